package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.fathom.api.EventHandler;
import io.fathom.api.FrameBatch;
import io.fathom.api.Subscription;
import io.fathom.engine.Engine;
import io.fathom.testkit.Conversation;
import io.fathom.testkit.Frame;
import io.fathom.testkit.PacketBuilder;
import io.fathom.testkit.Packets;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the whole engine allocates for the packets of flows that have settled: nothing. */
class AllocationTest {
    private static final int BATCHES = 500;
    private static final int BATCH = 256;

    /** What a virtual machine may allocate by itself while 128,000 packets pass: less than a fifth of an octet a packet. */
    private static final long NOISE = 24_000;

    static Stream<Arguments> prefixes() {
        var up = Packets.ethernet().ipv4("203.0.113.1", "203.0.113.2");
        var down = Packets.ethernet().ipv4("203.0.113.2", "203.0.113.1");
        return Stream.of(prefix("plain", Packets.ethernet(), Packets.ethernet()), prefix("VLAN", Packets.ethernet().vlan(7), Packets.ethernet().vlan(7)),
                prefix("QinQ", Packets.ethernet().qinq(7, 8), Packets.ethernet().qinq(7, 8)), prefix("MPLS", Packets.ethernet().mpls(16), Packets.ethernet().mpls(16)),
                prefix("GTP-U", up.udp(2152, 2152).gtpu(1), down.udp(2152, 2152).gtpu(1)),
                prefix("VXLAN", up.udp(50_000, 4789).vxlan(5).ethernet(), down.udp(50_001, 4789).vxlan(5).ethernet()),
                prefix("GRE", up.gre().key(9), down.gre().key(9)));
    }

    private static Arguments prefix(String name, PacketBuilder up, PacketBuilder down) {
        return Arguments.of(name, up, down);
    }

    private static Conversation tcp(String client, String server, PacketBuilder up, PacketBuilder down) {
        return Conversation.tcp(client, 40_000, server, 80).over(up, down).handshake().client("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n")
                .server("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\nbegin");
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[200];
        random.nextBytes(noise);
        return noise;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("prefixes")
    void packetsOfSettledFlowsAllocateNothing(String name, PacketBuilder up, PacketBuilder down) {
        var random = new Random(11);
        var conversations = new ArrayList<Conversation>();
        for (String[] ends : new String[][] {{"10.0.0.1", "198.51.100.7"}, {"2001:db8::1", "2001:db8:1::7"}}) {
            conversations.add(tcp(ends[0], ends[1], up, down));
            conversations.add(Conversation.udp(ends[0], 40_001, ends[1], 40_002).over(up, down));
        }
        var settled = new ArrayList<Frame>();
        var first = new ArrayList<Frame>();
        for (var c : conversations) {
            int begun = c.frames().size();
            first.addAll(c.frames());
            for (int i = 0; i < 40; i++) {
                c.client(noise(random)).server(noise(random));
            }
            for (var f : c.frames().subList(begun, c.frames().size())) {
                settled.add(f);
                // As a snap length of 140 octets leaves it.
                settled.add(f.snapped(140));
            }
        }
        var engine = Engine.builder().protocols(Samples.PROTOCOLS).subscribe(Subscription.all(w -> new EventHandler() {})).build();
        try (engine) {
            engine.process(batch(first));
            var all = batches(settled);
            rounds(engine, all, 200);
            long inspected = engine.statistics().inspectedPackets();
            long least = Long.MAX_VALUE;
            var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            // The least of several: compilers and collectors also work on this thread, but not each time.
            for (int round = 0; round < 4 && least > NOISE; round++) {
                long before = bean.getCurrentThreadAllocatedBytes();
                rounds(engine, all, BATCHES);
                least = Math.min(least, bean.getCurrentThreadAllocatedBytes() - before);
            }
            assertThat(engine.statistics().inspectedPackets()).as("packets that were inspected, so that the flows had not settled").isEqualTo(inspected);
            assertThat(engine.statistics().flows()).isEqualTo(4);
            assertThat(least).as("octets for %d packets", BATCHES * BATCH).isLessThan(NOISE);
        }
    }

    private long time = Conversation.START + 1_000_000_000L;

    private void rounds(Engine engine, List<FrameBatch> batches, int count) {
        for (int i = 0; i < count; i++) {
            var b = batches.get(i % batches.size());
            for (int k = 0; k < b.size; k++) {
                b.time[k] = time += 10_000;
            }
            engine.process(b);
        }
    }

    private static List<FrameBatch> batches(List<Frame> frames) {
        var all = new ArrayList<FrameBatch>();
        for (int at = 0; at + BATCH <= frames.size(); at += BATCH) {
            all.add(batch(frames.subList(at, at + BATCH)));
        }
        return all;
    }

    private static FrameBatch batch(List<Frame> frames) {
        var b = new FrameBatch(frames.size());
        int size = frames.stream().mapToInt(f -> f.octets().length).sum();
        b.memory = new byte[size];
        int at = 0;
        for (var f : frames) {
            System.arraycopy(f.octets(), 0, b.memory, at, f.octets().length);
            b.add(at, f.octets().length, f.wire(), f.time(), f.link(), 1);
            at += f.octets().length;
        }
        return b;
    }
}
