package io.fathom.engine;

import io.fathom.api.Dissector;
import io.fathom.api.Fields;

/** One dissector on one flow: tried, then confirmed or dropped. Reused for other flows. Worker thread only. */
final class Trial {
    final int protocol;
    final Fields fields;
    Dissector dissector;

    /** Stream offset of the first octet not yet consumed, per side. */
    final long[] consumed = new long[2];

    /** Octets after {@link #consumed} to pass over unseen, per side. */
    final long[] discard = new long[2];

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

    boolean active() {
        return !done && !dropped;
    }

    /** As new, but for its fields. */
    void reset() {
        dissector = null;
        discard[0] = 0;
        discard[1] = 0;
        confirmed = false;
        done = false;
        dropped = false;
        userData = false;
        malformed = 0;
    }
}
