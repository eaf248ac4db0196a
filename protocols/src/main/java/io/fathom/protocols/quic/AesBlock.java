package io.fathom.protocols.quic;

/**
 * AES-128 (FIPS 197) of single blocks, one after the other: what header protection takes. The platform's cipher spends longer on a key, of which it prepares the
 * decryption as well, than this on key and block. Its tables would tell who shares the processor's cache about the key; but keys of Initial packets are no secret:
 * they come from what everybody on the way can read. Worker thread only.
 */
final class AesBlock {
    private static final int ROUNDS = 10;
    private static final byte[] BOX = new byte[256];

    /** An octet's way through a round: substituted and mixed into a column, as the first of its octets. */
    private static final int[] MIXED = new int[256];

    static {
        // The field's elements as powers of 3 and, beside each, its inverse.
        int p = 1;
        int q = 1;
        do {
            p ^= times2(p);
            q ^= q << 1;
            q ^= q << 2;
            q ^= q << 4;
            q &= 0xFF;
            q ^= (q & 0x80) != 0 ? 0x09 : 0;
            BOX[p] = (byte) (q ^ turn(q, 1) ^ turn(q, 2) ^ turn(q, 3) ^ turn(q, 4) ^ 0x63);
        } while (p != 1);
        BOX[0] = 0x63;
        for (int i = 0; i < 256; i++) {
            int s = BOX[i] & 0xFF;
            MIXED[i] = times2(s) << 24 | s << 16 | s << 8 | times2(s) ^ s;
        }
    }

    private final int[] keys = new int[4 * (ROUNDS + 1)];

    private static int times2(int a) {
        return a << 1 & 0xFF ^ ((a & 0x80) != 0 ? 0x1B : 0);
    }

    private static int turn(int octet, int bits) {
        return (octet << bits | octet >> 8 - bits) & 0xFF;
    }

    /** Takes a key of 16 octets. */
    void key(byte[] key) {
        for (int i = 0; i < 4; i++) {
            keys[i] = word(key, 4 * i);
        }
        int round = 1;
        for (int i = 4; i < keys.length; i += 4) {
            int last = keys[i - 1];
            keys[i] = keys[i - 4] ^ substituted(last << 8 | last >>> 24) ^ round << 24;
            keys[i + 1] = keys[i - 3] ^ keys[i];
            keys[i + 2] = keys[i - 2] ^ keys[i + 1];
            keys[i + 3] = keys[i - 1] ^ keys[i + 2];
            round = times2(round);
        }
    }

    /** The first eight octets of the block that the 16 octets at {@code at} become. */
    long encrypt(byte[] in, int at) {
        int[] k = keys;
        int a = word(in, at) ^ k[0];
        int b = word(in, at + 4) ^ k[1];
        int c = word(in, at + 8) ^ k[2];
        int d = word(in, at + 12) ^ k[3];
        int last = k.length - 4;
        for (int i = 4; i < last; i += 4) {
            int e = mixed(a, b, c, d) ^ k[i];
            int f = mixed(b, c, d, a) ^ k[i + 1];
            int g = mixed(c, d, a, b) ^ k[i + 2];
            d = mixed(d, a, b, c) ^ k[i + 3];
            a = e;
            b = f;
            c = g;
        }
        int first = substituted(a & 0xFF00_0000 | b & 0xFF_0000 | c & 0xFF00 | d & 0xFF) ^ k[last];
        int second = substituted(b & 0xFF00_0000 | c & 0xFF_0000 | d & 0xFF00 | a & 0xFF) ^ k[last + 1];
        return (long) first << 32 | second & 0xFFFF_FFFFL;
    }

    private static int mixed(int a, int b, int c, int d) {
        return MIXED[a >>> 24] ^ Integer.rotateRight(MIXED[b >>> 16 & 0xFF], 8) ^ Integer.rotateRight(MIXED[c >>> 8 & 0xFF], 16)
                ^ Integer.rotateRight(MIXED[d & 0xFF], 24);
    }

    private static int substituted(int word) {
        return BOX[word >>> 24] << 24 | (BOX[word >>> 16 & 0xFF] & 0xFF) << 16 | (BOX[word >>> 8 & 0xFF] & 0xFF) << 8 | BOX[word & 0xFF] & 0xFF;
    }

    private static int word(byte[] in, int at) {
        return (in[at] & 0xFF) << 24 | (in[at + 1] & 0xFF) << 16 | (in[at + 2] & 0xFF) << 8 | in[at + 3] & 0xFF;
    }
}
