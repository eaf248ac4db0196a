package io.fathom.bench;

import io.fathom.api.FrameBatch;
import io.fathom.engine.decode.DecodeOptions;
import io.fathom.engine.decode.Decoder;
import io.fathom.engine.decode.PacketBatch;
import io.fathom.testkit.Frame;
import io.fathom.testkit.PacketBuilder;
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

/** Decoding: a vector of 256 frames that all have the same headers. An operation is a packet. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodeBenchmark {
    private static final int ROWS = 256;

    /** What lies around the TCP segment: nothing, a VLAN tag, VXLAN, GTP-U, GRE. */
    @Param({"plain", "v6", "vlan", "vxlan", "gtpu", "gre"})
    public String headers;

    private final Decoder decoder = new Decoder(DecodeOptions.defaults());
    private final PacketBatch packets = new PacketBatch(ROWS);
    private FrameBatch frames;

    @Setup
    public void build() {
        List<Frame> all = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String from = "10.0." + (i >> 4) + "." + (i & 15);
            PacketBuilder outer = Packets.ethernet().ipv4("192.0.2.1", "192.0.2.2");
            PacketBuilder ip = switch (headers) {
                case "plain" -> Packets.ethernet().ipv4(from, "192.0.2.7");
                case "v6" -> Packets.ethernet().ipv6("2001:db8::" + Integer.toHexString(i), "2001:db8::7:1");
                case "vlan" -> Packets.ethernet().vlan(7).ipv4(from, "192.0.2.7");
                case "vxlan" -> outer.udp(50_000, 4789).vxlan(3).ethernet().ipv4(from, "192.0.2.7");
                case "gtpu" -> outer.udp(2152, 2152).gtpu(7).ipv4(from, "192.0.2.7");
                default -> outer.gre().ipv4(from, "192.0.2.7");
            };
            all.add(ip.tcp(1024 + i, 443).flags("A").payload(new byte[64]).at(1_700_000_000_000_000_000L + i));
        }
        frames = Recorded.batch(all);
        decode();
        if (packets.size != ROWS || packets.destinationPort[ROWS - 1] != 443) {
            throw new IllegalStateException("the innermost packets were not found: " + headers);
        }
    }

    /** From frames to columns. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int decode() {
        packets.clear();
        decoder.decode(frames, 0, ROWS, packets);
        return packets.payloadLength[0];
    }
}
