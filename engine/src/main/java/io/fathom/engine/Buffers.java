package io.fathom.engine;

/**
 * Octet arrays that the streams of one worker lend each other: what a stream waits for mostly comes soon, so that few arrays, used again while they are
 * still in the processor's caches, serve many flows. Bounded. Worker thread only.
 */
final class Buffers {
    /** What empty buffers are. */
    static final byte[] NOTHING = {};

    private static final int SMALLEST_BITS = 8;
    private static final int LARGEST_BITS = 16;

    /** Octets kept of each size. */
    private static final int MOST = 1 << 19;

    // By size, powers of two.
    private final byte[][][] spare = new byte[LARGEST_BITS + 1][][];
    private final int[] count = new int[LARGEST_BITS + 1];

    /** One of at least so many octets; what is in it is not defined. */
    byte[] take(int least) {
        int bits = Math.max(SMALLEST_BITS, 32 - Integer.numberOfLeadingZeros(least - 1));
        if (bits > LARGEST_BITS) {
            return new byte[least];
        }
        return count[bits] > 0 ? spare[bits][--count[bits]] : new byte[1 << bits];
    }

    /** Takes one back that nobody uses any more. */
    void give(byte[] buffer) {
        int bits = Integer.numberOfTrailingZeros(buffer.length);
        if (bits > LARGEST_BITS || bits < SMALLEST_BITS || buffer.length != 1 << bits) {
            return;
        }
        if (spare[bits] == null) {
            spare[bits] = new byte[MOST >> bits][];
        }
        if (count[bits] < spare[bits].length) {
            spare[bits][count[bits]++] = buffer;
        }
    }
}
