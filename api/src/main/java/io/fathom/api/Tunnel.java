package io.fathom.api;

/**
 * One enclosing tunnel of a flow, as seen at its first packet.
 *
 * @param type id of the encapsulation: "gtp-u", "vxlan", "gre", "ipip"
 * @param source address the packet came from, 4 or 16 bytes
 * @param sourcePort 0 where none
 * @param ipProtocol of the carrying packet
 * @param id tunnel id such as TEID, VNI, key or session, or -1
 */
public record Tunnel(String type, byte[] source, byte[] destination, int sourcePort, int destinationPort, int ipProtocol, long id) {}
