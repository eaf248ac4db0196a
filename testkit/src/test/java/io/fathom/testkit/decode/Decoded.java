package io.fathom.testkit.decode;

import io.fathom.api.FrameBatch;
import io.fathom.api.LinkType;
import io.fathom.engine.decode.Context;
import io.fathom.engine.decode.DecodeOptions;
import io.fathom.engine.decode.Decoder;
import io.fathom.engine.decode.PacketBatch;
import io.fathom.testkit.Frame;
import io.fathom.testkit.PacketBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Frames as the decoder sees them, for tests: feeds one after the other and keeps the rows. */
final class Decoded {
    /** A row's columns that tests look at; the memory may be gone when they do. */
    record Row(
            long number, String source, String destination, int sourcePort, int destinationPort, int ipProtocol, String path, String payload,
                    int payloadWire,
            int flags, long zone, Context context, int frames, long bytes, int tcpFlags, int sequence, int acknowledgement, int window) {
        boolean has(int flag) {
            return (flags & flag) != 0;
        }

        /** For comparing: arrays in the context are equal to themselves only. */
        Row withoutContext() {
            return new Row(number, source, destination, sourcePort, destinationPort, ipProtocol, path, payload, payloadWire, flags, zone, null,
                    frames, bytes,
                    tcpFlags, sequence, acknowledgement, window);
        }
    }

    final Decoder decoder;
    final List<Row> rows = new ArrayList<>();
    final List<String> heard = new ArrayList<>();
    private final FrameBatch in = new FrameBatch(1);
    private final PacketBatch out = new PacketBatch(4);
    private long number;

    Decoded(DecodeOptions options) {
        decoder = new Decoder(options, 7, (name, time, frame) -> heard.add(name));
    }

    static Decoded of(PacketBuilder... packets) {
        return of(DecodeOptions.defaults(), packets);
    }

    static Decoded of(DecodeOptions options, PacketBuilder... packets) {
        var d = new Decoded(options);
        for (PacketBuilder p : packets) {
            d.add(p);
        }
        return d;
    }

    Decoded add(PacketBuilder packet) {
        return add(packet.at(0));
    }

    Decoded add(LinkType link, List<byte[]> frames) {
        frames.forEach(f -> add(Frame.of(0, link, f)));
        return this;
    }

    /** Octets around the frame must not matter: they are not its own. */
    Decoded add(Frame f) {
        return add(f, 0xFF);
    }

    Decoded add(Frame f, int around) {
        int before = 3;
        byte[] memory = new byte[before + f.octets().length + 100];
        Arrays.fill(memory, (byte) around);
        System.arraycopy(f.octets(), 0, memory, before, f.octets().length);
        in.size = 0;
        in.memory = memory;
        in.add(before, f.octets().length, f.wire(), f.time(), f.link(), ++number);
        out.clear();
        decoder.decode(in, 0, 1, out);
        for (int i = 0; i < out.size; i++) {
            rows.add(row(out, i));
        }
        return this;
    }

    List<Row> comparable() {
        return rows.stream().map(Row::withoutContext).toList();
    }

    Row only() {
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows, anomalies " + decoder.anomalies() + ", other frames " + decoder.nonIp() + ": " + rows);
        }
        return rows.getFirst();
    }

    static Row row(PacketBatch b, int i) {
        boolean six = (b.flags[i] & PacketBatch.V6) != 0;
        return new Row(b.number[i], address(six, b.sourceHigh[i], b.sourceLow[i]), address(six, b.destinationHigh[i], b.destinationLow[i]),
                b.sourcePort[i],
                b.destinationPort[i], b.ipProtocol[i], String.join(" ", b.layers(i).ids()),
                new String(b.memory(i), b.payload(i), b.payloadLength[i], StandardCharsets.ISO_8859_1), b.payloadWire(i), b.flags[i], b.zone[i],
                b.context(i),
                b.frames[i], b.bytes[i], b.tcpFlags[i], b.sequence[i], b.acknowledgement(i), b.window(i));
    }

    private static String address(boolean six, long high, long low) {
        if (six) {
            return "%x:%x".formatted(high, low);
        }
        return (low >> 24) + "." + (low >> 16 & 255) + "." + (low >> 8 & 255) + "." + (low & 255);
    }
}
