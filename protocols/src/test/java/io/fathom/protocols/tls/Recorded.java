package io.fathom.protocols.tls;

import io.fathom.api.FrameBatch;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Transport;
import io.fathom.capture.Captures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/** The conversations of a capture of ours (Ethernet, IPv4, nothing lost or out of order): payloads in order, with who sent them. */
public final class Recorded {
    /** One payload. */
    public record Piece(Side side, byte[] bytes) {}

    /** One conversation. */
    public record Talk(Transport transport, List<Piece> pieces) {
        /** Drives a dissector with it. */
        public Drive drive(Protocol protocol) {
            return drive(protocol, Integer.MAX_VALUE);
        }

        /** Drives a dissector with it, streams in pieces of {@code size}. */
        public Drive drive(Protocol protocol, int size) {
            var run = new Drive(protocol, transport);
            for (Piece p : pieces) {
                run.feed(p.side(), p.bytes(), transport == Transport.TCP ? size : p.bytes().length);
            }
            return run.end();
        }
    }

    private Recorded() {}

    /** @param name such as "tls/tls13" */
    public static List<Talk> talks(String name) throws IOException {
        var talks = new LinkedHashMap<String, Talk>();
        try (var source = Captures.open(Path.of("src/test/captures", name + ".pcapng"))) {
            var batch = new FrameBatch(64);
            while (source.next(batch)) {
                for (int i = 0; i < batch.size; i++) {
                    frame(ByteBuffer.wrap(batch.memory, batch.offset[i], batch.captured[i]).slice(), talks);
                }
                batch.size = 0;
            }
        }
        return List.copyOf(talks.values());
    }

    private static void frame(ByteBuffer frame, LinkedHashMap<String, Talk> talks) {
        if (frame.getShort(12) != 0x0800) {
            throw new IllegalArgumentException("not IPv4");
        }
        int header = 14 + 4 * (frame.get(14) & 15);
        int end = 14 + (frame.getShort(16) & 0xFFFF);
        boolean tcp = frame.get(23) == 6;
        int payload = tcp ? header + 4 * (frame.get(header + 12) >> 4 & 15) : header + 8;
        if (payload >= end) {
            return;
        }
        int source = frame.getShort(header) & 0xFFFF;
        int destination = frame.getShort(header + 2) & 0xFFFF;
        byte[] bytes = new byte[end - payload];
        frame.get(payload, bytes);
        String key = Math.min(source, destination) + "-" + Math.max(source, destination);
        var talk = talks.computeIfAbsent(key, k -> new Talk(tcp ? Transport.TCP : Transport.UDP, new ArrayList<>()));
        // The server is on the lab's port.
        talk.pieces().add(new Piece(destination == 4433 || destination == 443 ? Side.INITIATOR : Side.RESPONDER, bytes));
    }

    /** The bodies of ClientHellos in a talk's first record, for the independent computation. */
    public static byte[] clientHello(Talk talk) {
        var out = new java.io.ByteArrayOutputStream();
        for (Piece p : talk.pieces()) {
            if (p.side() == Side.INITIATOR) {
                out.writeBytes(p.bytes());
            }
        }
        byte[] all = out.toByteArray();
        int length = (all[6] & 0xFF) << 16 | (all[7] & 0xFF) << 8 | all[8] & 0xFF;
        return Arrays.copyOfRange(all, 9, 9 + length);
    }
}
