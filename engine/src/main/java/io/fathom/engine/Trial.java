package io.fathom.engine;

import io.fathom.api.Dissector;
import io.fathom.api.Fields;

/** One dissector on one flow: tried, then confirmed or dropped. Worker thread only. */
final class Trial {
    final int protocol;
    final Dissector dissector;
    final Fields fields;

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

    Trial(int protocol, Dissector dissector, Fields fields) {
        this.protocol = protocol;
        this.dissector = dissector;
        this.fields = fields;
    }

    boolean active() {
        return !done && !dropped;
    }
}
