package io.fathom.protocols.tls;

import static io.fathom.protocols.tls.Hellos.cat;
import static io.fathom.protocols.tls.Hellos.hex;
import static io.fathom.protocols.tls.Hellos.record;
import static io.fathom.protocols.tls.Hellos.records;
import static io.fathom.protocols.tls.Hellos.u16;
import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Method;
import io.fathom.api.Request;
import io.fathom.api.Side;
import io.fathom.api.Transport;
import io.fathom.protocols.Tls;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TlsTest {
    private static Drive drive() {
        return new Drive(new Tls(), Transport.TCP);
    }

    private static final byte[] CLIENT = records(Hellos.browser().client(), 16_384);
    private static final byte[] SERVER = cat(
            records(new Hellos().ciphers(0x1301).extension(51, cat(u16(0x1D), u16(32), new byte[32])).extension(43, u16(0x0304)).server(), 16_384),
            record(20, 0x0303, new byte[] {1}),
            record(23, 0x0303, new byte[800]));

    @Test
    void readsBothHellos() {
        var run = drive().initiator(CLIENT).responder(SERVER);
        assertThat(run.confirmed()).isTrue();
        assertThat(run.done()).isTrue();
        assertThat(run.value("sni")).isEqualTo("video.example.org");
        assertThat(run.value("version")).isEqualTo("TLS 1.3");
        assertThat(run.value("client_alpns")).isEqualTo(List.of("h2", "http/1.1"));
        assertThat(run.value("ech")).isEqualTo(true);
        assertThat(run.value("server_handshake.cipher")).isEqualTo(0x1301L);
        assertThat(run.value("ja3s.string")).isEqualTo("771,4865,51-43");
        assertThat(run.requests()).hasSize(1).first().isInstanceOf(Request.Publish.class);
    }

    @Test
    void fingerprintsAreThoseOfAnIndependentComputation() {
        var run = drive().initiator(CLIENT);
        byte[] body = Hellos.browser().clientBody();
        assertThat(run.value("ja4")).isEqualTo(Oracle.ja4('t', body));
        assertThat(run.value("ja3.string")).isEqualTo(Oracle.ja3(body));
        assertThat(run.value("ja3.hash")).isEqualTo(Oracle.md5(Oracle.ja3(body)));
    }

    @Test
    void readsTheClientHelloOverManySegmentsAndRecords() {
        var whole = drive().initiator(CLIENT).responder(SERVER).all();
        for (int size : new int[] {1, 2, 3, 5, 7, 64, 536, 1460}) {
            assertThat(drive().feed(Side.INITIATOR, CLIENT, size).feed(Side.RESPONDER, SERVER, size).all()).as("pieces of " + size).isEqualTo(whole);
        }
        for (int size : new int[] {1, 3, 4, 5, 40, 47, 100, 1000}) {
            byte[] many = records(Hellos.browser().client(), size);
            var run = drive().feed(Side.INITIATOR, many, 11).feed(Side.RESPONDER, SERVER, 1460);
            assertThat(run.all()).as("records of " + size).isEqualTo(whole);
            assertThat(run.confirmed()).isTrue();
        }
    }

    @Test
    void aLongHelloIsCertainBeforeItsEndHasCome() {
        var run = drive().initiator(java.util.Arrays.copyOf(CLIENT, 500));
        assertThat(run.confirmed()).isTrue();
        assertThat(run.all()).isEmpty();
    }

    @Test
    void aSecondHelloAfterRetryChangesNothing() {
        byte[] retry = new Hellos().ciphers(0x1301).extension(43, u16(0x0304)).server();
        System.arraycopy(hex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c"), 0, retry, 6, 32);
        var run = drive().initiator(CLIENT).responder(records(retry, 16_384));
        assertThat(run.done()).isFalse();
        var first = run.value("ja4");
        run.initiator(records(new Hellos().sni("other.example.org").client(), 16_384)).responder(SERVER);
        assertThat(run.value("ja4")).isEqualTo(first);
        assertThat(run.value("hello_retry")).isEqualTo(true);
        assertThat(run.value("version")).isEqualTo("TLS 1.3");
        assertThat(run.done()).isTrue();
    }

    @Test
    void aResumedSessionOfTls12IsSaidSo() {
        byte[] hello = records(new Hellos().ciphers(0xC02F).server(), 16_384);
        var run = drive().initiator(CLIENT).responder(cat(hello, record(20, 0x0303, new byte[] {1}), record(22, 0x0303, new byte[40])));
        assertThat(run.value("session_resumed")).isEqualTo(true);
        assertThat(run.value("version")).isEqualTo("TLS 1.2");
        assertThat(run.done()).isTrue();
    }

    @Test
    void aFatalAlertEndsIt() {
        var run = drive().initiator(CLIENT).responder(record(21, 0x0301, new byte[] {2, 40}));
        assertThat(run.value("alert")).isEqualTo("fatal handshake_failure");
        assertThat(run.done()).isTrue();
    }

    @Test
    void aHelloInTheFormOfSslv2IsRead() {
        byte[] suites = hex("010080 020080 030080 040080");
        byte[] body = cat(hex("01 0300"), u16(suites.length, 0, 16), suites, new byte[16]);
        var run = drive().initiator(cat(u16(0x8000 | body.length), body));
        assertThat(run.confirmed()).isTrue();
        assertThat(run.value("client_handshake.version")).isEqualTo("SSLv3");
        run.responder(records(new Hellos().version(0x0300).ciphers(0x000A).server(), 16_384));
        assertThat(run.value("version")).isEqualTo("SSLv3");
    }

    @Test
    void severalRecordsInARowAreEnoughWhereTheBeginningWasNotSeen() {
        byte[] data = record(23, 0x0303, new byte[100]);
        byte[] more = java.util.Arrays.copyOf(data, 8);
        assertThat(drive().initiator(data).done()).as("one whole record").isTrue();
        assertThat(drive().initiator(more).confirmed()).as("the beginning of one").isFalse();
        assertThat(drive().initiator(cat(data, more)).confirmed()).as("one and a half").isFalse();
        assertThat(drive().initiator(cat(data, more)).responder(cat(data, more)).done()).as("both sides").isTrue();
        assertThat(drive().initiator(cat(data, data, data, more)).done()).as("three of one side").isTrue();
        assertThat(drive().initiator(cat(data, hex("474554202f"))).rejected()).isTrue();
    }

    @Test
    void whatAPortIsAssignedToIsSaidToBeInside() {
        var run = new Drive(new Tls(), Transport.TCP, -1L, 993).initiator(CLIENT).responder(SERVER);
        assertThat(run.requests()).contains(new Request.Carries("IMAPS", "mail", "TLS on port 993, assigned to IMAPS", Method.PORT));
        assertThat(drive().initiator(CLIENT).responder(SERVER).requests()).noneMatch(Request.Carries.class::isInstance);
        assertThat(new Drive(new Tls(), Transport.TCP, -1L, 993).responder(record(23, 0x0303, new byte[100])).requests()).hasSize(1);
        assertThat(new Drive(new Tls(), Transport.TCP, -1L, 993).initiator(Hellos.ascii("a1 CAPABILITY\r\n")).requests()).isEmpty();
    }

    @Test
    void oneRecordInClearIsEnoughWhereItsContentFits() {
        assertThat(drive().responder(hex("15030100020246")).done()).as("an alert").isTrue();
        byte[] key = record(22, 0x0303, Hellos.message(12, new byte[329]));
        assertThat(drive().responder(cat(key, hex("1603030004"))).done()).as("a key exchange").isTrue();
        assertThat(drive().responder(hex("15030100020946")).confirmed()).as("a level that does not exist").isFalse();
    }

    @Test
    void aHelloWhoseListsLieIsStillTls() {
        byte[] hello = records(Hellos.browser().client(), 16_384);
        hello[5 + 4 + 2 + 32 + 1 + 32 + 1] ^= 1;
        var run = drive().initiator(hello);
        assertThat(run.confirmed()).isTrue();
        assertThat(run.requests()).contains(new Request.Odd("tls.malformed"));
        assertThat(run.all()).isEmpty();
    }

    @Test
    void whatIsKnownIsPublishedThoughGarbageFollows() {
        var run = drive().initiator(CLIENT).responder(Hellos.ascii("HTTP/1.1 400 Bad Request\r\n\r\n"));
        assertThat(run.done()).isTrue();
        assertThat(run.requests()).hasSize(2).contains(new Request.Odd("tls.malformed"));
        assertThat(run.value("sni")).isEqualTo("video.example.org");
    }

    @Test
    void whatOnlyBeginsLikeARecordIsRefused() {
        assertThat(drive().initiator(hex("1603010010 ff000000000000000000000000000000 4854545000")).rejected()).isTrue();
        assertThat(drive().initiator(hex("16030100050100000100")).confirmed()).isFalse();
        assertThat(drive().initiator(Hellos.ascii("GET / HTTP/1.1\r\n")).rejected()).isTrue();
    }

    @Test
    void brokenBytesNeverThrow() {
        var random = new Random(20261121);
        byte[] server = cat(records(new Hellos().version(0x0303).ciphers(0xC02F).server(), 900), SERVER);
        for (int i = 0; i < 20_000; i++) {
            byte[] c = CLIENT.clone();
            byte[] s = server.clone();
            for (int k = 0; k < 1 + i % 6; k++) {
                c[random.nextInt(i % 2 == 0 ? c.length : 120)] = (byte) random.nextInt();
                s[random.nextInt(s.length)] = (byte) random.nextInt();
            }
            drive().feed(Side.INITIATOR, c, 700).feed(Side.RESPONDER, s, 300).end();
        }
    }

    @Test
    void nothingIsComputedThatNobodyWants() {
        var run = new Drive(new Tls(), Transport.TCP, 0L).initiator(CLIENT).responder(SERVER);
        assertThat(run.confirmed()).isTrue();
        assertThat(run.done()).isTrue();
        assertThat(run.all()).isEmpty();
    }
}
