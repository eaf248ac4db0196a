package io.fathom.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fathom.engine.decode.PacketBatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FlowTableTest {
    private static final long S = 1_000_000_000L;
    private static final long T0 = 1_700_000_000L * S;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int SYN = 0x02;
    private static final int ACK = 0x10;
    private static final int FIN = 0x01;
    private static final int RST = 0x04;
    private static final long MOST_FRAME = (1L << 40) - 1;

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

    static void row(PacketBatch batch, int row, int protocol, long source, int sourcePort, long destination, int destinationPort, long time) {
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
        assertThat(table.pending(record)).isTrue();
        table.setPending(record, false);
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
        assertThat(table.isOpened(record, 0)).isFalse();
        assertThat(table.sequence(record, 0)).isZero();
        assertThat(table.pending(record)).isFalse();
        assertThat(table.start(record)).isEqualTo(T0);
        assertThat(table.firstFrame(record)).isEqualTo(0x12_3456_7891L);
        assertThat(table.capture(record)).isEqualTo(0x123456);
        one.capture = 0;
    }

    @Test
    void remembersWhereTheSequenceOfEachSideBegins() {
        int record = tcp(0, SYN, -5, T0);
        assertThat(table.isOpened(record, 0)).isTrue();
        assertThat(table.isOpened(record, 1)).isFalse();
        tcp(1, SYN | ACK, 0x7fffffff, T0);
        table.setContext(record, -1);
        tcp(0, ACK, -4, T0);
        assertThat(table.isOpened(record, 1)).isTrue();
        assertThat(table.sequence(record, 0)).isEqualTo(-4);
        assertThat(table.sequence(record, 1)).isEqualTo(0x80000000);
        assertThat(table.context(record)).isEqualTo(-1);
    }

    @Test
    void flowsOfBothFamiliesComeInTheOrderOfTheirFirstPacketsReusedRecordsOrNot() {
        for (boolean reused : new boolean[] {false, true}) {
            table = table(FlowOptions.DEFAULTS);
            ended.clear();
            frame = 0;
            if (reused) {
                udp(1, 1, 2, 2, T0);
                tcp(0, SYN, 1, T0);
                tcp(0, RST, 1, T0);
                tcp(0, SYN, 9, T0 + 1);
            }
            var births = new ArrayList<Long>();
            for (int i = 0; i < 3000; i++) {
                row(one, 0, UDP, 10 + i, 1, 5, 2, T0 + 2);
                one.flags[0] = i % 3 == 0 ? PacketBatch.V6 : 0;
                births.add(table.firstFrame(admit()));
            }
            var seen = new ArrayList<Long>();
            table.forEach(record -> seen.add(table.firstFrame(record)));
            assertThat(seen).hasSize(reused ? 3002 : 3000).isSorted().containsAll(births);
        }
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
        assertThat(calls).isBetween(49, 60);
    }

    @Test
    void theSweepSparesPacketsThatComeLateByTheClock() {
        udp(9, 9, 10, 10, T0 + 5000 * S);
        table.advance(T0 + 5000 * S, 1);
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
    void oneWrongTimeStampEndsNoOtherFlow() {
        int record = udp(1, 1, 2, 2, T0);
        table.advance(T0, 1);
        udp(3, 3, 4, 4, T0 + 1_000_000 * S);
        table.advance(T0 + 1_000_000 * S, 256);
        for (int i = 1; i < 100; i++) {
            assertThat(udp(1, 1, 2, 2, T0 + i * S)).isEqualTo(record);
            table.advance(T0 + i * S, 256);
        }
        assertThat(ended).isEmpty();
    }

    @Test
    void settlingLeavesTheRowsThatNeedMore() {
        PacketBatch batch = new PacketBatch(6);
        int record = tcp(0, ACK, 1, T0);
        batch.size = 6;
        for (int i = 0; i < 6; i++) {
            row(batch, i, TCP, 0x0a000002, 443, 0x0a000001, 40000, T0);
            batch.tcpFlags[i] = ACK;
        }
        batch.payloadLength[1] = 10;
        batch.tcpFlags[3] = FIN | ACK;
        row(batch, 5, TCP, 0x0a000003, 443, 0x0a000001, 40000, T0);
        table.prepare(batch);
        assertThat(table.settle(batch, 0)).as("payload of a pending flow").isEqualTo(1);
        assertThat(table.settle(batch, 2)).as("a FIN").isEqualTo(3);
        table.setPending(record, false);
        table.admit(batch, 3);
        assertThat(table.settle(batch, 4)).as("no longer established").isEqualTo(4);
        assertThat(table.settle(batch, 5)).as("an unknown flow").isEqualTo(5);
        assertThat(table.settle(batch, 6)).as("the end").isEqualTo(6);
        assertThat(table.packets(record, 1)).isEqualTo(3);
        assertThat(table.tcpState(record)).isEqualTo(TcpState.FIN_WAIT1);
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
    void flowsThatAreIdleAllAtOnceEndInPortions() {
        for (int i = 0; i < 50_000; i++) {
            int record = udp(1000 + i, 7, 3, 3, T0 + i);
            if (i >= 40_000) {
                table.setSlot(record, i);
            }
        }
        // What the worker keeps more of than a number counts four times.
        int most = 0;
        int mostWithState = 0;
        int calls = 0;
        while (table.size() > 0 && calls++ < 1000) {
            int before = ended.size();
            table.advance(T0 + (1000 + calls) * S, 4096);
            if (ended.size() <= 40_000) {
                most = Math.max(most, ended.size() - before);
            } else if (before > 40_000) {
                mostWithState = Math.max(mostWithState, ended.size() - before);
            }
        }
        assertThat(ended).hasSize(50_000).allMatch(e -> e.reason() == EndReason.TIMEOUT && e.time() < T0 + 31 * S);
        assertThat(most).isEqualTo(2048);
        assertThat(mostWithState).isEqualTo(512);
        assertThat(calls).as("calls, each with as many flows as may be").isLessThan(20 + 20 + 5);
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
        table = table(FlowOptions.DEFAULTS.withMemory(8 << 20));
        for (int i = 0; i < 200_000; i++) {
            row(one, 0, UDP, i, 7, 3, 3, T0 + i);
            one.flags[0] = i % 3 == 0 ? PacketBatch.V6 : 0;
            admit();
        }
        assertThat(table.memory()).isLessThanOrEqualTo(8 << 20);
        assertThat(table.size()).isGreaterThan(20_000);
        assertThat(table.evictions()).isEqualTo(200_000 - table.size());
        table.close(T0 + S);
        assertThat(ended).hasSize(200_000);
        assertThat(table.memory()).isLessThanOrEqualTo(8 << 20);
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
    void optionsOutOfRangeSayWhatTheyShouldBe() {
        assertThatThrownBy(() -> FlowOptions.DEFAULTS.withMaxFlows(0)).hasMessage("flow cap must be above 0, not 0");
        assertThatThrownBy(() -> FlowOptions.DEFAULTS.withActive(-1)).hasMessage("active timeout must be 0 (never) or more, not -1");
    }


    @Test
    void aRecordThatBecomesAnotherFlowsWithinABatchIsNotTakenForTheOld() {
        // The same ports, so that only addresses tell them apart.
        table = table(FlowOptions.DEFAULTS.withMaxFlows(1));
        int old = udp(0x0a000001L, 5000, 0x0a000002L, 53, T0);
        var two = new PacketBatch(2);
        row(two, 0, UDP, 0x0a000003L, 5000, 0x0a000004L, 53, T0 + 1);
        row(two, 1, UDP, 0x0a000001L, 5000, 0x0a000002L, 53, T0 + 2);
        two.size = 2;
        table.prepare(two);
        int row = table.settle(two, 0);
        assertThat(row).isZero();
        assertThat(table.admit(two, 0)).as("the record that became free").isEqualTo(old);
        assertThat(table.settle(two, 1)).as("left to admit").isOne();
        table.admit(two, 1);
        assertThat(table.started()).isTrue();
        table.close(T0 + 3);
        assertThat(ended).extracting(Ended::packets).containsExactly(1L, 1L, 1L);
    }
}
