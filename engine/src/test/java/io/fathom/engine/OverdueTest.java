package io.fathom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverdueTest {
    private static final long PATIENCE = 4_000;

    /** Sides of flows, in the order in which they were shown to have waited for too long. */
    private static final class Flows implements Overdue.Sides {
        final Overdue overdue = new Overdue(PATIENCE, this);
        final Map<Integer, Stream> streams = new HashMap<>();
        final List<Integer> over = new ArrayList<>();
        final List<Long> at = new ArrayList<>();
        int shown;

        Stream waits(int record, int side, long since) {
            var stream = streams.computeIfAbsent(record << 1 | side, n -> new Stream(new Buffers()));
            stream.putAside(100, new byte[4], 0, 4, false, since, 1);
            overdue.add(stream, record, side);
            return stream;
        }

        @Override
        public void ahead(int[] names, int count) {
            assertThat(count).isBetween(1, names.length);
        }

        @Override
        public void see(int record, int side, long shift, int place, long now) {
            shown++;
            Stream stream = streams.get(record << 1 | side);
            if (stream == null || !stream.isListed(shift, place)) {
                return;
            }
            stream.unlist();
            if (stream.waiting() > 0 && overdue.isOver(stream.waitingSince(), now)) {
                over.add(record << 1 | side);
                at.add(now);
                stream.reset();
            } else if (stream.waiting() > 0) {
                overdue.add(stream, record, side);
            }
        }
    }

    @Test
    void aWaitIsOverOnceItIsLongerThanThePatience() {
        var flows = new Flows();
        flows.waits(7, 0, 10_000);
        flows.waits(8, 1, 10_900);
        flows.overdue.read(14_000);
        assertThat(flows.over).isEmpty();
        flows.overdue.read(15_000);
        assertThat(flows.over).containsExactly(14, 17);
        flows.overdue.read(30_000);
        assertThat(flows.shown).isLessThan(5);
    }

    @Test
    void whatIsNotDueYetIsSeenAgain() {
        var flows = new Flows();
        flows.waits(1, 0, 9_996);
        flows.waits(2, 0, 10_002);
        flows.overdue.read(13_998);
        assertThat(flows.over).containsExactly(2);
        assertThat(flows.shown).isEqualTo(2);
        flows.overdue.read(14_010);
        assertThat(flows.over).containsExactly(2, 4);
    }

    @Test
    void aNameThatMeansAnotherFlowByNowSaysNothingOfIt() {
        var flows = new Flows();
        flows.waits(1, 0, 10_000);
        // The flow ends, another takes its number and waits within the same shift.
        flows.streams.get(2).reset();
        flows.waits(1, 0, 10_001);
        flows.overdue.read(14_001);
        assertThat(flows.shown).isEqualTo(2);
        assertThat(flows.over).isEmpty();
        flows.overdue.read(15_000);
        assertThat(flows.over).containsExactly(2);
    }

    @Test
    void aSideThatWaitsAgainWithinAShiftIsListedOnce() {
        var flows = new Flows();
        var stream = flows.waits(1, 0, 10_000);
        stream.dropFirst();
        flows.waits(1, 0, 10_001);
        flows.overdue.read(20_000);
        assertThat(flows.shown).isEqualTo(1);
        assertThat(flows.over).containsExactly(2);
    }

    @Test
    void aWaitThatBeganAnewIsTimedFromThenAndOneThatEndedNotAtAll() {
        var flows = new Flows();
        flows.waits(1, 0, 10_000).waitsSince(13_900);
        flows.waits(2, 0, 10_000).dropFirst();
        for (long now = 10_000; now < 30_000; now += 100) {
            flows.overdue.read(now);
        }
        assertThat(flows.over).containsExactly(2);
        assertThat(flows.at).containsExactly(18_000L);
    }

    @Test
    void manyAreSeenInTheOrderInWhichTheyBeganToWait() {
        var flows = new Flows();
        var expected = new ArrayList<Integer>();
        for (int i = 0; i < 30_000; i++) {
            flows.waits(i, i & 1, 10_000 + i / 10);
            expected.add(i << 1 | i & 1);
        }
        for (long now = 13_000; now < 19_000 || flows.overdue.isBehind(); now += 100) {
            flows.overdue.read(now);
        }
        assertThat(flows.over).isEqualTo(expected);
    }

    @Test
    void manyThatBeganToWaitAtOnceAreSeenInTheirOrder() {
        var flows = new Flows();
        for (int round = 0; round < 2; round++) {
            var expected = new ArrayList<Integer>();
            long since = 10_000 + round * 100_000;
            for (int i = 0; i < 5_000; i++) {
                flows.waits(round * 5_000 + i, i & 1, since);
                expected.add(round * 5_000 + i << 1 | i & 1);
            }
            flows.over.clear();
            int looks = 0;
            do {
                int before = flows.shown;
                flows.overdue.read(since + 2 * PATIENCE);
                assertThat(flows.shown - before).isBetween(1, 1100);
                looks++;
            } while (flows.overdue.isBehind());
            assertThat(looks).isBetween(4, 6);
            assertThat(flows.over).isEqualTo(expected);
        }
    }

    @Test
    void whoIsNotShownYetIsOverSinceTheLookThatItIsLeftFrom() {
        var flows = new Flows();
        for (int i = 0; i < 3_000; i++) {
            flows.waits(i, 0, 10_000);
        }
        for (int i = 3_000; i < 6_000; i++) {
            flows.waits(i, 0, 12_000);
        }
        assertThat(flows.overdue.dueSince(10_000)).isEqualTo(Long.MIN_VALUE);
        flows.overdue.read(15_000);
        assertThat(flows.overdue.isBehind()).isTrue();
        assertThat(flows.overdue.dueSince(10_000)).isEqualTo(15_000);
        assertThat(flows.overdue.dueSince(12_000)).isEqualTo(Long.MIN_VALUE);
        flows.overdue.read(17_000);
        assertThat(flows.overdue.dueSince(10_000)).isEqualTo(15_000);
        assertThat(flows.overdue.dueSince(12_000)).isEqualTo(17_000);
        for (int i = 0; i < 10; i++) {
            flows.overdue.read(17_000);
        }
        assertThat(flows.overdue.isBehind()).isFalse();
        assertThat(flows.overdue.dueSince(10_000)).isEqualTo(Long.MIN_VALUE);
        assertThat(flows.over).hasSize(6_000);
        assertThat(flows.at.subList(0, 3_000)).containsOnly(15_000L);
        assertThat(flows.at.subList(3_000, 6_000)).containsOnly(17_000L);
    }

    @Test
    void manyLooksThatAreBehindAreAllMade() {
        var flows = new Flows();
        for (int i = 0; i < 20_000; i++) {
            flows.waits(i, 0, 10_000 + i / 2_000);
        }
        boolean wasBehind = false;
        for (long now = 14_000; now < 14_100 || flows.overdue.isBehind(); now += 4) {
            flows.overdue.read(now);
            wasBehind |= now < 14_100 && flows.overdue.isBehind();
        }
        assertThat(wasBehind).isTrue();
        assertThat(flows.over).hasSize(20_000).doesNotHaveDuplicates();
        assertThat(flows.at).isSorted();
    }

    @Test
    void shiftsThatShareAPlaceAtHandAreToldApart() {
        var flows = new Flows();
        long period = PATIENCE / 512;
        flows.waits(1, 0, 0);
        flows.waits(2, 0, 1024 * period);
        flows.waits(3, 0, 1);
        flows.overdue.read(PATIENCE + 2 * period);
        assertThat(flows.over).containsExactlyInAnyOrder(2, 6);
        flows.waits(4, 0, 1024 * period + 1);
        flows.overdue.read(1026 * period + PATIENCE);
        assertThat(flows.over).containsExactlyInAnyOrder(2, 6, 4, 8);
    }

    @Test
    void whateverTheOrderOfTheirTimesAllAreShownInTheOrderOfTheirShifts() {
        var random = new Random(5);
        var seen = new ArrayList<Long>();
        var names = new ArrayList<Integer>();
        var overdue = new Overdue(PATIENCE, new Overdue.Sides() {
            @Override
            public void ahead(int[] records, int count) {
                assertThat(count).isBetween(1, records.length);
            }

            @Override
            public void see(int record, int side, long shift, int place, long now) {
                seen.add(shift);
                names.add(record);
            }
        });
        long period = PATIENCE / 512;
        int record = 0;
        for (int round = 0; round < 400; round++) {
            long now = round * 40L * period;
            seen.clear();
            for (int i = random.nextInt(60); i >= 0; i--) {
                // Mostly at present, sometimes long ago or far ahead.
                long since = now + switch (random.nextInt(8)) {
                    case 0 -> random.nextLong(-PATIENCE, PATIENCE);
                    case 1 -> random.nextLong(4 * PATIENCE);
                    default -> i;
                };
                overdue.add(overdue.shift(since), record++, 0);
            }
            overdue.read(now);
            assertThat(overdue.isBehind()).isFalse();
            assertThat(seen).isSorted().allMatch(shift -> shift <= overdue.shift(now - PATIENCE));
        }
        overdue.read(10 * 400 * 40L * period);
        assertThat(names).hasSize(record).doesNotHaveDuplicates();
    }
}
