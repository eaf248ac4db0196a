package io.fathom.bench;

import io.fathom.api.Bytes;
import io.fathom.api.FrameBatch;
import io.fathom.api.FrameSource;
import io.fathom.api.LinkType;
import io.fathom.capture.Captures;
import io.fathom.engine.decode.DecodeOptions;
import io.fathom.engine.decode.Decoder;
import io.fathom.engine.decode.PacketBatch;
import io.fathom.testkit.Frame;
import io.fathom.testkit.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The recordings of this repository as input for benchmarks; {@code -Dfathom.root} says where it lies, else the working directory counts. */
final class Recorded {
    private Recorded() {}

    static List<Frame> frames(String name) {
        try (FrameSource source = Captures.open(Path.of(System.getProperty("fathom.root", "."), "protocols/src/test/captures", name + ".pcapng"))) {
            return Recording.of(source).frames();
        } catch (IOException e) {
            throw new IllegalStateException("run from the root of a checkout, or give -Dfathom.root=DIR", e);
        }
    }

    /** The payload of the first packet that has one and, where {@code first} is 0 or more, begins with that octet. */
    static Bytes payload(String name, int first) {
        var decoder = new Decoder(DecodeOptions.defaults());
        var packets = new PacketBatch(1);
        for (Frame f : frames(name)) {
            packets.clear();
            decoder.decode(batch(List.of(f)), 0, 1, packets);
            if (packets.size == 1 && packets.payloadLength[0] > 0) {
                int at = packets.payload(0);
                byte[] octets = Arrays.copyOfRange(packets.memory(0), at, at + packets.payloadLength[0]);
                if (first < 0 || (octets[0] & 0xff) == first) {
                    return Bytes.of(octets);
                }
            }
        }
        throw new IllegalStateException("no such packet in " + name);
    }

    /** Frames one behind the other in memory of their own. */
    static FrameBatch batch(List<Frame> frames) {
        var batch = new FrameBatch(Math.max(1, frames.size()));
        batch.memory = new byte[frames.stream().mapToInt(f -> f.octets().length).sum()];
        int at = 0;
        for (Frame f : frames) {
            System.arraycopy(f.octets(), 0, batch.memory, at, f.octets().length);
            batch.add(at, f.octets().length, f.wire(), f.time(), f.link(), batch.size + 1);
            at += f.octets().length;
        }
        return batch;
    }

    /** Whether a frame is Ethernet and IPv4, whose source address can be written at octet 26. */
    static boolean isPlain(Frame f) {
        byte[] o = f.octets();
        return f.link() == LinkType.ETHERNET && o.length > 34 && o[12] == 8 && o[13] == 0;
    }
}
