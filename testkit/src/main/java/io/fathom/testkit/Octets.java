package io.fathom.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;

/** A growing row of octets, written in network byte order, with length fields filled in afterwards. For one thread. */
public final class Octets {
    private byte[] bytes = new byte[64];
    private int size;

    private Octets() {}

    /** An empty row. */
    public static Octets of() {
        return new Octets();
    }

    /** A row that starts with these octets, each 0 to 255. */
    public static Octets of(int... values) {
        Octets o = new Octets();
        for (int v : values) {
            o.u8(v);
        }
        return o;
    }

    /** The octets of hexadecimal digits; white space, colons and dots between them do not matter. */
    public static byte[] hex(CharSequence digits) {
        return HexFormat.of().parseHex(digits.toString().replaceAll("[\\s:.]", ""));
    }

    /** The octets of a text, ISO 8859-1. */
    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** All rows, one after the other. */
    public static byte[] join(byte[]... rows) {
        Octets o = new Octets();
        for (byte[] r : rows) {
            o.add(r);
        }
        return o.bytes();
    }

    public int size() {
        return size;
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    public Octets u8(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    public Octets u16(int value) {
        return u8(value >>> 8).u8(value);
    }

    public Octets u24(int value) {
        return u8(value >>> 16).u16(value);
    }

    public Octets u32(long value) {
        return u16((int) (value >>> 16)).u16((int) value);
    }

    public Octets u64(long value) {
        return u32(value >>> 32).u32(value);
    }

    public Octets u16le(int value) {
        return u8(value).u8(value >>> 8);
    }

    public Octets u32le(long value) {
        return u16le((int) value).u16le((int) (value >>> 16));
    }

    public Octets u64le(long value) {
        return u32le(value).u32le(value >>> 32);
    }

    public Octets add(byte... more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    public Octets add(Octets more) {
        return add(more.bytes());
    }

    /** A text, ISO 8859-1. */
    public Octets text(String text) {
        return add(latin(text));
    }

    /** Octets given as hexadecimal digits. */
    public Octets hexadecimal(String digits) {
        return add(hex(digits));
    }

    /** The same octet {@code count} times. */
    public Octets fill(int count, int value) {
        for (int i = 0; i < count; i++) {
            u8(value);
        }
        return this;
    }

    /** Zeros until the size is a multiple of {@code alignment}. */
    public Octets align(int alignment) {
        while (size % alignment != 0) {
            u8(0);
        }
        return this;
    }

    /** A length field of {@code width} octets (1 to 4), then what the body writes; the field counts the body alone. */
    public Octets counted(int width, Consumer<Octets> body) {
        return counted(width, 0, body);
    }

    /** As {@link #counted(int, Consumer)}; the field counts the body and {@code extra} more. */
    public Octets counted(int width, int extra, Consumer<Octets> body) {
        int at = size;
        fill(width, 0);
        body.accept(this);
        long length = (long) size - at - width + extra;
        for (int i = 0; i < width; i++) {
            bytes[at + i] = (byte) (length >>> 8 * (width - 1 - i));
        }
        return this;
    }

    /** Overwrites two octets. */
    public Octets put16(int index, int value) {
        bytes[index] = (byte) (value >>> 8);
        bytes[index + 1] = (byte) value;
        return this;
    }

    /** The Internet checksum (RFC 1071) of some octets, started with a sum. */
    static int checksum(long sum, byte[] data, int from, int to) {
        for (int i = from; i < to; i += 2) {
            sum += (data[i] & 0xff) << 8 | (i + 1 < to ? data[i + 1] & 0xff : 0);
        }
        while (sum >>> 16 != 0) {
            sum = (sum & 0xffff) + (sum >>> 16);
        }
        return (int) ~sum & 0xffff;
    }
}
