package io.fathom.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private static final int WORDS = Blocks.LARGEST / 8;

    private static byte[] octets(int seed) {
        byte[] octets = new byte[Blocks.LARGEST];
        new Random(seed).nextBytes(octets);
        return octets;
    }

    @Test
    void whatIsStoredInABlockStaysWhateverIsLentAndTakenBackBesideIt() {
        for (boolean reserve : new boolean[] {false, true}) {
            var blocks = new Blocks(256 << 20, reserve);
            var random = new Random(5);
            var words = new HashMap<Integer, Integer>();
            var lent = new ArrayList<Integer>();
            byte[] read = new byte[Blocks.LARGEST];
            for (int i = 0; i < 60_000; i++) {
                if (lent.isEmpty() || random.nextInt(5) > 1) {
                    int n = 1 + random.nextInt(WORDS);
                    int block = blocks.take(n);
                    assertThat(words.put(block, n)).as("lent twice").isNull();
                    blocks.store(block, octets(block), n);
                    lent.add(block);
                } else {
                    int at = random.nextInt(lent.size());
                    int block = lent.set(at, lent.getLast());
                    lent.removeLast();
                    int n = words.remove(block);
                    blocks.load(block, read, n);
                    assertThat(Arrays.copyOf(read, 8 * n)).isEqualTo(Arrays.copyOf(octets(block), 8 * n));
                    blocks.give(block, n);
                }
                assertThat(blocks.count()).isEqualTo(lent.size());
            }
            assertThat(blocks.lent()).isGreaterThan(lent.size() * 64L).isLessThanOrEqualTo(blocks.memory());
        }
    }

    @Test
    void aBlockIsNotMuchLargerThanWhatItIsFor() {
        var blocks = new Blocks(16 << 20, false);
        for (int n = 1; n <= WORDS; n++) {
            long before = blocks.lent();
            blocks.take(n);
            assertThat(blocks.lent() - before).isBetween(8L * n, Math.max(64, 8L * n + 4L * n + 64));
        }
    }

    @Test
    void atTheBoundThereIsNoneAndThenThatWhichWasGivenBack() {
        var blocks = new Blocks(1 << 20, false);
        var lent = new ArrayList<Integer>();
        for (int block = blocks.take(WORDS); block >= 0; block = blocks.take(WORDS)) {
            lent.add(block);
        }
        assertThat(lent).hasSize((1 << 20) / Blocks.LARGEST).doesNotHaveDuplicates();
        assertThat(blocks.memory()).isEqualTo(1 << 20);
        assertThat(blocks.take(1)).isNegative();
        blocks.give(lent.get(7), WORDS);
        assertThat(blocks.take(WORDS)).isEqualTo(lent.get(7));
        lent.forEach(b -> blocks.give(b, WORDS));
        assertThat(blocks.lent()).isZero();
        // What was cut large is cut small now.
        for (int i = 0; i < (1 << 20) / 64; i++) {
            assertThat(blocks.take(8)).isNotNegative();
        }
        assertThat(blocks.take(8)).isNegative();
    }

    @Test
    void withoutMemoryThereIsNone() {
        var blocks = new Blocks(0, true);
        assertThat(blocks.take(1)).isNegative();
        assertThat(blocks.memory()).isZero();
    }
}
