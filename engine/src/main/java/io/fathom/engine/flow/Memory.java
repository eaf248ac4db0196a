package io.fathom.engine.flow;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Off-heap memory in cache lines, with a bound: of it, records may take four fifths, so that their index always finds room. Worker only. */
final class Memory {
    /** Octets of a cache line, and alignment of all that is allocated. */
    static final int LINE = 64;

    private static final long SMALL = 64 << 20;
    private static final long MOST = 0x7FC0_0000;

    private final long limit;
    private long recordsLeft;
    private long used;
    private boolean exhausted;
    private final Supply supply = new Supply();
    private final List<Reservation> reserved = new ArrayList<>(3);

    Memory(long limit) {
        this.limit = limit;
        recordsLeft = limit / 5 * 4;
    }

    /** Octets allocated at present. */
    long used() {
        return used;
    }

    /**
     * Addresses for so many octets in one piece, zeroed, aligned, memory only where they are used; null where there are none. What is used of them has to be
     * taken, as if it came from {@link #forIndex} or {@link #forRecords}.
     */
    Reservation reserve(long octets) {
        // Of a small bound its first pieces would take too much.
        Reservation piece = octets == 0 || limit < SMALL ? null : Reservation.of(Math.min(octets, MOST), supply);
        if (piece != null) {
            reserved.add(piece);
        }
        return piece;
    }

    /** Counts octets of a reservation as used; false where that would pass the bound. */
    boolean takeForIndex(int octets) {
        if (used + octets > limit) {
            return false;
        }
        used += octets;
        return true;
    }

    /** As {@link #takeForIndex}, for records. */
    boolean takeForRecords(int octets) {
        if (octets > recordsLeft || !takeForIndex(octets)) {
            return false;
        }
        recordsLeft -= octets;
        return true;
    }

    /** Zeroed, aligned, in native order; or null where that would pass the bound or the JVM has no more. */
    ByteBuffer forIndex(int octets) {
        if (exhausted || used + octets > limit) {
            return null;
        }
        try {
            ByteBuffer buffer = ByteBuffer.allocateDirect(octets + LINE).alignedSlice(LINE).order(ByteOrder.nativeOrder());
            used += octets;
            return buffer;
        } catch (OutOfMemoryError e) {
            // The JVM's own bound (-XX:MaxDirectMemorySize) is lower than ours: keep to it. Asking again would mean a full collection each time.
            exhausted = true;
            return null;
        }
    }

    /** As {@link #forIndex}, for records. */
    ByteBuffer forRecords(int octets) {
        if (octets > recordsLeft) {
            return null;
        }
        ByteBuffer buffer = forIndex(octets);
        if (buffer != null) {
            recordsLeft -= octets;
        }
        return buffer;
    }

    /** Gives back what lies behind reservations at once, as the collector sees only the few octets that stand for them. All they held is zero then. */
    void empty() {
        supply.cancel();
        reserved.forEach(Reservation::empty);
    }

    /** Counts so many octets as given back; the collector frees them. */
    void releaseIndex(int octets) {
        used -= octets;
    }

    void releaseRecords(int octets) {
        used -= octets;
        recordsLeft += octets;
    }
}
