package io.fathom.engine;

import io.fathom.api.SignatureMatch;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The texts of one kind looked up last, and what the signatures say of them: names of hosts come again and again, in query and answer, then in the hello, and so do those
 * of programs. Equal only where every character is. Each has two places, side by side. Worker thread only.
 */
final class KnownTexts {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

    /** Octets a place takes, the first for the text's length: longer texts are few, and not kept. */
    private final int width;

    private final int bits;
    private final byte[] texts;
    private final SignatureMatch[] matches;

    /** The text to ask for, one octet a character. */
    final byte[] text;

    private int place;
    private int turn;

    /**
     * @param bits places for texts: 2 to the power of this
     * @param width one more than the octets of the longest text that is kept, at most 256
     */
    KnownTexts(int bits, int width) {
        this.bits = bits;
        this.width = width;
        texts = new byte[width << bits];
        matches = new SignatureMatch[1 << bits];
        text = new byte[width - 1];
    }

    /** True where the text of this many octets, 1 at least, was looked up lately: {@link #match} has what was found. */
    boolean knows(int length) {
        place = place(length);
        if (isAt(place, length)) {
            return true;
        }
        place ^= 1;
        return isAt(place, length);
    }

    private boolean isAt(int place, int length) {
        int at = place * width;
        return (texts[at] & 0xFF) == length && Arrays.equals(texts, at + 1, at + 1 + length, text, 0, length);
    }

    /** What is known of the text that was asked for last, or null where it says nothing. */
    SignatureMatch match() {
        return matches[place];
    }

    /** Notes what the look-up of the text that was asked for last has found: in its two places' turn. */
    void keep(int length, SignatureMatch match) {
        place = place & ~1 | turn;
        turn ^= 1;
        int at = place * width;
        texts[at] = (byte) length;
        System.arraycopy(text, 0, texts, at + 1, length);
        matches[place] = match;
    }

    private int place(int length) {
        long hash = length;
        if (length >= Long.BYTES) {
            for (int i = 0; i < length - Long.BYTES; i += Long.BYTES) {
                hash = mix(hash ^ (long) LONGS.get(text, i));
            }
            // The last eight, some of them again.
            hash = mix(hash ^ (long) LONGS.get(text, length - Long.BYTES));
        } else {
            for (int i = 0; i < length; i++) {
                hash = mix(hash ^ text[i]);
            }
        }
        return (int) (hash * FACTOR >>> 64 - bits);
    }

    private static long mix(long x) {
        long y = x * FACTOR;
        return y ^ y >>> 32;
    }
}
