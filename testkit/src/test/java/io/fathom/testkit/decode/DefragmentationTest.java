package io.fathom.testkit.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.LinkType;
import io.fathom.engine.decode.DecodeOptions;
import io.fathom.engine.decode.DecodeOptions.Overlap;
import io.fathom.engine.decode.PacketBatch;
import io.fathom.testkit.Frame;
import io.fathom.testkit.Octets;
import io.fathom.testkit.PacketBuilder;
import io.fathom.testkit.Packets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DefragmentationTest {
    private static final long SECOND = 1_000_000_000L;
    private static final String TEXT = "0123456789abcdef".repeat(20);

    private static PacketBuilder four() {
        return Packets.ethernet().ipv4("10.0.0.1", "10.0.0.2").id(7);
    }

    private static PacketBuilder six() {
        return Packets.ethernet().ipv6("2001:db8::1", "2001:db8::2").id(7);
    }

    private static Decoded fed(DecodeOptions options, List<byte[]> frames) {
        return new Decoded(options).add(LinkType.ETHERNET, frames);
    }

    private static Decoded fed(List<byte[]> frames) {
        return fed(DecodeOptions.defaults(), frames);
    }

    @Test
    void putsDatagramsTogetherInAnyOrder() {
        for (var packet : List.of(four().udp(5, 6).payload(TEXT), six().udp(5, 6).payload(TEXT))) {
            List<byte[]> frames = new ArrayList<>(packet.fragments(48));
            long octets = frames.stream().mapToLong(f -> f.length).sum();
            for (int seed = 0; seed < 50; seed++) {
                var d = fed(frames);
                var r = d.only();
                assertThat(r.payload()).isEqualTo(TEXT);
                assertThat(r.sourcePort()).isEqualTo(5);
                assertThat(r.frames()).isEqualTo(frames.size());
                assertThat(r.bytes()).isEqualTo(octets);
                assertThat(r.has(PacketBatch.DEFRAGMENTED)).isTrue();
                assertThat(d.heard).isEmpty();
                Collections.shuffle(frames, new Random(seed));
            }
        }
    }

    @Test
    void countsAFragmentThatCameTwiceOnce() {
        var frames = new ArrayList<>(four().udp(5, 6).payload(TEXT).fragments(48));
        frames.add(1, frames.get(1));
        var d = fed(frames);
        assertThat(d.only().payload()).isEqualTo(TEXT);
        assertThat(d.heard).isEmpty();
    }

    @Test
    void readsFragmentsInsideTunnelsAndTunnelsInFragments() {
        var tunnel = Packets.ethernet().ipv4("192.0.2.1", "192.0.2.2").udp(50_000, 4789).vxlan(3).ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(5, 6)
                .payload(TEXT);
        assertThat(fed(tunnel.fragments(48)).only().payload()).isEqualTo(TEXT);
        var outside = fed(tunnel.outerFragments(48)).only();
        assertThat(outside.payload()).isEqualTo(TEXT);
        assertThat(outside.path()).isEqualTo("ethernet ipv4 udp vxlan ethernet ipv4 udp");
    }

    @Test
    void fragmentsOfDifferentVlansAndTunnelsDoNotMix() {
        var one = Packets.ethernet().vlan(1).ipv4("10.0.0.1", "10.0.0.2").id(7).udp(5, 6).payload(TEXT).fragments(168);
        var two = Packets.ethernet().vlan(2).ipv4("10.0.0.1", "10.0.0.2").id(7).udp(5, 6).payload(TEXT).fragments(168);
        assertThat(fed(List.of(one.get(0), two.get(1))).rows).isEmpty();
        var up = Packets.ethernet().ipv4("192.0.2.1", "192.0.2.2").udp(2152, 2152);
        var first = up.gtpu(1).ipv4("10.0.0.1", "10.0.0.2").id(7).udp(5, 6).payload(TEXT).fragments(168);
        var second = up.gtpu(2).ipv4("10.0.0.1", "10.0.0.2").id(7).udp(5, 6).payload(TEXT).fragments(168);
        assertThat(fed(List.of(first.get(0), second.get(1))).rows).isEmpty();
    }

    @Test
    void anAtomicFragmentIsAPacket() {
        var r = Decoded.of(six().lastFragmentHeader(0, 9).udp(5, 6).payload("atom")).only();
        assertThat(r.payload()).isEqualTo("atom");
        assertThat(r.has(PacketBatch.DEFRAGMENTED)).isFalse();
    }

    private static byte[] piece(int offset, boolean more, String text) {
        var p = more ? four().fragment(offset) : four().lastFragment(offset);
        return p.protocol(17).payload(text).build();
    }

    private static String with(Overlap policy, byte[]... frames) {
        var d = fed(DecodeOptions.defaults().withFragments(30 * SECOND, 1 << 20, policy), List.of(frames));
        assertThat(d.heard).contains("ip.fragment-overlap");
        return d.only().payload();
    }

    /** A UDP header, then octets 8 to 40; A and B claim the same octets in different ways. */
    @Test
    void hostsDifferInWhoseOctetsCountWhereFragmentsOverlap() {
        // Four zero ports and length 40, checksum absent.
        String udp = "\0\5\0\6\0\50\0\0";
        byte[] head = piece(0, true, udp);
        byte[] a = piece(16, true, "AAAAAAAAAAAAAAAA");
        byte[] tail = piece(32, false, "TTTTTTTT");

        // B starts before A.
        byte[] before = piece(8, true, "BBBBBBBBBBBBBBBB");
        String old = "BBBBBBBBAAAAAAAAAAAAAAAATTTTTTTT";
        String fresh = "BBBBBBBBBBBBBBBBAAAAAAAATTTTTTTT";
        assertThat(with(Overlap.FIRST, head, a, before, tail)).isEqualTo(old);
        assertThat(with(Overlap.LAST, head, a, before, tail)).isEqualTo(fresh);
        assertThat(with(Overlap.BSD, head, a, before, tail)).isEqualTo(fresh);
        assertThat(with(Overlap.LINUX, head, a, before, tail)).isEqualTo(fresh);

        // B starts where A does.
        byte[] gap = piece(8, true, "GGGGGGGG");
        byte[] same = piece(16, true, "BBBBBBBB");
        old = "GGGGGGGGAAAAAAAAAAAAAAAATTTTTTTT";
        fresh = "GGGGGGGGBBBBBBBBAAAAAAAATTTTTTTT";
        assertThat(with(Overlap.FIRST, head, gap, a, same, tail)).isEqualTo(old);
        assertThat(with(Overlap.LAST, head, gap, a, same, tail)).isEqualTo(fresh);
        assertThat(with(Overlap.BSD, head, gap, a, same, tail)).isEqualTo(old);
        assertThat(with(Overlap.LINUX, head, gap, a, same, tail)).isEqualTo(fresh);

        // B starts after A.
        byte[] after = piece(24, true, "BBBBBBBB");
        fresh = "GGGGGGGGAAAAAAAABBBBBBBBTTTTTTTT";
        assertThat(with(Overlap.FIRST, head, gap, a, after, tail)).isEqualTo(old);
        assertThat(with(Overlap.LAST, head, gap, a, after, tail)).isEqualTo(fresh);
        assertThat(with(Overlap.BSD, head, gap, a, after, tail)).isEqualTo(old);
        assertThat(with(Overlap.LINUX, head, gap, a, after, tail)).isEqualTo(old);
    }

    @Test
    void dropsDatagramsOfIpv6WithOverlapsWhateverComesAfter() {
        var frames = new ArrayList<>(six().udp(5, 6).payload(TEXT).fragments(48));
        frames.add(2, six().fragmentHeader(40, 7).protocol(17).payload("overlap!").build());
        frames.addAll(six().udp(5, 6).payload(TEXT).fragments(48));
        var d = fed(frames);
        assertThat(d.rows).isEmpty();
        assertThat(d.heard).containsExactly("ip.fragment-overlap");
    }

    @Test
    void refusesDatagramsThatContradictThemselves() {
        assertThat(fed(List.of(piece(8, true, "01234567"), piece(24, false, "end"), piece(32, true, "afterend"))).heard)
                .containsExactly("ip.fragment-bad");
        assertThat(fed(List.of(piece(8, false, "01234567"), piece(16, false, "end"))).heard).containsExactly("ip.fragment-bad");
        assertThat(fed(List.of(piece(65_528, false, "ping of death"))).heard).containsExactly("ip.fragment-bad");
        assertThat(fed(List.of(piece(8, true, "no octets of eight"))).heard).containsExactly("ip.fragment-bad");
    }

    @Test
    void forgetsWhatWaitsTooLongByThePacketsOwnTime() {
        var frames = four().udp(5, 6).payload(TEXT).fragments(168);
        var d = new Decoded(DecodeOptions.defaults());
        d.add(Frame.of(100 * SECOND, LinkType.ETHERNET, frames.get(0)));
        d.add(Frame.of(129 * SECOND, LinkType.ETHERNET, frames.get(1)));
        assertThat(d.rows).hasSize(1);
        d.add(Frame.of(200 * SECOND, LinkType.ETHERNET, frames.get(0)));
        d.add(Frame.of(231 * SECOND, LinkType.ETHERNET, frames.get(1)));
        assertThat(d.rows).hasSize(1);
        assertThat(d.heard).containsExactly("ip.fragment-timeout");
        d.decoder.flush();
        assertThat(d.heard).containsExactly("ip.fragment-timeout", "ip.fragment-incomplete");
    }

    @Test
    void timeThatRunsBackwardsMovesNoTimerBack() {
        var frames = four().udp(5, 6).payload(TEXT).fragments(168);
        var d = new Decoded(DecodeOptions.defaults());
        d.add(Frame.of(100 * SECOND, LinkType.ETHERNET, frames.get(0)));
        d.add(Frame.of(20 * SECOND, LinkType.ETHERNET, four().id(8).udp(1, 2).payload(TEXT).fragments(168).get(0)));
        d.add(Frame.of(125 * SECOND, LinkType.ETHERNET, frames.get(1)));
        assertThat(d.only().payload()).isEqualTo(TEXT);
        assertThat(d.heard).isEmpty();
    }

    @Test
    void oneWrongTimeStampDoesNotStopTheClock() {
        var frames = four().udp(5, 6).payload(TEXT).fragments(168);
        var d = new Decoded(DecodeOptions.defaults());
        d.add(Frame.of(4_000_000_000L * SECOND, LinkType.ETHERNET, four().id(8).udp(1, 2).payload(TEXT).fragments(168).get(0)));
        d.add(Frame.of(100 * SECOND, LinkType.ETHERNET, frames.get(0)));
        assertThat(d.heard).containsExactly("ip.fragment-timeout");
        d.add(Frame.of(131 * SECOND, LinkType.ETHERNET, frames.get(1)));
        assertThat(d.rows).isEmpty();
        assertThat(d.heard).hasSize(2);
    }

    @Test
    void holdsNoMoreThanTheMemoryAllowedAndLetsTheOldestGo() {
        var d = new Decoded(DecodeOptions.defaults().withFragments(30 * SECOND, 100_000, Overlap.FIRST));
        for (int id = 0; id < 1_000; id++) {
            d.add(LinkType.ETHERNET, four().id(id).udp(5, 6).payload(new byte[1_400]).fragments(1_000).subList(0, 1));
        }
        assertThat(d.decoder.anomalies().get("ip.fragment-memcap")).isBetween(900L, 990L);
        d.add(LinkType.ETHERNET, four().id(999).udp(5, 6).payload(new byte[1_400]).fragments(1_000).subList(1, 2));
        assertThat(d.rows).as("the youngest").hasSize(1);
        d.add(LinkType.ETHERNET, four().id(1).udp(5, 6).payload(new byte[1_400]).fragments(1_000).subList(1, 2));
        assertThat(d.rows).as("the oldest").hasSize(1);
    }

    @Test
    void tinyFragmentsWithoutEndAreBounded() {
        var d = new Decoded(DecodeOptions.defaults());
        for (int i = 0; i < 5_000; i++) {
            d.add(LinkType.ETHERNET, List.of(piece(16 * (i % 4_000), true, "eight oc")));
        }
        assertThat(d.rows).isEmpty();
        assertThat(d.heard).contains("ip.fragment-memcap");
    }

    @Test
    void withoutDefragmentationTheFirstFragmentHasPortsAndTheOthersNone() {
        var frames = four().udp(5, 6).payload(TEXT).fragments(168);
        var rows = fed(DecodeOptions.defaults().withoutDefragmentation(), frames).rows;
        assertThat(rows).extracting(Decoded.Row::sourcePort).containsExactly(5, 0);
        assertThat(rows).extracting(r -> r.has(PacketBatch.NO_TRANSPORT)).containsExactly(false, true);
    }

    @Test
    void theDatagramKeepsItsHeader() {
        var options = Octets.hex("01010100");
        var d = fed(Packets.ethernet().ipv4("10.0.0.1", "10.0.0.2").options(options).udp(5, 6).payload(TEXT).fragments(48));
        assertThat(d.only().payload()).isEqualTo(TEXT);
    }
}
