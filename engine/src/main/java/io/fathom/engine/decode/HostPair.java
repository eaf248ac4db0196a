package io.fathom.engine.decode;

/**
 * A keyed digest of two hosts and their zone, equal for both directions: what packets are spread over workers by. Who does not know the seed cannot choose
 * hosts that meet on one worker. Immutable, any thread.
 */
public final class HostPair {
    private final long first;
    private final long second;
    private final long third;

    public HostPair(long seed) {
        first = mix(seed + 0x9E3779B97F4A7C15L) | 1;
        second = mix(first + 0x9E3779B97F4A7C15L) | 1;
        third = mix(second + 0x9E3779B97F4A7C15L) | 1;
    }

    /**
     * @param high first 64 bits of an IPv6 address, 0 for IPv4
     * @param low the last 64 bits, or the 32 of IPv4
     * @param zone as {@link PacketBatch#zone}
     */
    public long of(long high, long low, long otherHigh, long otherLow, long zone) {
        return fold(host(high, low) + host(otherHigh, otherLow) ^ third, zone ^ first);
    }

    private long host(long high, long low) {
        return fold(high ^ second, low ^ first);
    }

    private static long fold(long a, long b) {
        return a * b ^ Math.unsignedMultiplyHigh(a, b);
    }

    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
