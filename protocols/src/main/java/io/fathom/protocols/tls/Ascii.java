package io.fathom.protocols.tls;

import io.fathom.api.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A reused buffer that fingerprints and names are spelt into, octet by octet. Worker thread only. */
final class Ascii {
    /** A buffer larger than this is not kept. */
    private static final int RETAINED = 16 * 1024;

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

    private byte[] octets = new byte[1024];
    private int length;

    Ascii clear() {
        length = 0;
        if (octets.length > RETAINED) {
            octets = new byte[1024];
        }
        return this;
    }

    private void room(int more) {
        if (length + more > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(length + more, 2 * octets.length));
        }
    }

    Ascii put(int octet) {
        room(1);
        octets[length++] = (byte) octet;
        return this;
    }

    Ascii put(String ascii) {
        int n = ascii.length();
        room(n);
        for (int i = 0; i < n; i++) {
            octets[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    Ascii put(Bytes text) {
        room(text.length());
        length += text.copyTo(octets, length, 0, text.length());
        return this;
    }

    /** A text behind its length, so that what follows cannot be taken for part of it. */
    Ascii vector(Bytes text) {
        return u16(text.length()).put(text);
    }

    /** Two octets, as they are on the wire. */
    Ascii u16(int value) {
        room(2);
        octets[length++] = (byte) (value >> 8);
        octets[length++] = (byte) value;
        return this;
    }

    /** Zero to 65,535. */
    Ascii decimal(int value) {
        room(5);
        int digits = value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : value < 10_000 ? 4 : 5;
        int left = value;
        for (int i = length + digits - 1; i >= length; i--) {
            octets[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length += digits;
        return this;
    }

    Ascii hex8(int value) {
        room(2);
        octets[length++] = DIGITS[value >> 4 & 15];
        octets[length++] = DIGITS[value & 15];
        return this;
    }

    Ascii hex16(int value) {
        return hex8(value >> 8).hex8(value);
    }

    int length() {
        return length;
    }

    byte[] octets() {
        return octets;
    }

    /** What was put; valid until the buffer is used again. */
    Bytes view() {
        return Bytes.of(octets, length);
    }

    @Override
    public String toString() {
        return new String(octets, 0, length, StandardCharsets.ISO_8859_1);
    }
}
