package io.fathom.testkit.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.LinkType;
import io.fathom.engine.decode.Context;
import io.fathom.engine.decode.DecodeOptions;
import io.fathom.engine.decode.PacketBatch;
import io.fathom.testkit.Frame;
import io.fathom.testkit.Octets;
import io.fathom.testkit.PacketBuilder;
import io.fathom.testkit.Packets;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkDecodingTest {
    private static PacketBuilder talk(PacketBuilder link) {
        return link.ipv4("10.0.0.1", "10.0.0.2").udp(1111, 2222).payload("hello");
    }

    private static void reads(PacketBuilder link, String path) {
        var r = Decoded.of(talk(link)).only();
        assertThat(r.path()).isEqualTo(path + " ipv4 udp");
        assertThat(r.source() + " " + r.sourcePort()).isEqualTo("10.0.0.1 1111");
        assertThat(r.destination() + " " + r.destinationPort()).isEqualTo("10.0.0.2 2222");
        assertThat(r.payload()).isEqualTo("hello");
        assertThat(r.flags()).isZero();
    }

    @Test
    void readsEveryLinkType() {
        reads(Packets.ethernet(), "ethernet");
        reads(Packets.raw(), "raw");
        reads(Packets.rawIpv4(), "raw");
        reads(Packets.nullLoopback(), "null");
        reads(Packets.nullLoopback().bigEndian(), "null");
        reads(Packets.loop(), "loop");
        reads(Packets.ppp(), "ppp");
        reads(Packets.pppHdlc(), "ppp");
        reads(Packets.pppEther(7), "pppoe");
        reads(Packets.ciscoHdlc(), "chdlc");
        reads(Packets.sll(), "sll");
        reads(Packets.sll2(), "sll2");
        reads(Packets.ieee80211().llcSnap(), "ieee802.11");
        reads(Packets.ieee80211().qos().llcSnap(), "ieee802.11");
        reads(Packets.ieee80211().wds().qos().llcSnap(), "ieee802.11");
        reads(Packets.radiotap().ieee80211().llcSnap(), "radiotap ieee802.11");
        reads(Packets.radiotap().fcs().ieee80211().llcSnap(), "radiotap ieee802.11");
        reads(Packets.radiotap().fcs().ieee80211().qos().llcSnap(), "radiotap ieee802.11");
        reads(Packets.ppi().ieee80211().llcSnap(), "ppi ieee802.11");
        reads(Packets.ppi().ethernet(), "ppi ethernet");
    }

    @Test
    void readsTheFirstFrameOfAnAggregateAndCountsThatThereAreMore() {
        byte[] single = talk(Packets.ieee80211().qos().llcSnap()).build();
        int header = 26;
        int length = single.length - header;
        byte[] one = single.clone();
        one[header - 2] |= (byte) 0x80;
        var part = Octets.hex("020000000001 020000000002" + String.format("%04x", length));
        var whole = new ByteArrayOutputStream();
        whole.write(one, 0, header);
        whole.writeBytes(part);
        whole.write(one, header, length);
        var alone = new Decoded(DecodeOptions.defaults()).add(LinkType.IEEE802_11, List.of(whole.toByteArray()));
        assertThat(alone.only().payload()).isEqualTo("hello");
        assertThat(alone.heard).isEmpty();
        whole.writeBytes(new byte[3]);
        whole.writeBytes(part);
        whole.write(one, header, length);
        var two = new Decoded(DecodeOptions.defaults()).add(LinkType.IEEE802_11, List.of(whole.toByteArray()));
        assertThat(two.only().payload()).isEqualTo("hello");
        assertThat(two.heard).containsExactly("ieee802.11.aggregate");
    }

    @Test
    void readsTagsAndLabels() {
        reads(Packets.ethernet().vlan(5), "ethernet vlan");
        reads(Packets.ethernet().qinq(7, 8), "ethernet vlan vlan");
        reads(Packets.ethernet().vlan(3, 0x9100), "ethernet vlan");
        reads(Packets.ethernet().pbb(70_000).ethernet(), "ethernet pbb ethernet");
        reads(Packets.ethernet().mpls(17).mpls(18), "ethernet mpls");
        reads(Packets.ethernet().mpls(17).ethernet(), "ethernet mpls ethernet");
        reads(Packets.ethernet().mpls(17).controlWord().ethernet(), "ethernet mpls ethernet");
        reads(Packets.ethernet().pppoe(9), "ethernet pppoe");
        reads(Packets.ethernet().llcSnap(), "ethernet");
        reads(Packets.ethernet().nsh(5, 255), "ethernet nsh");
    }

    @Test
    void reportsVlansOutermostFirst() {
        var c = Decoded.of(talk(Packets.ethernet().qinq(7, 8))).only().context();
        assertThat(c.vlans()).containsExactly(7, 8);
        assertThat(c.tunnels()).isEmpty();
        assertThat(Decoded.of(talk(Packets.ethernet())).only().context()).isSameAs(Context.NONE);
    }

    @Test
    void countsFramesWithoutIpByType() {
        var d = new Decoded(DecodeOptions.defaults());
        byte[] addresses = new byte[12];
        for (int type : new int[] {0x0806, 0x88CC, 0x888E, 0x88B5, 0x88B5}) {
            d.add(Frame.of(0, LinkType.ETHERNET, Octets.of().add(addresses).u16(type).fill(46, 0).bytes()));
        }
        d.add(Frame.of(0, LinkType.ETHERNET, Octets.of().add(addresses).u16(38).u8(0x42).u8(0x42).u8(3).fill(43, 0).bytes()));
        d.add(Frame.of(0, LinkType.IEEE802_11, Octets.of(0x80, 0).fill(40, 0).bytes()));
        d.add(Frame.of(0, LinkType.IEEE802_11, Octets.of(0x08, 0x41).fill(60, 0).bytes()));
        d.add(Frame.of(0, LinkType.OTHER, new byte[60]));
        assertThat(d.rows).isEmpty();
        assertThat(d.decoder.nonIp()).containsOnly(java.util.Map.entry("arp", 1L), java.util.Map.entry("lldp", 1L), java.util.Map.entry("eapol", 1L),
                java.util.Map.entry("0x88b5", 2L), java.util.Map.entry("stp", 1L), java.util.Map.entry("ieee802.11-management", 1L),
                java.util.Map.entry("ieee802.11-protected", 1L), java.util.Map.entry("unknown-link-type", 1L));
        assertThat(d.decoder.anomalies()).isEmpty();
    }

    @Test
    void readsExtensionHeadersOfIpv6() {
        var r = Decoded.of(Packets.ethernet().ipv6("2001:db8::1", "2001:db8::2").hopByHop().routing(new byte[6]).destinationOptions().tcp(1, 2)
                .payload("x")).only();
        assertThat(r.path()).isEqualTo("ethernet ipv6 tcp");
        assertThat(r.sourcePort()).isEqualTo(1);
        assertThat(r.source()).isEqualTo("20010db800000000:1");
        assertThat(r.payload()).isEqualTo("x");
        assertThat(Decoded.of(Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2").authentication().udp(3, 4).payload("y")).only().path())
                .isEqualTo("ethernet ipv4 ah udp");
    }

    @Test
    void ignoresPaddingAndReadsOptions() {
        byte[] frame = Octets.join(Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2").options(new byte[] {1, 1, 1, 0}).udp(3, 4).payload("y").build(),
                new byte[13]);
        var d = new Decoded(DecodeOptions.defaults()).add(Frame.of(0, LinkType.ETHERNET, frame));
        assertThat(d.only().payload()).isEqualTo("y");
        assertThat(d.only().bytes()).isEqualTo(frame.length);
    }

    @Test
    void takesWhatIsThereWhereTheLengthWasLeftToTheCard() {
        assertThat(Decoded.of(Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2").length(0).tcp(3, 4).payload("long")).only().payload()).isEqualTo("long");
    }

    @Test
    void saysWhatTheSnapLengthCut() {
        var packet = Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2").udp(3, 4).payload("0123456789").at(0);
        var r = new Decoded(DecodeOptions.defaults()).add(packet.snapped(46)).only();
        assertThat(r.payload()).isEqualTo("0123");
        assertThat(r.payloadWire()).isEqualTo(10);
        assertThat(r.has(PacketBatch.TRUNCATED)).isTrue();
        var headless = new Decoded(DecodeOptions.defaults()).add(packet.snapped(38)).only();
        assertThat(headless.has(PacketBatch.NO_TRANSPORT)).isTrue();
        assertThat(headless.sourcePort()).isZero();
    }

    @Test
    void pairsIcmpTypesAsCommunityIdDoes() {
        var rows = Decoded.of(Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2").icmp(8, 0, 1), Packets.ethernet().ipv4("2.2.2.2", "1.1.1.1").icmp(0, 0,
                1),
                Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2").icmp(3, 1, 0), Packets.ethernet().ipv6("::1", "::2").icmpv6(135, 0, 0),
                Packets.ethernet().ipv6("::2", "::1").icmpv6(136, 0, 0)).rows;
        assertThat(rows).extracting(r -> r.sourcePort() + " " + r.destinationPort()).containsExactly("8 0", "0 8", "3 1", "135 136", "136 135");
    }

    @Test
    void countsWrongChecksumsAndDropsOnRequest() {
        var header = Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2").checksum(0x1234).udp(3, 4).payload("y");
        var d = Decoded.of(header);
        assertThat(d.only().has(PacketBatch.BAD_CHECKSUM)).isTrue();
        assertThat(d.heard).containsExactly("ipv4.bad-checksum");
        assertThat(Decoded.of(DecodeOptions.defaults().droppingBadChecksums(), header).rows).isEmpty();

        for (var wrong : List.of(Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2").udp(3, 4).checksum(0x1234).payload("y"),
                Packets.ethernet().ipv6("::1", "::2").tcp(3, 4).checksum(0x1234).payload("odd"), Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2")
                .icmp(8, 0, 7).checksum(1))) {
            assertThat(Decoded.of(wrong).only().has(PacketBatch.BAD_CHECKSUM)).isFalse();
            assertThat(Decoded.of(DecodeOptions.defaults().verifyingChecksums(), wrong).only().has(PacketBatch.BAD_CHECKSUM)).isTrue();
            assertThat(Decoded.of(DecodeOptions.defaults().droppingBadChecksums(), wrong).rows).isEmpty();
        }
        for (var right : List.of(Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2").udp(3, 4).payload("y"), Packets.ethernet().ipv6("::1", "::2").tcp(3,
                4).payload("odd"),
                Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2").udp(3, 4).checksum(0).payload("y"), Packets.ethernet().ipv6("::1", "::2").icmpv6(128,
                0, 7).payload("p"))) {
            assertThat(Decoded.of(DecodeOptions.defaults().droppingBadChecksums(), right).only().has(PacketBatch.BAD_CHECKSUM)).isFalse();
        }
    }

    @Test
    void theFastPathWritesTheSameRowAsTheLongWay() {
        var packets = List.of(talk(Packets.ethernet()), Packets.ethernet().ipv4("255.1.2.3", "9.8.7.6").tcp(65_535, 443).flags("PA")
                .seq(0xFFFFFFFFL).ack(7).window(0xFFFF)
                .options(Octets.hex("020405b4")).payload("abc"), Packets.ethernet().ipv6("2001:db8::1", "ff02::fb").udp(5353, 5353).payload("m"),
                Packets.ethernet().ipv6("fe80::1", "fe80::2").tcp(1, 2).flags("S"));
        for (var p : packets) {
            // Verified checksums need the long way.
            assertThat(Decoded.of(p).rows).isEqualTo(Decoded.of(DecodeOptions.defaults().verifyingChecksums(), p).rows);
        }
    }

    @Test
    void readsSctpPorts() {
        var r = Decoded.of(Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2").sctpMessage(36412, 36412, 18, (byte) 1, (byte) 2)).only();
        assertThat(r.sourcePort()).isEqualTo(36412);
        assertThat(r.path()).endsWith("sctp");
        assertThat(r.payload().charAt(0)).as("a DATA chunk").isEqualTo('\0');
    }
}
