package io.fathom.protocols;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.fathom.capture.Captures;
import io.fathom.capture.NoCaptureException;
import io.fathom.testkit.Conversation;
import io.fathom.testkit.Octets;
import io.fathom.testkit.Recording;
import io.fathom.testkit.Run;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fuzzing guided by coverage: in a plain run each seed once, with JAZZER_FUZZ=1 on and on from them; docs/testing.md says how. */
class FuzzingTest {
    private static final int LARGEST_SEED = 16 * 1024;
    private static final int[] PORTS = {53, 80, 443, 25, 22, 5060, 445, 502, 1883, 3306, 5432, 6379, 8080, 123, 500, 4500};

    /** Small captures of this module's tests as they are. */
    static Stream<Arguments> captures() throws IOException {
        var seeds = new ArrayList<Arguments>();
        for (Path p : Samples.all()) {
            byte[] file = Files.readAllBytes(Samples.FOLDER.resolve(p));
            if (file.length <= LARGEST_SEED) {
                seeds.add(Arguments.of((Object) file));
            }
        }
        return seeds.stream();
    }

    @MethodSource("captures")
    @FuzzTest(maxDuration = "10m")
    void anyFileIsReadOrRefused(byte[] file) throws IOException {
        try (var source = Captures.open(new ByteArrayInputStream(file), "fuzzed")) {
            run(Recording.of(source));
        } catch (NoCaptureException e) {
            // Refused in one line: as it should be.
        }
    }

    /**
     * What two sides say: an octet for the transport, one for the port, then pieces, each a length (its upper bit: which side) and octets.
     */
    static Stream<Arguments> talks() {
        var seeds = new ArrayList<Arguments>();
        String[] first = {"GET / HTTP/1.1\r\nHost: a.example\r\n\r\n", "SSH-2.0-x\r\n", "EHLO a\r\n", "INVITE sip:a@b SIP/2.0\r\nVia: SIP/2.0/UDP c\r\n\r\n", "*1\r\n$4\r\nPING\r\n"};
        String[] second = {"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", "SSH-2.0-y\r\n", "220 a ESMTP\r\n", "SIP/2.0 200 OK\r\n\r\n", "+PONG\r\n"};
        for (int i = 0; i < first.length; i++) {
            byte[] a = Octets.latin(first[i]);
            byte[] b = Octets.latin(second[i]);
            seeds.add(Arguments.of((Object) Octets.of().u8(i == 3 ? 1 : 0).u8(i).u8(a.length).add(a).u8(0x80 | b.length).add(b).bytes()));
        }
        seeds.add(Arguments.of((Object) Octets.of().u8(1).u8(0).u8(29).add(Octets.hex("1234 0100 0001 0000 0000 0000 03777777 07 6578616d706c65 00 0001 0001")).bytes()));
        seeds.add(Arguments.of((Object) Octets.of().u8(0).u8(2).u8(60).add(Octets.hex("16 0301 0037 01 000033 0303")).add(new byte[32])
                .add(Octets.hex("00 0002 1301 01 00 0008 002b 0003 02 0304")).bytes()));
        return seeds.stream();
    }

    /** The same for a short while, as every submission is. */
    @MethodSource("talks")
    @FuzzTest(maxDuration = "20s")
    void someTalkIsSurvived(byte[] talk) {
        anyTalkIsSurvived(talk);
    }

    @MethodSource("talks")
    @FuzzTest(maxDuration = "10m")
    void anyTalkIsSurvived(byte[] talk) {
        if (talk.length < 3) {
            return;
        }
        int port = PORTS[talk[1] & 15];
        boolean tcp = (talk[0] & 1) == 0;
        var c = tcp ? Conversation.tcp("192.0.2.1", 40_000, "198.51.100.1", port).handshake() : Conversation.udp("192.0.2.1", 40_000, "198.51.100.1", port);
        for (int at = 2, n = 0; at < talk.length && n < 64; n++) {
            boolean server = talk[at] < 0;
            int length = Math.min((talk[at] & 0x7F) * ((talk[0] & 2) == 0 ? 1 : 16), talk.length - at - 1);
            byte[] piece = Arrays.copyOfRange(talk, at + 1, at + 1 + length);
            if (server) {
                c.server(piece);
            } else {
                c.client(piece);
            }
            at += 1 + length;
        }
        run(new Recording(c.frames()));
    }

    private static void run(Recording recording) {
        var statistics = Run.of(recording, Samples.setup()).statistics();
        statistics.anomalies().forEach((name, n) -> {
            if (name.endsWith(".fault")) {
                throw new AssertionError(name);
            }
        });
    }
}
