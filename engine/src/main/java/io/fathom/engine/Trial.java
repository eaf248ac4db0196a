package io.fathom.engine;

import io.fathom.api.Dissector;
import io.fathom.api.Fields;

/** One dissector on one flow: tried, then confirmed or dropped. Reused for other flows. Worker thread only. */
final class Trial {
    final int protocol;
    final Fields fields;
    Dissector dissector;

    /** Stream offset of the first octet not yet consumed, per side. */
    private long consumed0;

    private long consumed1;

    /** Octets after {@link #consumed} to pass over unseen, per side. */
    private long discard0;

    private long discard1;

    boolean confirmed;
    boolean done;
    boolean dropped;

    /** Reads the user data of SCTP DATA chunks rather than what follows the IP or UDP header. */
    boolean userData;

    int malformed;

    Trial(int protocol, Fields fields) {
        this.protocol = protocol;
        this.fields = fields;
    }

    long consumed(int side) {
        return side == 0 ? consumed0 : consumed1;
    }

    void consumed(int side, long offset) {
        if (side == 0) {
            consumed0 = offset;
        } else {
            consumed1 = offset;
        }
    }

    long discard(int side) {
        return side == 0 ? discard0 : discard1;
    }

    void discard(int side, long octets) {
        if (side == 0) {
            discard0 = octets;
        } else {
            discard1 = octets;
        }
    }

    /** Passes over what is to be discarded, up to an offset. */
    void passOver(int side, long end) {
        long octets = discard(side);
        if (octets > 0) {
            long passed = Math.min(octets, end - consumed(side));
            discard(side, octets - passed);
            consumed(side, consumed(side) + passed);
        }
    }

    boolean active() {
        return !done && !dropped;
    }

    /** As new, but for its fields. */
    void reset() {
        dissector = null;
        discard0 = 0;
        discard1 = 0;
        confirmed = false;
        done = false;
        dropped = false;
        userData = false;
        malformed = 0;
    }
}
