package io.fathom.engine;

import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Transport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From a transport, first bytes and ports to the few protocols worth trying, most specific first. Immutable, any thread; a look-up allocates nothing.
 */
final class HintIndex {
    /** Prefixes are only looked for within this many first octets of a side. */
    static final int REACH = 64;

    private record Rule(int protocol, Hints.Prefix prefix, int weight) {}

    private static final int[] NOBODY = {};

    private final Rule[][] byFirstByte = new Rule[256][];
    private final Rule[] elsewhere;
    private final Map<Integer, int[]> byPort;
    private final int[] anywhere;

    HintIndex(List<Protocol> protocols, Transport transport) {
        var first = new ArrayList<List<Rule>>();
        for (int i = 0; i < 256; i++) {
            first.add(new ArrayList<>());
        }
        var other = new ArrayList<Rule>();
        var ports = new HashMap<Integer, List<Integer>>();
        var free = new ArrayList<Integer>();
        for (int p = 0; p < protocols.size(); p++) {
            var hints = protocols.get(p).hints();
            if (!hints.over(transport)) {
                continue;
            }
            for (var prefix : hints.prefixes()) {
                int weight = 0;
                for (byte m : prefix.mask()) {
                    weight += Integer.bitCount(m & 0xFF);
                }
                var rule = new Rule(p, prefix, weight);
                if (prefix.offset() == 0 && prefix.bytes().length > 0) {
                    for (int b = 0; b < 256; b++) {
                        if (((b ^ prefix.bytes()[0]) & prefix.mask()[0] & 0xFF) == 0) {
                            first.get(b).add(rule);
                        }
                    }
                } else {
                    other.add(rule);
                }
            }
            if (hints.prefixes().isEmpty() || hints.isPortsToo()) {
                for (int port : hints.ports(transport)) {
                    ports.computeIfAbsent(port, k -> new ArrayList<>()).add(p);
                }
            }
            if (hints.isAnywhere()) {
                free.add(p);
            }
        }
        for (int b = 0; b < 256; b++) {
            first.get(b).sort((x, y) -> y.weight - x.weight);
            byFirstByte[b] = first.get(b).toArray(Rule[]::new);
        }
        other.sort((x, y) -> y.weight - x.weight);
        elsewhere = other.toArray(Rule[]::new);
        byPort = new HashMap<>();
        ports.forEach((port, list) -> byPort.put(port, list.stream().mapToInt(Integer::intValue).toArray()));
        anywhere = free.stream().mapToInt(Integer::intValue).toArray();
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
            for (Rule r : byFirstByte[memory[from] & 0xFF]) {
                if (fresh(seen, r.protocol) && r.prefix.matches(memory, from, to)) {
                    n = take(seen, r.protocol, out, n);
                }
            }
            for (Rule r : elsewhere) {
                if (fresh(seen, r.protocol) && r.prefix.matches(memory, from, to)) {
                    n = take(seen, r.protocol, out, n);
                }
            }
        }
        n = all(byPort.getOrDefault(portA, NOBODY), out, seen, n);
        n = all(byPort.getOrDefault(portB, NOBODY), out, seen, n);
        return all(anywhere, out, seen, n);
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
