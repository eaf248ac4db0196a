package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Anomaly;
import io.fathom.api.EventHandler;
import io.fathom.api.Flow;
import io.fathom.api.Side;
import io.fathom.api.Subscription;
import io.fathom.engine.Engine;
import io.fathom.testkit.Conversation;
import io.fathom.testkit.Frame;
import io.fathom.testkit.Outcome;
import io.fathom.testkit.PacketBuilder;
import io.fathom.testkit.Packets;
import io.fathom.testkit.Recording;
import io.fathom.testkit.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tracking and reassembly as a whole engine shows them: captures that lost packets, began late or saw one side, ports and addresses used again. */
class StreamsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n";
    private static final String RESPONSE = "HTTP/1.1 200 OK\r\nServer: test\r\nContent-Length: 9000\r\n\r\n" + "x".repeat(9000);

    private static List<Outcome> outcomes(List<Frame> frames, Run.Setup setup) {
        return Run.of(new Recording(frames), setup).outcomes();
    }

    private static List<Outcome> outcomes(List<Frame> frames) {
        return outcomes(frames, Samples.setup());
    }

    private static Conversation web(int port) {
        return Conversation.tcp("10.0.0.1", port, "198.51.100.1", 8123);
    }

    private static List<Frame> from(List<Frame> frames, int side) {
        return frames.stream().filter(f -> (f.octets()[26] == 10) == (side == 0)).toList();
    }

    @Test
    void aHundredthOfTheSegmentsMissingChangesNoVerdict() {
        var all = new ArrayList<Frame>();
        for (int port = 20_000; port < 20_300; port++) {
            all.addAll(web(port).handshake().client(REQUEST).server(RESPONSE).client(REQUEST).server(RESPONSE).fin().frames());
        }
        var random = new Random(4);
        var kept = all.stream().filter(f -> random.nextInt(100) != 0).toList();
        assertThat(all.size() - kept.size()).isGreaterThan(50);
        assertThat(outcomes(kept)).hasSize(300).allSatisfy(o -> assertThat(o.protocol()).isEqualTo("HTTP"));
    }

    @Test
    void aFlowSeenFromItsMiddleIsRecognised() {
        var o = outcomes(web(1).client(REQUEST).server(RESPONSE).frames());
        assertThat(o).singleElement().satisfies(x -> assertThat(x.fields()).containsEntry("http.hostname", "www.example.org"));
    }

    @Test
    void aFlowSeenFromItsMiddleIsRecognisedThoughItsFirstSegmentsChangedPlaces() {
        // Each side alone, and cut so that nothing can be made of what comes first.
        for (int side = 0; side < 2; side++) {
            for (int piece = 7; piece < 60; piece += 4) {
                var c = side == 0 ? web(1).segment(piece).client(REQUEST) : web(1).segment(piece).server("HTTP/1.1 404 No\r\nServer: test\r\n\r\n");
                var frames = new ArrayList<>(from(c.frames(), side));
                if (frames.size() < 2) {
                    break;
                }
                Collections.swap(frames, 0, 1);
                String field = side == 0 ? "http.hostname" : "http.status";
                String value = side == 0 ? "www.example.org" : "404";
                assertThat(outcomes(frames)).as("side %d in pieces of %d", side, piece).singleElement()
                        .satisfies(x -> assertThat(x.fields()).containsEntry(field, value));
            }
        }
    }

    @Test
    void segmentsThatGoBackwardsWithoutEndAreBounded() {
        var random = new Random(6);
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < 20_000; i++) {
            byte[] octets = new byte[1_400];
            random.nextBytes(octets);
            frames.add(Packets.ethernet().ipv4("10.0.0.1", "198.51.100.1").tcp(1, 8123).seq(0x7000_0000L - 1_400L * i).flags("PA").payload(octets)
                    .at(Conversation.START + i));
        }
        long start = System.nanoTime();
        assertThat(outcomes(frames)).singleElement().satisfies(o -> assertThat(o.protocol()).isEqualTo("Unknown"));
        assertThat(System.nanoTime() - start).isLessThan(5 * SECOND);
    }

    @Test
    void oneSideIsEnough() {
        var frames = web(1).handshake().client(REQUEST).server(RESPONSE).fin().frames();
        for (int side = 0; side < 2; side++) {
            assertThat(outcomes(from(frames, side))).singleElement().extracting(Outcome::protocol).isEqualTo("HTTP");
        }
    }

    @Test
    void whatComesAfterAGapIsRead() {
        String first = "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n" + "x".repeat(3000);
        var o = outcomes(web(1).handshake().client(REQUEST).server(first).serverGap(6_000).client("GET /two HTTP/1.1\r\nHost: two.example.org\r\n\r\n")
                .server("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n").fin().frames());
        assertThat(o).singleElement().satisfies(x -> {
            assertThat(x.protocol()).isEqualTo("HTTP");
            assertThat(x.fields()).containsEntry("http.hostname", "two.example.org").containsEntry("http.status", "404");
        });
    }

    @Test
    void aSegmentThatNeverComesIsMissedInTimeWhereTheFlowIsSilentAfterwards() throws IOException {
        var stuck = web(1).handshake().client(REQUEST).serverGap(100).server("x".repeat(500));
        var others = web(2).at(Conversation.START + 10 * SECOND).handshake().client(REQUEST).server(RESPONSE);
        var late = web(3).at(Conversation.START + 20 * SECOND).handshake();
        for (int workers = 1; workers <= 2; workers++) {
            var at = Collections.synchronizedList(new ArrayList<Long>());
            var subscription = new Subscription(null, true, false, false, null, w -> new EventHandler() {
                @Override
                public void anomaly(Flow flow, Anomaly anomaly) {
                    at.add(anomaly.name().equals("tcp.gap") && flow.port(Side.INITIATOR) == 1 ? anomaly.time() - Conversation.START : -1);
                }
            });
            var frames = new Recording(Conversation.interleave(stuck, others, late));
            try (var engine = Engine.builder().protocols(Samples.setup().protocols()).workers(workers).subscribe(subscription).build()) {
                engine.run(frames.source());
                engine.finish();
            }
            assertThat(at).singleElement().satisfies(t -> assertThat(t).isBetween(2 * SECOND, 12 * SECOND));
        }
    }

    @Test
    void aFlowThatWasSetAsideBehindALostSegmentIsReadFromThere() {
        var c = web(1).handshake().clientGap(100).client("GE");
        var rest = web(1).handshake().clientGap(102).at(Conversation.START + 30 * SECOND).client("T / HTTP/1.1\r\nHost: www.example.org\r\n\r\n").server(RESPONSE);
        var frames = new ArrayList<>(c.frames());
        frames.addAll(Conversation.interleave(web(2).at(Conversation.START + 10 * SECOND).handshake(), web(3).at(Conversation.START + 20 * SECOND).handshake()));
        frames.addAll(rest.frames().subList(3, rest.frames().size()));
        for (long memory : new long[] {0, 1 << 20}) {
            var options = Samples.setup().options().withParked(memory);
            assertThat(outcomes(frames, Samples.setup().options(options))).anySatisfy(x -> {
                assertThat(x.protocol()).isEqualTo("HTTP");
                assertThat(x.fields()).containsEntry("http.hostname", "www.example.org");
            });
        }
    }

    @Test
    void segmentsOutOfOrderAreReadInOrderUnlessAskedNotTo() {
        var c = web(1).handshake().segment(10).client(REQUEST);
        var frames = new ArrayList<>(c.frames());
        Collections.shuffle(frames.subList(3, frames.size()), new Random(2));
        assertThat(outcomes(frames)).singleElement().extracting(Outcome::protocol).isEqualTo("HTTP");
        var apart = Samples.setup().options(Samples.setup().options().withoutReordering());
        assertThat(outcomes(frames, apart)).singleElement().satisfies(x -> assertThat(x.fields()).doesNotContainEntry("http.hostname", "www.example.org"));
    }

    @Test
    void theSamePortsAgainAreAnotherFlow() {
        var first = web(1).handshake().client(REQUEST).server(RESPONSE).fin();
        var second = web(1).sequences(900_000, 700_000).at(Conversation.START + 2 * SECOND).handshake().client("SSH-2.0-a\r\n").server("SSH-2.0-b\r\n").fin();
        assertThat(outcomes(Conversation.interleave(first, second))).extracting(Outcome::protocol).containsExactlyInAnyOrder("HTTP", "SSH");
    }

    @Test
    void equalPrivateAddressesInOtherVlansAndTunnelsAreOtherFlows() {
        var up = Packets.ethernet().ipv4("203.0.113.1", "203.0.113.2");
        List<List<PacketBuilder>> pairs = List.of(List.of(Packets.ethernet().vlan(1), Packets.ethernet().vlan(2)),
                List.of(up.udp(2152, 2152).gtpu(1), up.udp(2152, 2152).gtpu(2)),
                List.of(up.udp(50_000, 4789).vxlan(1).ethernet(), up.udp(50_000, 4789).vxlan(2).ethernet()), List.of(up.gre().key(1), up.gre().key(2)));
        for (var pair : pairs) {
            var one = web(1).over(pair.get(0)).handshake().client(REQUEST);
            var two = web(1).over(pair.get(1)).handshake().client("SSH-2.0-a\r\n").server("SSH-2.0-b\r\n");
            assertThat(outcomes(Conversation.interleave(one, two))).extracting(Outcome::protocol).containsExactlyInAnyOrder("HTTP", "SSH");
        }
    }

    @Test
    void wrongChecksumsAreCountedAndDropNothingUnlessAsked() {
        var frames = new ArrayList<Frame>();
        for (Frame f : web(1).handshake().client(REQUEST).frames()) {
            byte[] b = f.octets().clone();
            b[24] ^= 1;
            frames.add(f.with(b));
        }
        assertThat(outcomes(frames)).singleElement().extracting(Outcome::protocol).isEqualTo("HTTP");
        var counted = Run.of(new Recording(frames), Samples.setup()).statistics().anomalies();
        assertThat(counted).anySatisfy((name, n) -> {
            assertThat(name).contains("checksum");
            assertThat(n).isEqualTo((long) frames.size());
        });
        var options = Samples.setup().options();
        assertThat(outcomes(frames, Samples.setup().options(options.withDecode(options.decode().droppingBadChecksums())))).isEmpty();
    }
}
