package io.fathom.engine.decode;

import io.fathom.api.FrameBatch;

/**
 * What most frames are: whole, untagged Ethernet, IPv4 or IPv6 without options or extension headers, TCP, or UDP on ports that no tunnel uses. Writes
 * the same row as the long way. Decoder thread only.
 */
final class FastPath {
    private static final long[] TUNNEL_PORTS = new long[1024];

    static {
        for (int port : TunnelHeaders.PORTS) {
            TUNNEL_PORTS[port >>> 6] |= 1L << port;
        }
    }

    private final boolean decapsulate;
    private final Layers tcp4;
    private final Layers udp4;
    private final Layers tcp6;
    private final Layers udp6;

    FastPath(boolean decapsulate, Layers tcp4, Layers udp4, Layers tcp6, Layers udp6) {
        this.decapsulate = decapsulate;
        this.tcp4 = tcp4;
        this.udp4 = udp4;
        this.tcp6 = tcp6;
        this.udp6 = udp6;
    }

    /** Appends the row of frame {@code f}; false, and nothing done, where the frame wants the long way. */
    boolean row(FrameBatch in, int f, PacketBatch out) {
        byte[] m = in.memory;
        int at = in.offset[f];
        int captured = in.captured[f];
        if (captured < 42) {
            return false;
        }
        int type = Octets.u16(m, at + 12);
        int ip = at + 14;
        int transport;
        int end;
        int protocol;
        boolean six;
        if (type == 0x0800) {
            if (m[ip] != 0x45) {
                return false;
            }
            end = ip + Octets.u16(m, ip + 2);
            long first = Octets.u64(m, ip);
            long second = Octets.u64(m, ip + 8);
            if ((first & 0x3FFF) != 0 || Octets.fold(Octets.sum(first, second) + Octets.u32(m, ip + 16)) != 0xFFFF) {
                return false;
            }
            protocol = m[ip + 9];
            transport = ip + 20;
            six = false;
        } else if (type == 0x86DD && captured >= 62 && (m[ip] & 0xF0) == 0x60) {
            int length = Octets.u16(m, ip + 4);
            if (length == 0) {
                return false;
            }
            end = ip + 40 + length;
            protocol = m[ip + 6];
            transport = ip + 40;
            six = true;
        } else {
            return false;
        }
        if (end > at + captured) {
            return false;
        }
        int payload;
        Layers layers;
        int i = out.size;
        if (protocol == 6) {
            if (end - transport < 20) {
                return false;
            }
            int header = m[transport + 12] >> 2 & 0x3C;
            payload = transport + header;
            if (header < 20 || payload > end) {
                return false;
            }
            out.sequence[i] = Octets.s32(m, transport + 4);
            out.acknowledgement[i] = Octets.s32(m, transport + 8);
            out.tcpFlags[i] = m[transport + 13] & 0xFF;
            out.window[i] = Octets.u16(m, transport + 14);
            layers = six ? tcp6 : tcp4;
        } else if (protocol == 17) {
            if (end - transport < 8) {
                return false;
            }
            int length = Octets.u16(m, transport + 4);
            if (length < 8 || transport + length > end || decapsulate && (tunnel(Octets.u16(m, transport)) || tunnel(Octets.u16(m, transport + 2)))) {
                return false;
            }
            end = transport + length;
            payload = transport + 8;
            out.sequence[i] = 0;
            out.acknowledgement[i] = 0;
            out.tcpFlags[i] = 0;
            out.window[i] = 0;
            layers = six ? udp6 : udp4;
        } else {
            return false;
        }
        if (six) {
            out.sourceHigh[i] = Octets.u64(m, ip + 8);
            out.sourceLow[i] = Octets.u64(m, ip + 16);
            out.destinationHigh[i] = Octets.u64(m, ip + 24);
            out.destinationLow[i] = Octets.u64(m, ip + 32);
            out.flags[i] = PacketBatch.V6;
        } else {
            out.sourceHigh[i] = 0;
            out.sourceLow[i] = Octets.u32(m, ip + 12);
            out.destinationHigh[i] = 0;
            out.destinationLow[i] = Octets.u32(m, ip + 16);
            out.flags[i] = 0;
        }
        // Rows are used again and mostly hold these already: a look costs less than the collector's bookkeeping of a reference stored.
        if (out.memory[i] != m) {
            out.memory[i] = m;
        }
        if (out.layers[i] != layers) {
            out.layers[i] = layers;
        }
        if (out.context[i] != Context.NONE) {
            out.context[i] = Context.NONE;
        }
        out.network[i] = ip;
        out.transport[i] = transport;
        out.payload[i] = payload;
        out.payloadLength[i] = end - payload;
        out.payloadWire[i] = end - payload;
        out.ipProtocol[i] = protocol;
        out.sourcePort[i] = Octets.u16(m, transport);
        out.destinationPort[i] = Octets.u16(m, transport + 2);
        out.zone[i] = 0;
        out.frames[i] = 1;
        out.bytes[i] = in.wire[f];
        out.time[i] = in.time[f];
        out.number[i] = in.number[f];
        out.size = i + 1;
        return true;
    }

    private static boolean tunnel(int port) {
        return (TUNNEL_PORTS[port >>> 6] >>> port & 1) != 0;
    }
}
