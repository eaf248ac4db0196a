package io.fathom.engine;

import io.fathom.api.FrameBatch;
import java.util.Arrays;

/**
 * Frames on their way to all workers, and the places among them where packet time moves on. Filled by the engine's thread, then only read, by any number of workers,
 * until all are done with it.
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

    // Octets of sources that use their memory again.
    private byte[] arena;
    private int used;

    void clear() {
        frames.size = 0;
        frames.memory = null;
        ticks = 0;
        used = 0;
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

    private void fit(int octets) {
        if (arena == null || arena.length < octets) {
            arena = new byte[Math.max(ARENA, octets)];
        }
    }
}
