package io.fathom.engine.flow;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A set of IPv4 and IPv6 networks. Immutable, any thread. */
public final class Networks {
    private static final List<String> PRIVATE_NETWORKS = List.of("10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");

    /** First and last address, both inclusive, as unsigned halves. */
    private record Range(long fromHigh, long fromLow, long toHigh, long toLow) {}

    private static final Comparator<Range> ORDER = (a, b) -> compare(a.fromHigh, a.fromLow, b.fromHigh, b.fromLow);

    /** No network. */
    public static final Networks NONE = new Networks(List.of(), List.of());

    /** Private IPv4 addresses (RFC 1918), those behind a carrier's address translation (RFC 6598) and unique local IPv6 addresses (RFC 4193). */
    public static final Networks PRIVATE = of(List.of("private"));

    // Disjoint, in order.
    private final long[] from4;
    private final long[] to4;
    private final Range[] ranges6;

    // Of each first octet of an IPv4 address: whether all, some or none of its addresses are in.
    private static final byte NO = 0;
    private static final byte SOME = 1;
    private static final byte ALL = 2;
    private final byte[] octets = new byte[256];

    private Networks(List<Range> v4, List<Range> v6) {
        from4 = v4.stream().mapToLong(Range::fromLow).toArray();
        to4 = v4.stream().mapToLong(Range::toLow).toArray();
        ranges6 = v6.toArray(Range[]::new);
        for (int i = 0; i < from4.length; i++) {
            for (int octet = (int) (from4[i] >>> 24); octet <= to4[i] >>> 24; octet++) {
                boolean whole = from4[i] <= (long) octet << 24 && to4[i] >= ((octet + 1L) << 24) - 1;
                octets[octet] = whole ? ALL : SOME;
            }
        }
    }

    /**
     * The union of networks.
     *
     * @param texts each an address, a network such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}, "private" (see {@link #PRIVATE}), "all" or "none"
     * @throws IllegalArgumentException naming the one that is none of these
     */
    public static Networks of(List<String> texts) {
        var v4 = new ArrayList<Range>();
        var v6 = new ArrayList<Range>();
        for (String text : texts) {
            switch (text) {
                case "private" -> PRIVATE_NETWORKS.forEach(n -> add(n, v4, v6));
                case "all" -> List.of("0.0.0.0/0", "::/0").forEach(n -> add(n, v4, v6));
                case "none" -> {}
                default -> add(text, v4, v6);
            }
        }
        return new Networks(merged(v4), merged(v6));
    }

    private static void add(String text, List<Range> v4, List<Range> v6) {
        int slash = text.indexOf('/');
        String head = slash < 0 ? text : text.substring(0, slash);
        byte[] a;
        int bits;
        try {
            a = InetAddress.ofLiteral(head).getAddress();
            bits = slash < 0 ? a.length * 8 : Integer.parseInt(text.substring(slash + 1));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no network, such as 10.0.0.0/8 or 2001:db8::/32", e);
        }
        if (bits < 0 || bits > a.length * 8) {
            throw new IllegalArgumentException("\"" + text + "\" must end in a number of bits from 0 to " + a.length * 8);
        }
        boolean isV6 = a.length == 16;
        long high = isV6 ? number(a, 0, 8) : 0;
        long low = isV6 ? number(a, 8, 8) : number(a, 0, 4);
        int width = a.length * 8 - bits;
        long lowMask = width >= 64 ? -1 : (1L << width) - 1;
        long highMask = width <= 64 ? 0 : width == 128 ? -1 : (1L << width - 64) - 1;
        (isV6 ? v6 : v4).add(new Range(high & ~highMask, low & ~lowMask, high | highMask, low | lowMask));
    }

    private static long number(byte[] a, int from, int n) {
        long v = 0;
        for (int i = 0; i < n; i++) {
            v = v << 8 | a[from + i] & 0xFF;
        }
        return v;
    }

    /** Networks contain each other or are apart: where one begins inside the one before, it ends there, too. */
    private static List<Range> merged(List<Range> ranges) {
        // Of those that begin together the widest first.
        ranges.sort(ORDER.thenComparing((a, b) -> compare(b.toHigh, b.toLow, a.toHigh, a.toLow)));
        var out = new ArrayList<Range>();
        for (Range r : ranges) {
            if (out.isEmpty() || compare(r.fromHigh, r.fromLow, out.getLast().toHigh, out.getLast().toLow) > 0) {
                out.add(r);
            }
        }
        return out;
    }

    private static int compare(long aHigh, long aLow, long bHigh, long bLow) {
        int c = Long.compareUnsigned(aHigh, bHigh);
        return c != 0 ? c : Long.compareUnsigned(aLow, bLow);
    }

    public boolean isEmpty() {
        return from4.length == 0 && ranges6.length == 0;
    }

    /** Whether an address is in one of the networks; IPv4 as 0 and its 32 bits. */
    public boolean contains(long high, long low, boolean isV6) {
        return isV6 ? contains6(high, low) : contains4(low);
    }

    /** Equal where all addresses are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Networks n && Arrays.equals(from4, n.from4) && Arrays.equals(to4, n.to4) && Arrays.equals(ranges6, n.ranges6);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(from4) * 31 + Arrays.hashCode(ranges6);
    }

    /** Whether an IPv4 address, of 32 bits, is in one of the networks. */
    boolean contains4(long address) {
        byte in = octets[(int) (address >>> 24)];
        return in == SOME ? find4(address) : in != NO;
    }

    private boolean find4(long address) {
        int first = 0;
        int last = from4.length - 1;
        while (first <= last) {
            int middle = first + last >>> 1;
            if (address < from4[middle]) {
                last = middle - 1;
            } else if (address > to4[middle]) {
                first = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    private boolean contains6(long high, long low) {
        int first = 0;
        int last = ranges6.length - 1;
        while (first <= last) {
            int middle = first + last >>> 1;
            Range r = ranges6[middle];
            if (compare(high, low, r.fromHigh, r.fromLow) < 0) {
                last = middle - 1;
            } else if (compare(high, low, r.toHigh, r.toLow) > 0) {
                first = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
