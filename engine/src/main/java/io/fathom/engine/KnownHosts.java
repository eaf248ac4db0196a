package io.fathom.engine;

import io.fathom.api.SignatureMatch;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The host names looked up last, and what the signatures say of them: names come again and again, in query and answer, then in the hello. Equal only where every
 * character is. Each has two places, side by side. Worker thread only.
 */
final class KnownHosts {
    /** Places for names: 2 to the power of this. */
    private static final int BITS = 11;

    /** Octets a place takes, the last for the name's length: longer names are few, and not kept. */
    private static final int WIDTH = 64;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] names = new byte[WIDTH << BITS];
    private final SignatureMatch[] matches = new SignatureMatch[1 << BITS];

    /** The name to ask for, one octet a character. */
    final byte[] name = new byte[WIDTH - 1];

    private int place;
    private int turn;

    /** True where the name of this many octets was looked up lately: {@link #match} has what was found. */
    boolean knows(int length) {
        place = place(length);
        if (isAt(place, length)) {
            return true;
        }
        place ^= 1;
        return isAt(place, length);
    }

    private boolean isAt(int place, int length) {
        int at = place * WIDTH;
        return names[at + WIDTH - 1] == length && Arrays.equals(names, at, at + length, name, 0, length);
    }

    /** What is known of the name that was asked for last, or null where it says nothing. */
    SignatureMatch match() {
        return matches[place];
    }

    /** Notes what the look-up of the name that was asked for last has found: in its two places' turn. */
    void keep(int length, SignatureMatch match) {
        place = place & ~1 | turn;
        turn ^= 1;
        int at = place * WIDTH;
        System.arraycopy(name, 0, names, at, length);
        names[at + WIDTH - 1] = (byte) length;
        matches[place] = match;
    }

    private int place(int length) {
        long hash = length;
        int i = 0;
        for (; i + 8 <= length; i += 8) {
            hash = (hash ^ (long) LONGS.get(name, i)) * 0x9E37_79B9_7F4A_7C15L;
            hash ^= hash >>> 32;
        }
        for (; i < length; i++) {
            hash = (hash ^ name[i]) * 0x9E37_79B9_7F4A_7C15L;
        }
        return (int) ((hash ^ hash >>> 32) * 0x9E37_79B9_7F4A_7C15L >>> 64 - BITS);
    }
}
