package io.fathom.engine.flow;

import io.fathom.engine.decode.PacketBatch;
import java.util.Arrays;

/** What a flow table works out for each row of the batch in hand. Reused; worker only. */
final class Columns {
    /** Number of the row's bucket. */
    int[] bucket = new int[256];

    /** Record that may be the row's flow, or below 0. */
    int[] candidate = new int[256];

    /** A rough set of the hashes whose flows began in this batch. */
    private final long[] begun = new long[16];

    void fit(PacketBatch batch) {
        Arrays.fill(begun, 0);
        if (candidate.length < batch.size) {
            bucket = new int[batch.capacity()];
            candidate = new int[batch.capacity()];
        }
    }

    /** Rows whose flow was not there when the batch was prepared. */
    int absent(int rows) {
        int[] candidate = this.candidate;
        int absent = 0;
        for (int i = 0; i < rows; i++) {
            absent += candidate[i] == FlowIndex.ABSENT ? 1 : 0;
        }
        return absent;
    }

    void began(long hash) {
        int bit = (int) (hash >>> 20) & 1023;
        begun[bit >>> 6] |= 1L << bit;
    }

    /** Whether a flow of this hash may have begun since the batch was prepared. */
    boolean mayHaveBegun(long hash) {
        int bit = (int) (hash >>> 20) & 1023;
        return (begun[bit >>> 6] >>> bit & 1) != 0;
    }

    /** Whether a record is the row's flow. */
    static boolean matches(Words slab, int at, PacketBatch batch, int row) {
        long key = batch.key[row];
        return (slab.get(at + FlowRecords.KEY) & FlowRecords.KEY_BITS) == key && slab.get(at) == batch.addresses[row]
                && slab.get(at + FlowRecords.ZONE) == batch.zone[row] && ((key & FlowRecords.V6) == 0 || sameAddresses(slab, at, batch, row));
    }

    /** Whether an IPv6 record has the row's addresses. */
    static boolean sameAddresses(Words slab, int at, PacketBatch batch, int row) {
        int source = at + FlowRecords.LOWER + (batch.direction[row] << 1);
        int destination = at + FlowRecords.HIGHER - (batch.direction[row] << 1);
        return slab.get(source) == batch.sourceHigh[row] && slab.get(source + 1) == batch.sourceLow[row]
                && slab.get(destination) == batch.destinationHigh[row] && slab.get(destination + 1) == batch.destinationLow[row];
    }
}
