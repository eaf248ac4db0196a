package io.fathom.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is still being found out of a flow: streams and trials. Exists from its first payload until it settles, then serves other flows. Worker thread only. */
final class Search {
    /** TCP flows' sides, made when first needed. */
    final Stream[] streams = new Stream[2];

    /** Stream offset at which what is to be identified now begins: 0, or where the last protocol handed over. */
    final long[] origin = new long[2];

    final List<Trial> trials = new ArrayList<>(3);

    /** The trial confirmed since the start or the last hand-over. */
    Trial confirmed;

    /** Number of the protocol that asked for TLS and goes on inside, or -1. */
    int inside = -1;

    boolean fromStart;

    /** A host was named in the clear. */
    boolean named;

    boolean handedOver;
    boolean changed;
    int payloadPackets;
    int sincePackets;
    int rematches;

    /** Bits of the protocols tried since the start or the last hand-over. */
    final long[] tried;

    Search(int protocols) {
        tried = new long[protocols + 64 >> 6];
    }

    Stream stream(int side) {
        Stream st = streams[side];
        if (st == null) {
            st = streams[side] = new Stream();
        }
        return st;
    }

    long delivered(int side) {
        return streams[side] == null ? 0 : streams[side].next - origin[side];
    }

    boolean isActive() {
        for (int i = 0; i < trials.size(); i++) {
            if (trials.get(i).active()) {
                return true;
            }
        }
        return false;
    }

    /** As new; the trials have been taken out. */
    void reset() {
        for (Stream st : streams) {
            if (st != null) {
                st.reset();
            }
        }
        origin[0] = 0;
        origin[1] = 0;
        confirmed = null;
        inside = -1;
        fromStart = false;
        named = false;
        handedOver = false;
        changed = false;
        payloadPackets = 0;
        sincePackets = 0;
        rematches = 0;
        Arrays.fill(tried, 0);
    }
}
