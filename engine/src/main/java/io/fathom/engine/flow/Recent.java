package io.fathom.engine.flow;

import java.util.Arrays;

/**
 * Flows met lately, by hash: names the record of most packets of flows that take turns, without a look into the {@link FlowIndex}. What it says is a hint,
 * as what the index says of a column is; what it does not know the index does. Rests while there are so many flows that it rarely knows one. Worker only.
 */
final class Recent {
    private static final int BITS = 14;
    private static final int MASK = (1 << BITS) - 1;

    /** A pair is chosen by bits of the hash that are neither those of the index's bucket and tag nor those kept in an entry. */
    private static final int SHIFT = 33;

    private static final int NUMBER_BITS = 26;
    private static final int OTHERS = -1 << NUMBER_BITS;

    /** Batches in which it did not know half of the rows after which it rests, and for how many. */
    private static final int PATIENCE = 4;

    private static final int REST = 250;

    /** Pairs of entries, the later one below: record number (26), other bits of the hash (6). A fresh one names the first record, which is always there to be compared. */
    private final long[] pairs = new long[1 << BITS];

    private final FlowIndex index;

    /** Batches of which too little was known, in a row; below 0, how many are left of the rest. */
    private int poor;

    // Rows of a batch that are not known here, and of these the hashes, the buckets and what the index says.
    private int[] missed = new int[256];
    private long[] hashes = new long[256];
    private int[] buckets = new int[256];
    private int[] found = new int[256];

    Recent(FlowIndex index) {
        this.index = index;
    }

    /** Fills a column of candidates as {@link FlowIndex#lookUp} does; the sum has no meaning. */
    long candidates(long[] hash, int[] candidate, int rows) {
        fit(rows);
        if (poor < 0) {
            poor++;
            return index.lookUp(hash, buckets, candidate, rows);
        }
        int count = find(hash, candidate, rows);
        if (count == 0) {
            poor = 0;
            return 0;
        }
        for (int i = 0; i < count; i++) {
            hashes[i] = hash[missed[i]];
        }
        long sum = index.lookUp(hashes, buckets, found, count);
        int known = 0;
        for (int i = 0; i < count; i++) {
            candidate[missed[i]] = found[i];
            if (found[i] >= 0) {
                put(hashes[i], found[i]);
                known++;
            }
        }
        // New flows are nobody's fault.
        poor = 2 * known <= rows ? 0 : poor + 1 < PATIENCE ? poor + 1 : -REST;
        return sum;
    }

    private void fit(int rows) {
        if (missed.length < rows) {
            missed = new int[rows];
            hashes = new long[rows];
            buckets = new int[rows];
            found = new int[rows];
        }
    }

    /** Fills in the candidates that are known; notes the other rows and says how many they are. */
    private int find(long[] hash, int[] candidate, int rows) {
        int count = 0;
        for (int from = 0; from < rows; from += 64) {
            for (long left = find(pairs, hash, candidate, from, Math.min(from + 64, rows)); left != 0; left &= left - 1) {
                missed[count++] = from + Long.numberOfTrailingZeros(left);
            }
        }
        return count;
    }

    /** At most 64 rows, from a multiple of 64 on; says which are not known. */
    private static long find(long[] pairs, long[] hash, int[] candidate, int from, int to) {
        long left = 0;
        for (int i = from; i < to; i++) {
            long h = hash[i];
            long pair = pairs[(int) (h >>> SHIFT) & MASK];
            int others = (int) h & OTHERS;
            int later = (int) pair ^ others;
            int earlier = (int) (pair >>> 32) ^ others;
            // What is known has none of the other bits left.
            int entry = (later & OTHERS) == 0 ? later : earlier;
            candidate[i] = entry;
            if ((entry & OTHERS) != 0) {
                left |= 1L << i;
            }
        }
        return left;
    }

    /** Notes a flow that has begun, or was found otherwise. */
    void put(long hash, int record) {
        int place = (int) (hash >>> SHIFT) & MASK;
        pairs[place] = pairs[place] << 32 | (record | (int) hash & OTHERS) & 0xffffffffL;
    }

    /** Forgets all. */
    void clear() {
        Arrays.fill(pairs, 0);
        poor = 0;
    }
}
