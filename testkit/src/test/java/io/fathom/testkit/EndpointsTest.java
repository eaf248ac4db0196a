package io.fathom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fathom.api.Endpoint;
import io.fathom.api.EventHandler;
import io.fathom.api.Flow;
import io.fathom.api.Side;
import io.fathom.api.Subscription;
import io.fathom.engine.Engine;
import io.fathom.engine.EngineOptions;
import io.fathom.engine.flow.Networks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class EndpointsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = Conversation.START;

    private static String address(byte[] a) {
        try {
            return InetAddress.getByAddress(a).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(Endpoint e) {
        return address(e.address()) + " " + Arrays.toString(e.vlans()) + e.tunnels().stream().map(t -> t.type() + t.id()).toList() + " flows " + e.flows()
                + " up " + e.packetsUp() + "/" + e.bytesUp() + " down " + e.packetsDown() + "/" + e.bytesDown() + " " + e.firstSeen() + " " + e.lastSeen() + " "
                + e.applications() + " " + e.endReason();
    }

    /** What each address did, as the flows tell it, and as the endpoints do. */
    private record Seen(List<String> endpoints, Map<String, Long> sent, List<String> forgotten) {}

    private static Seen run(List<Frame> frames, int workers, int batch, EngineOptions options) {
        Map<String, Long> sent = new ConcurrentHashMap<>();
        var forgotten = Collections.synchronizedList(new ArrayList<String>());
        var lines = new ArrayList<String>();
        try (var engine = Engine.builder().protocols(List.of()).workers(workers).batch(batch).options(options)
                .subscribe(Subscription.all(w -> new EventHandler() {
                    @Override
                    public void flow(Flow f) {
                        for (Side s : Side.values()) {
                            sent.merge(address(f.address(s)) + " " + Arrays.toString(f.vlans()), f.bytes(s), Long::sum);
                        }
                    }

                    @Override
                    public void endpoint(Endpoint e) {
                        forgotten.add(line(e));
                    }
                })).build()) {
            engine.run(new Recording(frames).source());
            engine.finish();
            engine.forEachEndpoint(e -> lines.add(line(e)));
            assertThat(engine.statistics().endpoints().count()).isEqualTo(lines.size());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Collections.sort(lines);
        return new Seen(lines, new TreeMap<>(sent), forgotten);
    }

    private static List<Frame> traffic(long seed) {
        var random = new Random(seed);
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < 4000; i++) {
            var link = random.nextInt(4) == 0 ? Packets.ethernet().vlan(7) : Packets.ethernet();
            boolean v6 = random.nextInt(5) == 0;
            String a = v6 ? "fd00::" + random.nextInt(20) : "10.0.0." + random.nextInt(40);
            String b = v6 ? "2001:db8::" + random.nextInt(9) : random.nextInt(3) == 0 ? "10.0.0." + (40 + random.nextInt(40)) : "192.0.2." + random.nextInt(50);
            var c = Conversation.udp(a, 4000 + random.nextInt(20), b, 99).over(link).at(START + i * 1_000_000L).client(new byte[random.nextInt(100) + 1]);
            if (random.nextInt(3) > 0) {
                c.server(new byte[random.nextInt(900) + 1]);
            }
            frames.addAll(c.frames());
        }
        return frames;
    }

    @Test
    void sumsAreTheFlowsOwnWhateverTheNumberOfWorkers() {
        var frames = traffic(1);
        var one = run(frames, 1, 256, EngineOptions.defaults());
        assertThat(one.endpoints).hasSizeGreaterThan(150);
        for (String line : one.endpoints) {
            String key = line.substring(0, line.indexOf(']') + 1);
            assertThat(line).contains("/" + one.sent.get(key) + " down ");
        }
        assertThat(one.endpoints).noneMatch(l -> l.startsWith("192.0.2.") || l.startsWith("2001:"));
        for (int workers : new int[] {1, 2, 3, 8}) {
            for (int batch : new int[] {1, 256}) {
                assertThat(run(frames, workers, batch, EngineOptions.defaults()).endpoints).as("%s workers, batches of %s", workers, batch).isEqualTo(one.endpoints);
            }
        }
    }

    @Test
    void whatWasForgottenAndWhatIsRememberedAddUpWhateverTheNumberOfWorkers() {
        var frames = new ArrayList<Frame>();
        var random = new Random(4);
        for (int i = 0; i < 3000; i++) {
            frames.addAll(Conversation.udp("10.0.0." + random.nextInt(30), 4000 + random.nextInt(5), "192.0.2." + random.nextInt(50), 99)
                    .at(START + i * SECOND).client(new byte[random.nextInt(100) + 1]).frames());
        }
        var d = EngineOptions.defaults();
        for (var o : List.of(d.withEndpoints(d.endpoints().withIdle(60 * SECOND)), d.withEndpoints(d.endpoints().withMost(5)))) {
            for (int workers : new int[] {1, 2, 5}) {
                var seen = run(frames, workers, 256, o);
                assertThat(seen.forgotten).isNotEmpty();
                Map<String, Long> sums = new TreeMap<>();
                for (var lines : List.of(seen.endpoints, seen.forgotten)) {
                    for (String line : lines) {
                        sums.merge(line.substring(0, line.indexOf(']') + 1), Long.valueOf(line.replaceAll(".* up \\d+/(\\d+) .*", "$1")), Long::sum);
                    }
                }
                seen.sent.keySet().removeIf(k -> k.startsWith("192."));
                assertThat(sums).isEqualTo(seen.sent);
            }
        }
    }

    @Test
    void theSameAddressInAnotherTunnelIsAnotherEndpoint() {
        var frames = new ArrayList<Frame>();
        for (int teid = 1; teid <= 3; teid++) {
            frames.add(Packets.ethernet().ipv4("203.0.113.1", "203.0.113.2").udp(2152, 2152).gtpu(teid)
                    .ipv4("10.0.0.1", "192.0.2.1").udp(4000, 99).payload("hello").at(START + teid));
        }
        assertThat(run(frames, 2, 256, EngineOptions.defaults()).endpoints).hasSize(3)
                .allMatch(l -> l.startsWith("10.0.0.1 []")).anyMatch(l -> l.contains("gtp-u2")).anyMatch(l -> l.contains("gtp-u3"));
    }

    @Test
    void networksAreTheOperatorsChoice() {
        var frames = traffic(2);
        var d = EngineOptions.defaults();
        assertThat(run(frames, 1, 256, d.withEndpoints(d.endpoints().withNetworks(Networks.of(List.of("192.0.2.0/24"))))).endpoints)
                .isNotEmpty().allMatch(l -> l.startsWith("192.0.2."));
        assertThat(run(frames, 2, 256, d.withEndpoints(d.endpoints().withNetworks(Networks.NONE))).endpoints).isEmpty();
    }

    @Test
    void idleOnesAreToldOfAndForgotten() {
        var early = Conversation.udp("10.0.0.1", 4000, "192.0.2.1", 99).client("x").frames();
        var late = Conversation.udp("10.0.0.2", 4000, "192.0.2.1", 99).at(START + SECOND).step(SECOND).client("x");
        for (int i = 0; i < 6000; i++) {
            late.client("x");
        }
        var frames = new ArrayList<>(early);
        frames.addAll(late.frames());
        for (int workers : new int[] {1, 4}) {
            var d = EngineOptions.defaults();
            var seen = run(frames, workers, 256, d.withEndpoints(d.endpoints().withIdle(1000 * SECOND)));
            assertThat(seen.forgotten).hasSize(1).allMatch(l -> l.startsWith("10.0.0.1 ") && l.endsWith("timeout"));
            assertThat(seen.endpoints).hasSize(1).allMatch(l -> l.startsWith("10.0.0.2 ") && l.endsWith("shutdown"));
        }
    }

    @Test
    void severalWorkersTellOnceTheyHaveFinished() {
        try (var engine = Engine.builder().protocols(List.of()).workers(2).build()) {
            assertThatThrownBy(() -> engine.forEachEndpoint(e -> {})).isInstanceOf(IllegalStateException.class).hasMessageContaining("finished");
            engine.finish();
            engine.forEachEndpoint(e -> {
                throw new AssertionError("there is none");
            });
        }
    }
}
