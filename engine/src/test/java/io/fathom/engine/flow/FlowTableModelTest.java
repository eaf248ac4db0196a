package io.fathom.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.fathom.engine.decode.PacketBatch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The flow table against plain models, at size, and by the octet. */
final class FlowTableModelTest {
    private static final long S = 1_000_000_000L;
    private static final long T0 = 1_700_000_000L * S;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int SYN = 0x02;
    private static final int ACK = 0x10;
    private static final int FIN = 0x01;
    private static final int RST = 0x04;
    private static final int[] FLAGS = {SYN, SYN | ACK, FIN | ACK, RST, 0xc0 | ACK};

    private final PacketBatch one = new PacketBatch(1);
    private int ended;
    private FlowTable table = counting(FlowOptions.DEFAULTS);

    private FlowTable counting(FlowOptions options) {
        return new FlowTable(options, (record, reason, time) -> ended++);
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
            records.begin(record, 0, birth);
        }
        List<Long> seen = new ArrayList<>();
        new BirthOrder(records, 1000).forEach(record -> seen.add(records.birth(record)));
        assertThat(seen).hasSize(50_000).isSorted();
        assertThat(new HashSet<>(seen)).isEqualTo(births);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 150_000, 3_000_000})
    void growsToMillionsAndFindsThemAll(int reserve) throws IOException {
        table = counting(FlowOptions.DEFAULTS.withReserve(reserve));
        PacketBatch batch = new PacketBatch(256);
        batch.size = 256;
        int flows = 2_000_000 / 256 * 256;
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < flows; i += 256) {
                for (int j = 0; j < 256; j++) {
                    FlowTableTest.row(batch, j, UDP, 0x0a000000L + i + j, 1000 + j, 0x08080808L, 53, T0 + pass * S);
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
            assertThat(table.memory() / (double) flows).as("bytes per IPv4 flow").isLessThan(114);
        }
        long held = table.memory();
        table.close(T0 + S);
        assertThat(ended).isEqualTo(flows);
        assertThat(table.size()).isZero();
        assertThat(table.memory()).isLessThanOrEqualTo(held);
        FlowTableTest.row(one, 0, UDP, 1, 1, 2, 2, T0);
        one.size = 1;
        table.prepare(one);
        table.admit(one, 0);
        assertThat(table.size()).isOne();
        givesBackWhatLiesBehindItsReservation(reserve > flows ? 80L * flows : 0);
    }

    /** What the system says that the process holds; only Linux says so, and only there are reservations. */
    private void givesBackWhatLiesBehindItsReservation(long least) throws IOException {
        Path status = Path.of("/proc/self/statm");
        if (Files.exists(status)) {
            long before = pages(status);
            table.empty();
            assertThat((before - pages(status)) * 4096).as("octets given back").isGreaterThanOrEqualTo(least - (8 << 20));
        }
    }

    private static long pages(Path status) throws IOException {
        return Long.parseLong(Files.readString(status).split(" ")[1]);
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
            FlowTableTest.row(batch, j, j % 2 == 0 ? TCP : UDP, i & 255, j, 0x08080808L, 53, T0 + i);
            batch.tcpFlags[j] = ACK;
            batch.flags[j] = j % 3 == 0 ? PacketBatch.V6 : 0;
        }
        settleAndAdmit(table, batch);
        settleAndAdmit(table, batch);
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
            FlowTableTest.row(batch, 0, UDP, a, p, b, 53, T0);
            FlowTableTest.row(batch, 1, UDP, b, 53, a, p, T0);
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
                batch.tcpFlags[row] = kind < FLAGS.length ? FLAGS[kind] : ACK;
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
            log.add(t.firstFrame(r) + " " + reason + " " + time + " " + t.packets(r, 0) + " " + t.packets(r, 1) + " " + t.bytes(r, 0) + " "
                    + t.bytes(r, 1) + " " + t.tcpFlags(r, 0) + " " + t.tcpFlags(r, 1) + " " + t.tcpState(r) + " " + t.start(r) + " " + t.end(r) + " "
                    + t.addressLow(r, 0) + " " + t.port(r, 1));
        });
        return self[0];
    }

    private record Key(boolean v6, long lower, long higher, long zone) {}

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
        FlowTableTest.row(batch, row, UDP, a, 1000 + random.nextInt(4), b, 1000 + random.nextInt(4), time);
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
            Key key = new Key(batch.flags[0] != 0, Math.min(s, d), Math.max(s, d), batch.zone[0]);
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
        table = counting(options);
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
                log.add(table.packets(r, 0) + table.packets(r, 1) + " " + (table.bytes(r, 0) + table.bytes(r, 1)) + " " + table.end(r) + " "
                        + table.side());
            }
            table.advance(time, batch.size);
        }
        return log;
    }

    @Test
    void aRecordIsAsLongAsItsLayoutSays() {
        assertThat(FlowRecords.OCTETS_V4).isEqualTo(96);
        assertThat(FlowRecords.OCTETS_V6).isEqualTo(128);
        long before = table.memory();
        PacketBatch batch = new PacketBatch(256);
        batch.size = 256;
        for (int i = 0; i < 512 * 1024; i += 256) {
            for (int j = 0; j < 256; j++) {
                FlowTableTest.row(batch, j, UDP, i + j, 1000, 0x08080808L, 53, T0);
                batch.flags[j] = PacketBatch.V6;
            }
            table.prepare(batch);
            for (int j = 0; j < 256; j++) {
                table.admit(batch, j);
            }
        }
        assertThat((table.memory() - before) / (512.0 * 1024)).as("bytes per IPv6 flow").isLessThan(160);
    }
}
