package io.fathom.protocols.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Bytes;
import io.fathom.api.FieldSet;
import io.fathom.api.FieldsControl;
import io.fathom.api.Role;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final FieldSet FIELDS = FieldSet.of("tls");
    private static final CertificateFields CERTIFICATE = new CertificateFields(FIELDS, "", "server", Role.CERTIFICATE);

    /** The values by field, and nothing where it is no certificate. */
    private static Map<String, Object> read(byte[] der) {
        var fields = FieldsControl.open(FIELDS, "tls", -1);
        boolean filled = CERTIFICATE.fill(Bytes.of(der), new Digests(), fields);
        var values = fields.snapshot();
        assertThat(values.isEmpty()).isEqualTo(!filled);
        var all = new HashMap<String, Object>();
        FIELDS.fields().forEach(f -> all.put(f.name(), values.value(f)));
        return all;
    }

    @Test
    void readsNamesSerialAndValidity() {
        var certificate = read(DER);
        assertThat(certificate).containsEntry("tls.subject",
                "C=DE, O=Müller & Söhne, OU=Prüfung, CN=first.example.org, CN=www.example.org + emailAddress=admin@example.org");
        assertThat(certificate.get("tls.issuerdn")).isEqualTo(certificate.get("tls.subject"));
        assertThat(certificate).containsEntry("tls.subject_cn", "www.example.org");
        assertThat(certificate).containsEntry("tls.serial", "00:AB:12:EF");
        assertThat(certificate).containsEntry("tls.notbefore", "2026-11-21T05:31:17");
        assertThat(certificate).containsEntry("tls.notafter", "2059-09-29T05:31:17");
        assertThat(certificate).containsEntry("tls.subjectaltname",
                List.of("www.example.org", "*.example.net", "192.0.2.7", "2001:db8:0:0:0:0:0:7", "a@example.org", "https://example.org/x"));
        assertThat(certificate).containsEntry("tls.fingerprint", "82:79:cc:a2:71:a4:11:8d:be:9f:59:c7:49:ad:f0:05:93:c4:e4:a7");
    }

    @Test
    void spellsNamesInAsciiLikeAllOthers() {
        byte[] ascii = DER.clone();
        for (int i = 0; i < ascii.length - 1; i++) {
            if ((ascii[i] & 0xFF) == 0xC3 && (ascii[i + 1] & 0xFF) >= 0xB6 && (ascii[i + 1] & 0xFF) <= 0xBC) {
                ascii[i] = 'u';
                ascii[i + 1] = 'e';
            }
        }
        assertThat(read(ascii)).containsEntry("tls.subject",
                "C=DE, O=Mueller & Suehne, OU=Pruefung, CN=first.example.org, CN=www.example.org + emailAddress=admin@example.org");
    }

    @Test
    void whatIsThereIsShownOfACertificateCutAnywhere() {
        for (int length = 0; length < DER.length; length++) {
            var certificate = read(Arrays.copyOf(DER, length));
            if (length > 350) {
                assertThat((String) certificate.get("tls.subject")).startsWith("C=DE, O=Müller");
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
            if (read(bad).get("tls.subjectaltname") instanceof List<?> names) {
                assertThat(names).hasSizeLessThanOrEqualTo(256);
            }
        }
    }
}
