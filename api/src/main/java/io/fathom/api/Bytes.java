package io.fathom.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A read-only view of payload bytes, valid only during the {@link Dissector#read} that made it. Reads outside give -1 or false, never an exception. */
public final class Bytes {
    private static final Bytes NOTHING = new Bytes(Values.NOTHING, 0, 0);

    private final byte[] memory;
    private final int from;
    private final int length;

    Bytes(byte[] memory, int from, int length) {
        this.memory = memory;
        this.from = from;
        this.length = length;
    }

    /** A view of a whole array, which must not change afterwards. */
    public static Bytes of(byte... bytes) {
        return bytes.length == 0 ? NOTHING : new Bytes(bytes, 0, bytes.length);
    }

    /** A view of an array's first octets, which must not change as long as it is used. */
    public static Bytes of(byte[] bytes, int length) {
        return new Bytes(bytes, 0, Math.clamp(length, 0, bytes.length));
    }

    public int length() {
        return length;
    }

    byte[] memory() {
        return memory;
    }

    int from() {
        return from;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /** 0 to 255, or -1 outside. */
    public int at(int index) {
        return index >= 0 && index < length ? memory[from + index] & 0xFF : -1;
    }

    /** Big-endian 16 bits, or -1 outside. */
    public int u16(int index) {
        return index >= 0 && index <= length - 2 ? (memory[from + index] & 0xFF) << 8 | memory[from + index + 1] & 0xFF : -1;
    }

    private int within(int place) {
        return Math.max(0, Math.min(place, length));
    }

    /** The part from {@code start} to {@code end}, both cut to this view. */
    public Bytes sub(int start, int end) {
        int s = within(start);
        int e = Math.max(s, within(end));
        return new Bytes(memory, from + s, e - s);
    }

    public Bytes sub(int start) {
        return sub(start, length);
    }

    /** Without leading and trailing spaces and tabs. */
    public Bytes trim() {
        return trim(0, length);
    }

    /** The part from {@code start} to {@code end}, both cut to this view, without leading and trailing spaces and tabs. */
    public Bytes trim(int start, int end) {
        int s = from + within(start);
        int e = Math.max(s, from + within(end));
        while (s < e && (memory[s] == ' ' || memory[s] == '\t')) {
            s++;
        }
        while (e > s && (memory[e - 1] == ' ' || memory[e - 1] == '\t' || memory[e - 1] == '\r')) {
            e--;
        }
        return new Bytes(memory, s, e - s);
    }

    public int indexOf(int octet) {
        return indexOf(octet, 0);
    }

    /** First place at or after {@code start}, or -1. */
    public int indexOf(int octet, int start) {
        int found = start >= length ? -1 : Packed.indexOf(memory, octet, from + Math.max(0, start), from + length);
        return found < 0 ? -1 : found - from;
    }

    /** First place at or after {@code start} that holds another octet; where there is none, the end. */
    public int indexOfOther(int octet, int start) {
        long eight = (octet & 0xFF) * 0x0101_0101_0101_0101L;
        int i = Math.max(0, start);
        while (i + 8 <= length && Packed.eight(memory, from + i) == eight) {
            i += 8;
        }
        while (i < length && memory[from + i] == (byte) octet) {
            i++;
        }
        return i;
    }

    /** First place of an ASCII text, letter case ignored, or -1. */
    public int indexOfIgnoreCase(String ascii) {
        if (ascii.isEmpty()) {
            return 0;
        }
        // What few texts have is looked for: hardly any has letters behind an underscore.
        int ahead = Math.max(0, ascii.indexOf('_'));
        int first = lower(ascii.charAt(ahead));
        // Where it is a letter, this bit makes both of its cases one.
        long fold = first >= 'a' && first <= 'z' ? 0x2020_2020_2020_2020L : 0;
        long eight = first * 0x0101_0101_0101_0101L;
        int last = length - ascii.length();
        int i = 0;
        while (i <= last) {
            if (i + ahead + 8 <= length) {
                int next = Packed.indexOfZero((Packed.eight(memory, from + i + ahead) | fold) ^ eight);
                i += next;
                if (next == 8 || i > last) {
                    continue;
                }
            }
            if (matchesIgnoreCase(i, ascii)) {
                return i;
            }
            i++;
        }
        return -1;
    }

    public boolean containsIgnoreCase(String ascii) {
        return indexOfIgnoreCase(ascii) >= 0;
    }

    public boolean startsWith(String ascii) {
        if (length < ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (memory[from + i] != (byte) ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    public boolean endsWith(String ascii) {
        return length >= ascii.length() && sub(length - ascii.length()).startsWith(ascii);
    }

    public boolean startsWithIgnoreCase(String ascii) {
        return length >= ascii.length() && matchesIgnoreCase(0, ascii);
    }

    public boolean is(String ascii) {
        return length == ascii.length() && startsWith(ascii);
    }

    /** True where these are the same octets. */
    public boolean is(byte[] octets) {
        return length == octets.length && Arrays.equals(memory, from, from + length, octets, 0, length);
    }

    public boolean isIgnoreCase(String ascii) {
        return length == ascii.length() && matchesIgnoreCase(0, ascii);
    }

    private boolean matchesIgnoreCase(int start, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            int c = memory[from + start + i] & 0xFF;
            char wanted = ascii.charAt(i);
            if (c != wanted && lower(c) != lower(wanted)) {
                return false;
            }
        }
        return true;
    }

    private static int lower(int c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    /** The decimal number these bytes spell, at most 18 digits, or -1. */
    public long decimal() {
        if (length == 0 || length > 18) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            int d = at(i) - '0';
            if (d < 0 || d > 9) {
                return -1;
            }
            value = value * 10 + d;
        }
        return value;
    }

    /** True where every byte is 0x20 to 0x7E or a tab. */
    public boolean printable() {
        for (int i = 0; i < length; i++) {
            int c = at(i);
            if (c < 0x20 && c != '\t' || c > 0x7E) {
                return false;
            }
        }
        return true;
    }

    /** True where every byte is below 0x80. */
    public boolean ascii() {
        return Packed.isAscii(memory, from, length);
    }

    /** Copies the bytes from {@code start} on into an array, as many as both have room for; says how many. */
    public int copyTo(byte[] target, int at, int start, int count) {
        int n = Math.min(Math.min(count, length - start), target.length - at);
        if (start < 0 || at < 0 || n <= 0) {
            return 0;
        }
        System.arraycopy(memory, from + start, target, at, n);
        return n;
    }

    public byte[] copy() {
        return Arrays.copyOfRange(memory, from, from + length);
    }

    /** Lower-case hexadecimal, two digits an octet. */
    public String hex() {
        return java.util.HexFormat.of().formatHex(memory, from, from + length);
    }

    /** As UTF-8 where that is valid; otherwise every octet outside ASCII becomes {@code \xNN}, so that nothing is lost silently. */
    @Override
    public String toString() {
        if (Packed.isAscii(memory, from, length)) {
            return new String(memory, from, length, StandardCharsets.ISO_8859_1);
        }
        if (Packed.isUtf8(memory, from, length)) {
            return new String(memory, from, length, StandardCharsets.UTF_8);
        }
        var out = new byte[Packed.escapedLength(memory, from, length)];
        Packed.escape(memory, from, length, out, 0);
        return new String(out, StandardCharsets.ISO_8859_1);
    }
}
