package io.fathom.engine;

import io.fathom.api.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is still being found out of a flow: its streams and trials, and what they found so far. Exists from the flow's first payload until it settles, then
 * serves other flows. Worker thread only.
 */
final class Inspection {
    int record;

    /** What was found so far; {@link Outcome#NOTHING} at first. */
    Outcome found = Outcome.NOTHING;

    /** TCP flows' sides, from their first payload on. */
    private Stream stream0;

    private Stream stream1;

    // In the order in which they were opened: mostly there is one.
    private Trial trial;

    private Trial[] further;
    private byte trialCount;

    /** The trial confirmed since the start or the last hand-over. */
    Trial confirmed;

    /** Number of the protocol that asked for TLS and goes on inside, or -1. */
    short inside = -1;

    /** Which announcements of flows were looked through for this one. */
    int expectations;

    /** Digests of its ends as {@link Expectations} has them, once they were asked for. */
    int hash0;

    int hash1;
    boolean hashed;

    boolean fromStart;

    /** A host was named in the clear. */
    boolean named;

    boolean handedOver;
    boolean changed;
    int payloadPackets;
    int sincePackets;
    byte rematches;

    /** Each side's first payload, where explaining was asked for; else null. */
    Finding looked;

    /** Bits of the protocols tried since the start or the last hand-over. */
    private long[] tried;

    /** What was found so far, to be added to. */
    Outcome outcome() {
        if (found.oddities >= 0) {
            found = found.own();
        }
        return found;
    }

    /** Values so far of finished and of running dissectors. */
    List<Values> values() {
        var all = new ArrayList<>(found.values());
        for (int i = 0; i < trialCount; i++) {
            Trial t = trial(i);
            if (t.confirmed && t.fields.set().size() > 0) {
                var v = t.fields.snapshot();
                if (!v.isEmpty()) {
                    all.add(v);
                }
            }
        }
        return all;
    }

    int trialCount() {
        return trialCount;
    }

    /** In the order in which they were opened. */
    Trial trial(int i) {
        return i == 0 ? trial : further[i - 1];
    }

    void add(Trial t) {
        if (trialCount == 0) {
            trial = t;
        } else {
            if (further == null) {
                further = new Trial[3];
            } else if (trialCount > further.length) {
                further = Arrays.copyOf(further, 2 * further.length);
            }
            further[trialCount - 1] = t;
        }
        trialCount++;
    }

    private void put(int i, Trial t) {
        if (i == 0) {
            trial = t;
        } else {
            further[i - 1] = t;
        }
    }

    Trial remove(int i) {
        Trial gone = trial(i);
        trialCount--;
        for (int j = i; j < trialCount; j++) {
            put(j, trial(j + 1));
        }
        put(trialCount, null);
        return gone;
    }

    /** Bits of the protocols tried so far, or null. */
    long[] tried() {
        return tried;
    }

    void tried(long[] bits) {
        tried = bits;
    }

    boolean isTried(int protocol) {
        for (int i = 0; i < trialCount; i++) {
            if (trial(i).protocol == protocol) {
                return true;
            }
        }
        return tried != null && (tried[protocol >> 6] >>> protocol & 1) != 0;
    }

    /** A side's stream, or null where there is none yet. */
    Stream recent() {
        return stream1 != null ? stream1 : stream0;
    }

    /** Loads what a packet will need; the sum has no meaning. */
    int touch() {
        int sum = payloadPackets + (stream0 == null ? 0 : stream0.doubtful);
        for (int i = 0; i < trialCount; i++) {
            sum += trial(i).touch();
        }
        return sum;
    }

    /** Null before the side's first payload. */
    Stream stream(int side) {
        return side == 0 ? stream0 : stream1;
    }

    void stream(int side, Stream stream) {
        if (side == 0) {
            stream0 = stream;
        } else {
            stream1 = stream;
        }
    }

    /** Stream offset at which what is to be identified now begins: 0, or where the last protocol handed over. */
    long origin(int side) {
        Stream st = stream(side);
        return st == null ? 0 : st.begun;
    }

    /** Only a side with a stream can begin elsewhere than at 0. */
    void origin(int side, long offset) {
        Stream st = stream(side);
        if (st != null) {
            st.begun = offset;
        }
    }

    /** Octets in order since the origin. */
    long delivered(int side) {
        Stream st = stream(side);
        return st == null ? 0 : st.next - st.begun;
    }

    /** True where no stream has anything that the numbers their sides began with do not say. */
    private boolean isUnread(Worker worker, int side) {
        Stream st = stream(side);
        return st == null || st.isUnread() && worker.isKnown(record, side) && st.began(worker.initialSequence(record, side));
    }

    /**
     * True where all that was learnt so far is how many payloads there were, and which oddities.
     *
     * @param side of the last packet: mostly it alone says
     */
    boolean isVain(Worker worker, int side) {
        return trialCount == 0 && tried == null && found.oddities >= 0 && looked == null && isUnread(worker, side) && isUnread(worker, 1 - side);
    }

    boolean isActive() {
        for (int i = 0; i < trialCount; i++) {
            if (trial(i).active()) {
                return true;
            }
        }
        return false;
    }

    /** As new; streams have been taken out. */
    void reset() {
        while (trialCount > 0) {
            put(--trialCount, null);
        }
        found = Outcome.NOTHING;
        expectations = 0;
        hashed = false;
        confirmed = null;
        looked = null;
        inside = -1;
        fromStart = false;
        named = false;
        handedOver = false;
        changed = false;
        payloadPackets = 0;
        sincePackets = 0;
        rematches = 0;
    }
}
