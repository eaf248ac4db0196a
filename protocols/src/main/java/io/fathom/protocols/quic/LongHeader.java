package io.fathom.protocols.quic;

import io.fathom.api.Bytes;
import io.fathom.protocols.tls.Octets;

/**
 * One packet with a long header (RFC 9000 section 17.2), with the lengths it declares checked against the datagram.
 *
 * @param version number
 * @param destination connection identifier
 * @param source connection identifier
 * @param type what kind of packet it is
 * @param numberAt where the packet number begins (Initial), else 0
 * @param end where the packet ends
 */
public record LongHeader(int version, Bytes destination, Bytes source, Type type, int numberAt, int end) {
    /** The kinds of packets with a long header. */
    public enum Type {
        INITIAL,
        ZERO_RTT,
        HANDSHAKE,
        RETRY
    }

    private static final Type[] ORDER = {Type.INITIAL, Type.ZERO_RTT, Type.HANDSHAKE, Type.RETRY};
    private static final Type[] ORDER_V2 = {Type.RETRY, Type.INITIAL, Type.ZERO_RTT, Type.HANDSHAKE};

    /**
     * Reads the header at the start of {@code packet}, which reaches to the end of the datagram.
     *
     * @param cut true where the capture holds only the datagram's beginning
     * @return null where it is none
     */
    public static LongHeader read(Bytes packet, QuicVersion kind, boolean cut) {
        var in = new Octets(packet);
        int first = in.u8();
        int version = (int) in.u32();
        Bytes destination = in.vector8();
        Bytes source = in.vector8();
        if (!in.ok() || first < 0x80 || destination.length() > 20 || source.length() > 20) {
            return null;
        }
        Type type = (kind == QuicVersion.V2 ? ORDER_V2 : ORDER)[first >> 4 & 3];
        if (type == Type.RETRY) {
            // A token and 16 octets of integrity, up to the end.
            return packet.length() - in.position() > 16 && packet.length() < 1500
                    ? new LongHeader(version, destination, source, type, 0, packet.length())
                    : null;
        }
        if (type == Type.INITIAL) {
            long token = in.varint();
            in.take(token);
        }
        long length = in.varint();
        int numberAt = in.position();
        if (!in.ok() || length < 20) {
            return null;
        }
        if (length > in.remaining()) {
            return cut ? new LongHeader(version, destination, source, type, 0, packet.length()) : null;
        }
        return new LongHeader(version, destination, source, type, type == Type.INITIAL ? numberAt : 0, numberAt + (int) length);
    }
}
