package io.fathom.app;

import io.fathom.api.FrameBatch;
import io.fathom.api.FrameSource;
import io.fathom.capture.MemorySource;
import java.io.IOException;

/** The same captures again and again, out of memory or read anew each time; at their own time, or each pass behind the one before. One thread. */
final class Replay implements FrameSource {
    /** Puts a source back to its first frame. */
    private interface Rewind {
        void run() throws IOException;
    }

    private final FrameSource source;
    private final Rewind rewind;
    private long frames;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /** True until {@link #first} and {@link #last} are of a whole pass. */
    private boolean timing = true;

    private long later;

    private Replay(FrameSource source, Rewind rewind) {
        this.source = source;
        this.rewind = rewind;
    }

    /** Frames that are in memory all of the time. */
    static Replay of(MemorySource memory) {
        return new Replay(memory, memory::rewind);
    }

    /** Frames that are read when their turn comes, into the same little memory. */
    static Replay of(Inputs inputs) {
        return new Replay(inputs, inputs::rewind);
    }

    /** Begins again with the first frame, at its own time. */
    void rewind() throws IOException {
        begin();
        later = 0;
    }

    /**
     * Begins again with the first frame, all times moved on so that it follows the latest one of the pass before, which went to its end.
     *
     * @param gap nanoseconds between the two
     */
    void rewindLater(long gap) throws IOException {
        later += (frames == 0 ? 0 : last - first) + gap;
        begin();
    }

    private void begin() throws IOException {
        if (frames > 0) {
            rewind.run();
            timing = false;
            frames = 0;
        }
    }

    /** Frames handed out in this pass. */
    long frames() {
        return frames;
    }

    @Override
    public boolean next(FrameBatch batch) throws IOException {
        if (!source.next(batch)) {
            return false;
        }
        frames += batch.size;
        if (timing) {
            for (int i = 0; i < batch.size; i++) {
                first = Math.min(first, batch.time[i]);
                last = Math.max(last, batch.time[i]);
            }
        } else if (later != 0) {
            for (int i = 0; i < batch.size; i++) {
                batch.time[i] += later;
            }
        }
        return true;
    }

    @Override
    public boolean keeps() {
        return source.keeps();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
