package io.fathom.engine.decode;

/** Immutable things by a 64-bit digest, of bounded number: a new one displaces an older. Look-ups allocate nothing. Decoder thread only. */
final class Interned<T> {
    private static final int WAYS = 4;

    private final long[] keys;
    private final Object[] values;
    private int victim;

    /** @param size power of two */
    Interned(int size) {
        keys = new long[size];
        values = new Object[size];
    }

    private int bucket(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1 & -WAYS;
    }

    /** What was put under the digest, or null. */
    @SuppressWarnings("unchecked")
    T find(long key) {
        int b = bucket(key);
        for (int i = b; i < b + WAYS; i++) {
            if (keys[i] == key) {
                return (T) values[i];
            }
        }
        return null;
    }

    /** Keeps what {@link #find} did not find. */
    void put(long key, T value) {
        int b = bucket(key);
        int at = b + (victim++ & WAYS - 1);
        for (int i = b; i < b + WAYS; i++) {
            if (values[i] == null) {
                at = i;
                break;
            }
        }
        keys[at] = key;
        values[at] = value;
    }
}
