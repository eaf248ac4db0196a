package io.fathom.api;

import java.util.List;
import java.util.Map;

/**
 * An address on the network, in its VLANs and tunnels, with what its flows did: a subscriber's, or a host's. Valid during the call that hands it over, on its
 * thread. A flow is added when it ends.
 */
public interface Endpoint {
    /** 4 or 16 bytes; a copy. */
    byte[] address();

    /** VLAN identifiers of its first flow, outermost first; a copy. */
    int[] vlans();

    /** Tunnels of its first flow, outermost first. */
    List<Tunnel> tunnels();

    /** Flows it had that ended, as either end. */
    long flows();

    /** Packets it sent. */
    long packetsUp();

    /** Octets of the frames it sent. */
    long bytesUp();

    /** Packets it was sent. */
    long packetsDown();

    long bytesDown();

    /** Nanoseconds since 1970 of the first packet. */
    long firstSeen();

    /** Nanoseconds since 1970 of the latest packet. */
    long lastSeen();

    /** Flows that ended by application, most first, then by name. */
    Map<String, Long> applications();

    /** Flows with a known application that found no place in {@link #applications}. */
    long otherApplications();

    /** Why it is told of now: "timeout", "evicted", or "shutdown" where it is still remembered. */
    String endReason();
}
