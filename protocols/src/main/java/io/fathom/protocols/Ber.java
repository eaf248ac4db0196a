package io.fathom.protocols;

import io.fathom.api.Cursor;

/** Lengths and tags of BER (ITU-T X.690) on a cursor; for protocols that read the top of an ASN.1 message. */
final class Ber {
    private Ber() {}

    /** Reads a tag octet and a definite length; the cursor fails where the tag is another. Returns the length, at most 2^31-1. */
    static int tag(Cursor in, int tag) {
        in.require(in.u8() == tag || !in.ok());
        return length(in);
    }

    static int length(Cursor in) {
        int first = in.u8();
        if (first < 0x80) {
            return first;
        }
        int n = first & 0x7F;
        in.require(n >= 1 && n <= 4);
        long v = 0;
        for (int i = 0; i < n && in.ok(); i++) {
            v = v << 8 | in.u8();
        }
        in.require(v <= Integer.MAX_VALUE);
        return in.ok() ? (int) v : 0;
    }

    /** Reads an INTEGER of at most four octets. */
    static int integer(Cursor in) {
        int n = tag(in, 0x02);
        in.require(n >= 1 && n <= 5);
        int v = 0;
        for (int i = 0; i < n && in.ok(); i++) {
            v = v << 8 | in.u8();
        }
        return v;
    }
}
