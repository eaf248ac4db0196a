package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.fathom.api.EventHandler;
import io.fathom.api.Flow;
import io.fathom.api.FrameBatch;
import io.fathom.api.LinkType;
import io.fathom.api.Subscription;
import io.fathom.engine.Engine;
import io.fathom.signatures.SignaturePack;
import io.fathom.testkit.PacketBuilder;
import io.fathom.testkit.Packets;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Packets of settled flows through the whole engine, all protocols and signatures on: whatever they are wrapped in, they allocate nothing. */
class SettledFlowsTest {
    private static final long START = 1_700_000_000_000_000_000L;
    private static final int FLOWS = 64;
    private static final int ROUNDS = 400;

    static Stream<Arguments> wrappings() {
        return Stream.of(
                wrapping("Ethernet", () -> Packets.ethernet()),
                wrapping("VLAN", () -> Packets.ethernet().vlan(12)),
                wrapping("QinQ", () -> Packets.ethernet().qinq(12, 13)),
                wrapping("MPLS", () -> Packets.ethernet().mpls(77)),
                wrapping("PPPoE", () -> Packets.ethernet().pppoe(5)),
                wrapping("GRE", () -> outer().gre()),
                wrapping("IP in IP", () -> outer()),
                wrapping("GTP-U", () -> outer().udp(2152, 2152).gtpu(0x1234)),
                wrapping("VXLAN", () -> outer().udp(40000, 4789).vxlan(99).ethernet()),
                wrapping("Geneve", () -> outer().udp(40000, 6081).geneve(99).ethernet()));
    }

    private static Arguments wrapping(String name, Supplier<PacketBuilder> start) {
        return Arguments.of(name, start);
    }

    private static PacketBuilder outer() {
        return Packets.ethernet().ipv4("192.0.2.1", "192.0.2.2");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrappings")
    void theirPacketsAllocateNothing(String name, Supplier<PacketBuilder> start) {
        for (boolean everything : new boolean[] {true, false}) {
            var flows = new ArrayList<Flow>();
            EventHandler handler = new EventHandler() {
                @Override
                public void flow(Flow flow) {
                    flows.add(flow);
                }
            };
            var subscription = everything ? Subscription.all(w -> handler) : Subscription.verdicts(w -> handler);
            try (var engine = Engine.builder().signatures(SignaturePack.builtin()).subscribe(subscription).build()) {
                var opening = batch(opening(start), 0);
                opening.forEach(engine::process);
                long before = engine.statistics().inspectedPackets();
                var going = batch(going(start), 1);
                long allocated = Long.MAX_VALUE;
                // The first rounds are interpreted and compiled; then there must be one that allocates nothing.
                for (int i = 0; i < 5 && allocated > 0; i++) {
                    allocated = Math.min(allocated, pass(engine, going));
                }
                assertThat(engine.statistics().inspectedPackets()).as("packets inspected once all flows have settled").isEqualTo(before);
                assertThat(allocated).as("octets for %d packets", ROUNDS * FLOWS * 3).isLessThan(ROUNDS);
            }
            assertThat(flows).hasSize(3 * FLOWS);
        }
    }

    private static long pass(Engine engine, List<FrameBatch> batches) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < batches.size(); i++) {
                engine.process(batches.get(i));
            }
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** What is inspected: per flow enough to settle, of UDP and TCP that nobody knows and of SSH over IPv6. */
    private static List<byte[]> opening(Supplier<PacketBuilder> start) {
        var frames = new ArrayList<byte[]>();
        for (int f = 0; f < FLOWS; f++) {
            for (int i = 0; i < 20; i++) {
                byte[] odd = {(byte) 0xF7, 1, 2, (byte) i, 9, 9, 9, 9};
                frames.add(start.get().ipv4("10.0.0." + f, "10.1.0.1").udp(30000, 30001).payload(odd).build());
                frames.add(start.get().ipv4("10.0.0." + f, "10.1.0.1").tcp(30000, 30001).flags(i == 0 ? "S" : "A").seq(i == 0 ? 99 : 100 + 8L * (i - 1))
                        .payload(i == 0 ? new byte[0] : odd).build());
            }
            long[] next = {1, 1};
            ssh(frames, start, f, next, 0, "SSH-2.0-OpenSSH_9.9\r\n".getBytes(StandardCharsets.US_ASCII));
            ssh(frames, start, f, next, 1, "SSH-2.0-OpenSSH_9.9\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 20; i++) {
                ssh(frames, start, f, next, i & 1, new byte[] {0, 0, 0, 12, 4, (byte) (i == 0 ? 20 : 21), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
            }
        }
        return frames;
    }

    private static void ssh(List<byte[]> frames, Supplier<PacketBuilder> start, int flow, long[] next, int side, byte[] content) {
        String client = "2001:db8::" + Integer.toHexString(flow + 1);
        var ip = side == 0 ? start.get().ipv6(client, "2001:db8::ffff") : start.get().ipv6("2001:db8::ffff", client);
        frames.add((side == 0 ? ip.tcp(30000, 22) : ip.tcp(22, 30000)).flags("PA").seq(next[side]).ack(next[1 - side]).payload(content).build());
        next[side] += content.length;
    }

    private static List<byte[]> going(Supplier<PacketBuilder> start) {
        var frames = new ArrayList<byte[]>();
        byte[] more = new byte[100];
        for (int f = 0; f < FLOWS; f++) {
            frames.add(start.get().ipv4("10.0.0." + f, "10.1.0.1").udp(30000, 30001).payload(more).build());
            frames.add(start.get().ipv4("10.1.0.1", "10.0.0." + f).tcp(30001, 30000).flags("PA").seq(7).payload(more).build());
            frames.add(start.get().ipv6("2001:db8::" + Integer.toHexString(f + 1), "2001:db8::ffff").tcp(30000, 22).flags("PA").seq(9999).payload(more).build());
        }
        return frames;
    }

    private static List<FrameBatch> batch(List<byte[]> frames, int second) {
        int octets = frames.stream().mapToInt(f -> f.length).sum();
        byte[] memory = new byte[octets];
        var batches = new ArrayList<FrameBatch>();
        int at = 0;
        for (byte[] f : frames) {
            if (batches.isEmpty() || batches.getLast().size == 256) {
                var b = new FrameBatch(256);
                b.memory = memory;
                batches.add(b);
            }
            System.arraycopy(f, 0, memory, at, f.length);
            batches.getLast().add(at, f.length, f.length, START + second * 1_000_000_000L, LinkType.ETHERNET, 1);
            at += f.length;
        }
        return batches;
    }
}
