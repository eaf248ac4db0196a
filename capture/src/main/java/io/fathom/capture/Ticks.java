package io.fathom.capture;

/** Turns an interface's time stamps into nanoseconds since 1970. Times beyond the year 2116 are read as 2116. Immutable. */
final class Ticks {
    private static final long LATEST = 1L << 62;
    private static final long SECOND = 1_000_000_000L;

    static final Ticks MICROSECONDS = new Ticks(6, 0);

    private final boolean binary;
    private final int bits;
    private final long factor;
    private final long divisor;
    private final long limit;
    private final long offset;

    /**
     * @param resolution the option if_tsresol: 0 to 127 a negative power of 10; with the top bit, a negative power of 2
     * @param seconds the option if_tsoffset
     */
    Ticks(int resolution, long seconds) {
        binary = (resolution & 0x80) != 0;
        bits = resolution & 0x7f;
        factor = binary || bits > 9 ? 1 : power(9 - bits);
        // 10^19 still is an unsigned long.
        divisor = binary || bits < 9 ? 1 : bits > 28 ? 0 : power(bits - 9);
        limit = LATEST / factor;
        offset = Math.clamp(seconds, -LATEST / SECOND, LATEST / SECOND) * SECOND;
    }

    private static long power(int exponent) {
        long p = 1;
        for (int i = 0; i < exponent; i++) {
            p *= 10;
        }
        return p;
    }

    /** Nanoseconds since 1970; {@code ticks} is unsigned. */
    long nanoseconds(long ticks) {
        if (binary) {
            return bound(binary(ticks));
        }
        if (divisor == 1) {
            return bound(Long.compareUnsigned(ticks, limit) > 0 ? LATEST : ticks * factor);
        }
        return bound(divisor == 0 ? 0 : Math.min(LATEST, Long.divideUnsigned(ticks, divisor)));
    }

    private long binary(long ticks) {
        long seconds = bits < 64 ? ticks >>> bits : 0;
        if (Long.compareUnsigned(seconds, LATEST / SECOND) >= 0) {
            return LATEST;
        }
        long fraction = bits >= 64 ? ticks : ticks & (1L << bits) - 1;
        // fraction * 10^9 / 2^bits in 128 bits.
        long high = Math.unsignedMultiplyHigh(fraction, SECOND);
        long low = fraction * SECOND;
        long nanoseconds;
        if (bits == 0) {
            nanoseconds = 0;
        } else if (bits < 64) {
            nanoseconds = high << 64 - bits | low >>> bits;
        } else {
            nanoseconds = high >>> bits - 64;
        }
        return seconds * SECOND + nanoseconds;
    }

    private long bound(long nanoseconds) {
        return Math.clamp(nanoseconds + offset, -LATEST, LATEST);
    }
}
