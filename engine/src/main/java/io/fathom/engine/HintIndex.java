package io.fathom.engine;

import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Transport;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * From a transport, first bytes and ports to the few protocols worth trying, most specific first. Immutable, any thread; a look-up allocates nothing.
 */
final class HintIndex {
    /** Prefixes are only looked for within this many first octets of a side. */
    static final int REACH = 64;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private record Rule(int protocol, Hints.Prefix prefix, int weight) {
        static Rule of(int protocol, Hints.Prefix prefix) {
            int weight = 0;
            for (byte m : prefix.mask()) {
                weight += Integer.bitCount(m & 0xFF);
            }
            return new Rule(protocol, prefix, weight);
        }

        boolean mayBeginWith(int octet) {
            return prefix.bytes().length == 0 || ((octet ^ prefix.bytes()[0]) & prefix.mask()[0] & 0xFF) == 0;
        }
    }

    /** Gathers the rules of all rows one after the other. Rows with the same rules, as most first octets have them, are one. */
    private static final class Rules {
        private final List<Rule> all = new ArrayList<>();
        private final List<List<Rule>> lists = new ArrayList<>();
        private final List<Integer> rows = new ArrayList<>();

        /** Rules at one offset, heaviest first: where they begin, and in the low 8 bits how many they are. */
        int row(List<Rule> unsorted) {
            if (unsorted.size() > 0xFF) {
                throw new IllegalArgumentException(unsorted.size() + " hints begin alike: 255 may");
            }
            for (int i = lists.size() - 1; i >= 0; i--) {
                if (same(lists.get(i), unsorted)) {
                    return rows.get(i);
                }
            }
            int from = all.size();
            all.addAll(unsorted);
            all.subList(from, all.size()).sort((x, y) -> y.weight - x.weight);
            lists.add(unsorted);
            rows.add(from << 8 | unsorted.size());
            return rows.getLast();
        }

        private static boolean same(List<Rule> a, List<Rule> b) {
            boolean same = a.size() == b.size();
            for (int i = 0; same && i < a.size(); i++) {
                same = a.get(i) == b.get(i);
            }
            return same;
        }

        long[] words() {
            var words = new long[2 * all.size()];
            for (int r = 0; r < all.size(); r++) {
                var p = all.get(r).prefix;
                for (int i = 0; i < Math.min(8, p.bytes().length); i++) {
                    long m = p.mask()[i] & 0xFF;
                    words[2 * r] |= (p.bytes()[i] & m) << 56 - 8 * i;
                    words[2 * r + 1] |= m << 56 - 8 * i;
                }
            }
            return words;
        }

        int[] needs() {
            return all.stream().mapToInt(r -> r.prefix.offset() + r.prefix.bytes().length << 16 | r.protocol).toArray();
        }

        Hints.Prefix[] further() {
            return all.stream().map(r -> r.prefix.bytes().length > 8 ? r.prefix : null).toArray(Hints.Prefix[]::new);
        }
    }

    private static final int[] NOBODY = {};

    /** Rules with fewer bits than this say less than a port does. */
    private static final int STRONG = 24;

    /** Of each rule, one after the other: its first eight octets as one number, to compare before the rest, and their mask. */
    private final long[] words;

    /** Of each rule: the octets of a side that it needs at hand, and the protocol in the low 16 bits. */
    private final int[] needs;

    /** Of each rule: what is to be compared further, or null. */
    private final Hints.Prefix[] further;

    /** By the first octet, the row of the rules at offset 0: where it begins, and in the low 8 bits how many they are. */
    private final int[] strong = new int[256];

    private final int[] weak = new int[256];

    /** Rows of rules at one offset other than 0 each. */
    private final int[] elsewhere;

    private final int[] offsets;

    /** By octet, bit n: the n-th of the other offsets has a rule that begins with it. Most payloads have other octets there. */
    private final int[] begins = new int[256];

    // Ports, open addressing; -1 where free.
    private final int[] ports;
    private final int[][] atPort;
    private final int[] anywhere;

    HintIndex(List<Protocol> protocols, Transport transport) {
        var first = new ArrayList<List<Rule>>();
        for (int i = 0; i < 256; i++) {
            first.add(new ArrayList<>());
        }
        var other = new TreeMap<Integer, List<Rule>>();
        var usual = new TreeMap<Integer, List<Integer>>();
        var free = new ArrayList<Integer>();
        for (int p = 0; p < protocols.size(); p++) {
            var hints = protocols.get(p).hints();
            if (!hints.over(transport)) {
                continue;
            }
            for (var prefix : hints.prefixes()) {
                var rule = Rule.of(p, prefix);
                if (prefix.offset() == 0 && prefix.bytes().length > 0) {
                    for (int b = 0; b < 256; b++) {
                        if (rule.mayBeginWith(b)) {
                            first.get(b).add(rule);
                        }
                    }
                } else {
                    other.computeIfAbsent(prefix.offset(), k -> new ArrayList<>()).add(rule);
                }
            }
            if (hints.prefixes().isEmpty() || hints.isPortsToo()) {
                for (int port : hints.ports(transport)) {
                    usual.computeIfAbsent(port, k -> new ArrayList<>()).add(p);
                }
            }
            if (hints.isAnywhere()) {
                free.add(p);
            }
        }
        var rules = new Rules();
        for (int b = 0; b < 256; b++) {
            strong[b] = rules.row(first.get(b).stream().filter(r -> r.weight >= STRONG).toList());
            weak[b] = rules.row(first.get(b).stream().filter(r -> r.weight < STRONG).toList());
        }
        offsets = other.keySet().stream().mapToInt(Integer::intValue).toArray();
        if (offsets.length > Integer.SIZE) {
            throw new IllegalArgumentException("hints at " + offsets.length + " different offsets: " + Integer.SIZE + " there may be");
        }
        elsewhere = other.values().stream().mapToInt(rules::row).toArray();
        int n = 0;
        for (var list : other.values()) {
            for (var rule : list) {
                for (int b = 0; b < 256; b++) {
                    begins[b] |= rule.mayBeginWith(b) ? 1 << n : 0;
                }
            }
            n++;
        }
        words = rules.words();
        needs = rules.needs();
        further = rules.further();
        int room = Integer.highestOneBit(Math.max(4, usual.size() * 2)) * 2;
        ports = new int[room];
        Arrays.fill(ports, -1);
        atPort = new int[room][];
        usual.forEach((port, list) -> {
            int i = place(port, room);
            while (ports[i] >= 0) {
                i = i + 1 & room - 1;
            }
            ports[i] = port;
            atPort[i] = list.stream().mapToInt(Integer::intValue).toArray();
        });
        anywhere = free.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int place(int port, int room) {
        return port * 0x9E3779B1 >>> 16 & room - 1;
    }

    private int[] usual(int port) {
        int i = place(port, ports.length);
        while (ports[i] >= 0) {
            if (ports[i] == port) {
                return atPort[i];
            }
            i = i + 1 & ports.length - 1;
        }
        return NOBODY;
    }

    /**
     * Puts the protocols to try first into {@code out}, each once, and returns how many: those whose octets say more than a port.
     *
     * @param out at least as long as there are protocols
     * @param seen scratch bits, at least one per protocol; protocols whose bit is set are left out; bits of those found are set
     */
    int selectFirst(byte[] memory, int from, int to, int[] out, long[] seen) {
        if (to <= from) {
            return 0;
        }
        int n = match(strong[memory[from] & 0xFF], head(memory, from, to), memory, from, to, out, seen, 0);
        int fit = 0;
        for (int i = 0; i < offsets.length && offsets[i] < to - from; i++) {
            fit |= begins[memory[from + offsets[i]] & 0xFF] & 1 << i;
        }
        for (; fit != 0; fit &= fit - 1) {
            int i = Integer.numberOfTrailingZeros(fit);
            n = match(elsewhere[i], head(memory, from + offsets[i], to), memory, from, to, out, seen, n);
        }
        return n;
    }

    /**
     * Adds the others to what {@link #selectFirst} found, and returns how many they are together.
     *
     * @param n how many that were
     */
    int selectFurther(byte[] memory, int from, int to, int portA, int portB, int[] out, long[] seen, int n) {
        int found = all(usual(portA), out, seen, n);
        found = all(usual(portB), out, seen, found);
        if (to > from) {
            found = match(weak[memory[from] & 0xFF], head(memory, from, to), memory, from, to, out, seen, found);
        }
        return all(anywhere, out, seen, found);
    }

    private int match(int row, long head, byte[] memory, int from, int to, int[] out, long[] seen, int n) {
        long[] words = this.words;
        int found = n;
        for (int r = row >>> 8, end = r + (row & 0xFF); r < end; r++) {
            if (((head ^ words[2 * r]) & words[2 * r + 1]) == 0) {
                int protocol = needs[r] & 0xFFFF;
                if (to - from >= needs[r] >>> 16 && fresh(seen, protocol) && (further[r] == null || further[r].matches(memory, from, to))) {
                    found = take(seen, protocol, out, found);
                }
            }
        }
        return found;
    }

    private static long head(byte[] memory, int from, int to) {
        if (to - from >= 8) {
            return (long) LONGS.get(memory, from);
        }
        long head = 0;
        for (int i = from; i < to; i++) {
            head |= (memory[i] & 0xFFL) << 56 - 8 * (i - from);
        }
        return head;
    }

    private static int all(int[] protocols, int[] out, long[] seen, int n) {
        for (int p : protocols) {
            if (fresh(seen, p)) {
                n = take(seen, p, out, n);
            }
        }
        return n;
    }

    private static boolean fresh(long[] seen, int p) {
        return (seen[p >> 6] >>> p & 1) == 0;
    }

    private static int take(long[] seen, int p, int[] out, int n) {
        seen[p >> 6] |= 1L << p;
        out[n] = p;
        return n + 1;
    }
}
