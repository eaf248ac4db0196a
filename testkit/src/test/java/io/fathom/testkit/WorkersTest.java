package io.fathom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fathom.api.Anomaly;
import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.EventHandler;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.Flow;
import io.fathom.api.FlowContext;
import io.fathom.api.FrameBatch;
import io.fathom.api.FrameSource;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;
import io.fathom.api.Subscription;
import io.fathom.api.Transport;
import io.fathom.engine.Engine;
import io.fathom.engine.EngineOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = Conversation.START;

    /** "HERALD" and the four octets of an address and two of a port: a guest will be there. */
    private static final class Herald extends Protocol {
        Herald() {
            super("Herald", Description.of("Announces", "none", "other"), Hints.udp().prefix("HERALD"), FieldSet.NONE);
        }

        @Override
        public Dissector open(FlowContext flow) {
            return new Dissector() {
                @Override
                public Step read(Side side, Cursor in, Fields out) {
                    in.expect("HERALD");
                    var address = in.bytes(4);
                    int port = in.u16();
                    in.rest();
                    if (in.ok()) {
                        out.expect(Transport.UDP, address.copy(), port, "guest", "a herald");
                        in.commit();
                    }
                    return Step.MORE;
                }
            };
        }
    }

    /** Anything, where it was announced. */
    private static final class Guest extends Protocol {
        Guest() {
            super("Guest", Description.of("Is announced", "none", "other"), Hints.none(), FieldSet.NONE);
        }

        @Override
        public Dissector open(FlowContext flow) {
            return (side, in, out) -> {
                in.rest();
                in.commit();
                return Step.DONE;
            };
        }
    }

    /** Says its name, which is the application's. */
    private static final class Namesake extends Protocol {
        Namesake() {
            super("Namesake", Description.of("Names itself", "none", "other"), Hints.udp().prefix("NAME"), FieldSet.NONE);
        }

        @Override
        public Dissector open(FlowContext flow) {
            return (side, in, out) -> {
                in.expect("NAME");
                var name = in.bytes(in.remaining());
                if (in.ok()) {
                    out.application(name.toString(), "other", "its own word");
                    in.commit();
                }
                return Step.DONE;
            };
        }
    }

    private static final List<Protocol> PROTOCOLS = List.of(new Herald(), new Guest());

    private static byte[] announcement(int a, int b, int c, int d, int port) {
        return Octets.of('H', 'E', 'R', 'A', 'L', 'D', a, b, c, d).u16(port).bytes();
    }

    private static byte[] text(String s) {
        return s.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** All flows with verdict, counts and the packets that decided, sorted. */
    private static List<String> run(List<Frame> frames, int workers, int batch, EngineOptions options) {
        return run(frames, PROTOCOLS, workers, batch, options);
    }

    private static List<String> run(List<Frame> frames, List<Protocol> protocols, int workers, int batch, EngineOptions options) {
        var lines = Collections.synchronizedList(new ArrayList<String>());
        try (var engine = Engine.builder().protocols(protocols).workers(workers).batch(batch).options(options)
                .subscribe(Subscription.all(w -> new EventHandler() {
                    @Override
                    public void flow(Flow f) {
                        lines.add(Outcome.of(f) + " " + f.firstFrame() + " " + f.start() + " " + f.end() + " " + f.endReason() + " " + f.classification().evidence());
                    }
                })).build()) {
            engine.run(new Recording(frames).source());
            engine.finish();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Collections.sort(lines);
        return List.copyOf(lines);
    }

    private static List<String> same(List<Frame> frames, EngineOptions options) {
        var expected = run(frames, 1, 256, options);
        for (int workers : new int[] {1, 2, 3, 8}) {
            for (int batch : new int[] {1, 7, 256}) {
                assertThat(run(frames, workers, batch, options)).as("%s workers, batches of %s", workers, batch).isEqualTo(expected);
            }
        }
        return expected;
    }

    private static List<String> same(List<Frame> frames) {
        return same(frames, EngineOptions.defaults());
    }

    @Test
    void moreDifferentVerdictsThanAreSharedAreAllRight() throws IOException {
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < 20_000; i++) {
            frames.addAll(Conversation.udp("10.0.0.1", 4000 + i, "10.0.0.2", 99).at(START + i * 1000L).client(text("NAME" + i)).client(text("more")).frames());
        }
        var wrong = new ArrayList<String>();
        int[] seen = new int[1];
        try (var engine = Engine.builder().protocols(List.of(new Namesake())).workers(1).subscribe(Subscription.verdicts(w -> new EventHandler() {
            @Override
            public void flow(Flow f) {
                seen[0]++;
                String expected = String.valueOf(f.port(Side.INITIATOR) - 4000);
                if (!expected.equals(f.classification().application())) {
                    wrong.add(expected + ": " + f.classification());
                }
            }
        })).build()) {
            engine.run(new Recording(frames).source());
            engine.finish();
        }
        assertThat(wrong).isEmpty();
        assertThat(seen[0]).isEqualTo(20_000);
    }

    @Test
    void flowsOfABurstEndInTimeByTheFewFramesThatFollowOnAnyWorker() throws IOException {
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < 60_000; i++) {
            frames.addAll(Conversation.udp("10.0." + (i >> 8) + "." + (i & 255), 4000, "10.1.0.2", 99).at(START + i * 10_000L).client(text("x")).frames());
        }
        for (int i = 1; i <= 60; i++) {
            frames.addAll(Conversation.udp("10.9.0.1", 4000, "10.9.0.2", 99).at(START + i * 10 * SECOND).client(text("y")).frames());
        }
        for (int workers : new int[] {1, 2}) {
            var ended = new java.util.concurrent.atomic.AtomicInteger();
            try (var engine = Engine.builder().protocols(PROTOCOLS).workers(workers).subscribe(Subscription.verdicts(w -> new EventHandler() {
                @Override
                public void flow(Flow f) {
                    // The last frame comes ten minutes after the burst: what ends before it was swept, not flushed.
                    if (f.endReason().equals("timeout")) {
                        ended.incrementAndGet();
                    }
                }
            })).build()) {
                engine.run(new Recording(frames).source());
                // A worker may still be at its last batch.
                for (int i = 0; i < 1000 && ended.get() < 60_000; i++) {
                    java.util.concurrent.locks.LockSupport.parkNanos(10_000_000L);
                }
                assertThat(ended.get()).as("%s workers", workers).isEqualTo(60_000);
                engine.finish();
            }
        }
    }

    @Test
    void aFlowBetweenTheSameHostsIsKnownAtItsFirstPacket() {
        var herald = Conversation.udp("10.0.0.1", 4000, "10.0.0.2", 99).client(announcement(10, 0, 0, 2, 5000));
        var guest = Conversation.udp("10.0.0.1", 4001, "10.0.0.2", 5000).at(START + 1_000_000).client(text("hello"));
        assertThat(same(Conversation.interleave(herald, guest))).anyMatch(l -> l.contains("protocol=Guest") && l.contains("packet=1,"));
    }

    @Test
    void aFlowBetweenOtherHostsIsKnownFromTheNextStepOn() {
        // The very first frame ends a step.
        var first = Conversation.udp("10.0.0.5", 4000, "10.0.0.6", 99).at(START - 1).client(text("x"));
        var herald = Conversation.udp("10.0.0.1", 4000, "10.0.0.2", 99).client(announcement(10, 9, 9, 9, 5000));
        var soon = Conversation.udp("10.7.7.7", 4001, "10.9.9.9", 5000).at(START + 1_000_000).client(text("hello")).pause(2 * SECOND).client(text("a")).client(text("b"));
        var once = Conversation.udp("10.7.7.8", 4001, "10.9.9.9", 5000).at(START + 2_000_000).client(text("hello"));
        var later = Conversation.udp("10.7.7.9", 4001, "10.9.9.9", 5000).at(START + 4 * SECOND).client(text("hello"));
        var lines = same(Conversation.interleave(first, herald, soon, once, later));
        assertThat(lines).anyMatch(l -> l.contains("10.7.7.7") && l.contains("protocol=Guest") && l.contains("packet=3,"));
        assertThat(lines).anyMatch(l -> l.contains("10.7.7.8") && l.contains("protocol=Unknown"));
        assertThat(lines).anyMatch(l -> l.contains("10.7.7.9") && l.contains("protocol=Guest") && l.contains("packet=1,"));
    }

    @Test
    void announcementsAreForgottenAfterTheirTime() {
        var herald = Conversation.udp("10.0.0.1", 4000, "10.0.0.2", 99).client(announcement(10, 9, 9, 9, 5000)).client(announcement(10, 0, 0, 2, 5000));
        var far = Conversation.udp("10.7.7.9", 4001, "10.9.9.9", 5000).at(START + 200 * SECOND).client(text("hello"));
        var near = Conversation.udp("10.0.0.1", 4001, "10.0.0.2", 5000).at(START + 201 * SECOND).client(text("hello"));
        assertThat(same(Conversation.interleave(herald, far, near))).noneMatch(l -> l.contains("protocol=Guest"));
    }

    @Test
    void manyAnnouncementsAmongManyHostsGiveTheSameWhateverTheNumberOfWorkers() {
        for (long seed = 1; seed <= 3; seed++) {
            var random = new Random(seed);
            // Dense for a while, then sparse, so that steps end by frames and by time.
            long time = START;
            var frames = new ArrayList<Frame>();
            for (int i = 0; i < 12_000; i++) {
                time += i < 9_000 ? random.nextInt(40_000) : random.nextInt(300_000_000);
                int port = 5000 + random.nextInt(40);
                int host = random.nextInt(30);
                String from = "10.1.0." + random.nextInt(60);
                if (random.nextInt(40) == 0) {
                    frames.addAll(Conversation.udp(from, 4000 + random.nextInt(9), "10.2.0." + host, 99).at(time)
                            .client(announcement(10, random.nextInt(2) + 2, 0, random.nextInt(30), port)).frames());
                } else {
                    frames.addAll(Conversation.udp(from, 4000 + random.nextInt(900), "10." + (2 + random.nextInt(2)) + ".0." + host, port).at(time).client(text("x")).frames());
                }
            }
            // Few are remembered, so that the bound counts as well.
            var few = EngineOptions.defaults().withExpectations(50, 120 * SECOND);
            var lines = same(frames, few);
            assertThat(lines.stream().filter(l -> l.contains("protocol=Guest"))).hasSizeGreaterThan(100);
            assertThat(lines.stream().filter(l -> l.contains("protocol=Unknown"))).hasSizeGreaterThan(100);
        }
    }

    @Test
    void aWorkerWithoutPacketsEndsItsFlowsByTheTimeOfTheOthers() throws Exception {
        var lonely = Conversation.udp("10.0.0.1", 4000, "10.0.0.2", 99).client(text("x"));
        var busy = Conversation.udp("10.0.0.3", 4000, "10.0.0.4", 99).at(START + SECOND).step(SECOND / 4);
        for (int i = 0; i < 2000; i++) {
            busy.client(text("x"));
        }
        var ended = new AtomicBoolean();
        var workers = Collections.synchronizedSet(new HashSet<Integer>());
        // By eight workers the two pairs of hosts are apart, or else one of these is.
        for (int host = 2; host < 12 && workers.size() < 2; host++) {
            ended.set(false);
            workers.clear();
            lonely = Conversation.udp("10.0.0.1", 4000, "10.0.1." + host, 99).client(text("x"));
            try (var engine = Engine.builder().protocols(PROTOCOLS).workers(8)
                    .subscribe(Subscription.all(w -> new EventHandler() {
                        @Override
                        public void flow(Flow f) {
                            workers.add(f.worker());
                            if (f.address(Side.INITIATOR)[3] == 1) {
                                ended.set(f.endReason().equals("timeout"));
                            }
                        }
                    })).build()) {
                engine.run(new Recording(Conversation.interleave(lonely, busy)).source());
                for (int i = 0; i < 500 && !ended.get(); i++) {
                    Thread.sleep(10);
                }
                assertThat(ended).as("ended before the engine was told to finish").isTrue();
                engine.finish();
            }
        }
        assertThat(workers).hasSize(2);
    }

    /** Names what it was told in twelve octets; a hole in them ends it. */
    private static final class Teller extends Protocol {
        Teller() {
            super("Teller", Description.of("Tells", "none", "other"), Hints.tcp().prefix("TALE"), FieldSet.NONE);
        }

        @Override
        public Dissector open(FlowContext flow) {
            return (side, in, out) -> {
                var tale = in.bytes(12);
                if (in.ok()) {
                    out.application(tale.toString(), "other", "its own word");
                    in.commit();
                }
                return Step.DONE;
            };
        }
    }

    private static Frame part(int flow, long sequence, String text, long time) {
        var end = Packets.ethernet().ipv4("10.0." + (flow >> 8) + "." + (flow & 255), "10.1.0." + flow % 7).tcp(4000, 99).seq(sequence);
        return (text == null ? end.flags("S").payload("") : end.flags("PA").payload(text)).at(time);
    }

    private static Frame fill(int flow, long time) {
        return flow % 2 == 0 ? part(flow, 5, "well", time) : part(flow, 1, "TALEwell", time);
    }

    @Test
    void waitsThatAreAllOverAtOnceEndBeforeWhatComesNextWhateverTheNumberOfWorkers() {
        int flows = 6000;
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < flows; i++) {
            long time = START + i * 100_000L;
            frames.add(part(i, 0, null, time));
            if (i % 2 == 0) {
                frames.add(part(i, 1, "TALE", time + 1000));
            }
            // Of the others nothing can be read so far: they are set aside.
            frames.add(part(i, 9, "ends", time + 2000));
        }
        // Too few octets to tell anything by, and no hole: set aside too, but waiting for no segment.
        for (int i = flows; i < flows + 500; i++) {
            frames.add(part(i, 0, null, START + SECOND));
            frames.add(part(i, 1, "TA", START + SECOND));
        }
        // Longer than a missing segment is waited for, shorter than a flow. A first frame ends the step; who began to wait last is heard of first.
        frames.add(part(0, 13, "", START + 60 * SECOND));
        for (int i = flows; i < flows + 500; i++) {
            frames.add(part(i, 3, "LEbriefly.", START + 60 * SECOND));
        }
        for (int i = flows; --i >= 0; ) {
            long time = START + 60 * SECOND + (flows - i) * 1000L;
            if (i % 3 == 0) {
                frames.add(part(i, 13, "", time));
            }
            frames.add(fill(i, time + 100));
            frames.add(part(i, 13, "TALE", time + 200));
        }
        var options = EngineOptions.defaults();
        var lines = List.<String>of();
        for (int workers : new int[] {1, 2, 3, 8}) {
            for (int batch : new int[] {1, 7, 256}) {
                var found = run(frames, List.of(new Teller()), workers, batch, options);
                lines = lines.isEmpty() ? found : lines;
                assertThat(found).as("%s workers, batches of %s", workers, batch).isEqualTo(lines);
            }
        }
        assertThat(lines).hasSize(flows + 500).noneMatch(l -> l.contains("TALEwellends"));
        assertThat(lines).filteredOn(l -> l.contains("TALEbriefly.")).hasSize(500);
        frames.removeIf(f -> f.time() >= START + 60 * SECOND);
        for (int i = 0; i < flows; i++) {
            frames.add(fill(i, START + SECOND + i * 1000L));
        }
        assertThat(run(frames, List.of(new Teller()), 1, 256, options)).as("in time").filteredOn(l -> l.contains("TALEwellends")).hasSize(flows);
    }

    @Test
    void fragmentsFindTheWorkerOfTheirFlow() {
        var frames = new ArrayList<Frame>();
        long time = START;
        for (int i = 0; i < 300; i++) {
            String from = "10.1.0." + i % 50;
            String to = "10.2.0." + i % 7;
            var whole = Packets.ethernet().ipv4(from, to).id(i + 1).udp(4000 + i % 50, 99).payload(new byte[64]).at(time++);
            var first = Packets.ethernet().ipv4(from, to).id(1000 + i).fragment(0).udp(4000 + i % 50, 99).length(8 + 16 + 24).payload(new byte[16]).at(time++);
            var last = Packets.ethernet().ipv4(from, to).id(1000 + i).lastFragment(24).protocol(17).payload(new byte[24]).at(time++);
            frames.addAll(i % 2 == 0 ? List.of(whole, first, last) : List.of(last, first, whole));
        }
        assertThat(same(frames)).hasSize(300).allMatch(l -> l.contains("packets=3,"));
        assertThat(same(frames, EngineOptions.defaults().withDecode(EngineOptions.defaults().decode().withoutDefragmentation()))).isNotEmpty();
    }

    /** A source that uses one block of memory again and again, in batches of any size, or hands out new memory each time. */
    private static final class Reading implements FrameSource {
        private final List<Frame> frames;
        private final Random random = new Random(7);
        private final boolean keeps;
        private byte[] memory = new byte[1 << 16];
        private int next;

        Reading(List<Frame> frames, boolean keeps) {
            this.frames = frames;
            this.keeps = keeps;
        }

        @Override
        public boolean next(FrameBatch batch) {
            batch.size = 0;
            if (keeps) {
                memory = new byte[1 << 16];
            } else {
                Arrays.fill(memory, (byte) 0x45);
            }
            batch.memory = memory;
            int most = 1 + random.nextInt(Math.min(batch.capacity(), 200));
            boolean apart = random.nextInt(4) == 0;
            for (int at = random.nextInt(100); batch.size < most && next < frames.size(); next++) {
                var f = frames.get(next);
                System.arraycopy(f.octets(), 0, memory, at, f.octets().length);
                batch.add(at, f.octets().length, f.wire(), f.time(), f.link(), next + 1L);
                at += f.octets().length + (apart ? 150 : 16);
            }
            return batch.size > 0;
        }

        @Override
        public boolean keeps() {
            return keeps;
        }

        @Override
        public void close() {}
    }

    @Test
    void framesOfAllKindsGiveTheSameHoweverTheyComeIn() throws IOException {
        var frames = new ArrayList<Frame>();
        long time = START;
        for (int i = 0; i < 6000; i++) {
            String from = "10.1.0." + i % 50;
            String to = "10.2.0." + i % 7;
            int port = 4000 + i % 50;
            var e = Packets.ethernet();
            byte[] fit = new byte[16];
            time += i % 100 == 0 ? 2 * SECOND : 1000;
            frames.add((switch (i % 14) {
                case 0 -> e.vlan(i % 5).ipv4(from, to).udp(port, 99).payload("v");
                case 1 -> e.qinq(7, i % 3).ipv6("fd00::" + i % 50, "fd01::" + i % 7).tcp(port, 99).seq(i).payload("q");
                case 2 -> e.ipv4("172.16.0.1", "172.16.0.2").udp(2152, 2152).gtpu(i % 4).ipv4(from, to).udp(port, 99).payload("g");
                case 3 -> e.ipv4("172.16.0.2", "172.16.0.1").udp(2152, 2152).gtpu(10 + i % 4).ipv4(to, from).udp(99, port).payload("a");
                case 4 -> e.ipv4("172.16.0.1", "172.16.0.3").udp(9, 4789).vxlan(i % 3).ethernet().ipv4(from, to).udp(port, 99).payload("x");
                case 5 -> e.ipv4("172.16.0.1", "172.16.0.4").gre().key(i % 3).ipv6("fd00::" + i % 50, "fd01::" + i % 7).udp(port, 99).payload("k");
                case 6 -> e.ipv4(from, to).id(i / 14).fragment(0).udp(port, 99).length(8 + 16 + 24).payload(fit);
                case 7 -> e.ipv4("10.1.0." + (i - 1) % 50, "10.2.0." + (i - 1) % 7).id(i / 14).lastFragment(24).protocol(17).payload(new byte[24]);
                case 8 -> e.ipv4(from, to).icmp(8, 0, i);
                case 9 -> Packets.sll().ipv4(from, to).udp(port, 99).payload("s");
                case 10 -> Packets.raw().ipv6("fd00::" + i % 50, "fd01::" + i % 7).udp(port, 99).payload("r");
                case 11 -> e.ipv4(from, to).checksum(1).udp(port, 99).payload("bad");
                case 12 -> e.ipv4(from, to).id(i).fragment(0).udp(port, 99).length(400).payload(fit);
                default -> e.ipv4(from, to).udp(port, 99).payload("plain");
            }).at(time));
        }
        List<String> expected = null;
        for (int workers : new int[] {1, 2, 3}) {
            for (boolean keeps : new boolean[] {false, true}) {
                for (int batch : new int[] {1, 256}) {
                    var found = found(new Reading(frames, keeps), workers, batch);
                    expected = expected == null ? found : expected;
                    assertThat(found).as("%s workers, memory kept: %s", workers, keeps).isEqualTo(expected);
                }
            }
        }
        assertThat(expected).hasSizeGreaterThan(1000).anyMatch(l -> l.startsWith("ipv4.bad-checksum ")).anyMatch(l -> l.startsWith("ip.fragment-incomplete "));
    }

    /** Flows, anomalies and counters, sorted. */
    private static List<String> found(FrameSource source, int workers, int batch) throws IOException {
        var lines = Collections.synchronizedList(new ArrayList<String>());
        try (var engine = Engine.builder().protocols(PROTOCOLS).workers(workers).batch(batch).subscribe(Subscription.all(w -> new EventHandler() {
            @Override
            public void flow(Flow f) {
                lines.add(Outcome.of(f) + " " + f.firstFrame() + " " + f.start() + " " + f.end() + " " + f.endReason());
            }

            @Override
            public void anomaly(Flow f, Anomaly a) {
                lines.add(a.name() + " " + a.time() + " " + a.frame());
            }
        })).build()) {
            engine.run(source);
            engine.finish();
            var s = engine.statistics();
            lines.add(s.packets() + " " + s.bytes() + " " + s.flows() + " " + s.anomalies() + " " + new TreeMap<>(s.nonIp()) + " " + s.firstTime() + " " + s.lastTime());
        }
        Collections.sort(lines);
        return List.copyOf(lines);
    }

    @Test
    void framesHandedOverOneByOneReachTheWorkersInTime() {
        var seen = new java.util.concurrent.atomic.AtomicInteger();
        try (var engine = Engine.builder().protocols(PROTOCOLS).workers(3).subscribe(Subscription.verdicts(w -> new EventHandler() {
            @Override
            public void flow(Flow f) {
                if (f.endReason().equals("timeout")) {
                    seen.incrementAndGet();
                }
            }
        })).build()) {
            for (int i = 0; i < 2000; i++) {
                var f = Packets.ethernet().ipv4("10.0.0." + i % 200, "10.1.0.1").udp(4000, 99).payload("x").at(START + i * SECOND);
                engine.process(f.octets(), 0, f.octets().length, f.wire(), f.time(), f.link());
            }
            for (int i = 0; i < 1000 && seen.get() < 1000; i++) {
                java.util.concurrent.locks.LockSupport.parkNanos(10_000_000L);
            }
            assertThat(seen.get()).as("flows ended before the engine was told to finish").isGreaterThanOrEqualTo(1000);
            engine.finish();
            assertThat(engine.statistics().packets()).isEqualTo(2000);
        }
    }

    @Test
    void aSourceThatFailsLeavesWhatCameBefore() {
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < 500; i++) {
            frames.add(Packets.ethernet().ipv4("10.0.0." + i % 200, "10.1.0.1").udp(4000, 99).payload("x").at(START + i));
        }
        try (var engine = Engine.builder().protocols(PROTOCOLS).workers(2).subscribe(Subscription.all(w -> new EventHandler() {})).build()) {
            assertThatThrownBy(() -> engine.run(new FrameSource() {
                private final FrameSource good = new Reading(frames, false);
                private int batches;

                @Override
                public boolean next(FrameBatch batch) throws IOException {
                    good.next(batch);
                    if (++batches == 3) {
                        throw new IOException("the cable");
                    }
                    return true;
                }

                @Override
                public void close() {}
            })).hasMessage("the cable");
            engine.finish();
            assertThat(engine.statistics().packets()).isGreaterThan(0).isLessThan(500);
            assertThat(engine.statistics().flows()).isBetween(1L, 200L);
        }
    }

    @Test
    void anInterruptedCallerStopsTheWorkersByClosing() throws Exception {
        var before = threads();
        var caller = new Thread(() -> {
            try (var engine = Engine.builder().protocols(PROTOCOLS).workers(3).build()) {
                Thread.currentThread().interrupt();
                for (int i = 0; i < 50_000; i++) {
                    var f = Packets.ethernet().ipv4("10.0.0.1", "10.1.0.1").udp(4000, 99).payload("x").at(START + i);
                    engine.process(f.octets(), 0, f.octets().length, f.wire(), f.time(), f.link());
                }
            } catch (IllegalStateException e) {
                // It may come to wait for the workers, or not.
                assertThat(e).hasMessage("interrupted");
            }
        });
        caller.start();
        caller.join();
        for (int i = 0; i < 500 && threads() > before; i++) {
            Thread.sleep(10);
        }
        assertThat(threads()).isLessThanOrEqualTo(before);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith("fathom-worker-")).count();
    }

    @Test
    void flowsInsideOneTunnelAreSpread() throws Exception {
        Set<Integer> workers = Collections.synchronizedSet(new HashSet<>());
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < 200; i++) {
            frames.add(Packets.ethernet().ipv4("172.16.0.1", "172.16.0.2").udp(2152, 2152).gtpu(77)
                    .ipv4("10.0.0." + i, "192.0.2.1").udp(4000, 99).payload("hello").at(START + i));
        }
        try (var engine = Engine.builder().protocols(PROTOCOLS).workers(4).subscribe(Subscription.all(w -> new EventHandler() {
            @Override
            public void flow(Flow f) {
                workers.add(f.worker());
            }
        })).build()) {
            engine.run(new Recording(frames).source());
            engine.finish();
        }
        assertThat(workers).hasSize(4);
        same(frames);
    }

    @Test
    void aWorkerThatFailsEndsTheRunInsteadOfHoldingTheOthersUp() {
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < 20_000; i++) {
            frames.addAll(Conversation.udp("10.1.0." + i % 200, 4000 + i % 9, "10.2.0.1", 99).at(START + i * 100_000_000L).client(text("x")).frames());
        }
        assertThatThrownBy(() -> {
            try (var engine = Engine.builder().protocols(PROTOCOLS).workers(4).subscribe(Subscription.all(w -> new EventHandler() {
                @Override
                public void flow(Flow f) {
                    if (w == 1) {
                        throw new IllegalStateException("the embedder's");
                    }
                }
            })).build()) {
                engine.run(new Recording(frames).source());
            }
        }).hasMessageContaining("the embedder's");
    }
}
