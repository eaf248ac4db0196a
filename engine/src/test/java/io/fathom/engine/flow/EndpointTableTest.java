package io.fathom.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EndpointTableTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = 1_767_225_600L * SECOND;

    private final List<String> told = new ArrayList<>();
    private EndpointTable table;

    private EndpointTable table(EndpointOptions options) {
        table = new EndpointTable(options, 7, false, (record, reason) -> told.add(reason.text() + " " + table.addressLow(record) + " " + table.flows(record)));
        return table;
    }

    private EndpointTable table() {
        return table(EndpointOptions.DEFAULTS.withIdle(3600 * SECOND));
    }

    private void ended(long address, long start, long last, long up, long down, int application) {
        table.ended(0, address, false, 0, 0, start, last, up, up * 100, down, down * 100, application);
    }

    @Test
    void addsUpWhatFlowsDid() {
        table();
        ended(1, START, START + 20, 3, 4, 9);
        ended(1, START + 5, START + 10, 30, 40, 9);
        int r = table.find(0, 1, false, 0);
        assertThat(table.flows(r)).isEqualTo(2);
        assertThat(table.packetsUp(r)).isEqualTo(33);
        assertThat(table.bytesUp(r)).isEqualTo(3300);
        assertThat(table.packetsDown(r)).isEqualTo(44);
        assertThat(table.bytesDown(r)).isEqualTo(4400);
        assertThat(table.firstSeen(r)).isEqualTo(START);
        assertThat(table.lastSeen(r)).isEqualTo(START + 20);
        assertThat(table.application(r, 0)).isEqualTo(9);
        assertThat(table.applicationFlows(r, 0)).isEqualTo(2);
        assertThat(table.application(r, 1)).isZero();
    }

    @Test
    void inOnePieceItIsTheSameTable() {
        table = new EndpointTable(EndpointOptions.DEFAULTS, 7, true, (record, reason) -> told.add(reason.text()));
        for (int turn = 1; turn <= 2; turn++) {
            for (int i = 0; i < 5000; i++) {
                ended(i, START + i, START + i + turn, turn, 4, i % 20 + 1);
            }
        }
        assertThat(table.size()).isEqualTo(5000);
        var seen = new ArrayList<Long>();
        table.forEach(r -> {
            seen.add(table.addressLow(r));
            assertThat(table.flows(r)).isEqualTo(2);
            assertThat(table.packetsUp(r)).isEqualTo(3);
            assertThat(table.lastSeen(r)).isEqualTo(table.firstSeen(r) + 2);
            assertThat(table.application(r, 0)).isEqualTo((int) (table.addressLow(r) % 20) + 1);
        });
        assertThat(seen).hasSize(5000).isSorted().doesNotHaveDuplicates();
        assertThat(table.memory()).isBetween(5000L * EndpointTable.OCTETS, 4L << 20);
        table.empty();
        assertThat(told).isEmpty();
    }

    @Test
    void tellsApartFamiliesAndZones() {
        table();
        table.ended(0, 1, false, 0, 0, START, START, 1, 1, 1, 1, 0);
        table.ended(0, 1, true, 0, 0, START, START, 1, 1, 1, 1, 0);
        table.ended(0, 1, false, 77, 3, START, START, 1, 1, 1, 1, 0);
        table.ended(5, 1, true, 0, 0, START, START, 1, 1, 1, 1, 0);
        assertThat(table.size()).isEqualTo(4);
        int r = table.find(0, 1, false, 77);
        assertThat(table.context(r)).isEqualTo(3);
        assertThat(table.isV6(r)).isFalse();
        assertThat(table.isV6(table.find(0, 1, true, 0))).isTrue();
        assertThat(table.find(5, 1, false, 0)).isNegative();
    }

    @Test
    void countsApplicationsBeyondTheSixteenth() {
        table();
        for (int i = 1; i <= 20; i++) {
            ended(1, START, START, 1, 1, i);
            ended(1, START, START, 1, 1, 0);
        }
        ended(1, START, START, 1, 1, 16);
        int r = table.find(0, 1, false, 0);
        assertThat(table.application(r, 15)).isEqualTo(16);
        assertThat(table.applicationFlows(r, 15)).isEqualTo(2);
        assertThat(table.others(r)).isEqualTo(4);
    }

    /** The layout is documented field by field: who changes its size changes the documentation, and looks at what a subscriber costs. */
    @Test
    void aRecordTakesWhatIsDocumented() {
        assertThat(EndpointTable.OCTETS).isEqualTo(192).isEqualTo(3 * Memory.LINE);
    }

    @Test
    void aMillionTakeLessThan210OctetsEach() {
        table();
        for (int i = 0; i < 1 << 20; i++) {
            ended(i, START, START, 1, 1, 0);
        }
        assertThat(table.size()).isEqualTo(1 << 20);
        assertThat((double) table.memory() / table.size()).isLessThan(210);
    }

    @Test
    void neverPassesItsCapAndKeepsThoseWorthMost() {
        table(EndpointOptions.DEFAULTS.withMost(1000));
        for (int i = 0; i < 500; i++) {
            ended(i, START, START + i, 5, 5, 0);
        }
        for (int i = 0; i < 100_000; i++) {
            // Looked for by a scan, never answered.
            ended(1_000_000 + i, START + i, START + i, 0, 1, 0);
            assertThat(table.size()).isLessThanOrEqualTo(1000);
        }
        int kept = 0;
        for (int i = 0; i < 500; i++) {
            kept += table.find(0, i, false, 0) >= 0 ? 1 : 0;
        }
        assertThat(kept).isGreaterThan(450);
        assertThat(table.evictions()).isEqualTo(100_000 + 500 - table.size()).isEqualTo(told.size());
        assertThat(table.memory()).isLessThan(1000 * 300 + (1 << 20));
    }

    @Test
    void forgetsTheIdleByPacketTime() {
        table();
        ended(1, START, START, 1, 1, 0);
        ended(2, START, START + 6000 * SECOND, 1, 1, 0);
        for (int s = 0; s < 8000; s++) {
            table.advance(START + s * SECOND);
            if (s < 3600) {
                assertThat(table.size()).isEqualTo(2);
            }
        }
        assertThat(told).containsExactly("timeout 1 1");
        assertThat(table.find(0, 1, false, 0)).isNegative();
        assertThat(table.timeouts()).isEqualTo(1);
    }

    @Test
    void oneWrongTimeStampForgetsNobody() {
        table();
        ended(1, START, START, 1, 1, 0);
        table.advance(START);
        table.advance(START + 1_000_000 * SECOND);
        table.advance(START + 1);
        table.advance(START + SECOND);
        assertThat(table.size()).isEqualTo(1);
    }

    @Test
    void whoComesBackAfterTheTimeoutBeginsAnew() {
        table();
        ended(1, START, START, 1, 1, 0);
        ended(1, START + 3000 * SECOND, START + 5000 * SECOND, 1, 1, 0);
        table.flush();
        assertThat(told).isEmpty();
        ended(1, START + 9000 * SECOND, START + 9000 * SECOND, 1, 1, 0);
        table.flush();
        assertThat(told).containsExactly("timeout 1 2");
        assertThat(table.flows(table.find(0, 1, false, 0))).isEqualTo(1);
        assertThat(table.firstSeen(table.find(0, 1, false, 0))).isEqualTo(START + 9000 * SECOND);
    }

    @Test
    void agreesWithAMapWhateverHappens() {
        for (long seed = 1; seed <= 5; seed++) {
            var random = new Random(seed);
            table(EndpointOptions.DEFAULTS.withIdle(40 * SECOND));
            told.clear();
            Map<Long, long[]> model = new HashMap<>();
            long total = 0;
            for (int i = 0; i < 60_000; i++) {
                long a = random.nextInt(3000);
                long[] m = model.computeIfAbsent(a, k -> new long[2]);
                int up = random.nextInt(9);
                ended(a, START + i, START + i, up, 1, 1 + random.nextInt(5));
                m[0]++;
                m[1] += up;
                total++;
            }
            assertThat(total).isEqualTo(60_000);
            assertThat(table.size()).isEqualTo(model.size());
            model.forEach((a, m) -> {
                int r = table.find(0, a, false, 0);
                assertThat(table.flows(r)).isEqualTo(m[0]);
                assertThat(table.packetsUp(r)).isEqualTo(m[1]);
            });
            var seen = new HashMap<Long, Integer>();
            table.forEach(r -> seen.merge(table.addressLow(r), 1, Integer::sum));
            assertThat(seen.keySet()).isEqualTo(model.keySet());
            assertThat(told).isEmpty();
        }
    }

    @Test
    void flowsOfKnownEndpointsAllocateNothing() {
        table();
        for (int i = 0; i < 5000; i++) {
            ended(i, START, START, 1, 1, 1);
        }
        var bean = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        for (int round = 0; round < 20; round++) {
            long before = bean.getThreadAllocatedBytes(thread);
            for (int i = 0; i < 5000; i++) {
                ended(i, START, START + i, 1, 1, 1);
            }
            long allocated = bean.getThreadAllocatedBytes(thread) - before;
            if (allocated < 1000) {
                return;
            }
        }
        throw new AssertionError("flows of known endpoints allocate");
    }

    @Test
    void networksAreUnionsOfWhatIsNamed() {
        var n = Networks.of(List.of("private", "192.0.2.0/25", "2001:db8::/33", "10.1.0.0/16", "198.51.100.7"));
        assertThat(n.contains(0, 0x0a000001, false)).isTrue();
        assertThat(n.contains(0, 0x0affffffL, false)).isTrue();
        assertThat(n.contains(0, 0x0b000000L, false)).isFalse();
        assertThat(n.contains(0, 0xac0fffffL, false)).isFalse();
        assertThat(n.contains(0, 0xac100000L, false)).isTrue();
        assertThat(n.contains(0, 0xac1fffffL, false)).isTrue();
        assertThat(n.contains(0, 0xac200000L, false)).isFalse();
        assertThat(n.contains(0, 0x64400001L, false)).isTrue();
        assertThat(n.contains(0, 0xc000027fL, false)).isTrue();
        assertThat(n.contains(0, 0xc0000280L, false)).isFalse();
        assertThat(n.contains(0, 0xc6336407L, false)).isTrue();
        assertThat(n.contains(0, 0xc6336408L, false)).isFalse();
        assertThat(n.contains(0x20010db800000000L, 1, true)).isTrue();
        assertThat(n.contains(0x20010db87fffffffL, -1, true)).isTrue();
        assertThat(n.contains(0x20010db880000000L, 0, true)).isFalse();
        assertThat(n.contains(0xfd00000000000000L, 0, true)).isTrue();
        assertThat(n.contains(0xfe80000000000000L, 1, true)).isFalse();
        assertThat(n.contains(0, 0x0a000001, true)).isFalse();
        assertThat(Networks.of(List.of("all")).contains(-1, -1, true)).isTrue();
        assertThat(Networks.of(List.of("all")).contains(0, 0xffffffffL, false)).isTrue();
        assertThat(Networks.of(List.of("none")).isEmpty()).isTrue();
        assertThat(Networks.of(List.of("2001:db8::1")).contains(0x20010db800000000L, 1, true)).isTrue();
        assertThat(Networks.of(List.of("2001:db8::1")).contains(0x20010db800000000L, 2, true)).isFalse();
    }

    @Test
    void whatIsNoNetworkIsNamed() {
        for (String bad : List.of("10.0.0.0/33", "10.0.0/x", "intranet", "", "::/129", "10.0.0.0/-1")) {
            assertThatThrownBy(() -> Networks.of(List.of(bad))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\"" + bad + "\"");
        }
    }
}
