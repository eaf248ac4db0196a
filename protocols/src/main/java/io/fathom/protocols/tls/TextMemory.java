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

    private static long hash(byte[] octets, int length) {
        long a = length;
        long b = 0x9E37_79B9_7F4A_7C15L;
        int i = 0;
        for (; i + 16 <= length; i += 16) {
            a = (a ^ (long) LONGS.get(octets, i)) * 0xFF51_AFD7_ED55_8CCDL;
            b = (b ^ (long) LONGS.get(octets, i + 8)) * 0xC4CE_B9FE_1A85_EC53L;
            a ^= a >>> 32;
            b ^= b >>> 32;
        }
        if (i > 0) {
            // The last octets, some of them again.
            a = (a ^ (long) LONGS.get(octets, length - 16)) * 0xFF51_AFD7_ED55_8CCDL;
            b = (b ^ (long) LONGS.get(octets, length - 8)) * 0xC4CE_B9FE_1A85_EC53L;
            a ^= a >>> 32;
            b ^= b >>> 32;
        } else {
            for (; i < length; i++) {
                a = (a ^ octets[i]) * 0xFF51_AFD7_ED55_8CCDL;
            }
        }
        long h = (a ^ Long.rotateLeft(b, 31)) * 0x9E37_79B9_7F4A_7C15L;
        h = (h ^ h >>> 32) * 0x9E37_79B9_7F4A_7C15L;
        return h == 0 ? 1 : h;
    }
}
