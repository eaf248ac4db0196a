package io.fathom.engine.decode;

import java.util.Objects;

/**
 * Which packets are one worker's: those between its pairs of hosts. All workers see all frames; each packet is exactly one worker's. Immutable, any thread.
 *
 * @param pairs the same for all workers
 * @param worker number of the worker, from 0; the first also counts what is odd about frames that are nobody's in particular
 * @param workers how many there are
 */
public record Share(HostPair pairs, int worker, int workers) {
    public Share {
        Objects.requireNonNull(pairs, "pairs");
        Objects.checkIndex(worker, workers);
    }

    /** True for one of the workers. */
    boolean isFirst() {
        return worker == 0;
    }

    /** Number of the worker that the packets between two hosts, as in {@link HostPair#of}, belong to. */
    int owner(long high, long low, long otherHigh, long otherLow, long zone) {
        return (int) ((pairs.of(high, low, otherHigh, otherLow, zone) >>> 32) * workers >>> 32);
    }

    /** Whether they are this worker's. */
    boolean owns(long high, long low, long otherHigh, long otherLow, long zone) {
        return owner(high, low, otherHigh, otherLow, zone) == worker;
    }
}
