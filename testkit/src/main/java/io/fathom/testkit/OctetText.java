package io.fathom.testkit;

import java.util.HexFormat;
import java.util.SplittableRandom;

/**
 * Octets as a person writes them: hexadecimal digits, white space wherever it helps; {@code 'text'} with the escapes {@code \r \n \t \\ \' \xHH};
 * {@code 00*16} or {@code 'ab'*3} for a repetition of the octets before it, back to the last white space; {@code noise*40} for octets that look random and
 * are always the same; and {@code [2 ...]} for a length of two octets in front of what the brackets hold, counting it: {@code [4le ...]} little-endian,
 * {@code [2+4 ...]} counting four more, {@code [ber ...]} as ASN.1 writes lengths.
 */
final class OctetText {
    private final String text;
    private int at;

    private OctetText(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException where it is not written as above, saying where */
    static byte[] parse(String text) {
        var reader = new OctetText(text);
        byte[] octets = reader.sequence();
        if (reader.at < text.length()) {
            throw reader.wrong("] without [");
        }
        return octets;
    }

    /** Its escapes replaced. */
    static String plain(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escape = i + 1 < text.length() ? text.charAt(++i) : ' ';
            switch (escape) {
                case 'r' -> out.append('\r');
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case '\\', '\'' -> out.append(escape);
                case 'x' -> {
                    out.append((char) HexFormat.fromHexDigits(text, i + 1, i + 3));
                    i += 2;
                }
                default -> throw new IllegalArgumentException("no such escape: \\" + escape);
            }
        }
        return out.toString();
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what + " at " + at + " of: " + text);
    }

    private byte[] sequence() {
        var out = Octets.of();
        while (at < text.length() && text.charAt(at) != ']') {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                word(out);
            }
        }
        return out.bytes();
    }

    /** What stands without white space: the unit of repetition. */
    private void word(Octets out) {
        var word = Octets.of();
        while (at < text.length() && text.charAt(at) != ']' && !Character.isWhitespace(text.charAt(at))) {
            char c = text.charAt(at);
            if (c == '\'') {
                word.text(quoted());
            } else if (c == '[') {
                word.add(counted());
            } else if (c == '*') {
                at++;
                byte[] once = word.bytes();
                int times = number();
                for (int i = 1; i < times; i++) {
                    word.add(once);
                }
            } else if (text.startsWith("noise*", at)) {
                at += 6;
                var noise = new byte[number()];
                new SplittableRandom(at).nextBytes(noise);
                word.add(noise);
            } else {
                if (at + 2 > text.length() || Character.digit(c, 16) < 0 || Character.digit(text.charAt(at + 1), 16) < 0) {
                    throw wrong("no octet");
                }
                word.u8(HexFormat.fromHexDigits(text, at, at + 2));
                at += 2;
            }
        }
        out.add(word);
    }

    private String quoted() {
        int start = ++at;
        while (at < text.length() && text.charAt(at) != '\'') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw wrong("' without end");
        }
        return plain(text.substring(start, at++));
    }

    private int number() {
        int start = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw wrong("no number");
        }
        return Integer.parseInt(text.substring(start, at));
    }

    private byte[] counted() {
        at++;
        boolean ber = text.startsWith("ber", at);
        int width = 0;
        boolean little = false;
        int extra = 0;
        if (ber) {
            at += 3;
        } else {
            width = number();
            little = text.startsWith("le", at);
            at += little ? 2 : 0;
            if (text.startsWith("+", at) || text.startsWith("-", at)) {
                int sign = text.charAt(at++) == '+' ? 1 : -1;
                extra = sign * number();
            }
        }
        byte[] body = sequence();
        if (at == text.length()) {
            throw wrong("[ without ]");
        }
        at++;
        long length = (long) body.length + extra;
        var out = Octets.of();
        if (ber) {
            width = length < 128 ? 1 : length < 256 ? 2 : 3;
            if (width > 1) {
                out.u8(0x7F + width);
                width--;
            }
        }
        for (int i = 0; i < width; i++) {
            out.u8((int) (length >>> 8 * (little ? i : width - 1 - i)));
        }
        return out.add(body).bytes();
    }
}
