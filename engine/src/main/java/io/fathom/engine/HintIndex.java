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
    }

    /** Rules at one offset, heaviest first, side by side: the first eight octets of each as one number to compare before the rest. */
    private static final class Row {
        final long[] value;
        final long[] mask;
        final int[] protocol;
        /** Octets of a side that a rule needs at hand. */
        final int[] need;
        /** What is to be compared further, or null. */
        final Hints.Prefix[] prefix;
        Row(List<Rule> unsorted) {
            var rules = new ArrayList<>(unsorted);
            rules.sort((x, y) -> y.weight - x.weight);
            value = new long[rules.size()];
            mask = new long[rules.size()];
            protocol = new int[rules.size()];
            need = new int[rules.size()];
            prefix = new Hints.Prefix[rules.size()];
            for (int r = 0; r < value.length; r++) {
                var p = rules.get(r).prefix;
                protocol[r] = rules.get(r).protocol;
                need[r] = p.offset() + p.bytes().length;
                prefix[r] = p.bytes().length > 8 ? p : null;
                for (int i = 0; i < Math.min(8, p.bytes().length); i++) {
                    long m = p.mask()[i] & 0xFF;
                    mask[r] |= m << 56 - 8 * i;
                    value[r] |= (p.bytes()[i] & m) << 56 - 8 * i;
                }
            }
        }

        /** A bit for each octet that one of the rules begins with. */
        long[] begins() {
            long[] bits = new long[4];
            for (int r = 0; r < value.length; r++) {
                for (int b = 0; b < 256; b++) {
                    bits[b >> 6] |= (((long) b << 56 ^ value[r]) & mask[r] & 0xFFL << 56) == 0 ? 1L << b : 0;
                }
            }
            return bits;
        }
    }

    private static final int[] NOBODY = {};

    /** Rules with fewer bits than this say less than a port does. */
    private static final int STRONG = 24;

    private final Row[] byFirstByte = new Row[256];
    private final Row[] weakByFirstByte = new Row[256];

    /** Rules at one offset other than 0 each. */
    private final Row[] elsewhere;

    /** What their rules begin with: most payloads have other octets there. */
    private final long[][] begins;

    private final int[] offsets;

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
                        if (((b ^ prefix.bytes()[0]) & prefix.mask()[0] & 0xFF) == 0) {
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
        for (int b = 0; b < 256; b++) {
            byFirstByte[b] = new Row(first.get(b).stream().filter(r -> r.weight >= STRONG).toList());
            weakByFirstByte[b] = new Row(first.get(b).stream().filter(r -> r.weight < STRONG).toList());
        }
        offsets = other.keySet().stream().mapToInt(Integer::intValue).toArray();
        elsewhere = other.values().stream().map(Row::new).toArray(Row[]::new);
        begins = Arrays.stream(elsewhere).map(Row::begins).toArray(long[][]::new);
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
     * Puts the protocols to try into {@code out}, each once, and returns how many.
     *
     * @param out at least as long as there are protocols
     * @param seen scratch bits, at least one per protocol; protocols whose bit is set are left out; bits of those found are set
     */
    int select(byte[] memory, int from, int to, int portA, int portB, int[] out, long[] seen) {
        int n = 0;
        if (to > from) {
            n = match(byFirstByte[memory[from] & 0xFF], 0, memory, from, to, out, seen, n);
            for (int i = 0; i < offsets.length && offsets[i] < to - from; i++) {
                int first = memory[from + offsets[i]] & 0xFF;
                if ((begins[i][first >> 6] >>> first & 1) != 0) {
                    n = match(elsewhere[i], offsets[i], memory, from, to, out, seen, n);
                }
            }
        }
        n = all(usual(portA), out, seen, n);
        n = all(usual(portB), out, seen, n);
        if (to > from) {
            n = match(weakByFirstByte[memory[from] & 0xFF], 0, memory, from, to, out, seen, n);
        }
        return all(anywhere, out, seen, n);
    }

    private static int match(Row row, int offset, byte[] memory, int from, int to, int[] out, long[] seen, int n) {
        long head = head(memory, from + offset, to);
        long[] value = row.value;
        long[] mask = row.mask;
        int found = n;
        for (int r = 0; r < value.length; r++) {
            if (((head ^ value[r]) & mask[r]) == 0 && to - from >= row.need[r] && fresh(seen, row.protocol[r])
                    && (row.prefix[r] == null || row.prefix[r].matches(memory, from, to))) {
                found = take(seen, row.protocol[r], out, found);
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
