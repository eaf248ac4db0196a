package io.fathom.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FlowIndexTest {
    /** Hashes that spread over few tags and buckets, so that buckets overflow and tags meet. */
    private static long hash(Random random, boolean crowded) {
        return crowded ? random.nextLong() & ~0xf0f0L : random.nextLong();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsWhatIsThereAndNothingElseWhileItGrowsAndShrinks(boolean crowded) {
        Random random = new Random(11);
        int most = 300_000;
        long[] hashes = new long[most];
        boolean[] present = new boolean[most];
        for (int i = 0; i < most; i++) {
            hashes[i] = hash(random, crowded);
        }
        FlowIndex index = new FlowIndex(new Memory(1L << 28), record -> hashes[record], 0);
        int[] candidate = new int[1];
        int[] bucket = new int[1];
        int live = 0;
        int hinted = 0;
        int checks = 0;
        for (int step = 0; step < 2_000_000; step++) {
            // Grows to the middle, then shrinks.
            int record = random.nextInt(most);
            boolean insert = random.nextInt(10) < (step < 1_000_000 ? 8 : 2);
            if (insert && !present[record]) {
                assertThat(index.insert(hashes[record], record)).isTrue();
                present[record] = true;
                live++;
            } else if (!insert && present[record]) {
                index.remove(hashes[record], record);
                present[record] = false;
                live--;
            }
            int other = random.nextInt(most);
            int found = index.find(hashes[other], r -> present[r] && r == other);
            if (found != (present[other] ? other : -1)) {
                throw new AssertionError("step " + step + ": record " + other + " found as " + found + ", present " + present[other]);
            }
            if (present[other]) {
                long[] hash = {hashes[other]};
                index.lookUp(hash, bucket, candidate, 1);
                if (candidate[0] == FlowIndex.ABSENT) {
                    throw new AssertionError("step " + step + ": record " + other + " is there and called absent");
                }
                checks++;
                hinted += candidate[0] == other ? 1 : 0;
            }
        }
        assertThat(live).isBetween(most / 20, most / 2);
        assertThat(hinted / (double) checks).as("hints that are right").isGreaterThan(crowded ? 0.05 : 0.97);
    }
}
