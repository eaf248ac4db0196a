package io.fathom.testkit.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.FrameBatch;
import io.fathom.engine.decode.DecodeOptions;
import io.fathom.engine.decode.Decoder;
import io.fathom.engine.decode.HostPair;
import io.fathom.engine.decode.PacketBatch;
import io.fathom.engine.decode.Share;
import io.fathom.testkit.Frame;
import io.fathom.testkit.PacketBuilder;
import io.fathom.testkit.Packets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Several decoders that share the packets find together what one finds alone. */
class SharesTest {
    private static final int VECTOR = 32;
    private static final HostPair PAIRS = new HostPair(5);

    private static final class Side {
        final Decoder decoder;
        final List<Decoded.Row> rows = new ArrayList<>();
        final List<String> heard = new ArrayList<>();
        private final PacketBatch out = new PacketBatch(VECTOR);

        Side(DecodeOptions options, Share share) {
            decoder = new Decoder(options, 7, (name, time, frame) -> heard.add(name + " " + time + " " + frame), share);
        }

        void add(FrameBatch in) {
            out.clear();
            decoder.decode(in, 0, in.size, out);
            for (int i = 0; i < out.size; i++) {
                rows.add(Decoded.row(out, i).withoutContext());
            }
        }
    }

    /** What one decoder finds, after those of several have been held against it. */
    private static Side same(List<Frame> frames, DecodeOptions options, int workers) {
        var alone = new Side(options, null);
        var sides = new ArrayList<Side>();
        for (int w = 0; w < workers; w++) {
            sides.add(new Side(options, new Share(PAIRS, w, workers)));
        }
        var in = new FrameBatch(VECTOR);
        for (int from = 0; from < frames.size(); from += VECTOR) {
            var some = frames.subList(from, Math.min(frames.size(), from + VECTOR));
            in.size = 0;
            in.memory = new byte[some.stream().mapToInt(f -> f.octets().length).sum()];
            int at = 0;
            for (Frame f : some) {
                System.arraycopy(f.octets(), 0, in.memory, at, f.octets().length);
                in.add(at, f.octets().length, f.wire(), f.time(), f.link(), from + in.size + 1L);
                at += f.octets().length;
            }
            alone.add(in);
            sides.forEach(s -> s.add(in));
        }
        alone.decoder.flush();
        sides.forEach(s -> s.decoder.flush());

        assertThat(sides.stream().flatMap(s -> s.rows.stream()).sorted(Comparator.comparingLong(Decoded.Row::number))).isEqualTo(alone.rows);
        assertThat(sides.stream().flatMap(s -> s.heard.stream()).sorted()).isEqualTo(alone.heard.stream().sorted().toList());
        assertThat(sum(sides.stream().map(s -> s.decoder.anomalies()).toList())).isEqualTo(alone.decoder.anomalies());
        assertThat(sum(sides.stream().map(s -> s.decoder.nonIp()).toList())).isEqualTo(alone.decoder.nonIp());
        // Both directions, and all of a flow, are one worker's.
        for (int w = 0; w < workers; w++) {
            var pairs = new HashSet<String>();
            sides.get(w).rows.forEach(r -> pairs.add(pair(r)));
            for (int other = 0; other < w; other++) {
                assertThat(sides.get(other).rows).noneMatch(r -> pairs.contains(pair(r)));
            }
        }
        return alone;
    }

    private static String pair(Decoded.Row r) {
        boolean order = r.source().compareTo(r.destination()) < 0;
        return (order ? r.source() + " " + r.destination() : r.destination() + " " + r.source()) + " " + r.zone();
    }

    private static Map<String, Long> sum(List<Map<String, Long>> some) {
        var sum = new TreeMap<String, Long>();
        some.forEach(m -> m.forEach((k, v) -> sum.merge(k, v, Long::sum)));
        return sum;
    }

    /** Every kind of frame, between some hosts, many of them changed or cut. */
    private static List<Frame> frames(int count, long seed) {
        var random = new Random(seed);
        var kinds = new ArrayList<PacketBuilder>(HostileFramesTest.kinds());
        for (int i = 0; i < 4; i++) {
            var p = Packets.ethernet();
            kinds.add(p.ipv4("10.0.0.1", "10.0.0.2").udp(1, 2).payload("x"));
            kinds.add(p.ipv6("::1", "::2").tcp(1, 2).payload("x"));
            kinds.add(p.ipv6("::1", "::2").udp(1, 2).payload("x"));
            kinds.add(p.vlan(i).ipv4("10.0.0.1", "10.0.0.2").udp(1, 2).payload("x"));
            kinds.add(p.qinq(i, 5).ipv6("::1", "::2").tcp(1, 2).payload("x"));
            kinds.add(p.vlan(i, 0x88A8).vlan(1).vlan(2).ipv4("10.0.0.1", "10.0.0.2").icmp(8, 0, 1));
            kinds.add(p.ipv4("10.0.0.1", "10.0.0.2").lastFragment(8).protocol(17).payload("12345678"));
            kinds.add(p.ipv4("10.0.0.1", "10.0.0.2").fragment(0).udp(1, 2).length(16));
        }
        var whole = kinds.stream().map(p -> p.at(0)).toList();
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < count; i++) {
            var f = whole.get(random.nextInt(whole.size()));
            byte[] octets = f.octets().clone();
            int changes = random.nextInt(4);
            for (int k = 0; k < changes; k++) {
                octets[random.nextInt(octets.length)] = (byte) (random.nextBoolean() ? random.nextInt() : random.nextInt(4) * 85);
            }
            int length = random.nextInt(8) == 0 ? random.nextInt(octets.length) : octets.length;
            frames.add(new Frame(i * 1_000_000L, f.link(), octets, octets.length).snapped(length));
        }
        return frames;
    }

    @Test
    void threeFindTogetherWhatOneFindsAlone() {
        var frames = frames(60_000, 4);
        assertThat(same(frames, DecodeOptions.defaults(), 3).rows).hasSizeGreaterThan(30_000);
        assertThat(same(frames, DecodeOptions.defaults(), 1).rows).hasSizeGreaterThan(30_000);
    }

    @Test
    void soTheyDoWhateverTheOptions() {
        var frames = frames(20_000, 5);
        assertThat(same(frames, DecodeOptions.defaults().withoutDecapsulation(), 2).rows).hasSizeGreaterThan(10_000);
        assertThat(same(frames, DecodeOptions.defaults().withoutDefragmentation(), 2).rows).hasSizeGreaterThan(10_000);
        assertThat(same(frames, DecodeOptions.defaults().verifyingChecksums(), 2).rows).hasSizeGreaterThan(10_000);
        assertThat(same(frames, DecodeOptions.defaults().droppingBadChecksums(), 2).rows).hasSizeGreaterThan(5_000);
        assertThat(same(frames, DecodeOptions.defaults().withDepth(1), 5).rows).hasSizeGreaterThan(10_000);
        assertThat(same(frames, DecodeOptions.defaults().withFragments(1_000_000_000L, 4096, DecodeOptions.Overlap.LAST), 3).rows).hasSizeGreaterThan(10_000);
    }

    @Test
    void manyHostsAreSpreadEvenly() {
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < 4000; i++) {
            frames.add(Packets.ethernet().vlan(i % 3).ipv4("10.1." + i % 50 + ".1", "10.2.0." + i % 97).tcp(1, 2).payload("x").at(i));
        }
        for (int w = 0; w < 4; w++) {
            var side = new Side(DecodeOptions.defaults(), new Share(PAIRS, w, 4));
            for (Frame f : frames) {
                var in = new FrameBatch(1);
                in.memory = f.octets();
                in.add(0, f.octets().length, f.wire(), f.time(), f.link(), 1);
                side.add(in);
            }
            assertThat(side.rows).hasSizeBetween(800, 1200);
        }
    }
}
