package io.fathom.bench;

import io.fathom.api.EventHandler;
import io.fathom.api.FrameBatch;
import io.fathom.api.Signatures;
import io.fathom.api.Subscription;
import io.fathom.engine.Engine;
import io.fathom.signatures.SignaturePack;
import io.fathom.testkit.Frame;
import io.fathom.testkit.Packets;
import java.util.ArrayList;
import java.util.List;
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

/** A packet with payload of a settled flow, through the whole engine, with all protocols and signatures loaded or with none: both are to cost the same. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SettledBenchmark {
    private static final int FLOWS = 1024;
    private static final long T0 = 1_700_000_000_000_000_000L;

    @Param({"none", "all"})
    public String protocols;

    private Engine engine;
    private FrameBatch frames;

    @Setup
    public void begin() {
        boolean all = protocols.equals("all");
        engine = Engine.builder().protocols(all ? Engine.installed() : List.of()).signatures(all ? SignaturePack.builtin() : Signatures.NONE).batch(256)
                .subscribe(Subscription.all(w -> new EventHandler() {})).build();
        // A handshake, then more packets of nonsense than identification waits for, from both sides.
        engine.process(Recorded.batch(all(i -> Packets.ethernet().ipv4(client(i), "192.0.2.7").tcp(2000, 4444).flags("S").seq(99).at(T0))));
        engine.process(Recorded.batch(all(i -> Packets.ethernet().ipv4("192.0.2.7", client(i)).tcp(4444, 2000).flags("SA").seq(99).ack(100).at(T0))));
        byte[] nonsense = new byte[100];
        new java.util.Random(1).nextBytes(nonsense);
        for (int n = 0; n < 80; n++) {
            int seq = 100 + n * nonsense.length;
            engine.process(Recorded.batch(all(i -> Packets.ethernet().ipv4(client(i), "192.0.2.7").tcp(2000, 4444).flags("A").seq(seq).ack(seq)
                    .payload(nonsense).at(T0))));
            engine.process(Recorded.batch(all(i -> Packets.ethernet().ipv4("192.0.2.7", client(i)).tcp(4444, 2000).flags("A").seq(seq).ack(seq)
                    .payload(nonsense).at(T0))));
        }
        frames = Recorded.batch(all(i -> Packets.ethernet().ipv4(client(i), "192.0.2.7").tcp(2000, 4444).flags("A").seq(9000).ack(9000)
                .payload(nonsense).at(T0)));
        long before = engine.statistics().inspectedPackets();
        settled();
        if (engine.statistics().inspectedPackets() != before) {
            throw new IllegalStateException("the flows have not settled");
        }
    }

    private static String client(int i) {
        return "10.1." + (i >> 8) + "." + (i & 255);
    }

    private static List<Frame> all(java.util.function.IntFunction<Frame> frame) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < FLOWS; i++) {
            frames.add(frame.apply(i));
        }
        return frames;
    }

    @Benchmark
    @OperationsPerInvocation(FLOWS)
    public int settled() {
        for (int i = 0; i < FLOWS; i++) {
            frames.time[i] += 1_000_000L;
        }
        engine.process(frames);
        return frames.size;
    }
}
