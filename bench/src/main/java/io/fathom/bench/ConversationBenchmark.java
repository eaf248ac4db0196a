package io.fathom.bench;

import io.fathom.api.EventHandler;
import io.fathom.api.FrameBatch;
import io.fathom.api.Subscription;
import io.fathom.engine.Engine;
import io.fathom.engine.EngineOptions;
import io.fathom.engine.flow.FlowOptions;
import io.fathom.export.EveWriter;
import io.fathom.export.LineOutput;
import io.fathom.signatures.SignaturePack;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole conversation through a running engine with everything on, each time between other addresses: its flows begin, are inspected, settle, and some
 * packet seconds later end and are published. An operation is a conversation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConversationBenchmark {
    /** A recording of this repository. */
    @Param({"http/normal", "tls/tls13", "quic/v1", "dns/normal"})
    public String recording;

    /** Whether events are written, to nowhere. */
    @Param({"false", "true"})
    public boolean eve;

    private Engine engine;
    private FrameBatch frames;
    private int[] sources;
    private boolean[] backwards;
    private long span;
    private int turn;

    @Setup
    public void begin() {
        var signatures = SignaturePack.builtin();
        var nowhere = new LineOutput(OutputStream.nullOutputStream(), "nowhere", false, o -> {});
        var target = new EveWriter.Target(nowhere, null, n -> "recording", signatures, null);
        // Short timeouts and a cap: what lives does not grow with the number of turns.
        var flow = FlowOptions.DEFAULTS.withTcp(1_000_000_000L, 1_000_000_000L, 1_000_000_000L).withUdp(1_000_000_000L, 1_000_000_000L).withMaxFlows(65_536);
        engine = Engine.builder().signatures(signatures).options(EngineOptions.defaults().withFlow(flow))
                .subscribe(Subscription.all(w -> eve ? target.writer() : new EventHandler() {})).build();
        var all = Recorded.frames(recording).stream().filter(Recorded::isPlain).toList();
        if (all.isEmpty()) {
            throw new IllegalStateException(recording + " holds no plain IPv4 frames");
        }
        frames = Recorded.batch(all);
        span = Math.max(1_000_000L, frames.time[frames.size - 1] - frames.time[0] + 1_000_000L);
        sources = new int[frames.size];
        backwards = new boolean[frames.size];
        int client = address(frames.offset[0] + 26);
        for (int i = 0; i < frames.size; i++) {
            backwards[i] = address(frames.offset[i] + 26) != client;
            sources[i] = frames.offset[i] + (backwards[i] ? 30 : 26);
        }
    }

    private int address(int at) {
        byte[] m = frames.memory;
        return m[at] << 24 | (m[at + 1] & 0xff) << 16 | (m[at + 2] & 0xff) << 8 | m[at + 3] & 0xff;
    }

    @Benchmark
    public int conversation() {
        turn++;
        for (int i = 0; i < frames.size; i++) {
            int at = sources[i];
            frames.memory[at] = 10;
            frames.memory[at + 1] = (byte) (turn >> 16);
            frames.memory[at + 2] = (byte) (turn >> 8);
            frames.memory[at + 3] = (byte) turn;
            frames.time[i] += span;
        }
        engine.process(frames);
        return turn;
    }

    @TearDown
    public void end() {
        engine.close();
        if (engine.statistics().unknownFlows() > engine.statistics().flows() / 2) {
            throw new IllegalStateException("most conversations were not recognized");
        }
    }
}
