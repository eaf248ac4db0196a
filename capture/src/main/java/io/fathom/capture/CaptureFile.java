package io.fathom.capture;

import io.fathom.api.FrameBatch;
import io.fathom.api.FrameSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * One capture being read, pcap or pcapng, compressed or not, from a file or a live stream: frames are numbered from 1 and handed over as soon as they
 * have come in. One thread.
 */
public final class CaptureFile implements FrameSource {
    private final String name;
    private final int capture;
    private final Block block;
    private final Format format;

    private CaptureFile(String name, int capture, Block block, Format format) {
        this.name = name;
        this.capture = capture;
        this.block = block;
        this.format = format;
    }

    /** Reads the header; closes the stream if it is no capture's. */
    static CaptureFile open(InputStream stream, String name, int capture) throws IOException {
        InputStream outermost = stream;
        try {
            int size = Math.max(0, stream.available());
            Decompression.Opened opened = Decompression.open(stream, name);
            // Not the file's alone: a decompressor holds memory that is no garbage collector's.
            outermost = opened.stream();
            boolean small = size > 0 && size < Block.SIZE && !opened.compressed();
            Block block = new Block(opened.stream(), small ? size + 64 : Block.SIZE);
            return new CaptureFile(name, capture, block, format(block, name));
        } catch (NoCaptureException e) {
            outermost.close();
            throw e;
        } catch (IOException e) {
            outermost.close();
            throw new NoCaptureException(name + " cannot be read: " + Decompression.failure(e), e);
        }
    }

    private static Format format(Block block, String name) throws NoCaptureException {
        block.need(4);
        byte[] head = block.peek(4);
        if (Pcapng.begins(head)) {
            return new Pcapng(block, name);
        }
        if (Pcap.begins(head)) {
            return new Pcap(block, name);
        }
        if (block.failure() != null) {
            throw new NoCaptureException(name + " is no capture: " + block.failure() + " before any capture header");
        }
        if (head.length == 0) {
            throw new NoCaptureException(name + " is empty: not even a capture's header is in it; capture it again");
        }
        block.need(16);
        throw new NoCaptureException(name + " is no capture: " + foreign(block.peek(16)));
    }

    /** What it is instead, and what to do. */
    private static String foreign(byte[] head) {
        String text = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
        String convert = "; convert it first: editcap -F pcapng OLD NEW";
        if (text.startsWith("snoop\0\0\0")) {
            return "it is a snoop file" + convert;
        }
        if (text.startsWith("GMBU") || text.startsWith("RTSS")) {
            return "it is a Network Monitor file" + convert;
        }
        if (text.startsWith("TRSNIFF data")) {
            return "it is a Sniffer file" + convert;
        }
        if (text.startsWith("BZh")) {
            return "it is compressed with bzip2; decompress it first: bzip2 -d";
        }
        if (text.startsWith("\u00fd7zXZ")) {
            return "it is compressed with xz; decompress it first: xz -d";
        }
        if (text.startsWith("\u0004\"M\u0018")) {
            return "it is compressed with LZ4; decompress it first: lz4 -d";
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return "it is a ZIP archive; unpack it first: unzip";
        }
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(4, head.length); i++) {
            hex.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%02x", head[i]));
        }
        return "it begins with " + hex + ", not as pcap or pcapng does; convert it first: editcap -F pcapng OLD NEW, or text2pcap for text";
    }

    /** The name it was opened with. */
    public String name() {
        return name;
    }

    /** The format in words: "pcap us", "pcap ns", "pcapng", with "big-endian" where it is. */
    public String format() {
        return format.name();
    }

    @Override
    public boolean next(FrameBatch batch) {
        batch.size = 0;
        batch.capture = capture;
        return format.next(batch);
    }

    @Override
    public String trouble() {
        return format.trouble() == null ? null : name + ": " + format.trouble();
    }

    @Override
    public void close() throws IOException {
        block.close();
    }
}
