package io.fathom.app;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One of several runs over the same input. Immutable.
 *
 * @param seconds by the clock on the wall
 * @param processorSeconds processor time of the engine's thread, or of the whole process where it has several; NaN where nobody counts it
 * @param userSeconds the part of it in user mode, NaN where that is unknown
 * @param longestMicros the longest time from one batch of frames to the next, in microseconds: whatever held the engine up, the collector too
 * @param longestProcessorMicros the engine thread's own work in the batch with most of it; 0 where it was not measured
 * @param rest nanoseconds that a frame behind the first so many took, without the end of flows; NaN where that was not asked for
 * @param restProcessor the same of the engine thread's processor time
 */
record Lap(double seconds, double processorSeconds, double userSeconds, long longestMicros, long longestProcessorMicros, double rest, double restProcessor) {
    /** Each figure's own median. */
    static Lap median(List<Lap> laps) {
        return new Lap(median(laps, Lap::seconds), median(laps, Lap::processorSeconds), median(laps, Lap::userSeconds),
                Math.round(median(laps, Lap::longestMicros)), Math.round(median(laps, Lap::longestProcessorMicros)), median(laps, Lap::rest), median(laps, Lap::restProcessor));
    }

    private static double median(List<Lap> laps, ToDoubleFunction<Lap> figure) {
        double[] sorted = laps.stream().mapToDouble(figure).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? 0 : n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }
}
