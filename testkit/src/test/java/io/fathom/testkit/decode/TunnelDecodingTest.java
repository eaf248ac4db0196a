package io.fathom.testkit.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.engine.decode.DecodeOptions;
import io.fathom.testkit.Octets;
import io.fathom.testkit.PacketBuilder;
import io.fathom.testkit.Packets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TunnelDecodingTest {
    private static PacketBuilder outer() {
        return Packets.ethernet().ipv4("192.0.2.1", "192.0.2.2");
    }

    private static PacketBuilder udp(int port) {
        return outer().udp(50_000, port);
    }

    private static PacketBuilder inner(PacketBuilder tunnel) {
        return tunnel.ipv4("10.0.0.1", "10.0.0.2").tcp(1111, 2222).payload("inside");
    }

    private static void reads(PacketBuilder packet, String path, String type, long id) {
        var r = Decoded.of(packet).only();
        assertThat(r.path()).isEqualTo(path);
        assertThat(r.payload()).isEqualTo("inside");
        assertThat(r.sourcePort()).isEqualTo(1111);
        assertThat(r.destinationPort()).isEqualTo(2222);
        assertThat(r.zone()).isNotZero();
        assertThat(r.context().tunnels()).hasSize(1);
        var t = r.context().tunnels().getFirst();
        assertThat(t.type()).isEqualTo(type);
        assertThat(t.id()).isEqualTo(id);
        assertThat(t.source()).containsExactly(192, 0, 2, 1);
        assertThat(t.destination()).containsExactly(192, 0, 2, 2);
        if (t.ipProtocol() == 17) {
            assertThat(t.sourcePort()).isEqualTo(50_000);
        }

        var closed = Decoded.of(DecodeOptions.defaults().withoutDecapsulation(), packet).only();
        assertThat(closed.source()).isEqualTo("192.0.2.1");
        assertThat(closed.zone()).isZero();
    }

    @Test
    void readsTunnelsOnIp() {
        reads(inner(outer()), "ethernet ipv4 ipv4 tcp", "ipip", -1);
        reads(outer().ipv6("::1", "::2").tcp(1111, 2222).payload("inside"), "ethernet ipv4 ipv6 tcp", "6in4", -1);
        reads(inner(outer().gre()), "ethernet ipv4 gre ipv4 tcp", "gre", -1);
        reads(inner(outer().gre().key(77).checksummed()), "ethernet ipv4 gre ipv4 tcp", "gre", 77);
        reads(inner(outer().gre().ethernet()), "ethernet ipv4 gre ethernet ipv4 tcp", "gre", -1);
        reads(inner(outer().pptp(5).seq(1).ppp()), "ethernet ipv4 gre ppp ipv4 tcp", "gre", 5);
        reads(inner(outer().nvgre(4097, 3).ethernet()), "ethernet ipv4 nvgre ethernet ipv4 tcp", "nvgre", 4097);
        reads(inner(outer().erspan1().ethernet()), "ethernet ipv4 gre erspan ethernet ipv4 tcp", "erspan", -1);
        reads(inner(outer().erspan2(9).ethernet()), "ethernet ipv4 gre erspan ethernet ipv4 tcp", "erspan", 9);
        reads(inner(outer().erspan3(9).ethernet()), "ethernet ipv4 gre erspan ethernet ipv4 tcp", "erspan", 9);
        reads(inner(outer().erspan3(9).platform(3).ethernet()), "ethernet ipv4 gre erspan ethernet ipv4 tcp", "erspan", 9);
        reads(inner(outer().l2tpv3(70).ethernet()), "ethernet ipv4 l2tp ethernet ipv4 tcp", "l2tp", 70);
        reads(inner(outer().gre().mpls(16)), "ethernet ipv4 gre mpls ipv4 tcp", "gre", -1);
        reads(inner(outer().gre().nsh(1, 2)), "ethernet ipv4 gre nsh ipv4 tcp", "gre", -1);
    }

    @Test
    void readsIpv4InIpv6() {
        var r = Decoded.of(Packets.ethernet().ipv6("::1", "::2").ipv4("10.0.0.1", "10.0.0.2").udp(5, 6).payload("in")).only();
        assertThat(r.path()).isEqualTo("ethernet ipv6 ipv4 udp");
        assertThat(r.context().tunnels().getFirst().source()).hasSize(16).endsWith(1);
    }

    @Test
    void readsTunnelsOnUdp() {
        reads(inner(udp(2152).gtpu(0xCAFE)), "ethernet ipv4 udp gtp-u ipv4 tcp", "gtp-u", 0xCAFE);
        reads(inner(udp(2152).gtpu(0xCAFE).pduSession(9).extension(0x40, (byte) 1, (byte) 2)), "ethernet ipv4 udp gtp-u ipv4 tcp", "gtp-u", 0xCAFE);
        reads(inner(udp(2152).gtp0(12)), "ethernet ipv4 udp gtp-u ipv4 tcp", "gtp-u", 12);
        reads(inner(udp(4789).vxlan(4711).ethernet()), "ethernet ipv4 udp vxlan ethernet ipv4 tcp", "vxlan", 4711);
        reads(inner(udp(8472).vxlan(4711).ethernet().vlan(0)), "ethernet ipv4 udp vxlan ethernet vlan ipv4 tcp", "vxlan", 4711);
        reads(inner(udp(4790).vxlanGpe(4711)), "ethernet ipv4 udp vxlan-gpe ipv4 tcp", "vxlan-gpe", 4711);
        reads(inner(udp(4790).vxlanGpe(4711).nsh(1, 2)), "ethernet ipv4 udp vxlan-gpe nsh ipv4 tcp", "vxlan-gpe", 4711);
        reads(inner(udp(6081).geneve(99).options(new byte[8]).ethernet()), "ethernet ipv4 udp geneve ethernet ipv4 tcp", "geneve", 99);
        reads(inner(udp(1701).l2tp(2, 3).ppp()), "ethernet ipv4 udp l2tp ppp ipv4 tcp", "l2tp", 0x20003);
        reads(inner(udp(1701).l2tp(2, 3).lengthPresent().offset(4).ppp()), "ethernet ipv4 udp l2tp ppp ipv4 tcp", "l2tp", 0x20003);
        for (int cookie = 0; cookie <= 8; cookie += 4) {
            reads(udp(1701).payload(Octets.join(Octets.of().u16(3).u16(0).u32(77).fill(cookie, 0xCC).bytes(), inner(Packets.ethernet()).build())),
                    "ethernet ipv4 udp l2tp ethernet ipv4 tcp", "l2tp", 77);
        }
        reads(udp(3544).teredo().authenticated().origin("1.2.3.4", 9).ipv6("2001::1", "::2").tcp(1111, 2222).payload("inside"),
                "ethernet ipv4 udp teredo ipv6 tcp", "teredo", -1);
        reads(udp(5072).ayiya().ipv6("2001::1", "::2").tcp(1111, 2222).payload("inside"), "ethernet ipv4 udp ayiya ipv6 tcp", "ayiya", -1);
        reads(inner(udp(5247).capwap().ethernet()), "ethernet ipv4 udp capwap ethernet ipv4 tcp", "capwap", -1);
        reads(inner(udp(5247).capwap().radioMac().ieee80211().llcSnap()), "ethernet ipv4 udp capwap ieee802.11 ipv4 tcp", "capwap", -1);
        reads(inner(udp(37008).tzsp().tagged().ethernet()), "ethernet ipv4 udp tzsp ethernet ipv4 tcp", "tzsp", -1);
    }

    @Test
    void keepsOtherTrafficOnTunnelPortsAsFlowsOfUdp() {
        for (int port : new int[] {1701, 2152, 3386, 3544, 4789, 4790, 5072, 5247, 6081, 8472, 37008}) {
            for (int seed = 0; seed < 2_000; seed++) {
                byte[] noise = new byte[20 + seed % 100];
                new java.util.Random(seed).nextBytes(noise);
                var r = Decoded.of(udp(port).payload(noise)).only();
                assertThat(r.path()).as("port %d seed %d", port, seed).isEqualTo("ethernet ipv4 udp");
                assertThat(r.destinationPort()).isEqualTo(port);
            }
        }
    }

    @Test
    void signallingOfGtpIsAFlowOfUdp() {
        assertThat(Decoded.of(udp(2152).gtpu(0).message(1).payload(new byte[4])).only().path()).isEqualTo("ethernet ipv4 udp");
    }

    @Test
    void whatATunnelCarriesWithoutIpIsAFlowOfTheTunnel() {
        byte[] arp = Octets.hex("ffffffffffff 020000000001 0806 0001 0800 06 04 0001 020000000001 0a000001 000000000000 0a000002");
        var d = Decoded.of(udp(4789).vxlan(1).payload(arp));
        assertThat(d.only().path()).isEqualTo("ethernet ipv4 udp");
        assertThat(d.only().sourcePort()).isEqualTo(50_000);
        assertThat(d.only().zone()).isZero();
        assertThat(d.decoder.nonIp()).isEmpty();
        assertThat(Decoded.of(outer().gre().type(0x0806).payload(new byte[28])).only().path()).isEqualTo("ethernet ipv4 gre");
    }

    @Test
    void stopsAtTheDepthAllowedWithTheLastPacketRead() {
        PacketBuilder p = Packets.ethernet();
        for (int i = 1; i <= 16; i++) {
            p = p.ipv4("10.0.0." + i, "10.0.1." + i);
        }
        var whole = Decoded.of(p.tcp(1, 2).payload("x"));
        assertThat(whole.only().source()).isEqualTo("10.0.0.16");
        assertThat(whole.only().sourcePort()).isEqualTo(1);
        assertThat(whole.only().context().tunnels()).hasSize(15);
        assertThat(whole.heard).isEmpty();

        var deeper = Decoded.of(p.ipv4("9.9.9.9", "8.8.8.8").tcp(1, 2).payload("x"));
        assertThat(deeper.only().source()).isEqualTo("10.0.0.16");
        assertThat(deeper.only().ipProtocol()).isEqualTo(4);
        assertThat(deeper.heard).containsExactly("decode.too-deep");
        assertThat(Decoded.of(DecodeOptions.defaults().withDepth(2), p).only().source()).isEqualTo("10.0.0.2");
    }

    @Test
    void tunnelsOfManyKindsNest() {
        var r = Decoded.of(inner(udp(4789).vxlan(1).ethernet().vlan(9).ipv6("::1", "::2").udp(1, 6081).geneve(2).ethernet().ipv4("1.1.1.1",
                "2.2.2.2").gre()
                .ipv4("3.3.3.3", "4.4.4.4").udp(2152, 2152).gtpu(3))).only();
        assertThat(r.path()).isEqualTo("ethernet ipv4 udp vxlan ethernet vlan ipv6 udp geneve ethernet ipv4 gre ipv4 udp gtp-u ipv4 tcp");
        assertThat(r.context().vlans()).containsExactly(9);
        assertThat(r.context().tunnels()).extracting(t -> t.type() + " " + t.id()).containsExactly("vxlan 1", "geneve 2", "gre -1", "gtp-u 3");
    }

    private static long zone(PacketBuilder p) {
        return Decoded.of(p).only().zone();
    }

    @Test
    void equalAddressesInDifferentTunnelsAndVlansAreApartAndBothDirectionsTogether() {
        var there = Packets.ethernet().ipv4("192.0.2.1", "192.0.2.2");
        var back = Packets.ethernet().ipv4("192.0.2.2", "192.0.2.1");
        var zones = new java.util.HashSet<Long>();
        for (var pair : List.of(List.of(Packets.ethernet(), Packets.ethernet()), List.of(Packets.ethernet().vlan(1), Packets.ethernet().vlan(1)),
                List.of(Packets.ethernet().vlan(2), Packets.ethernet().vlan(2)), List.of(Packets.ethernet().qinq(1, 2), Packets.ethernet().qinq(1,
                2)),
                List.of(Packets.ethernet().qinq(2, 1), Packets.ethernet().qinq(2, 1)), List.of(Packets.ethernet().pbb(1).ethernet(),
                Packets.ethernet().pbb(1).ethernet()),
                List.of(there, back), List.of(there.gre(), back.gre()), List.of(there.gre().key(1), back.gre().key(1)), List.of(there.gre().key(2),
                back.gre().key(2)),
                List.of(there.udp(50_000, 4789).vxlan(1).ethernet(), back.udp(60_000, 4789).vxlan(1).ethernet()),
                List.of(there.udp(50_000, 4789).vxlan(2).ethernet(), back.udp(60_000, 4789).vxlan(2).ethernet()))) {
            long zone = zone(inner(pair.get(0)));
            assertThat(zone(pair.get(1).ipv4("10.0.0.2", "10.0.0.1").tcp(2222, 1111).payload("back"))).isEqualTo(zone);
            assertThat(zones.add(zone)).isTrue();
        }
        assertThat(zone(inner(Packets.ethernet().vlan(0)))).as("a priority tag").isZero();
        assertThat(zone(inner(Packets.ethernet().mpls(5)))).as("labels are of one direction").isZero();
    }

    @Test
    void whoDoesNotKnowTheKeyCannotPredictAZone() {
        var options = DecodeOptions.defaults();
        var in = new io.fathom.api.FrameBatch(1);
        var out = new io.fathom.engine.decode.PacketBatch(4);
        byte[] frame = inner(Packets.ethernet().vlan(5)).build();
        in.memory = frame;
        in.add(0, frame.length, frame.length, 0, io.fathom.api.LinkType.ETHERNET, 1);
        for (long key = 1; key <= 2; key++) {
            for (int again = 0; again < 2; again++) {
                new io.fathom.engine.decode.Decoder(options, key, (name, time, number) -> {}).decode(in, 0, 1, out);
            }
        }
        assertThat(out.zone[0]).isEqualTo(out.zone[1]).isNotEqualTo(out.zone[2]);
        assertThat(out.zone[2]).isEqualTo(out.zone[3]);
    }

    private static PacketBuilder up(long teid) {
        return outer().udp(2152, 2152).gtpu(teid);
    }

    private static PacketBuilder down(long teid) {
        return Packets.ethernet().ipv4("192.0.2.2", "192.0.2.1").udp(2152, 2152).gtpu(teid);
    }

    private static PacketBuilder request(PacketBuilder tunnel, int port) {
        return tunnel.ipv4("10.0.0.1", "8.8.8.8").udp(port, 53).payload("q");
    }

    private static PacketBuilder answer(PacketBuilder tunnel, int port) {
        return tunnel.ipv4("8.8.8.8", "10.0.0.1").udp(53, port).payload("a");
    }

    @Test
    void findsTheTwoTunnelEndpointIdsOfASubscriber() {
        var rows = Decoded.of(request(up(1), 1000), answer(down(101), 1000), request(up(1), 1001), answer(down(101), 1001)).rows;
        assertThat(rows).extracting(Decoded.Row::zone).containsOnly(rows.getFirst().zone());
    }

    @Test
    void subscribersWithEqualAddressesStayApart() {
        var rows = Decoded.of(request(up(1), 1000), answer(down(101), 1000), request(up(2), 1000), answer(down(102), 1000), request(up(1), 1000),
                answer(down(101), 1000),
                answer(down(102), 1000)).rows;
        assertThat(rows).extracting(Decoded.Row::zone).containsExactly(rows.get(0).zone(), rows.get(0).zone(), rows.get(2).zone(), rows.get(2).zone(),
                rows.get(0).zone(), rows.get(0).zone(), rows.get(2).zone());
        assertThat(rows.get(0).zone()).isNotEqualTo(rows.get(2).zone());
    }

    @Test
    void oneDirectionOfATunnelIsNotItsOwnAnswer() {
        // Two subscribers of one cell talk to each other: both send upwards, and what the one sends is the exact answer to the other's.
        var rows = Decoded.of(up(1).ipv4("10.0.0.1", "10.0.0.2").udp(1, 2).payload("x"), up(2).ipv4("10.0.0.2", "10.0.0.1").udp(2, 1).payload("y"))
                .rows;
        assertThat(rows.get(0).zone()).isNotEqualTo(rows.get(1).zone());
    }
}
