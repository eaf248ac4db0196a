package io.fathom.engine.flow;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Off-heap memory in cache lines, with a bound: of it, records may take four fifths, so that their index always finds room. Worker only. */
final class Memory {
    /** Octets of a cache line, and alignment of all that is allocated. */
    static final int LINE = 64;

    private final long limit;
    private long recordsLeft;
    private long used;
    private boolean exhausted;

    Memory(long limit) {
        this.limit = limit;
        recordsLeft = limit / 5 * 4;
    }

    /** Octets allocated at present. */
    long used() {
        return used;
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

    /** Counts so many octets as given back; the collector frees them. */
    void releaseIndex(int octets) {
        used -= octets;
    }

    void releaseRecords(int octets) {
        used -= octets;
        recordsLeft += octets;
    }
}
