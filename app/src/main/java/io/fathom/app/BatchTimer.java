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
    private final boolean alsoProcessor;
    private boolean handed;
    private long since;
    private long longest;
    private long sinceProcessor;
    private long longestProcessor;

    /** @param processor whether to ask for the processor's time too, which takes a call of the system a batch */
    BatchTimer(FrameSource source, boolean processor) {
        this.source = source;
        alsoProcessor = processor;
    }

    @Override
    public boolean next(FrameBatch batch) throws IOException {
        if (handed) {
            longest = Math.max(longest, System.nanoTime() - since);
            longestProcessor = Math.max(longestProcessor, processor() - sinceProcessor);
        }
        handed = source.next(batch);
        sinceProcessor = processor();
        since = System.nanoTime();
        return handed;
    }

    @Override
    public boolean keeps() {
        return source.keeps();
    }

    private long processor() {
        return alsoProcessor ? THREADS.getCurrentThreadCpuTime() : 0;
    }

    /** Nanoseconds of the thread's own work in the batch with most of it; 0 where that was not asked for. */
    long longestProcessor() {
        return longestProcessor;
    }

    /** Nanoseconds of the longest batch so far. */
    long longest() {
        return longest;
    }

    @Override
    public String trouble() {
        return source.trouble();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
