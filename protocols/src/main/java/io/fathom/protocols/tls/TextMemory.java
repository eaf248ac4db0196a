package io.fathom.protocols.tls;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What a worker made of the texts that it saw last: most hellos come from the same few programs. A text is kept when it comes a second time; equal only where every
 * octet is. Each text has two places: the one that came last is in the first, the one before in the second. Worker thread only.
 */
final class TextMemory<T> {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST = 768;

    /** Octets that are hashed at once. */
    private static final int WHOLE = 32;

    private static final long FIRST = 0xFF51_AFD7_ED55_8CCDL;
    private static final long SECOND = 0xC4CE_B9FE_1A85_EC53L;
    private static final long LAST = 0x9E37_79B9_7F4A_7C15L;

    private final int shift;
    private final long[] hashes;
    private final byte[][] texts;
    private final Object[] made;

    /** Of the text asked for last; 0 where it is too long to be kept. */
    private long hash;

    /** Where the text asked for last is, or would be put. */
    private int place;

    /** @param places texts that are kept at most, a power of two, 2 or more: up to 768 octets each */
    TextMemory(int places) {
        shift = Long.numberOfLeadingZeros(places) + 1;
        hashes = new long[places];
        texts = new byte[places][];
        made = new Object[places];
    }

    /** What was made of a text, or null where that is not known: then {@link #keep} is to be told, where it {@link #comesAgain}. */
    @SuppressWarnings("unchecked")
    T find(byte[] octets, int length) {
        hash = length > LONGEST ? 0 : hash(octets, length);
        place = (int) (hash >>> shift) & ~1;
        if (hashes[place] != hash) {
            swap(place);
            if (hashes[place] != hash) {
                return null;
            }
        }
        byte[] text = texts[place];
        boolean known = hash != 0 && text != null && Arrays.equals(text, 0, text.length, octets, 0, length);
        return known ? (T) made[place] : null;
    }

    private void swap(int first) {
        long otherHash = hashes[first];
        byte[] otherText = texts[first];
        Object otherMade = made[first];
        hashes[first] = hashes[first + 1];
        texts[first] = texts[first + 1];
        made[first] = made[first + 1];
        hashes[first + 1] = otherHash;
        texts[first + 1] = otherText;
        made[first + 1] = otherMade;
    }

    /** True where the text that was asked for last, and not known, came before: many come once and never again. */
    boolean comesAgain() {
        if (hash == 0 || hashes[place] == hash) {
            return hash != 0;
        }
        hashes[place] = hash;
        texts[place] = null;
        made[place] = null;
        return false;
    }

    /** What was made of the text that was asked for last. */
    void keep(byte[] octets, int length, T what) {
        texts[place] = Arrays.copyOf(octets, length);
        made[place] = what;
    }

    // In four lanes, as each step of one waits for the step before.
    private static long hash(byte[] octets, int length) {
        if (length < WHOLE) {
            long h = length;
            for (int i = 0; i < length; i++) {
                h = mix(h ^ octets[i], FIRST);
            }
            return last(h);
        }
        long a = length;
        long b = FIRST;
        long c = SECOND;
        long d = LAST;
        int end = length - WHOLE;
        for (int i = 0; i < end; i += WHOLE) {
            a = mix(a ^ (long) LONGS.get(octets, i), FIRST);
            b = mix(b ^ (long) LONGS.get(octets, i + 8), SECOND);
            c = mix(c ^ (long) LONGS.get(octets, i + 16), FIRST);
            d = mix(d ^ (long) LONGS.get(octets, i + 24), SECOND);
        }
        // The last octets, some of them again.
        a = mix(a ^ (long) LONGS.get(octets, end), FIRST);
        b = mix(b ^ (long) LONGS.get(octets, end + 8), SECOND);
        c = mix(c ^ (long) LONGS.get(octets, end + 16), FIRST);
        d = mix(d ^ (long) LONGS.get(octets, end + 24), SECOND);
        return last(a ^ Long.rotateLeft(b, 31) ^ Long.rotateLeft(mix(c ^ Long.rotateLeft(d, 31), FIRST), 17));
    }

    private static long mix(long x, long factor) {
        long y = x * factor;
        return y ^ y >>> 32;
    }

    private static long last(long x) {
        long h = mix(x, LAST) * LAST;
        return h == 0 ? 1 : h;
    }
}
