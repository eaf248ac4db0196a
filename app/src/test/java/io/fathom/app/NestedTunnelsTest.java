package io.fathom.app;

import static io.fathom.app.Cli.fathom;
import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.testkit.CaptureWriter;
import io.fathom.testkit.Frame;
import io.fathom.testkit.PacketBuilder;
import io.fathom.testkit.Packets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Tunnels of all kinds inside each other, and fragments inside tunnels, through the program. */
class NestedTunnelsTest {
    private static final long BEGIN = 1_767_225_600_000_000_000L;
    private static final int DEEPEST = 16;
    /** A query for a name of 63 octets, so that it makes fragments of it worth while. */
    private static final byte[] QUERY = query();

    /** Ways to put one IP packet into another, the outer IP header excluded. */
    private static final Map<String, UnaryOperator<PacketBuilder>> TUNNELS = Map.ofEntries(Map.entry("ipip", p -> p),
            Map.entry("gre", p -> p.gre().key(9).checksummed()), Map.entry("gre ethernet", p -> p.gre().ethernet().vlan(4)),
            Map.entry("nvgre", p -> p.nvgre(4_097, 3).ethernet()), Map.entry("erspan", p -> p.erspan2(9).ethernet()),
            Map.entry("l2tpv3", p -> p.l2tpv3(70).ethernet().qinq(3, 4)), Map.entry("mpls in gre", p -> p.gre().mpls(16).mpls(17)),
            Map.entry("gtp-u", p -> p.udp(2_152, 2_152).gtpu(7).pduSession(9)), Map.entry("gtp 0", p -> p.udp(3_386, 3_386).gtp0(12)),
            Map.entry("vxlan", p -> p.udp(50_000, 4_789).vxlan(47).ethernet()),
            Map.entry("vxlan-gpe", p -> p.udp(50_000, 4_790).vxlanGpe(47).nsh(1, 2)),
            Map.entry("geneve", p -> p.udp(50_000, 6_081).geneve(99).options(new byte[8]).ethernet().mpls(17).controlWord().ethernet()),
            Map.entry("l2tp", p -> p.udp(1_701, 1_701).l2tp(2, 3).lengthPresent().ppp()),
            Map.entry("capwap", p -> p.udp(50_000, 5_247).capwap().radioMac().ieee80211().llcSnap()),
            Map.entry("tzsp", p -> p.udp(50_000, 37_008).tzsp().tagged().ethernet()));

    @TempDir
    Path folder;

    private static byte[] query() {
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 63});
        out.writeBytes("a".repeat(63).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {3, 'o', 'r', 'g', 0, 0, 1, 0, 1});
        return out.toByteArray();
    }

    private static PacketBuilder ip(PacketBuilder p, int number) {
        return number % 3 == 2 ? p.ipv6("2001:db8::" + number, "2001:db8::1:" + number) : p.ipv4("10.0.0." + number, "10.0.1." + number);
    }

    private static PacketBuilder talk(PacketBuilder p) {
        return p.udp(40_001, 53).payload(QUERY);
    }

    /** So many IP headers inside each other, the tunnels between them drawn by chance. */
    private static PacketBuilder nested(int headers, Random random) {
        var kinds = new ArrayList<>(TUNNELS.keySet());
        Collections.sort(kinds);
        PacketBuilder p = Packets.ethernet().vlan(2);
        for (int i = 1; i < headers; i++) {
            p = TUNNELS.get(kinds.get(random.nextInt(kinds.size()))).apply(ip(p, i));
        }
        return ip(p, headers);
    }

    private List<JsonNode> events(List<Frame> frames) throws IOException {
        Path file = Files.write(folder.resolve("a.pcapng"), CaptureWriter.pcapng().bytes(frames));
        return fathom("--workers", "1", "--eve", "-", "--events", "flow,anomaly", file).isDone().json();
    }

    private static JsonNode only(List<JsonNode> events, String type) {
        var some = events.stream().filter(e -> e.get("event_type").asString().equals(type)).toList();
        assertThat(some).as("%s", events).hasSize(1);
        return some.getFirst();
    }

    @Test
    void mixedTunnelsAreReadToTheSixteenthHeader() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            int headers = seed < 20 ? DEEPEST : 2 + seed % (DEEPEST - 1);
            var events = events(List.of(talk(nested(headers, new Random(seed))).at(BEGIN)));
            assertThat(events).as("seed %d", seed).hasSize(1);
            var flow = only(events, "flow");
            assertThat(flow.at("/dpi/protocol").asString()).as("seed %d: %s", seed, flow).isEqualTo("DNS");
            assertThat(flow.at("/dpi/tunnels").size()).as("seed %d: %s", seed, flow).isEqualTo(headers - 1);
            assertThat(flow.at("/tunnel/depth").asInt()).isEqualTo(headers - 1);
            assertThat(flow.get("dest_port").asInt()).isEqualTo(53);
        }
    }

    @Test
    void whatIsDeeperIsAnAnomalyAndTheSixteenthHeaderAFlow() throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            int headers = DEEPEST + 1 + seed % 20;
            var events = events(List.of(talk(nested(headers, new Random(seed))).at(BEGIN)));
            assertThat(only(events, "anomaly").at("/anomaly/event").asString()).as("seed %d: %s", seed, events).isEqualTo("decode.too-deep");
            var flow = only(events, "flow");
            assertThat(flow.at("/dpi/tunnels").size()).as("seed %d: %s", seed, flow).isEqualTo(DEEPEST - 1);
            assertThat(flow.get("src_ip").asString()).as("seed %d: %s", seed, flow).isEqualTo("10.0.0.16");
        }
    }

    @Test
    void fragmentsInsideEveryTunnelAreOneDatagram() throws IOException {
        for (var tunnel : TUNNELS.entrySet()) {
            for (int version : new int[] {1, 2}) {
                var inside = talk(ip(tunnel.getValue().apply(ip(Packets.ethernet(), 4)), version).id(77));
                isOneQuery(tunnel.getKey() + ", inner fragments of " + version, inside.fragments(24), inside, 1);
                var around = talk(ip(tunnel.getValue().apply(ip(Packets.ethernet(), 3 + version).id(78)), 1));
                isOneQuery(tunnel.getKey() + ", outer fragments of " + version, around.outerFragments(48), around, 1);
            }
        }
    }

    @Test
    void fragmentsOfATunnelInFragmentsOfATunnelAreOneDatagram() throws IOException {
        var packet = talk(ip(Packets.ethernet(), 1).udp(50_000, 4_789).vxlan(4).ethernet().ipv4("10.0.0.2", "10.0.1.2").id(5)
                .udp(2_152, 2_152).gtpu(7).ipv6("2001:db8::3", "2001:db8::4").id(6));
        isOneQuery("vxlan, gtp-u", packet.fragments(24), packet, 2);
    }

    private void isOneQuery(String what, List<byte[]> pieces, PacketBuilder whole, int tunnels) throws IOException {
        assertThat(pieces).as(what).hasSizeGreaterThan(1);
        var frames = new ArrayList<Frame>();
        for (byte[] piece : pieces) {
            frames.add(Frame.of(BEGIN + frames.size(), whole.link(), piece));
        }
        Collections.reverse(frames);
        var events = events(frames);
        var flow = only(events, "flow");
        assertThat(events).as("%s: %s", what, events).hasSize(1);
        assertThat(flow.at("/dpi/protocol").asString()).as("%s: %s", what, flow).isEqualTo("DNS");
        assertThat(flow.at("/flow/pkts_toserver").asInt()).as("%s: %s", what, flow).isEqualTo(frames.size());
        assertThat(flow.at("/dpi/tunnels").size()).as("%s: %s", what, flow).isEqualTo(tunnels);
    }
}
