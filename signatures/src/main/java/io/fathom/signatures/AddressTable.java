package io.fathom.signatures;

import java.util.Arrays;

/** Blocks of addresses to rules, the longest block first; IPv4 lies at ::ffff:0:0/96. Immutable, any thread. */
final class AddressTable {
    /** Distinct prefix lengths, longest first. */
    private final int[] lengths;
    /** For each length its blocks, sorted: first and second half of the address, and the whole. */
    private final long[][] high;
    private final long[][] low;
    private final Block[][] blocks;
    /** The IPv4 blocks by the first 16 bits of the addresses they hold, the longest first; null for none, as for most. */
    private final Block[][] by16 = new Block[1 << 16][];

    /** Which of these there are, one bit each: most addresses are in none, and are told so by few lines of memory. */
    private final long[] some16 = new long[1 << 16 - 6];

    /** The same of the first 16 bits of IPv6 addresses: local ones and groups are in no block. */
    private final long[] some6 = new long[1 << 16 - 6];

    AddressTable(Block[] blocks) {
        var sorted = blocks.clone();
        Arrays.sort(sorted);
        for (Block b : sorted) {
            int from = (int) (b.high >>> 48);
            for (int i = from, to = b.length >= 16 ? from : from | (1 << 16 - b.length) - 1; i <= to; i++) {
                some6[i >> 6] |= 1L << i;
            }
            if (b.length >= 96 && b.high == 0 && b.low >>> 32 == 0xFFFF) {
                int first = (int) (b.low >>> 16) & 0xFFFF;
                int last = b.length >= 112 ? first : first | (1 << 112 - b.length) - 1;
                for (int i = first; i <= last; i++) {
                    by16[i] = by16[i] == null ? new Block[1] : Arrays.copyOf(by16[i], by16[i].length + 1);
                    by16[i][by16[i].length - 1] = b;
                    some16[i >> 6] |= 1L << i;
                }
            }
        }
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            distinct += i == 0 || sorted[i].length != sorted[i - 1].length ? 1 : 0;
        }
        lengths = new int[distinct];
        high = new long[distinct][];
        low = new long[distinct][];
        this.blocks = new Block[distinct][];
        int group = 0;
        for (int from = 0, to; from < sorted.length; from = to, group++) {
            to = from + 1;
            while (to < sorted.length && sorted[to].length == sorted[from].length) {
                to++;
            }
            lengths[group] = sorted[from].length;
            high[group] = new long[to - from];
            low[group] = new long[to - from];
            this.blocks[group] = Arrays.copyOfRange(sorted, from, to);
            for (int i = from; i < to; i++) {
                high[group][i - from] = sorted[i].high;
                low[group][i - from] = sorted[i].low;
            }
        }
    }

    /** The rule of the smallest block around an address of 4 or 16 bytes that takes the port too, or -1. */
    int find(byte[] address, int ipProtocol, int port) {
        if (address.length != 4 && address.length != 16) {
            return -1;
        }
        boolean v6 = address.length == 16;
        return find(v6 ? octets(address, 0, 8) : 0, v6 ? octets(address, 8, 8) : octets(address, 0, 4), v6, ipProtocol, port);
    }

    /** The same for the two halves of an IPv6 address, or for 0 and an IPv4 address. */
    int find(long h, long end, boolean v6, int ipProtocol, int port) {
        if (!v6) {
            return find4(0xFFFF_0000_0000L | end, ipProtocol, port);
        }
        int first = (int) (h >>> 48);
        if ((some6[first >> 6] >>> first & 1) == 0) {
            return -1;
        }
        long l = end;
        for (int i = 0; i < lengths.length; i++) {
            int at = search(i, h & highMask(lengths[i]), l & lowMask(lengths[i]));
            for (; at >= 0 && at < blocks[i].length && high[i][at] == (h & highMask(lengths[i])) && low[i][at] == (l & lowMask(lengths[i])); at++) {
                if (blocks[i][at].takes(ipProtocol, port)) {
                    return blocks[i][at].rule;
                }
            }
        }
        return -1;
    }

    private int find4(long address, int ipProtocol, int port) {
        int first = (int) (address >>> 16) & 0xFFFF;
        if ((some16[first >> 6] >>> first & 1) == 0) {
            return -1;
        }
        for (Block b : by16[first]) {
            if ((address & lowMask(b.length)) == b.low && b.takes(ipProtocol, port)) {
                return b.rule;
            }
        }
        return -1;
    }

    /** The first block that is not before this address, though it may be another's; -1 where there is none. */
    private int search(int i, long h, long l) {
        int from = 0;
        int to = high[i].length;
        while (from < to) {
            int middle = from + to >>> 1;
            if (compare(high[i][middle], low[i][middle], h, l) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < high[i].length ? from : -1;
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
     * @param ipProtocol 6, 17, or 0 for any
     * @param from first port
     * @param to last port
     */
    record Block(long high, long low, int length, int ipProtocol, int from, int to, int rule) implements Comparable<Block> {
        /** Longest first, then by address, then those that name ports first. */
        @Override
        public int compareTo(Block o) {
            int c = length != o.length ? Integer.compare(o.length, length) : compare(high, low, o.high, o.low);
            return c != 0 ? c : Integer.compare(to - from, o.to - o.from);
        }

        boolean takes(int protocol, int port) {
            return ipProtocol == 0 || ipProtocol == protocol && port >= from && port <= to;
        }

        /** A protocol with a port or a range of them, "tcp/5223", "udp/3478-3481", as protocol, first, last; or null. */
        static int[] ports(String text) {
            int protocol = text.startsWith("tcp/") ? 6 : text.startsWith("udp/") ? 17 : 0;
            int dash = text.indexOf('-');
            int from = number(text, 4, dash < 0 ? text.length() : dash);
            int to = dash < 0 ? from : number(text, dash + 1, text.length());
            return protocol == 0 || from < 0 || to < from || to > 65_535 ? null : new int[] {protocol, from, to};
        }

        private static int number(String text, int from, int to) {
            if (to - from < 1 || to - from > 5) {
                return -1;
            }
            int value = 0;
            for (int i = from; i < to; i++) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                value = value * 10 + digit;
            }
            return value;
        }

        /** From "192.0.2.0/24" or "2001:db8::/32 tcp/443", or null where that is neither, or has bits beyond its prefix. */
        static Block parse(String words, int rule) {
            int space = words.indexOf(' ');
            String text = space < 0 ? words : words.substring(0, space);
            int[] ports = space < 0 ? new int[] {0, 0, 65_535} : ports(words.substring(space + 1));
            if (ports == null) {
                return null;
            }
            int slash = text.indexOf('/');
            int length = slash < 0 || text.length() - slash > 4 ? -1 : number(text, slash + 1, text.length());
            if (length < 0) {
                return null;
            }
            byte[] octets = address(text.substring(0, slash));
            if (octets == null || length > octets.length * 8) {
                return null;
            }
            long h = octets.length == 4 ? 0 : octets(octets, 0, 8);
            long l = octets.length == 4 ? 0xFFFF_0000_0000L | octets(octets, 0, 4) : octets(octets, 8, 8);
            int whole = octets.length == 4 ? length + 96 : length;
            return (h & ~highMask(whole)) == 0 && (l & ~lowMask(whole)) == 0 ? new Block(h, l, whole, ports[0], ports[1], ports[2], rule)
                    : null;
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
