package io.fathom.protocols.tls;

import io.fathom.api.Bytes;

/**
 * A forgiving walk over DER elements (X.690): one element after the other, lengths cut to what is there, nothing ever thrown. Where a length lies, what
 * is there is shown and the walk ends.
 */
final class Der {
    static final int BOOLEAN = 0x01;
    static final int INTEGER = 0x02;
    static final int OID = 0x06;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    /** BMPString: two octets a character. */
    static final int WIDE_STRING = 0x1E;
    static final int LONGEST_TEXT = 4096;

    private final Bytes bytes;
    private int position;
    private int tag = -1;
    private Bytes value = Bytes.of();

    Der(Bytes bytes) {
        this.bytes = bytes;
    }

    /** Steps to the next element; false where none is left or its header cannot be read. */
    boolean next() {
        tag = bytes.at(position);
        int first = bytes.at(position + 1);
        if (tag < 0 || first < 0) {
            tag = -1;
            value = Bytes.of();
            position = bytes.length();
            return false;
        }
        int start = position + 2;
        long length = first;
        if (first >= 0x80) {
            int octets = first & 0x7F;
            length = 0;
            for (int i = 0; i < octets && length < 1 << 24; i++) {
                length = length << 8 | Math.max(0, bytes.at(start + i));
            }
            start += octets;
            if (octets == 0) {
                // Indefinite length: not DER. Show all that is left.
                length = bytes.length();
            }
        }
        int end = (int) Math.min(bytes.length(), start + length);
        value = bytes.sub(start, end);
        position = Math.max(end, position + 2);
        return true;
    }

    /** Steps to the next element and says whether it has this tag. */
    boolean next(int expected) {
        return next() && tag == expected;
    }

    /** Steps to the next element and enters it. */
    Der enter(int expected) {
        return new Der(next(expected) ? value : Bytes.of());
    }

    int tag() {
        return tag;
    }

    Bytes value() {
        return value;
    }

    /** An object identifier in dotted form, at most 32 arcs of it. */
    static String oid(Bytes encoded) {
        var out = new StringBuilder();
        long arc = 0;
        int arcs = 0;
        for (int i = 0; i < encoded.length() && arcs < 32; i++) {
            int octet = encoded.at(i);
            arc = (arc & 0xFF_FFFF_FFFF_FFFFL) << 7 | octet & 0x7F;
            if (octet < 0x80) {
                if (arcs++ == 0) {
                    long first = Math.min(arc / 40, 2);
                    out.append(first).append('.').append(arc - 40 * first);
                } else {
                    out.append('.').append(arc);
                }
                arc = 0;
            }
        }
        return out.toString();
    }

    /** A string element as text, whatever of ASN.1's string types it is. */
    static String text(int tag, Bytes value) {
        Bytes cut = value.sub(0, LONGEST_TEXT);
        return switch (tag) {
            case WIDE_STRING -> new String(cut.copy(), java.nio.charset.StandardCharsets.UTF_16BE);
            case 0x14 -> new String(cut.copy(), java.nio.charset.StandardCharsets.ISO_8859_1);
            default -> cut.toString();
        };
    }
}
