package io.fathom.testkit.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.LinkType;
import io.fathom.engine.decode.DecodeOptions;
import io.fathom.testkit.Frame;
import io.fathom.testkit.Octets;
import io.fathom.testkit.PacketBuilder;
import io.fathom.testkit.Packets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Frames that are cut, lie or nest without end. */
class HostileFramesTest {
    /** A packet behind every link header and in every tunnel. */
    static List<PacketBuilder> kinds() {
        var starts = new ArrayList<PacketBuilder>();
        for (LinkType t : LinkType.values()) {
            switch (t) {
                case OTHER, RAW_BSD, RAW_OPENBSD, IPV6 -> { }
                case IEEE802_11 -> starts.add(Packets.ieee80211().qos().llcSnap());
                case RADIOTAP -> starts.add(Packets.radiotap().ieee80211().wds().llcSnap());
                case PPI -> starts.add(Packets.ppi().ieee80211().llcSnap());
                case PPP_ETHER -> starts.add(Packets.pppEther(5));
                default -> starts.add(Packets.link(t));
            }
        }
        starts.addAll(List.of(Packets.ethernet().qinq(1, 2), Packets.ethernet().pbb(1).ethernet(), Packets.ethernet().mpls(1).controlWord()
                .ethernet(),
                Packets.ethernet().nsh(1, 1)));
        var p = Packets.ethernet().ipv4("192.0.2.1", "192.0.2.2");
        starts.addAll(List.of(p, p.gre().key(1).checksummed(), p.pptp(5).seq(1).ppp(), p.erspan1().ethernet(), p.erspan2(1).ethernet(), p.erspan3(1)
                .platform(1).ethernet(),
                p.nvgre(1, 2).ethernet(), p.l2tpv3(1).ethernet(), p.udp(9, 2152).gtpu(1).pduSession(9), p.udp(9, 2152).gtp0(1), p.udp(9, 4789)
                .vxlan(1).ethernet(),
                p.udp(9, 4790).vxlanGpe(1), p.udp(9, 6081).geneve(1).ethernet(), p.udp(9, 1701).l2tp(1, 2).offset(4).ppp(), p.udp(9, 5072).ayiya(),
                p.udp(9, 5247).capwap().radioMac().ieee80211().llcSnap(), p.udp(9, 37008).tzsp().tagged().ethernet()));
        var packets = new ArrayList<PacketBuilder>();
        for (PacketBuilder s : starts) {
            packets.add(s.ipv4("10.0.0.1", "10.0.0.2").tcp(1, 2).options(Octets.hex("020405b4")).payload("some payload"));
        }
        packets.add(p.udp(9, 3544).teredo().authenticated().origin("1.2.3.4", 5).ipv6("2001::1", "::2").udp(1, 2).payload("x"));
        packets.add(Packets.ethernet().ipv6("::1", "::2").hopByHop().routing(new byte[6]).authentication().destinationOptions().udp(1, 2)
                .payload("x"));
        packets.add(Packets.ethernet().ipv6("::1", "::2").fragmentHeader(8, 5).protocol(17).payload("12345678"));
        packets.add(Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2").icmp(8, 0, 1));
        packets.add(Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2").sctp(1, 2, 3));
        return packets;
    }

    @Test
    void neverReadsPastTheOctetsCaptured() {
        for (PacketBuilder p : kinds()) {
            var whole = p.at(0);
            var ones = new Decoded(DecodeOptions.defaults().verifyingChecksums());
            var zeroes = new Decoded(DecodeOptions.defaults().verifyingChecksums());
            var fast = new Decoded(DecodeOptions.defaults());
            for (int length = 0; length <= whole.octets().length; length++) {
                var cut = whole.snapped(length);
                // Once as the snap length leaves it, once as if the wire had been that short, too.
                for (Frame f : List.of(cut, Frame.of(0, whole.link(), cut.octets()))) {
                    ones.add(f, 0xFF);
                    zeroes.add(f, 0);
                    fast.add(f, 0x45);
                    if (!ones.rows.isEmpty()) {
                        var r = ones.rows.getLast();
                        assertThat(r.payload().length()).isLessThanOrEqualTo(length);
                        assertThat(r.payloadWire()).isGreaterThanOrEqualTo(r.payload().length());
                    }
                }
            }
            assertThat(ones.rows).as("rows of %s", whole).hasSizeGreaterThan(0);
            assertThat(ones.comparable()).as("cut from %s", whole).isEqualTo(zeroes.comparable()).isEqualTo(fast.comparable());
            assertThat(ones.heard).isEqualTo(zeroes.heard);
        }
    }

    @Test
    void flippedBitsNeitherThrowNorReadElsewhere() {
        var random = new Random(20);
        for (PacketBuilder p : kinds()) {
            var d = new Decoded(DecodeOptions.defaults());
            var e = new Decoded(DecodeOptions.defaults().verifyingChecksums());
            byte[] octets = p.build();
            for (int i = 0; i < 3_000; i++) {
                byte[] changed = octets.clone();
                for (int k = random.nextInt(4); k >= 0; k--) {
                    changed[random.nextInt(changed.length)] = (byte) (random.nextBoolean() ? random.nextInt() : random.nextInt(4) * 85);
                }
                int length = random.nextInt(8) == 0 ? random.nextInt(changed.length) : changed.length;
                var f = new Frame(i * 1_000_000L, p.link(), changed, changed.length).snapped(length);
                d.add(f, 0xFF);
                e.add(f, 0);
            }
            assertThat(d.rows).extracting(r -> r.payload() + r.source() + r.sourcePort() + r.path())
                    .isEqualTo(e.rows.stream().map(r -> r.payload() + r.source() + r.sourcePort() + r.path()).toList());
        }
    }

    @Test
    void noiseOfEveryLinkTypeIsHarmless() {
        var random = new Random(3);
        for (LinkType t : LinkType.values()) {
            var d = new Decoded(DecodeOptions.defaults());
            for (int i = 0; i < 3_000; i++) {
                byte[] noise = new byte[random.nextInt(200)];
                random.nextBytes(noise);
                d.add(Frame.of(i, t, noise));
            }
        }
    }

    /** Headers that lead to more of the same, in a frame of 256 KiB, for each way to nest without IP. */
    @Test
    void headersInsideEachOtherWithoutEndStop() {
        byte[] addresses = new byte[12];
        var bombs = new ArrayList<byte[]>();
        bombs.add(Octets.of().add(addresses).u16(0x88E7).u32(5).bytes());
        bombs.add(Octets.of().add(addresses).u16(0x8847).u32(0x100).bytes());
        bombs.add(Octets.of().add(addresses).u16(0x6558).bytes());
        bombs.add(Octets.of().add(addresses).u16(0x8903).u16(1).bytes());
        bombs.add(Octets.of().add(addresses).u16(0x894F).u16(2).u8(1).u8(3).u32(1).bytes());
        bombs.add(Octets.of().u16(0x8100).u16(1).bytes());
        bombs.add(Octets.hex("aaaa 03 000000 8100 0001 05dc"));
        for (byte[] bomb : bombs) {
            for (int lead = 0; lead < 2; lead++) {
                Octets o = lead == 0 ? Octets.of() : Octets.of().add(addresses).u16(1500);
                while (o.size() < 262_144) {
                    o.add(bomb);
                }
                var d = new Decoded(DecodeOptions.defaults()).add(Frame.of(0, LinkType.ETHERNET, o.bytes()));
                assertThat(d.rows).isEmpty();
                assertThat(d.heard.size()).isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void aTunnelledPacketOfASettledFlowAllocatesNothing() {
        var up = Packets.ethernet().vlan(3).ipv4("192.0.2.1", "192.0.2.2");
        var down = Packets.ethernet().vlan(3).ipv4("192.0.2.2", "192.0.2.1");
        var packets = List.of(up.udp(2152, 2152).gtpu(1).ipv4("10.0.0.1", "8.8.8.8").udp(1, 53).payload("q"),
                down.udp(2152, 2152).gtpu(2).ipv4("8.8.8.8", "10.0.0.1").udp(53, 1).payload("a"),
                up.udp(50_000, 4789).vxlan(5).ethernet().ipv4("10.0.0.1", "8.8.8.8").tcp(1, 80).payload("q"), up.gre().key(4).ipv6("::1", "::2")
                .udp(1, 2).payload("q"),
                up.gre().type(0x0806).payload("no ip"), Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2").icmp(8, 0, 1), Packets.ethernet().type(0x88B5)
                .payload("other"));
        var octets = Octets.of();
        var batch = new io.fathom.api.FrameBatch(packets.size());
        for (PacketBuilder p : packets) {
            byte[] b = p.build();
            batch.add(octets.size(), b.length, b.length, 1, LinkType.ETHERNET, 1);
            octets.add(b);
        }
        batch.memory = octets.bytes();
        var rows = new io.fathom.engine.decode.PacketBatch(packets.size());
        var decoder = new io.fathom.engine.decode.Decoder(DecodeOptions.defaults());
        var bean = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long allocated = 0;
        for (int round = 0; round < 3; round++) {
            long before = bean.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 20_000; i++) {
                rows.clear();
                decoder.decode(batch, 0, batch.size, rows);
            }
            allocated = bean.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(rows.size).isEqualTo(6);
        assertThat(allocated).as("octets for 140,000 frames").isLessThan(20_000);
    }
}
