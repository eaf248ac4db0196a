package io.fathom.engine.decode;

import io.fathom.api.FrameBatch;
import io.fathom.api.LinkType;

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

    FastPath(boolean decapsulate) {
        this.decapsulate = decapsulate;
    }

    /**
     * Appends the rows of frames {@code from} (inclusive) to {@code to} (exclusive), up to the first that wants the long way.
     *
     * @return that frame, or {@code to}
     */
    int rows(FrameBatch in, int from, int to, PacketBatch out) {
        byte[] m = in.memory;
        int[] offset = in.offset;
        int[] captured = in.captured;
        LinkType[] link = in.link;
        int[] network = out.network;
        int[] payloadLength = out.payloadLength;
        int[] flags = out.flags;
        int[] ipProtocol = out.ipProtocol;
        long[] sourceLow = out.sourceLow;
        long[] destinationLow = out.destinationLow;
        int[] sourcePort = out.sourcePort;
        int[] destinationPort = out.destinationPort;
        int[] tcpFlags = out.tcpFlags;
        int[] sequence = out.sequence;
        int shift = out.size - from;
        int f = from;
        for (; f < to; f++) {
            int at = offset[f];
            int length = captured[f];
            if (length < 42 || link[f] != LinkType.ETHERNET) {
                break;
            }
            int row = f + shift;
            int ip = at + 14;
            // Type, version and header length, type of service, length, identification; then fragment, TTL, protocol, checksum, half of the source.
            long head = Octets.u64(m, at + 12);
            int transport;
            int end;
            int protocol;
            if (head >>> 40 == 0x080045) {
                long next = Octets.u64(m, at + 20);
                long ends = Octets.u64(m, at + 26);
                long sum = Octets.sum(head & 0xFFFF_FFFF_FFFFL, next) + (ends >>> 32 & 0xFFFF) + (ends & 0xFFFF_FFFFL);
                // Of so few words the sum has but one carry that another can follow.
                long folded = (sum & 0xFFFF) + (sum >>> 16 & 0xFFFF) + (sum >>> 32);
                if ((next & 0x3FFF_0000_0000_0000L) != 0 || (folded & 0xFFFF) + (folded >>> 16) != 0xFFFF) {
                    break;
                }
                protocol = (int) (next >>> 32) & 0xFF;
                end = ip + ((int) (head >>> 16) & 0xFFFF);
                transport = ip + 20;
                flags[row] = 0;
                sourceLow[row] = ends >>> 32;
                destinationLow[row] = ends & 0xFFFF_FFFFL;
            } else if (head >>> 44 == 0x86DD6 && length >= 62) {
                int payload = Octets.u16(m, ip + 4);
                if (payload == 0) {
                    break;
                }
                protocol = m[ip + 6];
                end = ip + 40 + payload;
                transport = ip + 40;
                flags[row] = PacketBatch.V6;
                out.sourceHigh[row] = Octets.u64(m, ip + 8);
                sourceLow[row] = Octets.u64(m, ip + 16);
                out.destinationHigh[row] = Octets.u64(m, ip + 24);
                destinationLow[row] = Octets.u64(m, ip + 32);
            } else {
                break;
            }
            if (end > at + length) {
                break;
            }
            int payload;
            int ports;
            if (protocol == 6) {
                if (end - transport < 20) {
                    break;
                }
                ports = Octets.s32(m, transport);
                int header = Octets.u16(m, transport + 12);
                payload = transport + (header >> 10 & 0x3C);
                if (header < 0x5000 || payload > end) {
                    break;
                }
                tcpFlags[row] = header & 0xFF;
                sequence[row] = Octets.s32(m, transport + 4);
            } else if (protocol == 17) {
                if (end - transport < 8) {
                    break;
                }
                ports = Octets.s32(m, transport);
                int datagram = Octets.u16(m, transport + 4);
                if (datagram < 8 || transport + datagram > end || decapsulate && tunnels(ports)) {
                    break;
                }
                end = transport + datagram;
                payload = transport + 8;
                tcpFlags[row] = 0;
                sequence[row] = 0;
            } else {
                break;
            }
            network[row] = ip;
            payloadLength[row] = end - payload;
            ipProtocol[row] = protocol;
            sourcePort[row] = ports >>> 16;
            destinationPort[row] = ports & 0xFFFF;
        }
        frames(in, from, f - from, out);
        return f;
    }

    /** The columns that say the same of a row as of its frame. */
    private static void frames(FrameBatch in, int from, int count, PacketBatch out) {
        if (count == 0) {
            return;
        }
        int row = out.size;
        System.arraycopy(in.time, from, out.time, row, count);
        System.arraycopy(in.number, from, out.number, row, count);
        int[] wire = in.wire;
        long[] bytes = out.bytes;
        for (int i = 0; i < count; i++) {
            bytes[row + i] = wire[from + i];
        }
        out.size = row + count;
    }

    /** Whether one of two ports is a tunnel's. */
    static boolean tunnels(int ports) {
        return tunnelBit(ports) != 0;
    }

    /** 1 where one of two ports is a tunnel's, else 0. */
    static int tunnelBit(int ports) {
        int other = ports >>> 16;
        return (int) (TUNNEL_PORTS[other >>> 6] >>> other | TUNNEL_PORTS[(ports & 0xFFFF) >>> 6] >>> ports) & 1;
    }
}
