package io.fathom.engine;

/**
 * Octet arrays that the streams of one worker lend each other: what a stream waits for mostly comes soon, so that few arrays, used again while they are
 * still in the processor's caches, serve many flows. Bounded. Worker thread only.
 */
final class Buffers {
    /** What empty buffers are. */
    static final byte[] NOTHING = {};

    private static final int SMALLEST_BITS = 6;
    private static final int LARGEST_BITS = 16;
    private static final int LARGEST = 1 << LARGEST_BITS;

    /** Octets kept of each size. */
    private static final int MOST = 1 << 18;

    // By size: powers of two, and halfway between them.
    private final byte[][][] spare = new byte[2 * (LARGEST_BITS - SMALLEST_BITS) + 1][][];
    private final int[] count = new int[spare.length];

    /** Number of the smallest size that so many octets fit in. */
    private static int size(int least) {
        int bits = Math.max(SMALLEST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(least - 1));
        boolean half = bits > SMALLEST_BITS && least <= 3 << bits - 2;
        return 2 * (bits - SMALLEST_BITS) - (half ? 1 : 0);
    }

    private static int octets(int size) {
        int power = 1 << SMALLEST_BITS + (size + 1 >> 1);
        return (size & 1) == 0 ? power : power - (power >> 2);
    }

    /** One of at least so many octets, and not many more; what is in it is not defined. */
    byte[] take(int least) {
        if (least > LARGEST) {
            return new byte[least];
        }
        int size = size(least);
        return count[size] > 0 ? spare[size][--count[size]] : new byte[octets(size)];
    }

    /** Takes one back that nobody uses any more. */
    void give(byte[] buffer) {
        if (buffer.length == 0 || buffer.length > LARGEST) {
            return;
        }
        int size = size(buffer.length);
        if (spare[size] == null) {
            spare[size] = new byte[MOST / buffer.length][];
        }
        if (count[size] < spare[size].length) {
            spare[size][count[size]++] = buffer;
        }
    }
}
