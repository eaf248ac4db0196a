package io.fathom.engine;

import io.fathom.api.Field;
import io.fathom.api.Method;
import io.fathom.api.Side;
import io.fathom.api.SignatureMatch;
import java.util.HexFormat;

/** The octets that a dissector has just read, where somebody wants to see them as evidence; else closed. Worker thread only. */
final class Exhibit {
    /** Octets that evidence shows at most. */
    private static final int SHOWN = 32;

    private byte[] memory;
    private int from;
    private int to;
    private long at;

    /** @param at offset of the first of them in their stream or datagram */
    void open(byte[] memory, int from, int to, long at) {
        this.memory = memory;
        this.from = from;
        this.to = to;
        this.at = at;
    }

    void close() {
        memory = null;
    }

    /**
     * Evidence from what was read.
     *
     * @param field the field whose value {@code what} is, or null where it speaks for itself
     * @param offset of what was read, for where this is closed
     */
    Finding finding(Method method, Field<?> field, String what, String concludes, SignatureMatch match, long packet, long frame, Side side, long offset) {
        if (memory == null) {
            return new Finding(method, field, what, concludes, match, packet, frame, side, offset, 0, null);
        }
        int start = field == null ? -1 : find(what);
        int length = start < 0 ? to - from : what.length();
        start = Math.max(start, from);
        return new Finding(method, field, what, concludes, match, packet, frame, side, at + start - from, length, hex(memory, start, start + length));
    }

    static String hex(byte[] memory, int from, int to) {
        return HexFormat.of().formatHex(memory, from, Math.min(to, from + SHOWN));
    }

    /** Where a value stands as it is, or as a domain name with lengths for its dots; -1 where it was put together, packed or encrypted. */
    private int find(String value) {
        for (int i = from; !value.isEmpty() && i + value.length() <= to; i++) {
            int n = 0;
            while (n < value.length() && says(memory[i + n] & 0xFF, value.charAt(n))) {
                n++;
            }
            if (n == value.length()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean says(int octet, char c) {
        return Character.toLowerCase(octet) == Character.toLowerCase(c) || c == '.' && octet < 64;
    }
}
