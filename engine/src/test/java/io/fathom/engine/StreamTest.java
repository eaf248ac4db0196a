package io.fathom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.engine.flow.Blocks;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamTest {
    private static Stream stream() {
        var stream = new Stream(new Buffers());
        stream.start(100);
        return stream;
    }

    private static byte[] octets(long from, int length) {
        byte[] octets = new byte[length];
        for (int i = 0; i < length; i++) {
            octets[i] = (byte) ((from + i) * 31 >> 3);
        }
        return octets;
    }

    private static boolean aside(Stream stream, long from, int length, boolean unseen) {
        return stream.putAside(from, octets(from, length), 0, length, unseen, 7, 1);
    }

    @Test
    void segmentsThatWillBePassedOverTakeNoRoom() {
        var stream = stream();
        aside(stream, 5_000, 1_400, true);
        aside(stream, 1_000, 1_400, true);
        assertThat(stream.waiting()).isEqualTo(2);
        assertThat(stream.waitingBytes()).isEqualTo(2_800);
        assertThat(stream.memory()).isZero();
        assertThat(stream.waitingAt()).isEqualTo(1_000);
        assertThat(stream.waitingLength()).isEqualTo(1_400);
        assertThat(stream.isWaitingUnseen()).isTrue();
    }

    @Test
    void otherOctetsWhereSomeAreHeldAreAConflictAndWhereNoneAreThereIsNone() {
        var stream = stream();
        aside(stream, 1_000, 100, false);
        aside(stream, 2_000, 100, true);
        assertThat(stream.putAside(1_050, new byte[10], 0, 10, false, 7, 1)).isTrue();
        assertThat(aside(stream, 1_050, 100, false)).isFalse();
        assertThat(stream.putAside(2_050, new byte[10], 0, 10, false, 7, 1)).isFalse();
    }

    @Test
    void whateverTheOrderEachOctetWaitsOnceAndInItsPlace() {
        var random = new Random(3);
        for (int round = 0; round < 300; round++) {
            var stream = stream();
            int border = random.nextInt(2_000);
            var covered = new boolean[2_000];
            for (int i = 0; i < 30; i++) {
                int from = random.nextInt(1_900);
                int length = 1 + random.nextInt(100);
                assertThat(aside(stream, from, length, from >= border)).isFalse();
                for (int k = from; k < from + length; k++) {
                    covered[k] = true;
                }
            }
            long at = 0;
            var seen = new boolean[2_000];
            while (stream.waiting() > 0) {
                assertThat(stream.waitingAt()).isGreaterThanOrEqualTo(at);
                at = stream.waitingAt();
                for (int k = 0; k < stream.waitingLength(); k++) {
                    seen[(int) at + k] = true;
                    if (!stream.isWaitingUnseen()) {
                        assertThat(stream.waitingMemory()[stream.waitingFrom() + k]).isEqualTo(octets(at + k, 1)[0]);
                    }
                }
                at += stream.waitingLength();
                stream.dropFirst();
            }
            assertThat(seen).isEqualTo(covered);
            assertThat(stream.memory()).isZero();
        }
    }

    @Test
    void buffersFitWhatTheyAreFor() {
        var buffers = new Buffers();
        for (int n = 1; n < 70_000; n += 13) {
            int length = buffers.take(n).length;
            assertThat(length).isBetween(n, Math.max(64, n + n / 2));
        }
        byte[] one = buffers.take(700);
        buffers.give(one);
        assertThat(buffers.take(one.length)).isSameAs(one);
    }

    @Test
    void aSideThatWasSetAsideGoesOnAsIfItHadNotBeen() {
        var random = new Random(9);
        byte[] octets = new byte[Blocks.LARGEST];
        int words = Blocks.LARGEST / 8;
        var blocks = new Blocks(1 << 24, false);
        int block = blocks.take(words);
        for (int round = 0; round < 300; round++) {
            var buffers = new Buffers();
            var kept = new Stream(buffers);
            var parked = new Stream(buffers);
            kept.start(random.nextInt());
            kept.keep(octets(0, 500), 0, random.nextInt(100));
            kept.next = kept.held();
            kept.begun = random.nextInt(5);
            kept.doubtful = (byte) random.nextInt(Stream.MOST_PADDING + 1);
            int size = kept.parkedWords();
            for (int i = 0; i < random.nextInt(15); i++) {
                aside(kept, 1_000 + random.nextInt(300), 1 + random.nextInt(30), false);
                kept.list(round, i);
            }
            if (random.nextInt(3) == 0 && kept.waiting() > 0) {
                kept.dropFirst();
            }
            assertThat(kept.hasUnseen()).isFalse();
            assertThat(kept.parkedWords()).isBetween(size, Blocks.LARGEST / 8);
            int word = random.nextInt(20);
            // What lies behind a side in its block is another's.
            Arrays.fill(octets, (byte) 0xFF);
            kept.park(octets, word);
            blocks.store(block, octets, words);
            assertThat(Stream.isWaiting(blocks, block, word)).isEqualTo(kept.waiting() > 0);
            parked.resume(octets, word);
            assertThat(parked).usingRecursiveComparison().ignoringFields("kept", "from", "to", "queue", "first", "end").isEqualTo(kept);
            assertThat(parked.held()).isEqualTo(kept.held());
            assertThat(Arrays.copyOfRange(parked.kept, parked.from, parked.to)).isEqualTo(Arrays.copyOfRange(kept.kept, kept.from, kept.to));
            assertThat(parked.memory()).isEqualTo(kept.memory());
            while (kept.waiting() > 0) {
                aside(parked, 1_050, 10, false);
                aside(kept, 1_050, 10, false);
                assertThat(parked.waitingAt()).isEqualTo(kept.waitingAt());
                assertThat(parked.waitingLength()).isEqualTo(kept.waitingLength());
                assertThat(Arrays.copyOfRange(parked.waitingMemory(), parked.waitingFrom(), parked.waitingFrom() + parked.waitingLength()))
                        .isEqualTo(Arrays.copyOfRange(kept.waitingMemory(), kept.waitingFrom(), kept.waitingFrom() + kept.waitingLength()));
                parked.dropFirst();
                kept.dropFirst();
                if (kept.waiting() > 0 && kept.waitingAt() > 1_050) {
                    break;
                }
            }
        }
    }

    @Test
    void odditiesShareAnOutcomeByTheirOrder() {
        var none = new Oddities("why");
        int code = Oddities.with(0, Oddities.OUT_OF_WINDOW);
        int both = Oddities.with(code, Oddities.GAP);
        int other = Oddities.with(Oddities.with(0, Oddities.GAP), Oddities.OUT_OF_WINDOW);
        int all = Oddities.with(both, Oddities.OVERLAP);
        assertThat(none.of(both).anomalies()).containsExactly("tcp.out-of-window", "tcp.gap");
        assertThat(none.of(other).anomalies()).containsExactly("tcp.gap", "tcp.out-of-window");
        assertThat(none.of(all).anomalies()).containsExactly("tcp.out-of-window", "tcp.gap", "tcp.overlap");
        assertThat(none.of(both)).isSameAs(none.of(both));
        assertThat(all).isLessThan(Oddities.CODES);
        assertThat(Oddities.with(0, "http.malformed")).isNegative();
        int vain = Vain.of(5, all, true);
        assertThat(vain).isPositive();
        assertThat(Vain.payloads(vain)).isEqualTo(5);
        assertThat(Vain.oddities(vain)).isEqualTo(all);
        assertThat(Vain.fromStart(vain)).isTrue();
    }
}
