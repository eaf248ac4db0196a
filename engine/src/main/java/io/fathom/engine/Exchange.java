package io.fathom.engine;

import io.fathom.api.Request;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * What flows announce for other flows, from each worker to all: a list a worker of immutable steps, which only that worker extends. Readers keep their own
 * place in each list, and what all have read is garbage. Any thread.
 */
final class Exchange {
    private static final int PADDING = 16;
    private static final long PAUSE = 20_000;

    /**
     * A flow announced by another.
     *
     * @param pair the hosts of the flow that announced it
     * @param step in which
     * @param order of its frame in the input
     * @param until packet time until which it counts
     */
    record Announcement(Request.Expect request, long pair, long step, long order, long until) {}

    /** What one worker's flows announced in one step. */
    static final class Step {
        final long number;
        final Announcement[] announcements;
        private volatile Step next;

        Step(long number, Announcement[] announcements) {
            this.number = number;
            this.announcements = announcements;
        }

        Step next() {
            return next;
        }
    }

    private final Step[] tails;
    private final Step[] heads;
    private final AtomicLongArray completed;

    Exchange(int workers) {
        completed = new AtomicLongArray(workers * PADDING);
        tails = new Step[workers];
        heads = new Step[workers];
        for (int i = 0; i < workers; i++) {
            tails[i] = new Step(0, new Announcement[0]);
            heads[i] = tails[i];
        }
    }

    int workers() {
        return tails.length;
    }

    /** Where each worker's list begins; to be called before there is anything in them. */
    Step[] beginning() {
        return heads.clone();
    }

    /** All readers have been made: from now on what they have read can go. */
    void start() {
        java.util.Arrays.fill(heads, null);
    }

    /** A worker is through with a step; its own thread. */
    void complete(int worker, long number, Announcement[] announcements) {
        if (announcements.length > 0) {
            var step = new Step(number, announcements);
            tails[worker].next = step;
            tails[worker] = step;
        }
        completed.set(worker * PADDING, number);
    }

    /** A worker died: nobody is to wait for it. */
    void abandon(int worker) {
        completed.set(worker * PADDING, Long.MAX_VALUE);
    }

    boolean isComplete(long number) {
        for (int i = 0; i < tails.length; i++) {
            if (completed.get(i * PADDING) < number) {
                return false;
            }
        }
        return true;
    }

    /** Waits until all workers are through with a step. Each gets its packets in order and waits for earlier steps only, so that the last one never waits. */
    void await(long number) {
        for (int tries = 0; !isComplete(number); tries++) {
            if (tries < 200) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }
}
