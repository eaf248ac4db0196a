package io.fathom.api;

/**
 * A vector of frames in one block of memory, as columns. The source fills it; the engine only reads it and is done with it when {@code process}
 * returns (with several workers: copies it; how {@code run} spares that, {@link FrameSource#keeps} says). Single owner at a time.
 */
public final class FrameBatch {
    /** Where the frames' octets are. */
    public byte[] memory;

    /** Frames in the batch, 0 to {@link #capacity}. */
    public int size;

    /** Index of each frame's first octet in {@link #memory}. */
    public final int[] offset;

    /** Octets at hand of each frame, from {@link #offset}. */
    public final int[] captured;

    /** Octets each frame had on the wire; never below {@link #captured}. */
    public final int[] wire;

    /** Nanoseconds since 1970-01-01T00:00Z. */
    public final long[] time;

    /** Link type of each frame. */
    public final LinkType[] link;

    /** Number of each frame in its capture, from 1. */
    public final long[] number;

    /** 0-based number of the capture in the run. */
    public int capture;

    private int capacity;

    public FrameBatch(int capacity) {
        this.capacity = capacity;
        offset = new int[capacity];
        captured = new int[capacity];
        wire = new int[capacity];
        time = new long[capacity];
        link = new LinkType[capacity];
        number = new long[capacity];
    }

    /** Frames that a source may put in at present, see {@link #limit}; at first as many as there is room for. */
    public int capacity() {
        return capacity;
    }

    /**
     * From now on the batch takes so many frames at most: where the engine ends a vector anyway, a batch that ends there too spares it a short one.
     *
     * @param frames 1 to as many as the batch was made for
     */
    public void limit(int frames) {
        if (frames < 1 || frames > offset.length) {
            throw new IllegalArgumentException("a batch made for " + offset.length + " frames takes 1 to that, not " + frames);
        }
        capacity = frames;
    }

    /** Appends a frame that lies in {@link #memory}. */
    public void add(int offset, int captured, int wire, long time, LinkType link, long number) {
        int i = size++;
        this.offset[i] = offset;
        this.captured[i] = captured;
        this.wire[i] = Math.max(wire, captured);
        this.time[i] = time;
        this.link[i] = link;
        this.number[i] = number;
    }
}
