package io.fathom.bench;

import io.fathom.engine.decode.PacketBatch;
import io.fathom.engine.flow.FlowOptions;
import io.fathom.engine.flow.FlowTable;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Measures the flow table alone, run by hand: bare ACKs of settled flows chosen at random, in vectors of 256 and one by one, and the memory they
 * take.
 * Arguments: {@code 4} or {@code 6}, then numbers of flows; or {@code flood}. {@code -Dreserve=true} reserves the memory. Give the JVM
 * room: {@code -XX:MaxDirectMemorySize=3g} for ten million.
 */
final class FlowTableRun {
    private static final int ROUNDS = 5;
    private static final long T0 = 1_700_000_000_000_000_000L;

    private FlowTableRun() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("flood")) {
            flood();
            return;
        }
        boolean v6 = arguments.length > 0 && arguments[0].equals("6");
        int[] sizes = {1_000, 100_000, 1_000_000, 10_000_000};
        if (arguments.length > 1) {
            sizes = java.util.Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
        }
        System.out.printf("%12s %14s %14s %14s %14s %12s %14s%n",
                "flows", "insert ns", "insert max us", "batch 256 ns", "batch 1 ns", "fill ns", "bytes/flow");
        for (int flows : sizes) {
            measure(flows, v6);
        }
    }

    private static void measure(int flows, boolean v6) {
        FlowOptions options = FlowOptions.DEFAULTS.withMaxFlows(1 << 25).withMemory(1L << 36);
        if (Boolean.getBoolean("reserve")) {
            options = options.withReserve(flows);
        }
        FlowTable table = new FlowTable(options, (record, reason, time) -> {});
        PacketBatch batch = new PacketBatch(256);
        long worst = 0;
        long begin = cpu();
        for (int i = 0; i < flows; i += 256) {
            batch.size = Math.min(256, flows - i);
            for (int j = 0; j < batch.size; j++) {
                row(batch, j, i + j, v6, T0 + i, 2);
            }
            long start = System.nanoTime();
            run(table, batch);
            worst = Math.max(worst, System.nanoTime() - start);
        }
        double insert = (cpu() - begin) / (double) flows;
        double perFlow = table.memory() / (double) flows;
        double vector = Double.MAX_VALUE;
        double scalar = Double.MAX_VALUE;
        double fill = Double.MAX_VALUE;
        int packets = 1 << 22;
        for (int round = 0; round < ROUNDS; round++) {
            fill = Math.min(fill, pass(null, batch, 256, flows, packets, v6, round));
            vector = Math.min(vector, pass(table, batch, 256, flows, packets, v6, round));
            scalar = Math.min(scalar, pass(table, batch, 1, flows, packets / 4, v6, round));
        }
        System.out.printf(Locale.ROOT, "%12d %14.1f %14d %14.1f %14.1f %12.1f %14.1f%n",
                table.size(), insert, worst / 1000, vector - fill, scalar - fill, fill, perFlow);
    }

    /** Thirty million SYNs, each of a new flow, under a cap of a million; then all expire. */
    private static void flood() {
        FlowTable table = new FlowTable(FlowOptions.DEFAULTS.withMaxFlows(1_000_000), (record, reason, time) -> {});
        PacketBatch batch = new PacketBatch(256);
        long[] slowest = new long[8];
        long begin = cpu();
        int most = 0;
        for (int i = 0; i < 30_000_000; i += 256) {
            batch.size = 256;
            for (int j = 0; j < 256; j++) {
                row(batch, j, i + j, false, T0 + i * 1000L, 2);
            }
            long start = System.nanoTime();
            run(table, batch);
            note(slowest, System.nanoTime() - start);
            most = Math.max(most, table.size());
        }
        System.out.printf(Locale.ROOT, "flood: %.1f ns/packet, most flows %d, evictions %d, slowest vectors %s us%n",
                (cpu() - begin) / 30e6, most, table.evictions(), java.util.Arrays.toString(slowest));
        long[] sweeps = new long[8];
        long time = T0 + 200_000_000_000L;
        begin = cpu();
        while (table.size() > 0) {
            long start = System.nanoTime();
            table.advanceIdle(time += 1_000_000);
            note(sweeps, System.nanoTime() - start);
        }
        System.out.printf(Locale.ROOT, "expiry of all: %d ms, slowest calls %s us%n",
                (cpu() - begin) / 1_000_000, java.util.Arrays.toString(sweeps));
    }

    /** Processor time of this thread: what others do on the machine counts only through the caches. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void note(long[] slowest, long nanoseconds) {
        long us = nanoseconds / 1000;
        for (int i = 0; i < slowest.length; i++) {
            if (us > slowest[i]) {
                long other = slowest[i];
                slowest[i] = us;
                us = other;
            }
        }
    }

    private static double pass(FlowTable table, PacketBatch batch, int rows, int flows, int packets, boolean v6, int round) {
        long state = round + 88172645463325252L;
        long begin = cpu();
        for (int i = 0; i < packets; i += rows) {
            batch.size = rows;
            for (int j = 0; j < rows; j++) {
                state ^= state << 13;
                state ^= state >>> 7;
                state ^= state << 17;
                row(batch, j, (int) ((state >>> 32) * flows >>> 32), v6, T0 + (1 + round) * 1_000_000_000L + i, 16);
            }
            if (table != null) {
                run(table, batch);
            }
        }
        return (cpu() - begin) / (double) packets;
    }

    private static void run(FlowTable table, PacketBatch batch) {
        table.prepare(batch);
        for (int j = table.settle(batch, 0); j < batch.size; j = table.settle(batch, j + 1)) {
            table.admit(batch, j);
        }
        table.advance(batch.time[batch.size - 1], batch.size);
    }

    static void row(PacketBatch batch, int row, int flow, boolean v6, long time, int flags) {
        batch.flags[row] = v6 ? PacketBatch.V6 : 0;
        batch.ipProtocol[row] = 6;
        batch.sourceHigh[row] = v6 ? 0x20010db8L << 32 : 0;
        batch.destinationHigh[row] = v6 ? 0x20010db9L << 32 : 0;
        batch.sourceLow[row] = 0x0a000000L + flow;
        batch.destinationLow[row] = 0xc0a80001L + (flow & 1023);
        batch.sourcePort[row] = 1024 + (flow & 0x7fff);
        batch.destinationPort[row] = 443;
        batch.time[row] = time;
        batch.zone[row] = 0;
        batch.frames[row] = 1;
        batch.bytes[row] = 64;
        batch.tcpFlags[row] = flags;
        batch.sequence[row] = flow;
        batch.number[row] = flow;
    }
}
