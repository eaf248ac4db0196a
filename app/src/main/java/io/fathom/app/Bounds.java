package io.fathom.app;

import io.fathom.engine.EngineOptions;
import io.fathom.engine.decode.DecodeOptions;
import io.fathom.engine.flow.FlowOptions;
import io.fathom.engine.flow.Networks;
import io.fathom.export.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Every timeout and bound of an engine as an option of the command line. */
final class Bounds {
    /** One option: its name, what its value is called, what it means, its default in words, and how it changes the options. */
    record Bound(String name, String label, String documentation, String initial, BiFunction<EngineOptions, String, EngineOptions> change) {}

    private static final String TIME = "TIME";
    private static final String SIZE = "SIZE";
    private static final String COUNT = "N";

    private final List<Bound> all = new ArrayList<>();

    Bounds() {
        var e = EngineOptions.defaults();
        flow("--timeout-tcp-new", "a TCP flow before its handshake is over ends when idle for so long", FlowOptions::tcpNew,
                (f, n) -> f.withTcp(n, f.tcpEstablished(), f.tcpClosed()));
        flow("--timeout-tcp", "an open TCP flow", FlowOptions::tcpEstablished, (f, n) -> f.withTcp(f.tcpNew(), n, f.tcpClosed()));
        flow("--timeout-tcp-closed", "a closed TCP flow, in case more comes", FlowOptions::tcpClosed, (f, n) -> f.withTcp(f.tcpNew(), f.tcpEstablished(), n));
        flow("--timeout-udp-new", "a UDP flow without an answer", FlowOptions::udpNew, (f, n) -> f.withUdp(n, f.udpEstablished()));
        flow("--timeout-udp", "a UDP flow that was answered", FlowOptions::udpEstablished, (f, n) -> f.withUdp(f.udpNew(), n));
        flow("--timeout-icmp", "an ICMP flow", FlowOptions::icmp, FlowOptions::withIcmp);
        flow("--timeout-other", "a flow of any other protocol", FlowOptions::other, FlowOptions::withOther);
        flow("--timeout-active", "a longer flow is reported each time this has passed again; 0 for never", FlowOptions::active, FlowOptions::withActive);
        flow("--reuse-idle", "a SYN on an open flow begins a new one after so long a silence", FlowOptions::reuseIdle, FlowOptions::withReuseIdle);
        add("--max-flows", COUNT, "flows in a worker's table; the oldest give way", Text.count(e.flow().maxFlows()),
                (o, v) -> o.withFlow(o.flow().withMaxFlows(number(v))));
        add("--flow-memory", SIZE, "memory of a worker's flow table", binary(e.flow().memory()), (o, v) -> o.withFlow(o.flow().withMemory(Units.octets(v))));
        add("--fragment-timeout", TIME, "how long a datagram waits for its fragments", time(e.decode().fragmentNanos()),
                (o, v) -> o.withDecode(o.decode().withFragments(positive(v), o.decode().fragmentMemory(), o.decode().overlap())));
        add("--fragment-memory", SIZE, "memory for waiting fragments", binary(e.decode().fragmentMemory()),
                (o, v) -> o.withDecode(o.decode().withFragments(o.decode().fragmentNanos(), size(v), o.decode().overlap())));
        add("--overlap", "POLICY", "which of two overlapping IPv4 fragments counts: first, last, bsd, linux", e.decode().overlap().name().toLowerCase(java.util.Locale.ROOT),
                (o, v) -> o.withDecode(o.decode().withFragments(o.decode().fragmentNanos(), o.decode().fragmentMemory(), overlap(v))));
        add("--max-depth", COUNT, "headers of IP, and of Ethernet, inside each other, 1 to 16", "" + e.decode().maxDepth(),
                (o, v) -> o.withDecode(o.decode().withDepth(number(v))));
        add("--reorder-bytes", SIZE, "octets of one side of a flow that wait for a missing segment", binary(e.streamBytes()),
                (o, v) -> o.withStream(size(v), o.streamSegments(), o.streamNanos(), o.streamMemory()));
        add("--reorder-segments", COUNT, "segments that wait for a missing one", "" + e.streamSegments(),
                (o, v) -> o.withStream(o.streamBytes(), number(v), o.streamNanos(), o.streamMemory()));
        add("--reorder-timeout", TIME, "how long they wait", time(e.streamNanos()),
                (o, v) -> o.withStream(o.streamBytes(), o.streamSegments(), positive(v), o.streamMemory()));
        add("--reorder-memory", SIZE, "octets that all flows of a worker hold for reordering", binary(e.streamMemory()),
                (o, v) -> o.withStream(o.streamBytes(), o.streamSegments(), o.streamNanos(), Math.max(1, Units.octets(v))));
        add("--parked-memory", SIZE, "memory outside the heap for a worker's flows that wait to be recognised", binary(e.parkedMemory()),
                (o, v) -> o.withParked(Units.octets(v)));
        add("--identify-packets", COUNT, "packets with payload after which a flow stays unknown", "" + e.identifyPackets(),
                (o, v) -> o.withIdentify(number(v), o.identifyBytes()));
        add("--identify-bytes", SIZE, "octets of one side after which it stays unknown", binary(e.identifyBytes()),
                (o, v) -> o.withIdentify(o.identifyPackets(), size(v)));
        add("--settle-packets", COUNT, "packets for which a known flow is watched for a change", "" + e.settlePackets(),
                (o, v) -> o.withSettle(number(v)));
        add("--expectations", COUNT, "announced flows (FTP data, calls) to remember", Text.count(e.expectations()),
                (o, v) -> o.withExpectations(number(v), o.expectationNanos()));
        add("--expectation-timeout", TIME, "how long they are remembered", time(e.expectationNanos()),
                (o, v) -> o.withExpectations(o.expectations(), positive(v)));
        add("--endpoint-networks", "NETWORKS", "addresses that are endpoints: networks such as 10.0.0.0/8, private, all, none", "private",
                (o, v) -> o.withEndpoints(o.endpoints().withNetworks(Networks.of(List.of(v.strip().split("\\s*,\\s*"))))));
        add("--max-endpoints", COUNT, "endpoints in a worker's table; those worth least give way", Text.count(e.endpoints().most()),
                (o, v) -> o.withEndpoints(o.endpoints().withMost(number(v))));
        add("--endpoint-timeout", TIME, "an endpoint idle for so long is forgotten", time(e.endpoints().idle()),
                (o, v) -> o.withEndpoints(o.endpoints().withIdle(positive(v))));
    }

    private void flow(String name, String documentation, Function<FlowOptions, Long> current, BiFunction<FlowOptions, Long, FlowOptions> change) {
        long initial = current.apply(FlowOptions.DEFAULTS);
        add(name, TIME, documentation, initial == 0 ? "0" : time(initial), (o, v) -> o.withFlow(change.apply(o.flow(), Units.nanos(v))));
    }

    private void add(String name, String label, String documentation, String initial, BiFunction<EngineOptions, String, EngineOptions> change) {
        all.add(new Bound(name, label, documentation, initial, change));
    }

    List<Bound> all() {
        return all;
    }

    private static int number(String v) {
        long n = Units.number(v.replace(",", ""));
        if (n < 1 || n > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a number from 1 to " + Integer.MAX_VALUE + " is expected, not " + v);
        }
        return (int) n;
    }

    private static int size(String v) {
        long n = Units.octets(v);
        if (n < 1 || n > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a size from 1 octet to 2 GiB is expected, not " + v);
        }
        return (int) n;
    }

    private static long positive(String v) {
        long n = Units.nanos(v);
        if (n <= 0) {
            throw new IllegalArgumentException("a time above 0 is expected, not " + v);
        }
        return n;
    }

    private static DecodeOptions.Overlap overlap(String v) {
        for (var o : DecodeOptions.Overlap.values()) {
            if (o.name().equalsIgnoreCase(v)) {
                return o;
            }
        }
        throw new IllegalArgumentException("first, last, bsd or linux is expected, not " + v);
    }

    private static String time(long nanos) {
        long s = nanos / 1_000_000_000L;
        return s > 0 && nanos % 1_000_000_000L == 0 ? s + "s" : nanos / 1_000_000L + "ms";
    }

    private static String binary(long octets) {
        return octets >= 1 << 30 ? (octets >> 30) + "GiB" : octets >= 1 << 20 ? (octets >> 20) + "MiB" : (octets >> 10) + "KiB";
    }
}
