package io.fathom.protocols.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.EventHandler;
import io.fathom.api.Flow;
import io.fathom.api.FrameBatch;
import io.fathom.api.LinkType;
import io.fathom.api.Subscription;
import io.fathom.capture.Captures;
import io.fathom.engine.Engine;
import io.fathom.protocols.Dtls;
import io.fathom.protocols.Quic;
import io.fathom.protocols.Tls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole captures through the engine: frames doubled, shuffled, split or lost change nothing of what is said about a flow that they should not. */
final class DisturbedTest {
    private record Frame(byte[] bytes, long time) {}

    private static final Path CAPTURES = Path.of("src/test/captures");

    private static List<Frame> frames(String name) throws IOException {
        var frames = new ArrayList<Frame>();
        try (var source = Captures.open(CAPTURES.resolve(name + ".pcapng"))) {
            var batch = new FrameBatch(64);
            while (source.next(batch)) {
                for (int i = 0; i < batch.size; i++) {
                    frames.add(new Frame(Arrays.copyOfRange(batch.memory, batch.offset[i], batch.offset[i] + batch.captured[i]), batch.time[i]));
                }
                batch.size = 0;
            }
        }
        return frames;
    }

    /** What is said of each flow, by its ports: verdict, fingerprints and name. */
    private static TreeMap<String, List<Object>> verdicts(List<Frame> frames) {
        var out = new TreeMap<String, List<Object>>();
        var handler = new EventHandler() {
            @Override
            public void flow(Flow flow) {
                var c = flow.classification();
                var said = new ArrayList<Object>(List.of(c.path(), c.protocol()));
                for (var values : flow.values()) {
                    for (var field : values.set().fields()) {
                        if (List.of("ja4", "sni", "ja3.hash", "version", "subject").contains(field.path()) && values.has(field)) {
                            said.add(field.name() + "=" + values.value(field));
                        }
                    }
                }
                int a = flow.port(io.fathom.api.Side.INITIATOR);
                int b = flow.port(io.fathom.api.Side.RESPONDER);
                out.put(Math.min(a, b) + "-" + Math.max(a, b), said);
            }
        };
        try (var engine = Engine.builder().protocols(List.of(new Tls(), new Dtls(), new Quic())).subscribe(Subscription.all(w -> handler)).build()) {
            for (Frame f : frames) {
                engine.process(f.bytes(), 0, f.bytes().length, f.bytes().length, f.time(), LinkType.ETHERNET);
            }
            engine.finish();
        }
        return out;
    }

    private static final String TLS13 = "tls/tls13";

    @ParameterizedTest
    @ValueSource(strings = {TLS13, "tls/tls12-certificate", "tls/long-hello", "tls/tls13-retry", "tls/tls12-resumed", "dtls/dtls12", "quic/v1", "quic/v1-retry", "quic/v2"})
    void doubledFramesChangeNothing(String name) throws IOException {
        var frames = frames(name);
        var doubled = new ArrayList<Frame>();
        for (Frame f : frames) {
            doubled.add(f);
            doubled.add(f);
        }
        assertThat(verdicts(doubled)).isEqualTo(verdicts(frames)).allSatisfy((k, v) -> assertThat(v.toString()).contains("ja4="));
    }

    @ParameterizedTest
    @ValueSource(strings = {TLS13, "tls/tls12-certificate", "tls/long-hello", "tls/tls13-retry", "tls/tls12-resumed"})
    void shuffledAndSplitSegmentsChangeNothing(String name) throws IOException {
        var frames = frames(name);
        var expected = verdicts(frames);
        var random = new Random(4);
        for (int round = 0; round < 20; round++) {
            int most = 1 + random.nextInt(300);
            var disturbed = new ArrayList<Frame>();
            for (Frame f : frames) {
                disturbed.addAll(split(f, most));
            }
            // The handshake of TCP stays in front; then segments change places with their neighbours.
            for (int i = 3; i < disturbed.size(); i += 4) {
                var window = disturbed.subList(i, Math.min(disturbed.size(), i + 4));
                if (window.stream().allMatch(DisturbedTest::carriesData)) {
                    Collections.shuffle(window, random);
                }
            }
            assertThat(verdicts(disturbed)).as("round " + round + ", pieces of " + most).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TLS13, "tls/tls12-certificate"})
    void paddingCountedAsPayloadOfBareAcksChangesNothing(String name) throws IOException {
        var frames = frames(name);
        var padded = new ArrayList<Frame>();
        for (Frame f : frames) {
            boolean bare = !carriesData(f) && f.bytes()[14 + 4 * (f.bytes()[14] & 15) + 13] == 0x10;
            byte[] bytes = Arrays.copyOf(f.bytes(), f.bytes().length + (bare ? 6 : 0));
            ByteBuffer.wrap(bytes).putShort(16, (short) (bytes.length - 14));
            padded.add(new Frame(bytes, f.time()));
        }
        assertThat(verdicts(padded)).isEqualTo(verdicts(frames));
    }

    private static boolean carriesData(Frame f) {
        return payload(f) < f.bytes().length;
    }

    private static int payload(Frame f) {
        int tcp = 14 + 4 * (f.bytes()[14] & 15);
        return tcp + 4 * (f.bytes()[tcp + 12] >> 4 & 15);
    }

    /** The segment as several of at most {@code most} octets; checksums are left as they were, which nobody is to mind. */
    private static List<Frame> split(Frame f, int most) {
        int payload = payload(f);
        int length = f.bytes().length - payload;
        var out = new ArrayList<Frame>();
        for (int at = 0; at == 0 || at < length; at += most) {
            int n = Math.min(most, length - at);
            byte[] bytes = Arrays.copyOf(f.bytes(), payload + n);
            System.arraycopy(f.bytes(), payload + at, bytes, payload, n);
            var b = ByteBuffer.wrap(bytes);
            b.putShort(16, (short) (bytes.length - 14));
            int sequence = 14 + 4 * (bytes[14] & 15) + 4;
            b.putInt(sequence, b.getInt(sequence) + at);
            if (at + n < length) {
                // No FIN but on the last.
                bytes[sequence + 9] &= ~1;
            }
            out.add(new Frame(bytes, f.time()));
        }
        return out;
    }

    @ParameterizedTest
    @ValueSource(strings = {"quic/v1", "quic/v2"})
    void aDatagramTooEarlyChangesNothing(String name) throws IOException {
        var frames = frames(name);
        var swapped = new ArrayList<>(frames);
        Collections.swap(swapped, 1, 2);
        Collections.swap(swapped, 3, 4);
        assertThat(verdicts(swapped)).isEqualTo(verdicts(frames));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls/tls12-certificate", "tls/long-hello"})
    void aLostSegmentTakesNothingAwayThatCameBefore(String name) throws IOException {
        var frames = frames(name);
        for (int lost = 3; lost < frames.size(); lost++) {
            if (!carriesData(frames.get(lost))) {
                continue;
            }
            var rest = new ArrayList<>(frames);
            rest.remove(lost);
            var verdict = verdicts(rest).firstEntry().getValue();
            assertThat(verdict.get(1)).as("without frame %d", lost + 1).isEqualTo("TLS");
        }
    }
}
