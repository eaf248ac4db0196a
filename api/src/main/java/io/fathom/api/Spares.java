package io.fathom.api;

import java.util.ArrayList;
import java.util.Arrays;

/** Arrays that the {@link Fields} of one worker lend each other, so that those with nothing to keep, or with everything packed, hold none. Worker thread only. */
public final class Spares {
    private static final int MOST_CELLS = 4;
    private static final int MOST_MEMORIES = 16;

    /** Memories are made no smaller than this: kept small ones would serve hardly anybody. */
    static final int SMALLEST = 2048;

    /** Memories larger than this are not kept. */
    private static final int LARGEST = 8192;

    /** By length. */
    private final long[][][] cells = new long[65][][];

    private final int[] cellCounts = new int[65];
    private final byte[][] memories = new byte[MOST_MEMORIES][];
    private int memoryCount;

    /** Lists that held more requests are not kept. */
    private static final int MOST_REQUESTS = 4;

    /** One is enough: requests are taken right after the commit. */
    private ArrayList<Request> requests;

    private Fields[] records = new Fields[8];
    private int recordCount;

    /** What is in it is not defined. */
    long[] cells(int length) {
        int n = cellCounts[length];
        if (n == 0) {
            return new long[length];
        }
        cellCounts[length] = n - 1;
        return cells[length][n - 1];
    }

    void give(long[] spare) {
        if (cells[spare.length] == null) {
            cells[spare.length] = new long[MOST_CELLS][];
        }
        int n = cellCounts[spare.length];
        if (n < MOST_CELLS) {
            cells[spare.length][n] = spare;
            cellCounts[spare.length] = n + 1;
        }
    }

    /** At least this long; what is in it is not defined. */
    byte[] memory(int least) {
        for (int i = memoryCount - 1; i >= 0; i--) {
            byte[] found = memories[i];
            if (found.length >= least) {
                memories[i] = memories[--memoryCount];
                return found;
            }
        }
        return new byte[Math.max(least, SMALLEST)];
    }

    void give(byte[] spare) {
        if (spare.length >= SMALLEST && spare.length <= LARGEST && memoryCount < MOST_MEMORIES) {
            memories[memoryCount++] = spare;
        }
    }

    /** An empty list of requests. */
    ArrayList<Request> requests() {
        var found = requests != null ? requests : new ArrayList<Request>(MOST_REQUESTS);
        requests = null;
        return found;
    }

    void give(ArrayList<Request> spare) {
        if (spare.size() <= MOST_REQUESTS) {
            spare.clear();
            requests = spare;
        }
    }

    /** Empty fields of a record. */
    Fields record(FieldSet set, String protocol, long wanted) {
        for (int i = recordCount - 1; i >= 0; i--) {
            var found = records[i];
            if (found.set() == set) {
                records[i] = records[--recordCount];
                records[recordCount] = null;
                found.reuse(protocol, wanted);
                return found;
            }
        }
        return new Fields(set, protocol, wanted, this);
    }

    void give(Fields record) {
        if (recordCount == records.length) {
            if (recordCount == 64) {
                return;
            }
            records = Arrays.copyOf(records, 2 * recordCount);
        }
        records[recordCount++] = record;
    }
}
