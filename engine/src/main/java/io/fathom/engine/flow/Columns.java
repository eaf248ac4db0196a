package io.fathom.engine.flow;

import io.fathom.engine.decode.PacketBatch;
import java.util.Arrays;

/** What a flow table works out for each row of the batch in hand. Reused; worker only. */
final class Columns {
    /** Record that may be the row's flow, or below 0. */
    int[] candidate = new int[256];

    /**
     * The row's key as its flow's record has it where the packet wants nothing but counting, with the TCP state that the packet leaves such a flow in,
     * {@link FlowRecords#PENDING} where it has payload, and {@link FlowRecords#SWAPPED} where it is from the higher end. Without {@link FlowRecords#LIVE}, and
     * thus like no record, where it wants more whatever the flow is.
     */
    long[] settled = new long[256];

    /** The packet's TCP flags as in a record. */
    long[] flags = new long[256];

    /** Whether candidates are known to have the rows' addresses and zones. */
    boolean matched;

    private int[] marks = new int[256];

    private static final int LIVE = (int) FlowRecords.LIVE;
    private static final int PENDING = (int) FlowRecords.PENDING;
    private static final int ESTABLISHED = TcpState.ESTABLISHED.ordinal() << FlowRecords.STATE_SHIFT;
    private static final int TURNS = TcpState.SYN | TcpState.ACK | TcpState.FIN | TcpState.RST;

    /** A rough set of the hashes whose flows began in this batch. */
    private final long[] begun = new long[16];

    void fit(PacketBatch batch) {
        Arrays.fill(begun, 0);
        if (candidate.length < batch.size) {
            candidate = new int[batch.capacity()];
            settled = new long[batch.capacity()];
            flags = new long[batch.capacity()];
            marks = new int[batch.capacity()];
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

    /**
     * Fills {@link #settled} and {@link #flags}.
     *
     * @param late packets before that time do not only want counting
     */
    void settle(PacketBatch batch, long late) {
        marks(batch.ipProtocol, batch.tcpFlags, batch.payloadLength, batch.direction, batch.frames, marks, batch.size);
        settled(batch.key, marks, batch.time, late, settled, batch.size);
        flags(batch.ipProtocol, batch.tcpFlags, flags, batch.size);
    }

    // Short loops without branches, of which the compiler makes vector instructions.

    /** A bare ACK ends the handshake or changes nothing; what other segments do hangs on the state. */
    private static void marks(int[] protocol, int[] flags, int[] payload, int[] direction, int[] frames, int[] marks, int rows) {
        for (int i = 0; i < rows; i++) {
            int tcp = (protocol[i] ^ Timeouts.TCP) - 1 >> 31;
            int ack = ((flags[i] & TURNS) ^ TcpState.ACK) - 1 >> 31;
            // A datagram of several frames is not for the short way.
            int several = 1 - frames[i] >> 31;
            marks[i] = (tcp & ~ack | several) & LIVE | tcp & ack & ESTABLISHED | -payload[i] >> 31 & PENDING | direction[i] << FlowRecords.SWAPPED_SHIFT;
        }
    }

    private static void settled(long[] key, int[] marks, long[] time, long late, long[] settled, int rows) {
        for (int i = 0; i < rows; i++) {
            // 0 where it is not before; a difference of times might not fit into a long.
            long before = Math.min(time[i], late) ^ late;
            settled[i] = (key[i] ^ marks[i]) & ~((before | -before) >> 63 & FlowRecords.LIVE);
        }
    }

    private static void flags(int[] protocol, int[] tcpFlags, long[] flags, int rows) {
        for (int i = 0; i < rows; i++) {
            int tcp = (protocol[i] ^ Timeouts.TCP) - 1 >> 31;
            flags[i] = (long) (tcpFlags[i] & tcp) << FlowRecords.FLAGS_SHIFT;
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
