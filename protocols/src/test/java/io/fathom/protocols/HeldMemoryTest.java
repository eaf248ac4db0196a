package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.EventHandler;
import io.fathom.api.Flow;
import io.fathom.api.Subscription;
import io.fathom.engine.Engine;
import io.fathom.engine.EngineOptions;
import io.fathom.engine.Statistics;
import io.fathom.testkit.Conversation;
import io.fathom.testkit.Frame;
import io.fathom.testkit.Packets;
import io.fathom.testkit.Recording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What flows hold on the heap while they are looked into. */
class HeldMemoryTest {
    private static final String REQUEST = "GET /a/picture HTTP/1.1\r\nHost: www.example.org\r\nUser-Agent: sample\r\n\r\n";

    private record Held(Statistics statistics, List<String> verdicts) {
        long octets() {
            return statistics.inspectedFlowBytes();
        }
    }

    /** What a flow held on average when they were most, and what they were taken for in the end. */
    private static Held held(List<Frame> frames) {
        var verdicts = new ArrayList<String>();
        var subscription = new Subscription(null, true, false, false, null, w -> new EventHandler() {
            @Override
            public void flow(Flow flow) {
                verdicts.add(flow.classification().protocol() + " " + flow.classification().reason());
            }
        });
        try (var engine = Engine.builder().protocols(Samples.PROTOCOLS).weighingFlows().subscribe(subscription).build()) {
            engine.run(new Recording(frames).source());
            engine.finish();
            return new Held(engine.statistics(), verdicts);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Conversation web() {
        return Conversation.tcp("10.0.0.1", 40_000, "198.51.100.1", 80).handshake();
    }

    private static String response(int length) {
        return "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: " + length + "\r\n\r\n";
    }

    @Test
    void anHttpConnectionBetweenTwoRequestsHoldsNoOctetsOfThem() {
        var c = web();
        for (int i = 0; i < 10; i++) {
            c.client(REQUEST).server(response(20_000) + "x".repeat(20_000));
        }
        assertThat(held(c.frames()).octets()).isBetween(1L, 1_400L);
    }

    @Test
    void aBodyThatNobodyWantsToSeeIsNotHeldBehindALostSegment() {
        var c = web().client(REQUEST).server(response(200_000) + "x".repeat(50_000)).serverGap(1_000).server("x".repeat(90_000));
        assertThat(held(c.frames()).octets()).isBetween(1L, 3_000L);
    }

    @Test
    void aHeadBehindALostSegmentIsHeld() {
        var c = web().client(REQUEST).serverGap(1_000).server("x".repeat(90_000));
        assertThat(held(c.frames()).octets()).isGreaterThan(90_000);
    }

    @Test
    void whatFollowsABodyBehindALostSegmentIsReadOnceThatCame() {
        var c = web().client(REQUEST).server(response(60_000) + "x".repeat(60_000)).client("GET /two HTTP/1.1\r\nHost: two.example.org\r\n\r\n")
                .server("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n").fin();
        var frames = new ArrayList<>(c.frames());
        frames.add(frames.size() - 5, frames.remove(10));
        var held = held(frames);
        assertThat(held.verdicts()).singleElement().asString().startsWith("HTTP");
        assertThat(held.statistics().anomalies()).doesNotContainKey("tcp.gap");
    }

    @Test
    void aTcpFlowNoneOfWhoseSegmentsIsNearItsBeginningHoldsNothing() {
        var frames = new ArrayList<Frame>();
        long at = Conversation.START;
        frames.add(Packets.ethernet().ipv4("10.0.0.1", "198.51.100.1").tcp(40_000, 80).seq(1_000).flags("S").at(at));
        for (int i = 1; i < 7; i++) {
            frames.add(Packets.ethernet().ipv4("10.0.0.1", "198.51.100.1").tcp(40_000, 80).seq(i * 0x1000_0000L).flags("A").payload("nobody".getBytes()).at(at + i));
        }
        var held = held(frames);
        assertThat(held.octets()).isZero();
        assertThat(held.verdicts()).containsExactly("Unknown no known protocol looks like this");
        assertThat(held.statistics().anomalies()).containsEntry("tcp.out-of-window", 1L);
    }

    @Test
    void suchAFlowIsReadWhereItsBeginningComesAfterAll() {
        var late = new ArrayList<>(web().client(REQUEST).server(response(5) + "hello").fin().frames());
        late.add(3, Packets.ethernet().ipv4("10.0.0.1", "198.51.100.1").tcp(40_000, 80).seq(0x3000_0000L).flags("A").payload("nobody".getBytes()).at(late.get(2).time() + 1));
        var held = held(late);
        assertThat(held.verdicts()).containsExactly("HTTP null");
        assertThat(held.statistics().anomalies()).containsEntry("tcp.out-of-window", 1L);
    }

    /** Flows that wait for what never comes: random octets of both sides behind a gap. */
    private static List<Frame> waiting(int flows, int segments, int octets) {
        var random = new java.util.Random(8);
        var frames = new ArrayList<Frame>();
        byte[] noise = new byte[octets];
        for (int i = 0; i <= segments; i++) {
            for (int port = 1; port <= flows; port++) {
                random.nextBytes(noise);
                noise[0] = 0;
                var packet = Packets.ethernet().ipv4("10.0.0.1", "198.51.100.1").tcp(port, 9_999).seq(i == 0 ? 999 : 1_000 + 5_000L * i);
                frames.add((i == 0 ? packet.flags("S") : packet.flags("A").payload(noise.clone())).at(Conversation.START + 1_000L * frames.size()));
            }
        }
        return frames;
    }

    @Test
    void aFlowThatWaitsForALostSegmentTakesLittleMoreThanWhatWaits() {
        var held = held(waiting(3_000, 3, 40));
        assertThat(held.octets()).isBetween(3 * 40L + 110, 3 * 40L + 110 + 200);
        assertThat(held.statistics().anomalies()).containsEntry("tcp.gap", 3_000L);
        assertThat(held.verdicts()).hasSize(3_000);
    }

    @Test
    void whatIsSetAsideIsBoundedAndCountsAgainstTheMemoryOfStreams() throws IOException {
        var frames = waiting(3_000, 3, 200);
        for (var options : List.of(EngineOptions.defaults(), EngineOptions.defaults().withParked(1 << 20), EngineOptions.defaults().withParked(0))) {
            // Room for a third of the octets: each further segment makes the flow that brings it go on.
            var tight = options.withStream(options.streamBytes(), options.streamSegments(), options.streamNanos(), 600_000);
            try (var engine = Engine.builder().protocols(Samples.PROTOCOLS).options(tight).build()) {
                var source = new Recording(frames).source();
                engine.run(source);
                assertThat(engine.statistics().anomalies().get("tcp.gap")).isBetween(2_000L, 3_000L);
                engine.finish();
                assertThat(engine.statistics().anomalies()).containsEntry("tcp.gap", 3_000L);
            }
        }
    }
}
