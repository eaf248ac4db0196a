package io.fathom.api;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Numbers, texts and lists of them as octets: the form in which {@link Fields} and {@link Values} hold them, so that a flow's metadata are one array. */
final class Packed {
    /** How the octets of a text spell it. */
    static final int LATIN_1 = 0;
    static final int UTF_8 = 1;
    static final int UTF_16 = 2;

    /** Texts up to so many octets are copied by a loop of our own: it costs less than the way to the platform's. */
    static final int FEW = 64;

    static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Packed() {}

    static int varintSize(long v) {
        return (Long.SIZE + 6 - Long.numberOfLeadingZeros(v | 1)) / 7;
    }

    /** Seven bits an octet, low ones first; says where it ends. */
    static int putVarint(byte[] out, int at, long v) {
        int i = at;
        long left = v;
        while ((left & ~0x7FL) != 0) {
            out[i++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        out[i++] = (byte) left;
        return i;
    }

    static long varint(byte[] in, int at) {
        long v = in[at];
        if (v >= 0) {
            return v;
        }
        v &= 0x7F;
        int i = at;
        int shift = 0;
        byte b;
        do {
            b = in[++i];
            shift += 7;
            v |= (b & 0x7FL) << shift;
        } while (b < 0);
        return v;
    }

    static int afterVarint(byte[] in, int at) {
        int i = at;
        while (in[i] < 0) {
            i++;
        }
        return i + 1;
    }

    /** Small numbers of either sign become small ones without. */
    static long zigzag(long v) {
        return v << 1 ^ v >> 63;
    }

    static long unzigzag(long v) {
        return v >>> 1 ^ -(v & 1);
    }

    static String text(byte[] in, int from, int length, int coder) {
        return switch (coder) {
            case LATIN_1 -> new String(in, from, length, StandardCharsets.ISO_8859_1);
            case UTF_8 -> new String(in, from, length, StandardCharsets.UTF_8);
            default -> {
                var chars = new char[length / 2];
                for (int i = 0; i < chars.length; i++) {
                    chars[i] = (char) ((in[from + 2 * i] & 0xFF) << 8 | in[from + 2 * i + 1] & 0xFF);
                }
                yield new String(chars);
            }
        };
    }

    /** Copies octets where there is room for all; says how many, or -1. */
    static int copy(byte[] in, int from, int length, byte[] to) {
        if (length > to.length) {
            return -1;
        }
        copy(in, from, to, 0, length);
        return length;
    }

    /** Copies octets to another array, or to a part of the same that does not overlap. */
    static void copy(byte[] in, int from, byte[] out, int to, int n) {
        if (n <= FEW) {
            copyFew(in, from, out, to, n);
        } else {
            System.arraycopy(in, from, out, to, n);
        }
    }

    /** A list's elements, boxed. */
    static List<?> list(Field<?> field, String protocol, byte[] in, int from, int count) {
        var elements = new Object[count];
        int at = from;
        for (int i = 0; i < count; i++) {
            long head = varint(in, at);
            at = afterVarint(in, at);
            switch (field.kind()) {
                case NUMBERS -> elements[i] = unzigzag(head);
                case TEXTS -> {
                    int length = (int) (head >>> 2);
                    elements[i] = text(in, at, length, (int) head & 3);
                    at += length;
                }
                default -> {
                    elements[i] = new Values(field.records(), protocol, varint(in, at), in, afterVarint(in, at));
                    at += (int) head;
                }
            }
        }
        return List.of(elements);
    }

    /** True where all of it is ASCII. */
    static boolean isAscii(byte[] in, int from, int length) {
        int end = from + length;
        int i = from;
        long all = 0;
        for (; i + 8 <= end; i += 8) {
            all |= eight(in, i);
        }
        for (; i < end; i++) {
            all |= in[i];
        }
        return (all & HIGH_BITS) == 0;
    }

    static long eight(byte[] in, int at) {
        return (long) EIGHT.get(in, at);
    }

    static void putEight(byte[] out, int at, long eight) {
        EIGHT.set(out, at, eight);
    }

    /** Copies octets as {@link #copy} does, eight at a time; the result has one of {@link #HIGH_BITS} where one of them is not ASCII. */
    static long copyFew(byte[] in, int from, byte[] out, int to, int n) {
        long all = 0;
        int i = 0;
        for (; i + 8 <= n; i += 8) {
            long eight = (long) EIGHT.get(in, from + i);
            EIGHT.set(out, to + i, eight);
            all |= eight;
        }
        if (i == n) {
            return all;
        }
        if (n >= 8) {
            // The last eight, some of them again.
            long eight = (long) EIGHT.get(in, from + n - 8);
            EIGHT.set(out, to + n - 8, eight);
            return all | eight;
        }
        for (; i < n; i++) {
            byte b = in[from + i];
            out[to + i] = b;
            all |= b;
        }
        return all;
    }

    /** The lowest octet of eight that is zero, or 8. */
    static int indexOfZero(long eight) {
        // What a borrow marks in error lies above a true one.
        return Long.numberOfTrailingZeros(eight - 0x0101_0101_0101_0101L & ~eight & HIGH_BITS) >>> 3;
    }

    /** First place of an octet from {@code from} on and before {@code to}, or -1. */
    static int indexOf(byte[] in, int octet, int from, int to) {
        long eight = (octet & 0xFF) * 0x0101_0101_0101_0101L;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            int found = indexOfZero(eight(in, i) ^ eight);
            if (found < 8) {
                return i + found;
            }
        }
        for (; i < to; i++) {
            if (in[i] == (byte) octet) {
                return i;
            }
        }
        return -1;
    }

    /** True for well-formed UTF-8 (Unicode 3.9, table 3-7): nothing overlong, no surrogates, nothing past U+10FFFF. */
    static boolean isUtf8(byte[] in, int from, int length) {
        int end = from + length;
        int i = from;
        while (i < end) {
            int a = in[i++];
            if (a >= 0) {
                continue;
            }
            a &= 0xFF;
            int more = a < 0xC2 ? -1 : a < 0xE0 ? 1 : a < 0xF0 ? 2 : a < 0xF5 ? 3 : -1;
            if (more < 0 || end - i < more) {
                return false;
            }
            int b = in[i] & 0xFF;
            int least = a == 0xE0 ? 0xA0 : a == 0xF0 ? 0x90 : 0x80;
            int most = a == 0xED ? 0x9F : a == 0xF4 ? 0x8F : 0xBF;
            if (b < least || b > most) {
                return false;
            }
            for (int k = 1; k < more; k++) {
                if ((in[i + k] & 0xC0) != 0x80) {
                    return false;
                }
            }
            i += more;
        }
        return true;
    }

    /** Octets that {@link #escape} writes. */
    static int escapedLength(byte[] in, int from, int length) {
        int n = length;
        for (int i = from; i < from + length; i++) {
            n += in[i] < 0 ? 3 : 0;
        }
        return n;
    }

    /** Every octet outside ASCII as {@code \xNN}. */
    static void escape(byte[] in, int from, int length, byte[] out, int to) {
        int at = to;
        for (int i = from; i < from + length; i++) {
            byte b = in[i];
            if (b >= 0) {
                out[at++] = b;
            } else {
                out[at++] = '\\';
                out[at++] = 'x';
                out[at++] = (byte) Character.forDigit(b >> 4 & 15, 16);
                out[at++] = (byte) Character.forDigit(b & 15, 16);
            }
        }
    }
}
