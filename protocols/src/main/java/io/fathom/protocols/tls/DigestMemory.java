package io.fathom.protocols.tls;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The digests of texts that a worker hashed last: most hellos come from the same few programs. A text is kept when it comes a second time, at most 100 KB of them
 * in all; equal only where every octet is. Worker thread only.
 */
final class DigestMemory {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int PLACES = 128;
    private static final int LONGEST = 768;

    private final int size;
    private final long[] hashes = new long[PLACES];
    private final byte[][] texts = new byte[PLACES][];
    private final byte[][] digests = new byte[PLACES][];

    /** What the text asked for last hashes to; 0 where it is too long to be kept. */
    private long hash;

    /** @param size octets of a digest */
    DigestMemory(int size) {
        this.size = size;
    }

    /** Puts the digest of a text into {@code out}; false where it is not known: then {@link #keep} is to be told. */
    boolean find(byte[] octets, int length, byte[] out) {
        hash = length > LONGEST ? 0 : hash(octets, length);
        int place = place(hash);
        byte[] text = texts[place];
        if (hash == 0 || hashes[place] != hash || text == null || !Arrays.equals(text, 0, text.length, octets, 0, length)) {
            return false;
        }
        System.arraycopy(digests[place], 0, out, 0, size);
        return true;
    }

    /** The digest of the text that was asked for last. */
    void keep(byte[] octets, int length, byte[] digest) {
        if (hash == 0) {
            return;
        }
        int place = place(hash);
        if (hashes[place] != hash) {
            // Many come once and never again.
            hashes[place] = hash;
            texts[place] = null;
            return;
        }
        texts[place] = Arrays.copyOf(octets, length);
        digests[place] = Arrays.copyOf(digest, size);
    }

    private static int place(long hash) {
        return (int) (hash >>> 57);
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
        for (; i < length; i++) {
            a = (a ^ octets[i]) * 0xFF51_AFD7_ED55_8CCDL;
        }
        long h = (a ^ Long.rotateLeft(b, 31)) * 0x9E37_79B9_7F4A_7C15L;
        h = (h ^ h >>> 32) * 0x9E37_79B9_7F4A_7C15L;
        return h == 0 ? 1 : h;
    }
}
