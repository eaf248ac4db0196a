package io.fathom.signatures;

import java.util.Arrays;

/** Blocks of addresses to rules, the longest block first; IPv4 lies at ::ffff:0:0/96. Immutable, any thread. */
final class AddressTable {
    /** Distinct prefix lengths, longest first. */
    private final int[] lengths;
    /** For each length its blocks, sorted: first and second half of the address, and the rule. */
    private final long[][] high;
    private final long[][] low;
    private final int[][] rules;

    AddressTable(Block[] blocks) {
        var sorted = blocks.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            distinct += i == 0 || sorted[i].length != sorted[i - 1].length ? 1 : 0;
        }
        lengths = new int[distinct];
        high = new long[distinct][];
        low = new long[distinct][];
        rules = new int[distinct][];
        int group = 0;
        for (int from = 0, to; from < sorted.length; from = to, group++) {
            to = from + 1;
            while (to < sorted.length && sorted[to].length == sorted[from].length) {
                to++;
            }
            lengths[group] = sorted[from].length;
            high[group] = new long[to - from];
            low[group] = new long[to - from];
            rules[group] = new int[to - from];
            for (int i = from; i < to; i++) {
                high[group][i - from] = sorted[i].high;
                low[group][i - from] = sorted[i].low;
                rules[group][i - from] = sorted[i].rule;
            }
        }
    }

    /** The rule of the smallest block around an address of 4 or 16 bytes, or -1. */
    int find(byte[] address) {
        if (lengths.length == 0 || address.length != 4 && address.length != 16) {
            return -1;
        }
        long h = address.length == 4 ? 0 : octets(address, 0, 8);
        long l = address.length == 4 ? 0xFFFF_0000_0000L | octets(address, 0, 4) : octets(address, 8, 8);
        for (int i = 0; i < lengths.length; i++) {
            int at = search(i, h & highMask(lengths[i]), l & lowMask(lengths[i]));
            if (at >= 0) {
                return rules[i][at];
            }
        }
        return -1;
    }

    private int search(int i, long h, long l) {
        int from = 0;
        int to = high[i].length - 1;
        while (from <= to) {
            int middle = from + to >>> 1;
            int c = compare(high[i][middle], low[i][middle], h, l);
            if (c == 0) {
                return middle;
            }
            if (c < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1;
    }

    private static int compare(long h1, long l1, long h2, long l2) {
        int c = Long.compareUnsigned(h1, h2);
        return c != 0 ? c : Long.compareUnsigned(l1, l2);
    }

    private static long octets(byte[] from, int at, int count) {
        long value = 0;
        for (int i = at; i < at + count; i++) {
            value = value << 8 | from[i] & 0xFF;
        }
        return value;
    }

    private static long highMask(int length) {
        return length == 0 ? 0 : length >= 64 ? -1 : -1L << 64 - length;
    }

    private static long lowMask(int length) {
        return length <= 64 ? 0 : -1L << 128 - length;
    }

    /**
     * A block of addresses.
     *
     * @param length of the prefix, 0 to 128; an IPv4 one counts from 96
     */
    record Block(long high, long low, int length, int rule) implements Comparable<Block> {
        /** Longest first, then by address. */
        @Override
        public int compareTo(Block o) {
            return length != o.length ? Integer.compare(o.length, length) : compare(high, low, o.high, o.low);
        }

        /** From "192.0.2.0/24" or "2001:db8::/32", or null where that is neither, or has bits beyond its prefix. */
        static Block parse(String text, int rule) {
            int slash = text.indexOf('/');
            if (slash < 0 || text.length() - slash > 4) {
                return null;
            }
            int length = 0;
            for (int i = slash + 1; i < text.length(); i++) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return null;
                }
                length = length * 10 + digit;
            }
            if (slash == text.length() - 1) {
                return null;
            }
            byte[] octets = address(text.substring(0, slash));
            if (octets == null || length > octets.length * 8) {
                return null;
            }
            long h = octets.length == 4 ? 0 : octets(octets, 0, 8);
            long l = octets.length == 4 ? 0xFFFF_0000_0000L | octets(octets, 0, 4) : octets(octets, 8, 8);
            int whole = octets.length == 4 ? length + 96 : length;
            return (h & ~highMask(whole)) == 0 && (l & ~lowMask(whole)) == 0 ? new Block(h, l, whole, rule) : null;
        }

        /** 4 or 16 bytes of an address literal, or null. The JDK's own reader would cost a cold start its whole network library. */
        static byte[] address(String text) {
            if (text.indexOf(':') < 0) {
                var four = new byte[4];
                return four(text, 0, four, 0) ? four : null;
            }
            var sixteen = new byte[16];
            int at = 0;
            int hole = -1;
            int i = 0;
            if (text.startsWith("::")) {
                hole = 0;
                i = 2;
            }
            while (i < text.length()) {
                int end = i;
                int value = 0;
                while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0 && end - i < 5 && text.charAt(end) < 128) {
                    value = value << 4 | Character.digit(text.charAt(end++), 16);
                }
                if (end < text.length() && text.charAt(end) == '.') {
                    if (at > 12 || !four(text, i, sixteen, at)) {
                        return null;
                    }
                    at += 4;
                    i = text.length();
                } else {
                    if (end == i || end - i > 4 || at > 14) {
                        return null;
                    }
                    sixteen[at++] = (byte) (value >> 8);
                    sixteen[at++] = (byte) value;
                    i = end;
                    if (i < text.length()) {
                        if (text.charAt(i++) != ':' || i == text.length()) {
                            return null;
                        }
                        if (text.charAt(i) == ':') {
                            if (hole >= 0) {
                                return null;
                            }
                            hole = at;
                            i++;
                        }
                    }
                }
            }
            if (hole < 0) {
                return at == 16 ? sixteen : null;
            }
            if (at == 16) {
                return null;
            }
            System.arraycopy(sixteen, hole, sixteen, hole + 16 - at, at - hole);
            Arrays.fill(sixteen, hole, hole + 16 - at, (byte) 0);
            return sixteen;
        }

        /** Reads "192.0.2.1" from {@code from} to the end of the text. */
        private static boolean four(String text, int from, byte[] into, int at) {
            int part = 0;
            int value = -1;
            for (int i = from; i <= text.length(); i++) {
                char c = i < text.length() ? text.charAt(i) : '.';
                if (c >= '0' && c <= '9' && value <= 25) {
                    value = Math.max(0, value) * 10 + c - '0';
                } else if (c == '.' && value >= 0 && value <= 255 && part < 4) {
                    into[at + part++] = (byte) value;
                    value = -1;
                } else {
                    return false;
                }
            }
            return part == 4;
        }
    }
}
