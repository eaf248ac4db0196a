package io.fathom.protocols.tls;

import static io.fathom.protocols.tls.Hellos.cat;
import static io.fathom.protocols.tls.Hellos.u16;
import static io.fathom.protocols.tls.Hellos.u24;
import static io.fathom.protocols.tls.Hellos.u8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Side;
import io.fathom.api.Transport;
import io.fathom.protocols.Dtls;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DtlsTest {
    private static Drive drive() {
        return new Drive(new Dtls(), Transport.UDP);
    }

    private static byte[] record(int type, int version, int epoch, byte[] payload) {
        return cat(u8(type), u16(version, epoch), new byte[6], u16(payload.length), payload);
    }

    private static byte[] fragment(int type, int sequence, byte[] body, int offset, int length) {
        return cat(u8(type), u24(body.length), u16(sequence), u24(offset), u24(length), Arrays.copyOfRange(body, offset, offset + length));
    }

    private static byte[] whole(int type, int sequence, byte[] body) {
        return record(22, 0xFEFF, 0, fragment(type, sequence, body, 0, body.length));
    }

    private static Hellos hello() {
        return new Hellos().version(0xFEFD).session().cookie(new byte[20]).ciphers(0xC02B, 0xC02F, 0x1301).groups(29, 23).signatures(0x0403, 0x0804)
                .extension(14, new byte[] {0, 2, 0, 7, 0}).alpn("webrtc");
    }

    @Test
    void readsBothHellos() {
        var server = new Hellos().version(0xFEFD).session().ciphers(0xC02B).server();
        var run = drive().initiator(whole(1, 0, hello().clientBody())).responder(whole(2, 0, Arrays.copyOfRange(server, 4, server.length)));
        assertThat(run.confirmed()).isTrue();
        assertThat(run.value("version")).isEqualTo("DTLS 1.2");
        assertThat(run.value("client_alpns")).isEqualTo(List.of("webrtc"));
        assertThat(run.value("use_srtp")).isEqualTo(true);
        assertThat(run.value("ja4")).isEqualTo(Oracle.ja4('d', hello().clientBody())).asString().startsWith("dd2i0304wc_");
        assertThat(run.done()).isFalse();
        run.responder(whole(14, 1, new byte[0]));
        assertThat(run.done()).isTrue();
    }

    @Test
    void fragmentsMayComeInAnyOrderAndTwice() {
        byte[] body = hello().sni("conference.example.org").clientBody();
        var plain = drive().initiator(whole(1, 0, body)).all();
        var random = new Random(7);
        for (int size : new int[] {1, 7, 20, 64}) {
            var parts = new ArrayList<byte[]>();
            for (int i = 0; i < body.length; i += size) {
                byte[] part = record(22, 0xFEFD, 0, fragment(1, 0, body, i, Math.min(size + 3, body.length - i)));
                parts.add(part);
                parts.add(part);
            }
            Collections.shuffle(parts, random);
            var run = drive();
            parts.forEach(run::initiator);
            assertThat(run.all()).as("fragments of " + size).isEqualTo(plain);
            assertThat(run.confirmed()).isTrue();
        }
    }

    @Test
    void severalRecordsInOneDatagramAreRead() {
        var server = new Hellos().version(0xFEFD).session().ciphers(0xC02B).server();
        byte[] flight = cat(whole(2, 1, Arrays.copyOfRange(server, 4, server.length)), whole(14, 2, new byte[0]));
        var run = drive().initiator(whole(1, 0, hello().clientBody())).responder(whole(3, 0, new byte[] {(byte) 0xFE, (byte) 0xFF, 0}))
                .initiator(whole(1, 1, hello().cookie(new byte[8]).clientBody())).responder(flight);
        assertThat(run.done()).isTrue();
        assertThat(run.value("server_handshake.cipher")).isEqualTo(0xC02BL);
    }

    @Test
    void aConnectionUnderWayIsRecognised() {
        assertThat(drive().initiator(record(23, 0xFEFD, 1, new byte[60])).confirmed()).isTrue();
        assertThat(drive().initiator(record(21, 0xFEFD, 1, new byte[26])).confirmed()).isFalse();
    }

    @Test
    void whatOnlyBeginsLikeARecordIsRefused() {
        byte[] record = record(23, 0xFEFD, 1, new byte[60]);
        assertThat(drive().initiator(Arrays.copyOf(record, 50)).rejected()).isTrue();
        assertThat(drive().initiator(cat(record, new byte[] {1})).rejected()).isTrue();
        assertThat(drive().initiator(whole(1, 0, new byte[30])).rejected()).isTrue();
        assertThat(drive().initiator(record(23, 0xFEFC, 1, new byte[60])).rejected()).isTrue();
    }

    @Test
    void brokenBytesNeverThrow() {
        var random = new Random(11);
        byte[] client = whole(1, 0, hello().clientBody());
        var body = new Hellos().version(0xFEFD).session().ciphers(0xC02B).server();
        byte[] server = cat(whole(2, 1, Arrays.copyOfRange(body, 4, body.length)), whole(11, 2, new byte[300]), whole(14, 3, new byte[0]));
        for (int i = 0; i < 20_000; i++) {
            byte[] c = client.clone();
            byte[] s = server.clone();
            for (int k = 0; k < 1 + i % 5; k++) {
                c[random.nextInt(c.length)] = (byte) random.nextInt();
                s[random.nextInt(s.length)] = (byte) random.nextInt();
            }
            drive().feed(Side.INITIATOR, client).feed(Side.RESPONDER, s).feed(Side.INITIATOR, c).end();
            drive().feed(Side.INITIATOR, c).feed(Side.RESPONDER, s).end();
        }
    }
}
