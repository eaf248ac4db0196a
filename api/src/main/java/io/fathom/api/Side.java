package io.fathom.api;

/** Which end of a flow sent something; the initiator is who sent the first packet seen (RFC 5103), or, for a TCP flow first seen by its SYN-ACK, the other end. */
public enum Side {
    INITIATOR,
    RESPONDER;

    /** The other end. */
    public Side opposite() {
        return this == INITIATOR ? RESPONDER : INITIATOR;
    }
}
