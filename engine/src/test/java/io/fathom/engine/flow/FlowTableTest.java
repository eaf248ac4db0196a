package io.fathom.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.fathom.engine.decode.PacketBatch;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FlowTableTest {
    private static final long S = 1_000_000_000L;
    private static final long T0 = 1_700_000_000L * S;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int SYN = 0x02;
    private static final int ACK = 0x10;
    private static final int FIN = 0x01;
    private static final int RST = 0x04;

    private record Ended(int record, EndReason reason, long time, long packets, long firstFrame) {}

    private final List<Ended> ended = new ArrayList<>();
    private final PacketBatch one = new PacketBatch(1);
    private FlowTable table = table(FlowOptions.DEFAULTS);
    private long frame;

    private FlowTable table(FlowOptions options) {
        FlowTable[] self = new FlowTable[1];
        self[0] = new FlowTable(options, (record, reason, time) ->
                ended.add(new Ended(record, reason, time, self[0].packets(record, 0) + self[0].packets(record, 1), self[0].firstFrame(record))));
        return self[0];
    }

    private static void row(PacketBatch batch, int row, int protocol, long source, int sourcePort, long destination, int destinationPort, long time) {
        batch.flags[row] = 0;
        batch.ipProtocol[row] = protocol;
        batch.sourceHigh[row] = 0;
        batch.destinationHigh[row] = 0;
        batch.sourceLow[row] = source;
        batch.destinationLow[row] = destination;
        batch.sourcePort[row] = sourcePort;
        batch.destinationPort[row] = destinationPort;
        batch.time[row] = time;
        batch.zone[row] = 0;
        batch.frames[row] = 1;
        batch.bytes[row] = 100;
        batch.tcpFlags[row] = 0;
        batch.sequence[row] = 0;
    }

    private int admit() {
        one.size = 1;
        one.number[0] = ++frame;
        table.prepare(one);
        return table.admit(one, 0);
    }

    private int udp(long source, int sourcePort, long destination, int destinationPort, long time) {
        row(one, 0, UDP, source, sourcePort, destination, destinationPort, time);
        return admit();
    }

    /** TCP between client 0x0a000001:40000 and server 0x0a000002:443. */
    private int tcp(int side, int flags, int sequence, long time) {
        if (side == 0) {
            row(one, 0, TCP, 0x0a000001, 40000, 0x0a000002, 443, time);
        } else {
            row(one, 0, TCP, 0x0a000002, 443, 0x0a000001, 40000, time);
        }
        one.tcpFlags[0] = flags;
        one.sequence[0] = sequence;
        return admit();
    }

    @Test
    void bothDirectionsAreOneFlowOfTheFirstSender() {
        int first = udp(0xC0A80005L, 5000, 0x08080808L, 53, T0);
        assertThat(table.started()).isTrue();
        assertThat(table.side()).isZero();
        int second = udp(0x08080808L, 53, 0xC0A80005L, 5000, T0 + 5);
        assertThat(second).isEqualTo(first);
        assertThat(table.started()).isFalse();
        assertThat(table.side()).isOne();
        assertThat(table.size()).isOne();
        assertThat(table.addressLow(first, 0)).isEqualTo(0xC0A80005L);
        assertThat(table.addressLow(first, 1)).isEqualTo(0x08080808L);
        assertThat(table.port(first, 0)).isEqualTo(5000);
        assertThat(table.port(first, 1)).isEqualTo(53);
        assertThat(table.ipProtocol(first)).isEqualTo(UDP);
        assertThat(table.packets(first, 0)).isOne();
        assertThat(table.bytes(first, 1)).isEqualTo(100);
        assertThat(table.start(first)).isEqualTo(T0);
        assertThat(table.end(first)).isEqualTo(T0 + 5);
        assertThat(table.state(first)).isEqualTo("established");
    }

    @Test
    void aFlowFirstSeenBySynAckBeganOnTheOtherSide() {
        int record = tcp(1, SYN | ACK, 9, T0);
        assertThat(table.side()).isOne();
        assertThat(table.port(record, 0)).isEqualTo(40000);
        assertThat(table.packets(record, 0)).isZero();
        assertThat(table.packets(record, 1)).isOne();
        assertThat(table.tcpState(record)).isEqualTo(TcpState.SYN_RECV);
        assertThat(table.fromStart(record)).isFalse();
    }

    @Test
    void keysThatDifferInAnythingAreDifferentFlows() {
        Set<Integer> seen = new HashSet<>();
        seen.add(udp(1, 1000, 2, 2000, T0));
        seen.add(udp(1, 1001, 2, 2000, T0));
        seen.add(udp(1, 1000, 2, 2001, T0));
        seen.add(udp(3, 1000, 2, 2000, T0));
        seen.add(udp(1, 1000, 3, 2000, T0));
        seen.add(udp(1, 2000, 2, 1000, T0));
        row(one, 0, TCP, 1, 1000, 2, 2000, T0);
        seen.add(admit());
        row(one, 0, UDP, 1, 1000, 2, 2000, T0);
        one.zone[0] = 77;
        seen.add(admit());
        row(one, 0, UDP, 1, 1000, 2, 2000, T0);
        one.flags[0] = PacketBatch.V6;
        seen.add(admit());
        one.sourceHigh[0] = 5;
        seen.add(admit());
        one.destinationHigh[0] = 5;
        seen.add(admit());
        assertThat(seen).hasSize(11);
        assertThat(table.size()).isEqualTo(11);
    }

    @Test
    void anIpv6FlowKeepsItsAddressesAndFields() {
        row(one, 0, UDP, 0xffL, 9999, 0x1L, 443, T0);
        one.flags[0] = PacketBatch.V6;
        one.sourceHigh[0] = 0x20010db800000000L;
        one.destinationHigh[0] = 0xfe80000000000000L;
        one.capture = 0x123456;
        frame = 0x12_3456_7890L;
        int record = admit();
        table.setVerdict(record, -2);
        table.setContext(record, 8);
        assertThat(table.slot(record)).isEqualTo(-1);
        table.setSlot(record, 7);
        table.setPending(record, true);
        assertThat(table.isV6(record)).isTrue();
        assertThat(table.addressHigh(record, 0)).isEqualTo(0x20010db800000000L);
        assertThat(table.addressLow(record, 0)).isEqualTo(0xffL);
        assertThat(table.addressHigh(record, 1)).isEqualTo(0xfe80000000000000L);
        assertThat(table.addressLow(record, 1)).isOne();
        assertThat(table.port(record, 0)).isEqualTo(9999);
        assertThat(table.port(record, 1)).isEqualTo(443);
        assertThat(table.verdict(record)).isEqualTo(-2);
        assertThat(table.slot(record)).isEqualTo(7);
        assertThat(table.context(record)).isEqualTo(8);
        assertThat(table.pending(record)).isTrue();
        assertThat(table.start(record)).isEqualTo(T0);
        assertThat(table.firstFrame(record)).isEqualTo(0x12_3456_7891L);
        assertThat(table.capture(record)).isEqualTo(0x123456);
        one.capture = 0;
    }

    @Test
    void countersFrameAndCaptureShareWordsWithoutTouchingEachOther() {
        frame = MOST_FRAME - 1;
        one.capture = 0xfedcba;
        int record = udp(1, 1, 2, 2, T0);
        for (int i = 0; i < 20; i++) {
            row(one, 0, UDP, 2, 2, 1, 1, T0);
            one.bytes[0] = 1L << 47;
            one.frames[0] = 3;
            admit();
        }
        assertThat(table.firstFrame(record)).isEqualTo(MOST_FRAME);
        assertThat(table.capture(record)).isEqualTo(0xfedcba);
        assertThat(table.packets(record, 1)).isEqualTo(60);
        assertThat(table.bytes(record, 1)).isEqualTo((1L << 48) - 1);
        assertThat(table.bytes(record, 0)).isEqualTo(100);
        one.capture = 0;
    }

    private static final long MOST_FRAME = (1L << 40) - 1;

    @Test
    void aFlowLivesUpToItsTimeoutAndNotANanosecondLonger() {
        int record = udp(1, 1, 2, 2, T0);
        assertThat(udp(1, 1, 2, 2, T0 + 30 * S)).isEqualTo(record);
        assertThat(ended).isEmpty();
        udp(1, 1, 2, 2, T0 + 60 * S + 1);
        assertThat(table.started()).isTrue();
        assertThat(ended).singleElement().isEqualTo(new Ended(record, EndReason.TIMEOUT, T0 + 60 * S, 2, 1));
    }

    @Test
    void anAnsweredUdpFlowLivesLonger() {
        int record = udp(1, 1, 2, 2, T0);
        udp(2, 2, 1, 1, T0);
        assertThat(udp(1, 1, 2, 2, T0 + 300 * S)).isEqualTo(record);
        udp(1, 1, 2, 2, T0 + 600 * S + 1);
        assertThat(ended).singleElement().extracting(Ended::time).isEqualTo(T0 + 600 * S);
    }

    @Test
    void theSweepEndsWhatIsIdleAsIfItHadBeenHit() {
        for (int i = 0; i < 1000; i++) {
            udp(1, i, 2, 53, T0 + i);
        }
        for (long t = 0; t < 80; t++) {
            table.advance(T0 + t * S, 256);
        }
        assertThat(table.size()).isZero();
        assertThat(ended).hasSize(1000).allSatisfy(e -> {
            assertThat(e.reason()).isEqualTo(EndReason.TIMEOUT);
            assertThat(e.time()).isEqualTo(T0 + e.firstFrame() - 1 + 30 * S);
        });
    }

    @Test
    void aWorkerWithoutPacketsExpiresItsFlowsByTheOthersTime() {
        for (int i = 0; i < 100_000; i++) {
            udp(1 + i, 7, 2, 53, T0 + i);
        }
        int calls = 1;
        while (table.advanceIdle(T0 + 100 * S)) {
            calls++;
        }
        assertThat(table.size()).isZero();
        assertThat(calls).isBetween(12, 20);
    }

    @Test
    void theSweepSparesPacketsThatComeLateByTheClock() {
        udp(9, 9, 10, 10, T0 + 5000 * S);
        // A second source whose clock is an hour behind.
        int late = udp(1, 1, 2, 2, T0);
        for (int i = 1; i < 20; i++) {
            assertThat(udp(1, 1, 2, 2, T0 + i * 20 * S)).isEqualTo(late);
            table.advance(T0 + 5000 * S + i * 20 * S, 256);
        }
        assertThat(ended).hasSize(1);
        assertThat(table.packets(late, 0)).isEqualTo(20);
    }

    @Test
    void timeThatRunsBackwardsMovesNoTimerBack() {
        int record = udp(1, 1, 2, 2, T0 + 20 * S);
        assertThat(udp(1, 1, 2, 2, T0)).isEqualTo(record);
        assertThat(table.end(record)).isEqualTo(T0 + 20 * S);
        assertThat(udp(1, 1, 2, 2, T0 + 50 * S)).isEqualTo(record);
        assertThat(ended).isEmpty();
    }

    @Test
    void tcpStatesFollowAHandshakeAndAnOrderlyClose() {
        int r = tcp(0, SYN, 1, T0);
        assertThat(table.tcpState(r)).isEqualTo(TcpState.SYN_SENT);
        assertThat(table.state(r)).isEqualTo("new");
        assertThat(table.fromStart(r)).isTrue();
        tcp(1, SYN | ACK, 1, T0);
        assertThat(table.tcpState(r)).isEqualTo(TcpState.SYN_RECV);
        tcp(0, ACK, 2, T0);
        assertThat(table.tcpState(r)).isEqualTo(TcpState.ESTABLISHED);
        assertThat(table.state(r)).isEqualTo("established");
        tcp(0, FIN | ACK, 2, T0);
        assertThat(table.tcpState(r)).isEqualTo(TcpState.CLOSE_WAIT);
        tcp(1, FIN | ACK, 2, T0);
        assertThat(table.tcpState(r)).isEqualTo(TcpState.LAST_ACK);
        tcp(0, ACK, 3, T0 + 1);
        assertThat(table.tcpState(r)).isEqualTo(TcpState.CLOSED);
        assertThat(table.state(r)).isEqualTo("closed");
        assertThat(table.tcpFlags(r, 0)).isEqualTo(SYN | ACK | FIN);
        table.close(T0 + 2);
        assertThat(ended).singleElement().isEqualTo(new Ended(r, EndReason.TCP_FIN, T0 + 2, 6, 1));
    }

    @Test
    void theServerMayCloseFirst() {
        int r = tcp(0, ACK, 1, T0);
        assertThat(table.fromStart(r)).isFalse();
        tcp(1, FIN | ACK, 1, T0);
        assertThat(table.tcpState(r)).isEqualTo(TcpState.FIN_WAIT1);
        tcp(0, ACK, 1, T0);
        assertThat(table.tcpState(r)).isEqualTo(TcpState.FIN_WAIT2);
        tcp(0, FIN | ACK, 1, T0);
        assertThat(table.tcpState(r)).isEqualTo(TcpState.TIME_WAIT);
        tcp(1, ACK, 1, T0);
        assertThat(table.tcpState(r)).isEqualTo(TcpState.CLOSED);
    }

    @Test
    void aSynAfterTheEndIsANewFlow() {
        int old = tcp(0, SYN, 1, T0);
        tcp(1, RST | ACK, 0, T0 + 1);
        tcp(0, SYN, 1, T0 + 2);
        assertThat(ended).as("a repeated SYN of the same sequence number").isEmpty();
        tcp(0, SYN, 77777, T0 + 3);
        assertThat(table.started()).isTrue();
        assertThat(ended).singleElement().isEqualTo(new Ended(old, EndReason.TCP_REUSE, T0 + 3, 3, 1));
    }

    @Test
    void anEstablishedFlowIsReusedOnlyWhenSilentForLong() {
        tcp(0, SYN, 1, T0);
        tcp(1, SYN | ACK, 1, T0);
        tcp(0, ACK, 2, T0);
        tcp(0, SYN, 5, T0 + 4 * S);
        assertThat(ended).isEmpty();
        tcp(0, SYN, 1, T0 + 15 * S);
        assertThat(ended).as("the same sequence number").isEmpty();
        tcp(0, SYN, 5, T0 + 25 * S);
        assertThat(ended).singleElement().extracting(Ended::reason).isEqualTo(EndReason.TCP_REUSE);
    }

    @Test
    void aResetFlowEndsByReset() {
        tcp(0, SYN, 1, T0);
        tcp(1, RST | ACK, 0, T0 + 1);
        table.advance(T0 + 5, 256);
        for (int i = 0; i < 20; i++) {
            table.advance(T0 + 100 * S + i * S, 256);
        }
        assertThat(ended).singleElement().isEqualTo(new Ended(ended.getFirst().record(), EndReason.TCP_RESET, T0 + 60 * S + 1, 2, 1));
    }

    @Test
    void aLongFlowIsReportedEachActiveTimeoutAndGoesOn() {
        List<Long> reports = new ArrayList<>();
        table = new FlowTable(FlowOptions.DEFAULTS.withActive(60 * S), new FlowListener() {
            @Override
            public void ended(int record, EndReason reason, long time) {
                throw new AssertionError("ended");
            }

            @Override
            public void activeTimeout(int record, long time) {
                reports.add((time - T0) / S);
            }
        });
        int record = udp(1, 1, 2, 2, T0);
        for (int i = 1; i <= 200; i++) {
            assertThat(udp(2, 2, 1, 1, T0 + i * S)).isEqualTo(record);
        }
        udp(2, 2, 1, 1, T0 + 390 * S);
        assertThat(reports).containsExactly(60L, 120L, 180L, 360L);
    }

    @Test
    void atTheCapUnansweredFlowsGoFirstAndInspectedOnesStay() {
        table = table(FlowOptions.DEFAULTS.withMaxFlows(1000));
        Set<Integer> precious = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            udp(100, i, 2, 53, T0 + i);
            int record = udp(2, 53, 100, i, T0 + i);
            table.setPending(record, true);
            precious.add(record);
        }
        for (int i = 0; i < 50_000; i++) {
            udp(1000 + i, 7, 3, 3, T0 + 1000 + i);
            assertThat(table.size()).isLessThanOrEqualTo(1000);
        }
        assertThat(table.evictions()).isEqualTo(50_000 + 100 - 1000);
        assertThat(ended).hasSize(49_100).noneMatch(e -> precious.contains(e.record())).allMatch(e -> e.reason() == EndReason.EVICTED);
        // About the oldest first: an evicted flow was never among the youngest tenth or so.
        for (int i = 0; i < ended.size(); i++) {
            assertThat(ended.get(i).firstFrame()).isLessThan(1100 + i);
        }
    }

    @Test
    void theMemoryBoundHoldsForBothFamilies() {
        table = table(FlowOptions.DEFAULTS.withMemory(4 << 20));
        for (int i = 0; i < 200_000; i++) {
            row(one, 0, UDP, i, 7, 3, 3, T0 + i);
            one.flags[0] = i % 3 == 0 ? PacketBatch.V6 : 0;
            admit();
        }
        assertThat(table.memory()).isLessThanOrEqualTo(4 << 20);
        assertThat(table.size()).isGreaterThan(20_000);
        assertThat(table.evictions()).isEqualTo(200_000 - table.size());
        table.close(T0 + S);
        assertThat(ended).hasSize(200_000);
        assertThat(table.memory()).isLessThanOrEqualTo(4 << 20);
        udp(1, 1, 2, 2, T0);
        assertThat(table.size()).isOne();
    }

    @Test
    void closeEndsAllInTheOrderTheyBegan() {
        for (int i = 0; i < 10_000; i++) {
            row(one, 0, UDP, i, 7, 3, 3, T0 + i * (S / 100));
            one.flags[0] = i % 2 == 0 ? PacketBatch.V6 : 0;
            admit();
            table.advance(T0 + i * (S / 100), 1);
        }
        ended.clear();
        int live = table.size();
        table.close(T0 + 10_000 * (S / 100));
        assertThat(ended).hasSize(live).isSortedAccordingTo((a, b) -> Long.compare(a.firstFrame(), b.firstFrame()));
        assertThat(ended.getFirst().reason()).isEqualTo(EndReason.TIMEOUT);
        assertThat(ended.getLast().reason()).isEqualTo(EndReason.SHUTDOWN);
    }

    @Test
    void manyPartsOfTheOrderAreTheWhole() {
        Memory memory = new Memory(1 << 26);
        FlowRecords records = new FlowRecords(memory, 0);
        Random random = new Random(3);
        Set<Long> births = new HashSet<>();
        while (births.size() < 50_000) {
            births.add((long) random.nextInt(5) << 40 | random.nextInt(1_000_000));
        }
        for (long birth : births) {
            int record = records.allocate(birth % 2 == 0);
            records.word(record, FlowRecords.KEY, FlowRecords.LIVE);
            records.word(record, FlowRecords.PACKETS, birth << 48);
            records.word(record, FlowRecords.BYTES, birth >>> 16 << 48);
            records.word(record, FlowRecords.PACKETS + 2, birth >>> 32 << 48);
            records.word(record, FlowRecords.BYTES + 2, birth >>> 48 << 48);
        }
        List<Long> seen = new ArrayList<>();
        new BirthOrder(records, 1000).forEach(record -> seen.add(records.birth(record)));
        assertThat(seen).hasSize(50_000).isSorted();
        assertThat(new HashSet<>(seen)).isEqualTo(births);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 150_000, 3_000_000})
    void growsToMillionsAndFindsThemAll(int reserve) {
        table = table(FlowOptions.DEFAULTS.withReserve(reserve));
        PacketBatch batch = new PacketBatch(256);
        batch.size = 256;
        int flows = 2_000_000 / 256 * 256;
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < flows; i += 256) {
                for (int j = 0; j < 256; j++) {
                    row(batch, j, UDP, 0x0a000000L + i + j, 1000 + j, 0x08080808L, 53, T0 + pass * S);
                }
                table.prepare(batch);
                for (int j = 0; j < 256; j++) {
                    table.admit(batch, j);
                    if (table.started() != (pass == 0)) {
                        throw new AssertionError("flow " + (i + j) + " in pass " + pass);
                    }
                }
            }
        }
        assertThat(table.size()).isEqualTo(flows);
        if (reserve <= flows) {
            assertThat(table.memory() / (double) flows).as("bytes per IPv4 flow").isLessThan(100);
        }
        long held = table.memory();
        table.close(T0 + S);
        assertThat(ended).hasSize(flows);
        assertThat(table.size()).isZero();
        assertThat(table.memory()).isLessThanOrEqualTo(held);
        udp(1, 1, 2, 2, T0);
        assertThat(table.size()).isOne();
    }

    @Test
    void aSettledFlowsPacketAllocatesNothing() {
        PacketBatch batch = new PacketBatch(256);
        Random random = new Random(1);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 2000; i++) {
            pass(batch, random, i);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 2000; i++) {
            pass(batch, random, i);
        }
        // The measurement itself may allocate a few octets; half a million packets may not.
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(200);
    }

    private void pass(PacketBatch batch, Random random, int i) {
        batch.size = 256;
        for (int j = 0; j < 256; j++) {
            row(batch, j, j % 2 == 0 ? TCP : UDP, i & 255, j, 0x08080808L, 53, T0 + i);
            batch.tcpFlags[j] = ACK;
            batch.flags[j] = j % 3 == 0 ? PacketBatch.V6 : 0;
        }
        table.prepare(batch);
        for (int j = 0; j < 256; j++) {
            table.admit(batch, j);
        }
        table.advance(T0 + i * S / 100, 256);
    }

    @Test
    void theHashIsTheSameBothWaysAndSpreads() {
        FlowHasher hasher = new FlowHasher(5);
        PacketBatch batch = new PacketBatch(2);
        batch.size = 2;
        Random random = new Random(2);
        int[] buckets = new int[256];
        int[] workers = new int[3];
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            long a = i % 5 == 0 ? 7 : random.nextInt() & 0xffffffffL;
            long b = i % 5 == 0 ? 7 : 0xC0A80000L + random.nextInt(100);
            int p = 1024 + i % 60000;
            row(batch, 0, UDP, a, p, b, 53, T0);
            row(batch, 1, UDP, b, 53, a, p, T0);
            batch.flags[0] = batch.flags[1] = i % 2 == 0 ? PacketBatch.V6 : 0;
            hasher.hash(batch);
            assertThat(batch.hash[0]).isEqualTo(batch.hash[1]);
            if (a != b || p != 53) {
                assertThat(batch.direction[0]).isNotEqualTo(batch.direction[1]);
            }
            hashes.add(batch.hash[0]);
            buckets[(int) batch.hash[0] & 255]++;
            workers[FlowHasher.worker(batch.hash[0], 3)]++;
        }
        assertThat(hashes).as("as many as different keys").hasSize(92_000);
        assertThat(buckets).matches(a -> java.util.Arrays.stream(a).allMatch(n -> n > 280 && n < 510), "evenly filled");
        assertThat(workers).matches(a -> java.util.Arrays.stream(a).allMatch(n -> n > 32_000 && n < 35_000), "evenly loaded");
        FlowHasher other = new FlowHasher(6);
        other.hash(batch);
        long hash = batch.hash[0];
        hasher.hash(batch);
        assertThat(batch.hash[0]).isNotEqualTo(hash);
    }

    /** The way a worker uses the table: settled rows in one go, the others one by one. */
    private static void settleAndAdmit(FlowTable table, PacketBatch batch) {
        table.prepare(batch);
        for (int row = table.settle(batch, 0); row < batch.size; row = table.settle(batch, row + 1)) {
            table.admit(batch, row);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void settlingIsAdmittingOnlyFaster(long seed) {
        List<String> plain = new ArrayList<>();
        List<String> settled = new ArrayList<>();
        FlowTable first = logging(FlowOptions.DEFAULTS.withSeed(seed), plain);
        FlowTable second = logging(FlowOptions.DEFAULTS.withSeed(seed), settled);
        Random random = new Random(seed);
        PacketBatch batch = new PacketBatch(256);
        long time = T0;
        long number = 0;
        for (int i = 0; i < 1000; i++) {
            for (batch.size = 0; batch.size < 256; batch.size++) {
                time += step(random);
                int row = batch.size;
                random(random, batch, row, time, ++number);
                batch.ipProtocol[row] = random.nextInt(4) == 0 ? UDP : TCP;
                int kind = random.nextInt(40);
                batch.tcpFlags[row] = kind == 0 ? SYN : kind == 1 ? SYN | ACK : kind == 2 ? FIN | ACK : kind == 3 ? RST : kind == 4 ? 0xc0 | ACK : ACK;
                batch.sequence[row] = random.nextInt(3);
            }
            first.prepare(batch);
            for (int row = 0; row < batch.size; row++) {
                first.admit(batch, row);
            }
            settleAndAdmit(second, batch);
            if (i % 2 == 0) {
                first.advance(time, 256);
            } else {
                second.advance(time, 256);
            }
        }
        first.close(time);
        second.close(time);
        // The sweep came by at other times: only the order may differ.
        assertThat(settled.stream().sorted()).isEqualTo(plain.stream().sorted().toList());
        assertThat(settled).hasSizeGreaterThan(5000);
    }

    private static FlowTable logging(FlowOptions options, List<String> log) {
        FlowTable[] self = new FlowTable[1];
        self[0] = new FlowTable(options, (r, reason, time) -> {
            FlowTable t = self[0];
            log.add(t.firstFrame(r) + " " + reason + " " + time + " " + t.packets(r, 0) + " " + t.packets(r, 1) + " " + t.bytes(r, 0) + " " + t.bytes(r, 1) + " "
                    + t.tcpFlags(r, 0) + " " + t.tcpFlags(r, 1) + " " + t.tcpState(r) + " " + t.start(r) + " " + t.end(r) + " " + t.addressLow(r, 0) + " " + t.port(r, 1));
        });
        return self[0];
    }

    private record Key(int protocol, boolean v6, long low, long high, int lowPort, int highPort, long zone) {}

    private static final class Model {
        long packets;
        long bytes;
        long last;
        boolean answered;
        boolean sourceWasLower;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithAPlainMapWhateverTheBatchSize(long seed) {
        List<String> expected = model(seed);
        for (int capacity : new int[] {1, 7, 256}) {
            assertThat(replay(FlowOptions.DEFAULTS.withSeed(seed), capacity)).as("batches of %d", capacity).isEqualTo(expected);
            assertThat(replay(FlowOptions.DEFAULTS.withSeed(seed).withReserve(5000), capacity)).as("reserved, %d", capacity).isEqualTo(expected);
        }
    }

    private static void random(Random random, PacketBatch batch, int row, long time, long number) {
        int a = random.nextInt(30);
        int b = random.nextInt(30);
        row(batch, row, UDP, a, 1000 + random.nextInt(4), b, 1000 + random.nextInt(4), time);
        batch.flags[row] = random.nextInt(3) == 0 ? PacketBatch.V6 : 0;
        batch.zone[row] = random.nextInt(4) == 0 ? 9 : 0;
        batch.bytes[row] = random.nextInt(1500);
        batch.number[row] = number;
    }

    private static long step(Random random) {
        return random.nextInt(200) == 0 ? random.nextInt(200) * S : random.nextInt(60) == 0 ? -S / 2 : S / 100;
    }

    private List<String> model(long seed) {
        Random random = new Random(seed);
        PacketBatch batch = new PacketBatch(1);
        Map<Key, Model> map = new HashMap<>();
        List<String> log = new ArrayList<>();
        long time = T0;
        for (int i = 0; i < 100_000; i++) {
            time += step(random);
            random(random, batch, 0, time, i + 1);
            long s = batch.sourceLow[0] << 16 | batch.sourcePort[0];
            long d = batch.destinationLow[0] << 16 | batch.destinationPort[0];
            boolean lower = s <= d;
            Key key = new Key(UDP, batch.flags[0] != 0, Math.min(s, d) >> 16, Math.max(s, d) >> 16, (int) Math.min(s, d) & 0xffff, (int) Math.max(s, d) & 0xffff,
                    batch.zone[0]);
            Model model = map.get(key);
            if (model == null || time - model.last > (model.answered ? 300 : 30) * S) {
                model = new Model();
                model.sourceWasLower = lower;
                model.last = time;
                map.put(key, model);
            }
            model.packets++;
            model.bytes += batch.bytes[0];
            model.last = Math.max(model.last, time);
            model.answered |= lower != model.sourceWasLower;
            log.add(model.packets + " " + model.bytes + " " + model.last + " " + (lower == model.sourceWasLower ? 0 : 1));
        }
        return log;
    }

    private List<String> replay(FlowOptions options, int capacity) {
        table = table(options);
        Random random = new Random(options.seed());
        PacketBatch batch = new PacketBatch(capacity);
        List<String> log = new ArrayList<>();
        long time = T0;
        for (int i = 0; i < 100_000; ) {
            batch.size = 0;
            while (batch.size < capacity && i < 100_000) {
                time += step(random);
                random(random, batch, batch.size++, time, ++i);
            }
            table.prepare(batch);
            for (int row = 0; row < batch.size; row++) {
                int r = table.admit(batch, row);
                log.add(table.packets(r, 0) + table.packets(r, 1) + " " + (table.bytes(r, 0) + table.bytes(r, 1)) + " " + table.end(r) + " " + table.side());
            }
            table.advance(time, batch.size);
        }
        return log;
    }

    @Test
    void aRecordIsAsLongAsItsLayoutSays() {
        assertThat(FlowRecords.OCTETS_V4).isEqualTo(84);
        assertThat(FlowRecords.OCTETS_V6).isEqualTo(128);
        long before = table.memory();
        PacketBatch batch = new PacketBatch(256);
        batch.size = 256;
        for (int i = 0; i < 512 * 1024; i += 256) {
            for (int j = 0; j < 256; j++) {
                row(batch, j, UDP, i + j, 1000, 0x08080808L, 53, T0);
                batch.flags[j] = PacketBatch.V6;
            }
            table.prepare(batch);
            for (int j = 0; j < 256; j++) {
                table.admit(batch, j);
            }
        }
        assertThat((table.memory() - before) / (512.0 * 1024)).as("bytes per IPv6 flow").isLessThan(160);
    }

    @Test
    void optionsOutOfRangeSayWhatTheyShouldBe() {
        assertThatThrownBy(() -> FlowOptions.DEFAULTS.withMaxFlows(0)).hasMessage("flow cap must be above 0, not 0");
        assertThatThrownBy(() -> FlowOptions.DEFAULTS.withActive(-1)).hasMessage("active timeout must be 0 (never) or more, not -1");
    }
}
