package io.fathom.api;

import java.io.IOException;

/** Brings frames in batches. One thread. */
public interface FrameSource extends AutoCloseable {
    /**
     * Fills the batch (setting memory, size and capture) with at least one frame, waiting where the source is live, or returns false at the end. A
     * source cut short returns what was readable and then false; {@link #trouble} says what was wrong. Must not hold back frames that already came in
     * order to fill a batch.
     */
    boolean next(FrameBatch batch) throws IOException;

    /**
     * True where the octets of frames that were handed out stay as they are, so that several workers can read them where they lie: the source hands out new memory
     * each time, or holds all of the capture. False, the default, where the next call of {@link #next} may overwrite them.
     */
    default boolean keeps() {
        return false;
    }

    /** One line on what could not be read and where, or null. */
    default String trouble() {
        return null;
    }

    @Override
    void close() throws IOException;
}
