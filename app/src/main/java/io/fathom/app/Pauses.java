package io.fathom.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long the batches of several runs over the same input took: what an engine does in a batch it does in every run, what the machine does it does now and then. One thread.
 */
final class Pauses {
    /**
     * A batch that is long whenever it comes by.
     *
     * @param frame number of its first frame, from 1
     * @param nanos the median of its times
     */
    record Longest(long frame, long nanos) {}

    /** Times of one run's batches and the frames of each, in their order. */
    static final class Run {
        private int[] nanos = new int[1024];
        private int[] frames = new int[1024];
        private int count;

        void add(long nanos, int frames) {
            if (count == this.nanos.length) {
                this.nanos = Arrays.copyOf(this.nanos, 2 * count);
                this.frames = Arrays.copyOf(this.frames, 2 * count);
            }
            this.nanos[count] = (int) Math.min(nanos, Integer.MAX_VALUE);
            this.frames[count++] = frames;
        }
    }

    private final List<Run> runs = new ArrayList<>();

    void add(Run run) {
        runs.add(run);
    }

    /** The batch whose median over the runs is the longest; null where no run had any. The lower of two medians counts. */
    Longest longest() {
        Longest found = null;
        long frame = 1;
        int batches = runs.stream().mapToInt(r -> r.count).min().orElse(0);
        long[] times = new long[runs.size()];
        for (int i = 0; i < batches; i++) {
            for (int k = 0; k < times.length; k++) {
                times[k] = runs.get(k).nanos[i];
            }
            Arrays.sort(times);
            long median = times[(times.length - 1) / 2];
            if (found == null || median > found.nanos) {
                found = new Longest(frame, median);
            }
            frame += runs.getFirst().frames[i];
        }
        return found;
    }
}
