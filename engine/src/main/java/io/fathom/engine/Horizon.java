package io.fathom.engine;

/**
 * Numbers the steps of packet time and tells what workers may know of each other in the next one: all that was announced up to some step before. A pure
 * function of the frames, so that it does not hang on the number of workers. Engine's thread only.
 *
 * <p>Where frames are rare, what one step announced is known in the next. Where they are many it takes {@value #FRAMES} frames, or some milliseconds, so
 * that workers need not wait for each other at every step.
 */
final class Horizon {
    private static final int FRAMES = 2048;
    private static final long NANOS = 50_000_000L;

    /** More than there can be between what is known and what is at hand. */
    private static final int RING = 64;

    private final long[] frames = new long[RING];
    private final long[] times = new long[RING];
    private long step;
    private long visible;

    /**
     * A step ends.
     *
     * @param frame frames so far
     * @param time packet time, nanoseconds
     * @param rare it ends because so much packet time passed, not because of its many frames
     */
    void end(long frame, long time, boolean rare) {
        step++;
        frames[at(step)] = frame;
        times[at(step)] = time;
        if (rare || step - visible == RING) {
            visible = step;
        }
        while (visible < step && (frame - frames[at(visible + 1)] >= FRAMES || Math.abs(time - times[at(visible + 1)]) >= NANOS)) {
            visible++;
        }
    }

    private static int at(long step) {
        return (int) step & RING - 1;
    }

    /** Number of the step that ended last, from 1. */
    long step() {
        return step;
    }

    /** What was announced in this step and those before is known from now on; never above {@link #step}. */
    long visible() {
        return visible;
    }
}
