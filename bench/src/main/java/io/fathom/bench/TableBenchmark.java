package io.fathom.bench;

import io.fathom.engine.decode.PacketBatch;
import io.fathom.engine.flow.FlowHasher;
import io.fathom.engine.flow.FlowOptions;
import io.fathom.engine.flow.FlowTable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The flow table: bare ACKs of flows chosen at random, 256 at once. An operation is a packet. What {@link #rows} takes (writing the rows) is in
 * {@link #hash} and {@link #lookUpAndUpdate} as well and has to be taken off.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TableBenchmark {
    private static final int ROWS = 256;
    private static final long T0 = 1_700_000_000_000_000_000L;

    /** Live flows. The smallest number stays in the processor's caches. */
    @Param({"1000", "1000000"})
    public int flows;

    private FlowTable table;
    private FlowHasher hasher;
    private final PacketBatch batch = new PacketBatch(ROWS);
    private long state = 88172645463325252L;
    private long time = T0;

    @Setup
    public void begin() {
        table = new FlowTable(FlowOptions.DEFAULTS.withReserve(2 * flows), (record, reason, at) -> {});
        hasher = table.hasher();
        for (int i = 0; i < flows; i += ROWS) {
            batch.size = Math.min(ROWS, flows - i);
            for (int j = 0; j < batch.size; j++) {
                FlowTableRun.row(batch, j, i + j, false, time += 1000, 2);
            }
            run();
            for (int j = 0; j < batch.size; j++) {
                FlowTableRun.row(batch, j, i + j, false, time += 1000, 18);
                swap(j);
            }
            run();
        }
        batch.size = ROWS;
        for (int j = 0; j < ROWS; j++) {
            FlowTableRun.row(batch, j, 0, false, time, 16);
        }
    }

    private void swap(int row) {
        long address = batch.sourceLow[row];
        batch.sourceLow[row] = batch.destinationLow[row];
        batch.destinationLow[row] = address;
        int port = batch.sourcePort[row];
        batch.sourcePort[row] = batch.destinationPort[row];
        batch.destinationPort[row] = port;
    }

    private void run() {
        table.prepare(batch);
        for (int j = table.settle(batch, 0); j < batch.size; j = table.settle(batch, j + 1)) {
            table.admit(batch, j);
        }
        table.advance(batch.time[batch.size - 1], batch.size);
    }

    /** Other flows into the rows: the measure that the others are held against. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long rows() {
        long s = state;
        for (int j = 0; j < ROWS; j++) {
            s ^= s << 13;
            s ^= s >>> 7;
            s ^= s << 17;
            int flow = (int) ((s >>> 32) * flows >>> 32);
            batch.sourceLow[j] = 0x0a000000L + flow;
            batch.destinationLow[j] = 0xc0a80001L + (flow & 1023);
            batch.sourcePort[j] = 1024 + (flow & 0x7fff);
            batch.time[j] = time += 10;
        }
        state = s;
        return s;
    }

    /** The keyed, symmetric hash alone. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long hash() {
        rows();
        hasher.hash(batch);
        return batch.hash[0];
    }

    /** Hash, find and count: all that a packet of a settled flow costs the table, in one piece of memory as large captures have it. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int lookUpAndUpdate() {
        rows();
        run();
        return table.size();
    }
}
