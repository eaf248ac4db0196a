package io.fathom.protocols.quic;

import static io.fathom.protocols.quic.QuicPackets.ack;
import static io.fathom.protocols.quic.QuicPackets.client;
import static io.fathom.protocols.quic.QuicPackets.crypto;
import static io.fathom.protocols.quic.QuicPackets.initial;
import static io.fathom.protocols.quic.QuicPackets.padded;
import static io.fathom.protocols.tls.Hellos.ascii;
import static io.fathom.protocols.tls.Hellos.cat;
import static io.fathom.protocols.tls.Hellos.hex;
import static io.fathom.protocols.tls.Hellos.u16;
import static io.fathom.protocols.tls.Hellos.u32;
import static io.fathom.protocols.tls.Hellos.u8;
import static io.fathom.protocols.tls.Hellos.vector8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Request;
import io.fathom.api.Side;
import io.fathom.api.Transport;
import io.fathom.api.Values;
import io.fathom.protocols.Quic;
import io.fathom.protocols.tls.Drive;
import io.fathom.protocols.tls.Hellos;
import io.fathom.protocols.tls.Oracle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class QuicTest {
    private static final byte[] DESTINATION = hex("8394c8f03e515708");
    /** The frame of RFC 9001 appendix A.2; RFC 9369 appendix A uses the same. */
    private static final byte[] RFC_FRAME = hex("""
            060040f1010000ed0303ebf8fa56f12939b9584a3896472ec40bb863cfd3e86804fe3a47f06a2b69484c00000413011302010000c000000010000e00000b6578
            616d706c652e636f6dff01000100000a00080006001d0017001800100007000504616c706e000500050100000000003300260024001d00209370b2c9caa47fba
            baf4559fedba753de171fa71f50f1ce15d43e994ec74d748002b0003020304000d0010000e0403050306030203080408050806002d00020101001c0002400100
            3900320408ffffffffffffffff05048000ffff07048000ffff0801100104800075300901100f088394c8f03e51570806048000ffff""");
    private static final byte[] HELLO = Hellos.browser().extension(57, hex("0104800075300f0005800129041a436872")).client();

    private static Drive drive() {
        return new Drive(new Quic(), Transport.UDP);
    }

    @Test
    void opensTheExampleOfRfc9001() {
        byte[] packet = initial(1, QuicPackets.SALT_V1, DESTINATION, true, DESTINATION, new byte[0], new byte[0], 2, padded(RFC_FRAME, 1162));
        // What the RFC prints, so that the test's own encryption is right: the beginning and the end.
        assertThat(packet).startsWith(hex("c000000001088394c8f03e5157080000449e7b9aec34d1b1c98dd7689fb8ec11d242b123dc9bd8bab936b47d92ec356c"))
                .endsWith(hex("e221af44860018ab0856972e194cd934")).hasSize(1200);
        var run = drive().initiator(packet);
        assertThat(run.confirmed()).isTrue();
        assertThat(run.value("sni")).isEqualTo("example.com");
        assertThat(run.value("version")).isEqualTo("1");
        assertThat(run.value("ja4")).isEqualTo(Oracle.ja4('q', Arrays.copyOfRange(RFC_FRAME, 8, RFC_FRAME.length))).asString().startsWith("q13d0211an_");
        assertThat(run.value("ja3.string")).isEqualTo(Oracle.ja3(Arrays.copyOfRange(RFC_FRAME, 8, RFC_FRAME.length)));
    }

    @Test
    void opensTheExampleOfRfc9369() {
        byte[] packet = initial(0x6B3343CF, QuicPackets.SALT_V2, DESTINATION, true, DESTINATION, new byte[0], new byte[0], 2, padded(RFC_FRAME, 1162));
        assertThat(packet).startsWith(hex("d76b3343cf088394c8f03e5157080000449ea0c95e82ffe67b6abcdb4298b485dd04de806071bf03dceebfa162e75d6c"));
        var run = drive().initiator(packet);
        assertThat(run.value("sni")).isEqualTo("example.com");
        assertThat(run.value("version")).isEqualTo("6b3343cf");
    }

    @Test
    void readsTheClientHelloInOneLargePacket() {
        var run = drive().initiator(client(DESTINATION, 0, padded(crypto(HELLO, 0, HELLO.length), 1162)));
        assertThat(run.value("sni")).isEqualTo("video.example.org");
        assertThat(run.value("ja4")).isEqualTo(Oracle.ja4('q', Arrays.copyOfRange(HELLO, 4, HELLO.length)));
        assertThat(run.value("client_alpns")).isEqualTo(List.of("h2", "http/1.1"));
        assertThat(run.value("ech")).isEqualTo(true);
    }

    @Test
    void cryptoFramesMayComeInAnyOrderOverlappingAndOverDatagrams() {
        var whole = drive().initiator(client(DESTINATION, 0, padded(crypto(HELLO, 0, HELLO.length), 1162))).all();
        var random = new Random(42);
        for (int round = 0; round < 20; round++) {
            var frames = new ArrayList<byte[]>();
            int size = 20 + random.nextInt(400);
            for (int from = 0; from < HELLO.length; from += size) {
                frames.add(crypto(HELLO, Math.max(0, from - random.nextInt(10)), Math.min(HELLO.length, from + size)));
                frames.add(random.nextBoolean() ? new byte[random.nextInt(20)] : random.nextBoolean() ? u8(1) : ack());
            }
            Collections.shuffle(frames, random);
            int half = frames.size() / 2;
            byte[] first = cat(frames.subList(0, half).toArray(byte[][]::new));
            byte[] second = cat(frames.subList(half, frames.size()).toArray(byte[][]::new));
            assertThat(drive().initiator(client(DESTINATION, 0, padded(first, 1100))).initiator(client(DESTINATION, 1, padded(second, 1100))).all())
                    .as("round " + round).isEqualTo(whole);
            assertThat(drive().initiator(client(DESTINATION, 1, padded(second, 1100))).initiator(client(DESTINATION, 0, padded(first, 1100))).all())
                    .as("round " + round + ", datagrams swapped").isEqualTo(whole);
            assertThat(drive().initiator(cat(client(DESTINATION, 0, padded(first, 40)), client(DESTINATION, 1, padded(second, 40)))).all())
                    .as("round " + round + ", coalesced").isEqualTo(whole);
        }
    }

    @Test
    void aRetryBringsNewKeys() {
        byte[] chosen = hex("0011223344556677");
        byte[] token = ascii("token-of-the-server");
        var run = drive()
                .initiator(client(DESTINATION, 0, padded(crypto(HELLO, 0, 100), 1162)))
                .responder(cat(hex("f000000001"), vector8(hex("a1a2a3a4a5")), vector8(chosen), token, new byte[16]))
                .initiator(initial(1, QuicPackets.SALT_V1, chosen, true, chosen, hex("a1a2a3a4a5"), token, 1, padded(crypto(HELLO, 0, HELLO.length), 1162)));
        assertThat(run.value("sni")).isEqualTo("video.example.org");
        assertThat(run.malformed()).isFalse();
    }

    @Test
    void aVersionNegotiationLeadsToTheVersionAgreedOn() {
        byte[] greased = cat(hex("c0 1a2a3a4a"), vector8(DESTINATION), vector8(hex("a1a2a3a4a5")), new byte[1190]);
        byte[] list = cat(hex("80 00000000"), vector8(hex("a1a2a3a4a5")), vector8(DESTINATION), u32(0x6B3343CFL), u32(1), u32(0x5A6A7A8AL));
        var run = drive().responder(list);
        assertThat(run.confirmed()).isTrue();
        run.initiator(greased).initiator(client(DESTINATION, 0, padded(crypto(HELLO, 0, HELLO.length), 1162)));
        assertThat(run.value("version")).isEqualTo("1");
        assertThat(run.value("sni")).isEqualTo("video.example.org");
    }

    @Test
    void theServersHelloGivesJa3s() {
        byte[] hello = new Hellos().session().ciphers(0x1301).extension(51, cat(u16(0x1D), u16(32), new byte[32])).extension(43, u16(0x0304)).server();
        byte[] server = initial(1, QuicPackets.SALT_V1, DESTINATION, false, hex("a1a2a3a4a5"), hex("99"), new byte[0], 0, cat(ack(), crypto(hello, 0, hello.length)));
        var run = drive().initiator(client(DESTINATION, 0, padded(crypto(HELLO, 0, HELLO.length), 1162)));
        assertThat(run.done()).isFalse();
        run.responder(server);
        assertThat(run.value("ja3s.string")).isEqualTo("771,4865,51-43");
        assertThat(run.value("ja3s.hash")).isEqualTo(Oracle.md5("771,4865,51-43"));
        assertThat(run.done()).isTrue();
        assertThat(run.requests()).hasSize(1).first().isInstanceOf(Request.Publish.class);
    }

    @Test
    void withoutDemandForTheServerItIsDoneAtOnce() {
        var fields = new Quic().fields();
        long ja4 = 0;
        for (var f : fields.fields()) {
            ja4 |= f.path().equals("ja4") ? 1L << f.slot() : 0;
        }
        var run = new Drive(new Quic(), Transport.UDP, ja4).initiator(client(DESTINATION, 0, padded(crypto(HELLO, 0, HELLO.length), 1162)));
        assertThat(run.done()).isTrue();
        assertThat(run.all()).containsOnlyKeys("ja4");
    }

    @Test
    void googlesHelloInClearIsRead() {
        byte[] chlo = chlo("SNI\0", "www.example.org", "VER\0", "Q043", "UAID", "Chrome/70.0 Linux");
        byte[] packet = cat(hex("0d 0102030405060708"), ascii("Q043"), u8(1), new byte[12], hex("a0010400"), chlo);
        var run = drive().initiator(packet);
        assertThat(run.confirmed()).isTrue();
        assertThat(run.value("sni")).isEqualTo("www.example.org");
        assertThat(run.value("ua")).isEqualTo("Chrome/70.0 Linux");
        assertThat(run.value("version")).isEqualTo("Q043");
        var cyu = ((Values) ((List<?>) run.value("cyu")).getFirst());
        assertThat(cyu.set().fields().stream().map(cyu::value).toList()).isEqualTo(List.of(Oracle.md5("43,SNI-VER-UAID"), "43,SNI-VER-UAID"));
        byte[] q046 = cat(hex("c3"), ascii("Q046"), hex("50 0102030405060708 00000001"), new byte[12], hex("a0010400"), chlo);
        assertThat(drive().initiator(q046).value("sni")).isEqualTo("www.example.org");
    }

    private static byte[] chlo(String... tags) {
        byte[] heads = {};
        byte[] values = {};
        for (int i = 0; i < tags.length; i += 2) {
            values = cat(values, ascii(tags[i + 1]));
            heads = cat(heads, ascii(tags[i]), new byte[] {(byte) values.length, (byte) (values.length >> 8), 0, 0});
        }
        return cat(ascii("CHLO"), new byte[] {(byte) (tags.length / 2), 0, 0, 0}, heads, values);
    }

    @Test
    void googlesEncryptedHelloIsRead() {
        byte[] chlo = chlo("PAD\0", "-".repeat(900), "SNI\0", "www.example.org", "UAID", "Chrome/83");
        byte[] frames = cat(u8(8), QuicPackets.varint(0), QuicPackets.varint(chlo.length), chlo);
        byte[] packet = initial(0x51303530, hex("504574efd066fe2f9d945cfcdbd3a7f0d3b56b45"), DESTINATION, true, DESTINATION, new byte[0], new byte[0], 1, padded(frames, 1200));
        var run = drive().initiator(packet);
        assertThat(run.value("sni")).isEqualTo("www.example.org");
        assertThat(run.value("version")).isEqualTo("Q050");
        assertThat(run.done()).isTrue();
    }

    @Test
    void withoutItsBeginningAConnectionIsRecognisedByTheAnswer() {
        byte[] handshake = cat(hex("e0 00000001"), vector8(hex("a1a2a3a4a5")), vector8(hex("99")), u16(0x4000 | 100), new byte[100]);
        byte[] answer = cat(hex("e0 00000001"), vector8(hex("99")), vector8(hex("a1a2a3a4a5")), u16(0x4000 | 40), new byte[40]);
        assertThat(drive().responder(handshake).confirmed()).isFalse();
        assertThat(drive().responder(handshake).initiator(answer).confirmed()).isTrue();
    }

    @Test
    void shortHeadersAloneNeedSeveralThatAgree() {
        var random = new Random(8);
        byte[] id = hex("8394c8f03e515708");
        var run = new Drive(new Quic(), Transport.UDP, -1L, 443);
        for (int i = 0; i < 5; i++) {
            assertThat(run.confirmed()).as("after %d", i).isFalse();
            byte[] rest = new byte[30];
            random.nextBytes(rest);
            run.initiator(cat(u8(0x40 | 7 * i & 0x3F), id, rest));
            if (i % 2 == 1) {
                // One that came twice changes nothing.
                boolean before = run.confirmed();
                run.initiator(cat(u8(0x40 | 7 * i & 0x3F), id, rest));
                assertThat(run.confirmed()).isEqualTo(before);
            }
        }
        assertThat(run.confirmed()).isTrue();
        var other = new Drive(new Quic(), Transport.UDP, -1L, 443);
        for (int i = 0; i < 30 && !other.rejected(); i++) {
            byte[] any = new byte[40];
            random.nextBytes(any);
            any[0] = (byte) (0x40 | any[0] & 0x3F);
            other.initiator(any);
        }
        assertThat(other.confirmed()).isFalse();
    }

    @Test
    void whatOnlyLooksLikeItIsRefused() {
        assertThat(drive().initiator(cat(hex("c000000001 08"), new byte[30])).rejected()).isTrue();
        assertThat(drive().initiator(cat(hex("c000000001 ff"), new byte[1200])).rejected()).isTrue();
        assertThat(drive().initiator(cat(hex("40"), new byte[60])).rejected()).isTrue();
        assertThat(drive().initiator(ascii("GET / HTTP/1.1\r\n\r\n")).rejected()).isTrue();
        byte[] packet = client(DESTINATION, 0, padded(crypto(HELLO, 0, HELLO.length), 1162));
        packet[600] ^= 1;
        assertThat(drive().initiator(packet).confirmed()).isFalse();
    }

    @Test
    void brokenBytesNeverThrow() {
        var random = new Random(3);
        byte[] good = client(DESTINATION, 0, padded(crypto(HELLO, 0, HELLO.length), 1162));
        for (int i = 0; i < 3_000; i++) {
            byte[] bad = good.clone();
            for (int k = 0; k < 1 + i % 4; k++) {
                bad[random.nextInt(i % 2 == 0 ? 40 : bad.length)] = (byte) random.nextInt();
            }
            drive().initiator(bad).initiator(good).feed(Side.RESPONDER, Arrays.copyOf(bad, random.nextInt(bad.length))).end();
            byte[] frames = new byte[200];
            random.nextBytes(frames);
            drive().initiator(client(DESTINATION, 0, frames)).end();
        }
    }
}
