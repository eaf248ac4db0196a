package io.fathom.protocols;

import io.fathom.api.Bytes;

/** Words and numbers of text protocols, and addresses in presentation form. */
final class Text {
    private Text() {}

    /** An address of 4 or 16 octets: dotted, or as RFC 5952 writes it; otherwise in hexadecimal. */
    static String address(Bytes a) {
        if (a.length() == 4) {
            return a.at(0) + "." + a.at(1) + "." + a.at(2) + "." + a.at(3);
        }
        if (a.length() != 16) {
            return a.hex();
        }
        int best = -1;
        int run = 1;
        for (int i = 0; i < 8; i++) {
            int n = 0;
            while (i + n < 8 && a.u16(2 * (i + n)) == 0) {
                n++;
            }
            if (n > run) {
                best = i;
                run = n;
            }
        }
        var out = new StringBuilder(40);
        for (int i = 0; i < 8; i++) {
            if (i == best) {
                out.append("::");
                i += run - 1;
            } else {
                if (i > 0 && out.charAt(out.length() - 1) != ':') {
                    out.append(':');
                }
                out.append(Integer.toHexString(a.u16(2 * i)));
            }
        }
        return out.toString();
    }

    /** The four octets a dotted address spells, or null. */
    static byte[] dotted(Bytes text) {
        var address = new byte[4];
        int at = 0;
        for (int i = 0; i < 4; i++) {
            int dot = i == 3 ? text.length() : text.indexOf('.', at);
            long octet = dot < 0 ? -1 : text.sub(at, dot).decimal();
            if (octet < 0 || octet > 255) {
                return null;
            }
            address[i] = (byte) octet;
            at = dot + 1;
        }
        return address;
    }

    /** The first word of a line: up to a space or tab. */
    static Bytes word(Bytes line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.at(i) == ' ' || line.at(i) == '\t') {
                return line.sub(0, i);
            }
        }
        return line;
    }

    /** What follows the first word. */
    static Bytes afterWord(Bytes line) {
        return line.sub(word(line).length()).trim();
    }

    /** True for one or more letters A to Z in either case. */
    static boolean letters(Bytes word) {
        for (int i = 0; i < word.length(); i++) {
            int c = word.at(i) | 0x20;
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** The three digits that a reply line begins with, followed by a space, a dash or nothing; else -1. */
    static int replyCode(Bytes line) {
        int next = line.at(3);
        int code = (int) line.sub(0, 3).decimal();
        return line.length() >= 3 && code >= 100 && code <= 699 && (next == ' ' || next == '-' || next < 0) ? code : -1;
    }

    /** True where no control octet but a tab stands in it; octets above 0x7F are let pass. */
    static boolean noControls(Bytes line) {
        for (int i = 0; i < line.length(); i++) {
            int c = line.at(i);
            if (c < 0x20 && c != '\t' || c == 0x7F) {
                return false;
            }
        }
        return true;
    }
}
