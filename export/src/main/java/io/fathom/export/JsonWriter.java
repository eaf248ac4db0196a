package io.fathom.export;

import java.util.Arrays;
import java.util.List;

/**
 * JSON (RFC 8259) written into a growing buffer of octets, which is used again and again. Whatever a string holds, the output is valid JSON in valid UTF-8:
 * control characters are escaped, and a lone surrogate, which has no UTF-8 form, appears as a backslash, the letter u and four digits. Single-threaded.
 */
public final class JsonWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    private static final int DEEPEST = 63;

    private byte[] buffer;
    private int size;
    private int depth;

    /** Bit n: the object or array at depth n has an element already. */
    private long filled;

    /** A value follows a name: no comma. */
    private boolean named;

    public JsonWriter() {
        this(4096);
    }

    /** @param capacity octets to begin with, above 0 */
    public JsonWriter(int capacity) {
        buffer = new byte[capacity];
    }

    /** Octets written since the last {@link #reset}. */
    public int size() {
        return size;
    }

    /** What was written, from index 0; valid until the next call that writes. */
    public byte[] buffer() {
        return buffer;
    }

    /** Forgets what was written and keeps the room. */
    public JsonWriter reset() {
        size = 0;
        depth = 0;
        filled = 0;
        named = false;
        return this;
    }

    /** Takes back what was written after the buffer had this size, at the same depth. */
    void truncate(int size) {
        this.size = size;
    }

    private void room(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }

    private void octet(int b) {
        room(1);
        buffer[size++] = (byte) b;
    }

    private void element() {
        if (named) {
            named = false;
        } else if (depth > 0) {
            if ((filled >>> depth & 1) != 0) {
                octet(',');
            }
            filled |= 1L << depth;
        }
    }

    private JsonWriter open(int bracket) {
        if (depth == DEEPEST) {
            throw new IllegalStateException("deeper than " + DEEPEST);
        }
        element();
        octet(bracket);
        depth++;
        filled &= ~(1L << depth);
        return this;
    }

    private JsonWriter close(int bracket) {
        depth--;
        octet(bracket);
        return this;
    }

    public JsonWriter beginObject() {
        return open('{');
    }

    public JsonWriter endObject() {
        return close('}');
    }

    public JsonWriter beginArray() {
        return open('[');
    }

    public JsonWriter endArray() {
        return close(']');
    }

    /** Begins an object that is a member of the one at hand. */
    public JsonWriter beginObject(String name) {
        return name(name).open('{');
    }

    public JsonWriter beginArray(String name) {
        return name(name).open('[');
    }

    /** A member's name; its value must follow. */
    public JsonWriter name(String name) {
        element();
        string(name);
        octet(':');
        named = true;
        return this;
    }

    /** A string, or null. */
    public JsonWriter value(String text) {
        element();
        if (text == null) {
            ascii("null");
        } else {
            string(text);
        }
        return this;
    }

    public JsonWriter value(long number) {
        element();
        digits(number);
        return this;
    }

    public JsonWriter value(boolean flag) {
        element();
        ascii(flag ? "true" : "false");
        return this;
    }

    /** A number; null where it is none that JSON knows. */
    public JsonWriter value(double number) {
        element();
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            ascii("null");
        } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            digits((long) number);
            ascii(".0");
        } else {
            ascii(Double.toString(number));
        }
        return this;
    }

    /** A member, left out where the text is null. */
    public JsonWriter member(String name, String text) {
        return text == null ? this : name(name).value(text);
    }

    public JsonWriter member(String name, long number) {
        return name(name).value(number);
    }

    public JsonWriter member(String name, boolean flag) {
        return name(name).value(flag);
    }

    public JsonWriter member(String name, double number) {
        return name(name).value(number);
    }

    /** A member that is an array of strings. */
    public JsonWriter member(String name, List<String> texts) {
        beginArray(name);
        for (int i = 0; i < texts.size(); i++) {
            value(texts.get(i));
        }
        return endArray();
    }

    /** EVE's time of the day and date, {@code 2021-03-04T10:11:12.123456+0000}, from nanoseconds since 1970. */
    public JsonWriter time(long nanos) {
        element();
        room(34);
        buffer[size++] = '"';
        size = Times.micros(nanos, buffer, size);
        buffer[size++] = '"';
        return this;
    }

    /** A date and time without fraction or zone (UTC), as EVE writes a certificate's. */
    JsonWriter date(long nanos) {
        element();
        room(24);
        buffer[size++] = '"';
        size = Times.seconds(nanos, buffer, size);
        buffer[size++] = '"';
        return this;
    }

    /** A line feed: one object a line. */
    public JsonWriter newLine() {
        octet('\n');
        return this;
    }

    private void ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            buffer[size++] = (byte) text.charAt(i);
        }
    }

    private void digits(long number) {
        room(20);
        if (number < 0) {
            if (number == Long.MIN_VALUE) {
                ascii("-9223372036854775808");
                return;
            }
            buffer[size++] = '-';
            number = -number;
        }
        int n = 1;
        for (long rest = number / 10; rest != 0; rest /= 10) {
            n++;
        }
        for (int i = size + n - 1; i >= size; i--) {
            buffer[i] = (byte) ('0' + number % 10);
            number /= 10;
        }
        size += n;
    }

    private void string(String text) {
        int length = text.length();
        // At most seven octets a character: a lone surrogate with its escaped backslash.
        room(length + 2);
        buffer[size++] = '"';
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0x7F || c == '"' || c == '\\') {
                break;
            }
            buffer[size++] = (byte) c;
            i++;
        }
        if (i < length) {
            room((length - i) * 7 + 1);
            while (i < length) {
                i += character(text, i);
            }
        }
        octet('"');
    }

    /** Writes one code point and says how many chars it took; there is room. */
    private int character(String text, int i) {
        char c = text.charAt(i);
        if (c == '"' || c == '\\') {
            buffer[size++] = '\\';
            buffer[size++] = (byte) c;
        } else if (c >= 0x20 && c < 0x7F) {
            buffer[size++] = (byte) c;
        } else if (c < 0xA0 || c == '\u2028' || c == '\u2029') {
            // C0, DEL and C1 mean something to terminals, the two separators to JavaScript.
            control(c);
        } else if (c < 0x800) {
            buffer[size++] = (byte) (0xC0 | c >> 6);
            buffer[size++] = (byte) (0x80 | c & 0x3F);
        } else if (!Character.isSurrogate(c)) {
            buffer[size++] = (byte) (0xE0 | c >> 12);
            buffer[size++] = (byte) (0x80 | c >> 6 & 0x3F);
            buffer[size++] = (byte) (0x80 | c & 0x3F);
        } else if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
            int p = Character.toCodePoint(c, text.charAt(i + 1));
            buffer[size++] = (byte) (0xF0 | p >> 18);
            buffer[size++] = (byte) (0x80 | p >> 12 & 0x3F);
            buffer[size++] = (byte) (0x80 | p >> 6 & 0x3F);
            buffer[size++] = (byte) (0x80 | p & 0x3F);
            return 2;
        } else {
            buffer[size++] = '\\';
            escape(c);
        }
        return 1;
    }

    private void control(char c) {
        switch (c) {
            case '\n' -> shortEscape('n');
            case '\r' -> shortEscape('r');
            case '\t' -> shortEscape('t');
            case '\b' -> shortEscape('b');
            case '\f' -> shortEscape('f');
            default -> escape(c);
        }
    }

    private void shortEscape(char letter) {
        buffer[size++] = '\\';
        buffer[size++] = (byte) letter;
    }

    private void escape(char c) {
        buffer[size++] = '\\';
        buffer[size++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            buffer[size++] = HEX[c >> shift & 0xF];
        }
    }

    @Override
    public String toString() {
        return new String(buffer, 0, size, java.nio.charset.StandardCharsets.UTF_8);
    }
}
