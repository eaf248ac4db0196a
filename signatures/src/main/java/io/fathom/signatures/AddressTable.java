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
        lengths = Arrays.stream(blocks).mapToInt(b -> -b.length).sorted().map(l -> -l).distinct().toArray();
        high = new long[lengths.length][];
        low = new long[lengths.length][];
        rules = new int[lengths.length][];
        for (int i = 0; i < lengths.length; i++) {
            int length = lengths[i];
            Block[] same = Arrays.stream(blocks).filter(b -> b.length == length)
                    .sorted((x, y) -> compare(x.high, x.low, y.high, y.low)).toArray(Block[]::new);
            high[i] = Arrays.stream(same).mapToLong(Block::high).toArray();
            low[i] = Arrays.stream(same).mapToLong(Block::low).toArray();
            rules[i] = Arrays.stream(same).mapToInt(Block::rule).toArray();
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
    record Block(long high, long low, int length, int rule) {

        /** From "192.0.2.0/24" or "2001:db8::/32", or null where that is neither, or has bits beyond its prefix. */
        static Block parse(String text, int rule) {
            int slash = text.indexOf('/');
            if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,3}")) {
                return null;
            }
            String address = text.substring(0, slash);
            int length = Integer.parseInt(text.substring(slash + 1));
            byte[] octets = address(address);
            if (octets == null || length > octets.length * 8) {
                return null;
            }
            long h = octets.length == 4 ? 0 : octets(octets, 0, 8);
            long l = octets.length == 4 ? 0xFFFF_0000_0000L | octets(octets, 0, 4) : octets(octets, 8, 8);
            int whole = octets.length == 4 ? length + 96 : length;
            return (h & ~highMask(whole)) == 0 && (l & ~lowMask(whole)) == 0 ? new Block(h, l, whole, rule) : null;
        }

        /** 4 or 16 bytes of an address literal, never a name that would be looked up, or null. */
        static byte[] address(String text) {
            if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*")) {
                return null;
            }
            try {
                return java.net.InetAddress.ofLiteral(text).getAddress();
            } catch (IllegalArgumentException notAnAddress) {
                return null;
            }
        }
    }
}
