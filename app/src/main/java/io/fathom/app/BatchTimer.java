package io.fathom.app;

import io.fathom.api.FrameBatch;
import io.fathom.api.FrameSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** A source that notes how long the engine takes from one batch to the next. One thread. */
final class BatchTimer implements FrameSource {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final FrameSource source;

    /** Null where nobody asked for them. */
    private final Pauses.Run batches;

    /** Null where nobody asked for one. */
    private final PauseLog log;

    private int size;
    private final long first;
    private boolean handed;
    private long count;

    /** Frames that were handed out and done with when the first so many were; -1 before that. */
    private long before = -1;

    private long beforeTime;
    private long beforeProcessor;
    private double rest = Double.NaN;
    private double restProcessor = Double.NaN;
    private long since;
    private long longest;
    private long sinceProcessor;
    private long longestProcessor;

    /**
     * @param batches takes each batch's time, where it was less the thread's own processor time; that takes a call of the system a batch. Null for neither.
     * @param log takes the long ones of them; null for none
     * @param first so many frames, and the batch that they end in, are left out of {@link #rest}
     */
    BatchTimer(FrameSource source, Pauses.Run batches, PauseLog log, long first) {
        this.source = source;
        this.batches = batches;
        this.log = log;
        this.first = first;
    }

    @Override
    public boolean next(FrameBatch batch) throws IOException {
        if (handed) {
            long took = System.nanoTime() - since;
            long own = processor() - sinceProcessor;
            longest = Math.max(longest, took);
            longestProcessor = Math.max(longestProcessor, own);
            if (batches != null) {
                batches.add(Math.min(took, own), size);
            }
            if (log != null) {
                log.add(count - size + 1, since, took, own);
            }
        }
        if (before < 0 && count >= first) {
            before = count;
            beforeTime = System.nanoTime();
            beforeProcessor = THREADS.getCurrentThreadCpuTime();
        }
        handed = source.next(batch);
        if (handed) {
            size = batch.size;
            count += size;
        } else if (before >= 0 && count > before) {
            rest = (double) (System.nanoTime() - beforeTime) / (count - before);
            restProcessor = (double) (THREADS.getCurrentThreadCpuTime() - beforeProcessor) / (count - before);
        }
        sinceProcessor = processor();
        since = System.nanoTime();
        return handed;
    }

    @Override
    public boolean keeps() {
        return source.keeps();
    }

    private long processor() {
        return batches != null ? THREADS.getCurrentThreadCpuTime() : 0;
    }

    /** Nanoseconds of the thread's own work in the batch with most of it; 0 where that was not asked for. */
    long longestProcessor() {
        return longestProcessor;
    }

    /** Nanoseconds of the longest batch so far. */
    long longest() {
        return longest;
    }

    /** Nanoseconds each frame behind the first took until the last was handed out and done with; NaN where there is none. */
    double rest() {
        return rest;
    }

    /** The same of the thread's own processor time. */
    double restProcessor() {
        return restProcessor;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
