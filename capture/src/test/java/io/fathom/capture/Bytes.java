package io.fathom.capture;

import io.fathom.api.FrameBatch;
import io.fathom.api.FrameSource;
import io.fathom.api.LinkType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Capture octets by hand, and what a source gives, for the tests of this package. */
final class Bytes {
    private Bytes() {}

    record Seen(long number, long time, LinkType link, int wire, String content) {}

    /** Everything a source gives, the octets in ISO 8859-1. */
    static List<Seen> read(FrameSource source, int capacity) throws IOException {
        List<Seen> seen = new ArrayList<>();
        FrameBatch batch = new FrameBatch(capacity);
        while (source.next(batch)) {
            if (batch.size < 1 || batch.size > capacity) {
                throw new AssertionError("batch of " + batch.size);
            }
            for (int i = 0; i < batch.size; i++) {
                seen.add(new Seen(batch.number[i], batch.time[i], batch.link[i], batch.wire[i], new String(batch.memory, batch.offset[i],
                        batch.captured[i], java.nio.charset.StandardCharsets.ISO_8859_1)));
            }
        }
        return seen;
    }

    static CaptureFile open(byte[] octets) throws IOException {
        return Captures.open(new ByteArrayInputStream(octets), "test");
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] p : parts) {
            out.writeBytes(p);
        }
        return out.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    static ByteBuffer buffer(int size, boolean big) {
        return ByteBuffer.allocate(size).order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    // --- pcap

    static byte[] pcapHeader(boolean big, int magic, int major, int minor, int link) {
        return buffer(24, big).putInt(magic).putShort((short) major).putShort((short) minor).putLong(0).putInt(65535).putInt(link).array();
    }

    static byte[] pcapHeader() {
        return pcapHeader(false, 0xa1b2c3d4, 2, 4, 1);
    }

    static byte[] record(boolean big, int seconds, int fraction, int captured, int wire, byte[] content) {
        return buffer(16 + content.length, big).putInt(seconds).putInt(fraction).putInt(captured).putInt(wire).put(content).array();
    }

    static byte[] record(String content) {
        return record(false, 1, 2, content.length(), content.length() + 10, text(content));
    }

    // --- pcapng

    static byte[] block(boolean big, int type, byte[] body) {
        int padded = body.length + 3 & ~3;
        return buffer(12 + padded, big).putInt(type).putInt(12 + padded).put(body).position(8 + padded).putInt(12 + padded).array();
    }

    static byte[] section(boolean big) {
        return block(big, 0x0a0d0d0a, buffer(16, big).putInt(0x1a2b3c4d).putShort((short) 1).putShort((short) 0).putLong(-1).array());
    }

    static byte[] description(boolean big, int link, int snap, byte... options) {
        return block(big, 1, buffer(8 + options.length, big).putShort((short) link).putShort((short) 0).putInt(snap).put(options).array());
    }

    static byte[] option(boolean big, int code, byte... value) {
        return buffer(4 + (value.length + 3 & ~3), big).putShort((short) code).putShort((short) value.length).put(value).array();
    }

    static byte[] enhanced(boolean big, int interfaceNumber, long ticks, int wire, String content, byte... options) {
        byte[] octets = text(content);
        ByteBuffer body = buffer(20 + (octets.length + 3 & ~3) + options.length, big).putInt(interfaceNumber).putInt((int) (ticks >>> 32))
                .putInt((int) ticks).putInt(octets.length).putInt(wire).put(octets);
        return block(big, 6, body.position(20 + (octets.length + 3 & ~3)).put(options).array());
    }

    static byte[] simple(boolean big, int wire, String content) {
        byte[] octets = text(content);
        return block(big, 3, buffer(4 + octets.length, big).putInt(wire).put(octets).array());
    }

    static byte[] obsolete(boolean big, int interfaceNumber, long ticks, int wire, String content) {
        byte[] octets = text(content);
        return block(big, 2, buffer(20 + octets.length, big).putShort((short) interfaceNumber).putShort((short) 0).putInt((int) (ticks >>> 32))
                .putInt((int) ticks).putInt(octets.length).putInt(wire).put(octets).array());
    }
}
