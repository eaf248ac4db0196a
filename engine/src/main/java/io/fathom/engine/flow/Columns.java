package io.fathom.engine.flow;

import io.fathom.engine.decode.PacketBatch;
import java.nio.LongBuffer;
import java.util.Arrays;

/** What a flow table works out for each row of the batch in hand. Reused; worker only. */
final class Columns {
    /** Number of the row's bucket. */
    int[] bucket = new int[256];

    /** Record that may be the row's flow, or below 0. */
    int[] candidate = new int[256];

    /** Words 0 and 1 of the row's record, the latter as far as it is key. */
    long[] addresses = new long[256];

    long[] key = new long[256];

    /** A rough set of the hashes whose flows began in this batch. */
    private final long[] begun = new long[16];

    void fit(PacketBatch batch) {
        Arrays.fill(begun, 0);
        if (candidate.length < batch.size) {
            bucket = new int[batch.capacity()];
            candidate = new int[batch.capacity()];
            addresses = new long[batch.capacity()];
            key = new long[batch.capacity()];
        }
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

    /** Fills the key columns; tells whether some row is IPv6. */
    boolean fillKeys(PacketBatch batch) {
        int rows = batch.size;
        int[] flags = batch.flags;
        int[] protocol = batch.ipProtocol;
        int[] sourcePort = batch.sourcePort;
        int[] destinationPort = batch.destinationPort;
        long[] source = batch.sourceLow;
        long[] destination = batch.destinationLow;
        long[] first = addresses;
        long[] second = key;
        int any = 0;
        // As if all were IPv4, so that the compiler makes vectors of it.
        for (int i = 0; i < rows; i++) {
            long one = source[i] << 16 | sourcePort[i];
            long other = destination[i] << 16 | destinationPort[i];
            long lower = Math.min(one, other);
            long higher = Math.max(one, other);
            first[i] = lower >>> 16 << 32 | higher >>> 16;
            second[i] = lower << 48 | (higher & 0xffff) << 32 | protocol[i] | FlowRecords.LIVE;
        }
        for (int i = 0; i < rows; i++) {
            any |= flags[i];
        }
        if ((any & PacketBatch.V6) == 0) {
            return false;
        }
        for (int i = 0; i < rows; i++) {
            if ((flags[i] & PacketBatch.V6) != 0) {
                long ports = Integer.rotateLeft(sourcePort[i] << 16 | destinationPort[i], batch.direction[i] << 4);
                first[i] = 0;
                second[i] = ports << 32 | protocol[i] | FlowRecords.LIVE | FlowRecords.V6;
            }
        }
        return true;
    }

    /** Whether a record is the row's flow. */
    boolean matches(LongBuffer slab, int at, PacketBatch batch, int row) {
        return (slab.get(at + FlowRecords.KEY) & FlowRecords.KEY_BITS) == key[row] && slab.get(at) == addresses[row]
                && slab.get(at + FlowRecords.ZONE) == batch.zone[row] && ((key[row] & FlowRecords.V6) == 0 || sameAddresses(slab, at, batch, row));
    }

    /** Whether an IPv6 record has the row's addresses. */
    static boolean sameAddresses(LongBuffer slab, int at, PacketBatch batch, int row) {
        int source = at + FlowRecords.LOWER + (batch.direction[row] << 1);
        int destination = at + FlowRecords.HIGHER - (batch.direction[row] << 1);
        return slab.get(source) == batch.sourceHigh[row] && slab.get(source + 1) == batch.sourceLow[row]
                && slab.get(destination) == batch.destinationHigh[row] && slab.get(destination + 1) == batch.destinationLow[row];
    }
}
