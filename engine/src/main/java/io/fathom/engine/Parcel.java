package io.fathom.engine;

import io.fathom.api.FrameBatch;
import io.fathom.engine.decode.Decoder;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Frames on their way to all workers, and the places among them where packet time moves on. Filled by the engine's thread, then read by any number of workers,
 * until all are done with it. Whose each frame is, the worker finds out that comes by first.
 */
final class Parcel {
    /** Frames in a parcel: enough for what a hand-over takes to be nothing, few enough for the caches. */
    static final int FRAMES = 1024;

    private static final int ARENA = 256 * 1024;

    final FrameBatch frames = new FrameBatch(FRAMES);

    /** Places where packet time moves on. */
    int ticks;

    /** The frame before which it does. */
    int[] tickAt = new int[FRAMES / 256 + 2];

    /** As in {@link Worker#tick}. */
    long[] tickTime = new long[tickAt.length];

    int[] tickRows = new int[tickAt.length];
    long[] tickStep = new long[tickAt.length];
    long[] tickVisible = new long[tickAt.length];

    private static final int CHUNK = 256;
    private static final int CLAIMED = 1;
    private static final int DONE = 2;
    private static final int PATIENCE = 500;

    // By the frame; what of it is known says the state of its chunk.
    private final short[] owners = new short[FRAMES];
    private final AtomicIntegerArray chunks = new AtomicIntegerArray(FRAMES / CHUNK);

    // Octets of sources that use their memory again.
    private byte[] arena;
    private int used;

    void clear() {
        frames.size = 0;
        frames.memory = null;
        ticks = 0;
        used = 0;
        for (int i = 0; i < chunks.length(); i++) {
            chunks.setPlain(i, 0);
        }
        if (arena != null && arena.length > ARENA) {
            arena = null;
        }
    }

    void tick(int at, long time, int rows, long step, long visible) {
        if (ticks == tickAt.length) {
            int length = ticks * 2;
            tickAt = Arrays.copyOf(tickAt, length);
            tickTime = Arrays.copyOf(tickTime, length);
            tickRows = Arrays.copyOf(tickRows, length);
            tickStep = Arrays.copyOf(tickStep, length);
            tickVisible = Arrays.copyOf(tickVisible, length);
        }
        tickAt[ticks] = at;
        tickTime[ticks] = time;
        tickRows[ticks] = rows;
        tickStep[ticks] = step;
        tickVisible[ticks] = visible;
        ticks++;
    }

    /** Copies the octets of the frames, which lie in memory that will be used again. */
    void keep() {
        FrameBatch f = frames;
        int from = Integer.MAX_VALUE;
        int to = 0;
        long sum = 0;
        for (int i = 0; i < f.size; i++) {
            from = Math.min(from, f.offset[i]);
            to = Math.max(to, f.offset[i] + f.captured[i]);
            sum += f.captured[i];
        }
        byte[] memory = f.memory;
        if (to - from <= sum + sum / 2 + 64L * f.size) {
            // As they come from a file: one piece, with a little between them.
            int length = Math.max(0, to - from);
            fit(length);
            System.arraycopy(memory, from, arena, 0, length);
            for (int i = 0; i < f.size; i++) {
                f.offset[i] -= from;
            }
            used = length;
        } else {
            fit(Math.toIntExact(sum));
            for (int i = 0; i < f.size; i++) {
                System.arraycopy(memory, f.offset[i], arena, used, f.captured[i]);
                f.offset[i] = used;
                used += f.captured[i];
            }
        }
        f.memory = arena;
    }

    /** Adds frames of a batch, from one on, as far as there is room; at least one, where the parcel is empty. Returns the first that is left. */
    int add(FrameBatch b, int from) {
        if (frames.size == 0) {
            fit(b.captured[from]);
            frames.memory = arena;
            frames.capture = b.capture;
        }
        int i = from;
        for (; i < b.size && frames.size < FRAMES && b.captured[i] <= arena.length - used; i++) {
            System.arraycopy(b.memory, b.offset[i], arena, used, b.captured[i]);
            frames.add(used, b.captured[i], b.wire[i], b.time[i], b.link[i], b.number[i]);
            used += b.captured[i];
        }
        return i;
    }

    /** Whose the frames are, at least those {@code from} (inclusive) to {@code to} (exclusive); a worker's thread, with its decoder. */
    short[] owners(Decoder decoder, int from, int to) {
        for (int c = from / CHUNK; c * CHUNK < to; c++) {
            for (int tries = 0; chunks.getAcquire(c) != DONE; tries++) {
                if (!claimFrom(decoder, c)) {
                    Thread.onSpinWait();
                    if (tries == PATIENCE) {
                        // Whoever is at it was interrupted. It will find the same.
                        find(decoder, c);
                    }
                }
            }
        }
        return owners;
    }

    // While another worker is at a chunk there are more to do.
    private boolean claimFrom(Decoder decoder, int first) {
        for (int c = first; c * CHUNK < frames.size; c++) {
            if (chunks.getPlain(c) == 0 && chunks.compareAndSet(c, 0, CLAIMED)) {
                find(decoder, c);
                return true;
            }
        }
        return false;
    }

    private void find(Decoder decoder, int c) {
        decoder.owners(frames, c * CHUNK, Math.min(frames.size, (c + 1) * CHUNK), owners);
        chunks.setRelease(c, DONE);
    }

    private void fit(int octets) {
        if (arena == null || arena.length < octets) {
            arena = new byte[Math.max(ARENA, octets)];
        }
    }
}
