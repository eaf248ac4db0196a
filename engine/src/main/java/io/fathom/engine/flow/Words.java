package io.fathom.engine.flow;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/**
 * Words of 8 octets outside the heap, in one piece of memory. Those of a {@link Reservation} are reached by address, unchecked, which takes one load; others
 * through a buffer, which takes five. Worker only.
 */
final class Words {
    /** All an address can be. With it and an index that is not below 0 the compiler sees that an access is within what there is, and leaves the check out. */
    private static final long ADDRESS = (1L << 57) - 1;

    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    /** 0 for words of a buffer. */
    private final long base;

    private final LongBuffer buffer;
    private final int length;

    /** What the words are in, so that it lives as long as they do. */
    private final Object memory;

    private Words(long base, LongBuffer buffer, int length, Object memory) {
        this.base = base;
        this.buffer = buffer;
        this.length = length;
        this.memory = memory;
    }

    static Words of(ByteBuffer octets) {
        LongBuffer buffer = octets.asLongBuffer();
        return new Words(0, buffer, buffer.capacity(), octets);
    }

    static Words of(MemorySegment reserved) {
        return new Words(reserved.address(), null, Math.toIntExact(reserved.byteSize() >>> 3), reserved);
    }

    /** Some of these words, by numbers of their own. */
    Words slice(int from, int count) {
        if (from < 0 || count < 0 || count > length - from) {
            throw new IndexOutOfBoundsException(from + " to " + (from + count) + " of " + length);
        }
        return base == 0 ? new Words(0, buffer.slice(from, count), count, memory) : new Words(base + ((long) from << 3), null, count, memory);
    }

    int length() {
        return length;
    }

    long get(long at) {
        return base == 0 ? buffer.get((int) at) : All.get((base & ADDRESS) + (at << 3));
    }

    /** The 32 bits of one of the halves from a word on: 0 the lower of that word, 1 the upper, 2 the lower of the next word. */
    int half(long at, long half) {
        return base == 0 ? (int) (buffer.get((int) (at + (half >>> 1))) >>> (half << 5)) : All.half((base & ADDRESS) + (at << 3) + (LITTLE ? half : half ^ 1) * 4);
    }

    void put(long at, long value) {
        if (base == 0) {
            buffer.put((int) at, value);
        } else {
            All.put((base & ADDRESS) + (at << 3), value);
        }
    }

    /** Takes over the first words of others. */
    void copy(Words from, int count) {
        for (int i = 0; i < count; i++) {
            put(i, from.get(i));
        }
    }

    /** All there is; loaded only where there is a reservation, as that takes milliseconds. */
    @SuppressWarnings("restricted")
    private static final class All {
        private static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
        private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED;
        private static final ValueLayout.OfInt HALF = ValueLayout.JAVA_INT_UNALIGNED;

        private static long get(long address) {
            return MEMORY.get(WORD, address);
        }

        private static int half(long address) {
            return MEMORY.get(HALF, address);
        }

        private static void put(long address, long value) {
            MEMORY.set(WORD, address, value);
        }
    }
}
