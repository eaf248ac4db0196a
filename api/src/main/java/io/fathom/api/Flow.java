package io.fathom.api;

import java.util.ArrayList;
import java.util.List;

/** A bidirectional flow, read-only. Valid only during the call that hands it over; worker thread only. */
public interface Flow {
    /** The same in every event of the flow and from run to run; 1 to 2^53-1. */
    long id();

    int worker();

    /** 0-based number of the capture the flow's first packet came from. */
    int capture();

    int ipProtocol();

    Transport transport();

    /** 4 or 16 bytes, a fresh copy. */
    byte[] address(Side side);

    /** 0 to 65535; for ICMP the type (initiator) and code (responder). */
    int port(Side side);

    /** Packets of one side. */
    long packets(Side side);

    /** Octets on the wire of one side, link header included. */
    long bytes(Side side);

    /** Nanoseconds since 1970 of the first and of the last packet. */
    long start();

    long end();

    /** Frame number in the capture of the first packet, from 1. */
    long firstFrame();

    /** Union of the TCP flags of one side (CWR 0x80 ... FIN 0x01). */
    int tcpFlags(Side side);

    /** EVE's words: new, established, closed. */
    String state();

    /** EVE's tcp.state: syn_sent, syn_recv, established, fin_wait1, ..., closed; null for other transports. */
    String tcpState();

    /** Why it ended: timeout, active-timeout, tcp-fin, tcp-reset, tcp-reuse, evicted, shutdown; null while it lives. */
    String endReason();

    /** VLAN identifiers outermost first, of the first packet. */
    int[] vlans();

    /** Ids of link, network and tunnel headers down to the transport: ["ethernet","ipv4","tcp"]. */
    List<String> layers();

    /** All headers and protocols, outermost first; one that is both, such as IGMP or SCTP, stands there once. */
    default List<String> path() {
        var layers = layers();
        var protocols = classification().path();
        boolean both = !layers.isEmpty() && !protocols.isEmpty() && layers.getLast().equals(protocols.getFirst());
        var path = new ArrayList<>(layers);
        path.addAll(both ? protocols.subList(1, protocols.size()) : protocols);
        return path;
    }

    /** Enclosing tunnels, outermost first. */
    List<Tunnel> tunnels();

    Classification classification();

    /** Packets from the flow's start until the final verdict, 0 where none came. */
    long packetsToVerdict();

    /** Application or protocol known at the first packet, or null. */
    String firstPacket();

    /** Latest values of each protocol on the flow, where somebody subscribed to them. */
    List<Values> values();

    /** The values of one event type, or null. */
    default Values values(String set) {
        for (Values v : values()) {
            if (v.set().name().equals(set)) {
                return v;
            }
        }
        return null;
    }
}
