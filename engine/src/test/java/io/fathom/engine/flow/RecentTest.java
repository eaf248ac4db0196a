package io.fathom.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RecentTest {
    private final List<Long> filed = new ArrayList<>();
    private final FlowIndex index = new FlowIndex(new Memory(64 << 20), filed::get, 1 << 16);
    private final Recent recent = new Recent(index);

    private int file(long hash) {
        filed.add(hash);
        index.insert(hash, filed.size() - 1);
        return filed.size() - 1;
    }

    private int[] candidates(long... hashes) {
        int[] found = new int[hashes.length];
        recent.candidates(hashes, found, hashes.length);
        return found;
    }

    /** Hashes that meet in one place, other in the bits that entries keep. */
    private static long hash(int flow) {
        return 0x5555_0000_0000_0000L | (long) flow << 26 | flow;
    }

    private void forget(int record) {
        index.remove(filed.get(record), record);
    }

    @Test
    void knowsFlowsThatTheIndexNoLongerDoes() {
        int record = file(hash(1));
        assertThat(candidates(hash(1))).containsExactly(record);
        forget(record);
        assertThat(candidates(hash(1))).as("a hint, by what was found before").containsExactly(record);
        assertThat(candidates(hash(2))).containsExactly(FlowIndex.ABSENT);
    }

    @Test
    void twoFlowsOfOnePlaceDoNotTakeEachOthers() {
        int one = file(hash(1));
        int two = file(hash(2));
        assertThat(candidates(hash(1), hash(2), hash(1), hash(2))).containsExactly(one, two, one, two);
        forget(one);
        forget(two);
        assertThat(candidates(hash(1), hash(2))).containsExactly(one, two);
    }

    @Test
    void theLatestTwoOfAPlaceStay() {
        recent.put(hash(1), 101);
        recent.put(hash(2), 102);
        recent.put(hash(3), 103);
        assertThat(candidates(hash(1), hash(2), hash(3))).containsExactly(FlowIndex.ABSENT, 102, 103);
    }

    @Test
    void rowsOfAllSortsGetWhatTheIndexSays() {
        var random = new SplittableRandom(4);
        for (int i = 0; i < 40_000; i++) {
            file(random.nextLong());
        }
        for (int round = 0; round < 2000; round++) {
            // Few flows at first, which it knows; later so many that it rests.
            int flows = round < 600 ? 300 : 40_000;
            long[] hashes = new long[1 + random.nextInt(300)];
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = random.nextInt(10) == 0 ? random.nextLong() : filed.get(random.nextInt(flows));
            }
            int[] expected = new int[hashes.length];
            index.lookUp(hashes, new int[hashes.length], expected, hashes.length);
            int[] found = candidates(hashes);
            for (int i = 0; i < hashes.length; i++) {
                // What is not there may be taken for one that shares a tag here, and for another or none there.
                if (expected[i] >= 0 && filed.get(expected[i]) == hashes[i]) {
                    assertThat(found[i] >= 0 && filed.get(found[i]) != hashes[i] ? expected[i] : found[i]).isEqualTo(expected[i]);
                }
            }
        }
    }

    @Test
    void restsWhereItKnowsTooLittleAndTriesAgain() {
        for (int i = 0; i < 5000; i++) {
            file(new SplittableRandom(i).nextLong());
        }
        for (int i = 0; i < 4; i++) {
            candidates(filed.get(4 * i), filed.get(4 * i + 1), filed.get(4 * i + 2), filed.get(4 * i + 3));
        }
        forget(0);
        assertThat(candidates(filed.get(0))).as("it was noted, but rests").containsExactly(FlowIndex.ABSENT);
        for (int i = 0; i < 249; i++) {
            candidates(filed.get(1));
        }
        assertThat(candidates(filed.get(0))).containsExactly(0);
    }

    @Test
    void newFlowsDoNotPutItToRest() {
        for (int i = 0; i < 20; i++) {
            candidates(hash(100 + i), hash(200 + i));
        }
        recent.put(hash(1), 101);
        assertThat(candidates(hash(1))).containsExactly(101);
    }

    @Test
    void forgetsAllWhenCleared() {
        recent.put(hash(1), 101);
        recent.clear();
        assertThat(candidates(hash(1))).containsExactly(FlowIndex.ABSENT);
    }
}
