package io.fathom.engine.decode;

/**
 * From a 64-bit digest to a number, of bounded size: a new entry displaces what stands in its way. Look-ups allocate nothing. Decoder thread only.
 */
final class DigestMap {
    private static final int WAYS = 4;

    private final long[] keys;
    private final long[] values;
    private int victim;

    /** @param size power of two */
    DigestMap(int size) {
        keys = new long[size];
        values = new long[size];
    }

    private int bucket(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1 & -WAYS;
    }

    /** The number, or 0 where there is none. */
    long find(long key) {
        int b = bucket(key);
        for (int i = b; i < b + WAYS; i++) {
            if (keys[i] == key) {
                return values[i];
            }
        }
        return 0;
    }

    void put(long key, long value) {
        int b = bucket(key);
        int at = -1;
        for (int i = b; i < b + WAYS; i++) {
            if (keys[i] == key || values[i] == 0 && at < 0) {
                at = i;
                if (keys[i] == key) {
                    break;
                }
            }
        }
        if (at < 0) {
            at = b + (victim++ & WAYS - 1);
        }
        keys[at] = key;
        values[at] = value;
    }
}
