package io.fathom.capture;

import io.fathom.api.FrameBatch;
import io.fathom.api.FrameSource;
import io.fathom.api.LinkType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A capture that is in memory as a whole and can be read again and again, without input or decompression in the way. One thread. */
public final class MemorySource implements FrameSource {
    private static final int CHUNK = 4 << 20;

    private final List<Chunk> chunks;
    private final String trouble;
    private final long frames;
    private final long octets;
    private int chunk;
    private int row;

    private MemorySource(List<Chunk> chunks, String trouble) {
        this.chunks = chunks;
        this.trouble = trouble;
        frames = chunks.stream().mapToLong(c -> c.size).sum();
        octets = chunks.stream().mapToLong(c -> c.used).sum();
    }

    /** Reads a source to its end; the source stays open. */
    public static MemorySource load(FrameSource source) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        FrameBatch batch = new FrameBatch(256);
        Chunk last = null;
        long room = Runtime.getRuntime().maxMemory() / 10 * 7;
        while (source.next(batch)) {
            for (int i = 0; i < batch.size; i++) {
                if (last == null || last.capture != batch.capture || last.octets.length - last.used < batch.captured[i]) {
                    if (last != null) {
                        last.trim();
                        room -= last.octets.length + 40L * last.size;
                        if (room < CHUNK) {
                            throw new IOException("the capture does not fit into " + Runtime.getRuntime().maxMemory() / (1 << 20)
                                    + " MiB of memory: give the JVM more (-Xmx)");
                        }
                    }
                    last = new Chunk(batch.capture);
                    chunks.add(last);
                }
                last.add(batch, i);
            }
        }
        if (last != null) {
            last.trim();
        }
        return new MemorySource(chunks, source.trouble());
    }

    /** Frames in it. */
    public long frames() {
        return frames;
    }

    /** Captured octets in it. */
    public long octets() {
        return octets;
    }

    /** Begins again with the first frame. */
    public void rewind() {
        chunk = 0;
        row = 0;
    }

    @Override
    public boolean next(FrameBatch batch) {
        batch.size = 0;
        if (chunk < chunks.size() && row == chunks.get(chunk).size) {
            chunk++;
            row = 0;
        }
        if (chunk == chunks.size()) {
            return false;
        }
        Chunk c = chunks.get(chunk);
        int n = Math.min(batch.capacity(), c.size - row);
        batch.memory = c.octets;
        batch.capture = c.capture;
        System.arraycopy(c.offset, row, batch.offset, 0, n);
        System.arraycopy(c.captured, row, batch.captured, 0, n);
        System.arraycopy(c.wire, row, batch.wire, 0, n);
        System.arraycopy(c.time, row, batch.time, 0, n);
        c.links(row, n, batch.link);
        c.numbers(row, n, batch.number);
        batch.size = n;
        row += n;
        return true;
    }

    @Override
    public boolean keeps() {
        return true;
    }

    @Override
    public String trouble() {
        return trouble;
    }

    @Override
    public void close() {}

    /** Some frames of one capture: their octets, and the same columns a batch has. */
    private static final class Chunk {
        final int capture;
        byte[] octets = new byte[CHUNK];
        int used;
        int size;
        int[] offset = new int[4096];
        int[] captured = new int[4096];
        int[] wire = new int[4096];
        long[] time = new long[4096];
        LinkType[] link = new LinkType[4096];
        long[] number = new long[4096];

        // Mostly all frames have the same link type, and numbers without a gap: what can be told without looking need not be loaded.
        private boolean alike = true;
        private boolean unbroken = true;

        Chunk(int capture) {
            this.capture = capture;
        }

        void links(int from, int count, LinkType[] to) {
            if (alike) {
                Arrays.fill(to, 0, count, link[0]);
            } else {
                System.arraycopy(link, from, to, 0, count);
            }
        }

        void numbers(int from, int count, long[] to) {
            if (unbroken) {
                long first = number[0] + from;
                for (int i = 0; i < count; i++) {
                    to[i] = first + i;
                }
            } else {
                System.arraycopy(number, from, to, 0, count);
            }
        }

        void add(FrameBatch batch, int i) {
            if (size == offset.length) {
                columns(size * 2);
            }
            System.arraycopy(batch.memory, batch.offset[i], octets, used, batch.captured[i]);
            offset[size] = used;
            captured[size] = batch.captured[i];
            wire[size] = batch.wire[i];
            time[size] = batch.time[i];
            link[size] = batch.link[i];
            number[size] = batch.number[i];
            alike &= link[size] == link[0];
            unbroken &= number[size] == number[0] + size;
            size++;
            used += batch.captured[i];
        }

        private void columns(int length) {
            offset = Arrays.copyOf(offset, length);
            captured = Arrays.copyOf(captured, length);
            wire = Arrays.copyOf(wire, length);
            time = Arrays.copyOf(time, length);
            link = Arrays.copyOf(link, length);
            number = Arrays.copyOf(number, length);
        }

        void trim() {
            octets = Arrays.copyOf(octets, used);
            columns(size);
        }
    }
}
