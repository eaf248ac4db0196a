package io.fathom.protocols.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Bytes;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CertificateTest {
    /** Made with openssl 3.0 for this test; the expected values are what openssl x509 prints of it. */
    private static final byte[] DER = Base64.getMimeDecoder().decode("""
            MIICtjCCAlugAwIBAgIEAKsS7zAKBggqhkjOPQQDAjCBkTELMAkGA1UEBhMCREUxGTAXBgNVBAoMEE3DvGxsZXIgJiBTw7ZobmUxETAPBgNVBAsMCFByw7xm
            dW5nMRowGAYDVQQDDBFmaXJzdC5leGFtcGxlLm9yZzE4MBYGA1UEAwwPd3d3LmV4YW1wbGUub3JnMB4GCSqGSIb3DQEJARYRYWRtaW5AZXhhbXBsZS5vcmcw
            IBcNMjYxMTIxMDUzMTE3WhgPMjA1OTA5MjkwNTMxMTdaMIGRMQswCQYDVQQGEwJERTEZMBcGA1UECgwQTcO8bGxlciAmIFPDtmhuZTERMA8GA1UECwwIUHLD
            vGZ1bmcxGjAYBgNVBAMMEWZpcnN0LmV4YW1wbGUub3JnMTgwFgYDVQQDDA93d3cuZXhhbXBsZS5vcmcwHgYJKoZIhvcNAQkBFhFhZG1pbkBleGFtcGxlLm9y
            ZzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABHNlKT76ZXgmRoHpsvWFVYI6bMCz6AOpy8nD2hw44JfhcSRNUD1CcQjYuM850O2R2Y4FXnRFGNfwyA0PMmEf
            M0KjgZwwgZkwZwYDVR0RBGAwXoIPd3d3LmV4YW1wbGUub3Jngg0qLmV4YW1wbGUubmV0hwTAAAIHhxAgAQ24AAAAAAAAAAAAAAAHgQ1hQGV4YW1wbGUub3Jn
            hhVodHRwczovL2V4YW1wbGUub3JnL3gwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQUOX8UU7O6SoRz43irb5zFOHeCKT0wCgYIKoZIzj0EAwIDSQAwRgIh
            AO9CuHJRqSiyqGS8ywDskuWGB+LCsR8s/BF71UFezOfvAiEAgwtdT/h/Soln04rdgBS329RiQae9jQUKYkLyLLDAhPc=""");

    @Test
    void readsNamesSerialAndValidity() {
        var certificate = Certificate.read(Bytes.of(DER));
        assertThat(certificate.subject())
                .isEqualTo("C=DE, O=Müller & Söhne, OU=Prüfung, CN=first.example.org, CN=www.example.org + emailAddress=admin@example.org");
        assertThat(certificate.issuer()).isEqualTo(certificate.subject());
        assertThat(certificate.commonName()).isEqualTo("www.example.org");
        assertThat(certificate.serial()).isEqualTo("00:AB:12:EF");
        assertThat(certificate.notBefore()).isEqualTo("2026-11-21T05:31:17");
        assertThat(certificate.notAfter()).isEqualTo("2059-09-29T05:31:17");
        assertThat(certificate.alternatives())
                .containsExactly("www.example.org", "*.example.net", "192.0.2.7", "2001:db8:0:0:0:0:0:7", "a@example.org", "https://example.org/x");
        assertThat(new Digests().fingerprint(DER)).isEqualTo("82:79:cc:a2:71:a4:11:8d:be:9f:59:c7:49:ad:f0:05:93:c4:e4:a7");
    }

    @Test
    void whatIsThereIsShownOfACertificateCutAnywhere() {
        for (int length = 0; length < DER.length; length++) {
            var certificate = Certificate.read(Bytes.of(Arrays.copyOf(DER, length)));
            if (length > 350) {
                assertThat(certificate.subject()).startsWith("C=DE, O=Müller");
            }
        }
    }

    @Test
    void liesInLengthsNeverThrowAndNeverRunOn() {
        var random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = DER.clone();
            for (int k = 0; k < 1 + i % 8; k++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            var certificate = Certificate.read(Bytes.of(bad));
            if (certificate != null) {
                certificate.subject();
                certificate.issuer();
                certificate.serial();
                certificate.commonName();
                assertThat(certificate.alternatives()).hasSizeLessThanOrEqualTo(256);
            }
        }
    }
}
