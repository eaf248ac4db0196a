package io.fathom.engine.decode;

import io.fathom.api.FrameBatch;
import io.fathom.api.LinkType;
import java.util.Arrays;

/**
 * What most frames are: whole Ethernet, with two VLAN tags at most, IPv4 or IPv6 without options or extension headers, TCP, or UDP on ports that no tunnel uses. Writes
 * the same row as the long way. Decoder thread only.
 *
 * <p>Untagged IPv4 goes in loops over columns: one collects the headers' octets of many frames, those that follow work out of them what rows hold and whether
 * it may be relied on, without a branch, so that the compiler makes vector instructions of them.
 */
final class FastPath {
    /** Rows that are worked on together. */
    private static final int ROWS = 256;

    /** Octets from a frame's start that are read of each: up to the TCP header's flags, in whole words. */
    private static final int READ = 50;

    /** The least captured octets: Ethernet, IPv4 and UDP. */
    private static final int LEAST = 42;

    private static final int ETHERNET = 14;
    private static final int LINE = 64;

    /** Frames are small where so many octets hold one. */
    private static final int SMALL = 160;

    private static final int TCP = 6;
    private static final int UDP = 17;

    private static final long[] TUNNEL_PORTS = new long[1024];

    static {
        for (int port : TunnelHeaders.PORTS) {
            TUNNEL_PORTS[port >>> 6] |= 1L << port;
        }
    }

    private final boolean decapsulate;
    private final Surroundings around;

    // Of each row, the octets of its frame as they lie in memory, the first in the least significant bits: from 12 (type, version and header length, type of
    // service, length, identification), 20 (fragment, TTL, protocol, checksum, half of the source), 26 (source and destination), 34 (ports; sequence number, or
    // length and checksum of UDP) and 46 on (header length and flags of TCP).
    private long[] head = {};
    private long[] middle = {};
    private long[] ends = {};
    private long[] transport = {};
    private int[] tail = {};

    /** Octets captured of the frame. */
    private int[] captured = {};

    /** Sum of the IP header. */
    private long[] sum = {};

    /** What the IP header says the packet's octets are. */
    private int[] total = {};

    // All bits where the packet is TCP, or UDP; octets of such a header.
    private int[] tcp = {};
    private int[] udp = {};
    private int[] header = {};

    /** Other than 0 where the row's frame has to go another way. */
    private int[] odd = {};

    /** Has no meaning; keeps the loads that warm the caches from being left out. */
    private int sink;

    FastPath(boolean decapsulate, Surroundings around) {
        this.decapsulate = decapsulate;
        this.around = around;
    }

    /** Takes the frames that want the long way, one at a time, in order. */
    interface LongWay {
        void frame(FrameBatch in, int frame, PacketBatch out);
    }

    /** Appends the rows of frames {@code from} (inclusive) to {@code to} (exclusive). */
    void rows(FrameBatch in, int from, int to, PacketBatch out, LongWay longWay) {
        fit(out.capacity());
        for (int f = from; f < to; f += ROWS) {
            block(in, f, Math.min(to, f + ROWS), out, longWay);
        }
    }

    private void fit(int rows) {
        if (head.length < rows) {
            head = new long[rows];
            middle = new long[rows];
            ends = new long[rows];
            transport = new long[rows];
            tail = new int[rows];
            captured = new int[rows];
            sum = new long[rows];
            total = new int[rows];
            tcp = new int[rows];
            udp = new int[rows];
            header = new int[rows];
            odd = new int[rows];
        }
    }

    private void block(FrameBatch in, int from, int to, PacketBatch out, LongWay longWay) {
        // Row and frame are apart by the same number as long as each frame gives a row.
        int first = out.size;
        int shift = first - from;
        int end = to + shift;
        System.arraycopy(in.offset, from, out.network, first, to - from);
        System.arraycopy(in.captured, from, captured, first, to - from);
        if (to - from > 1) {
            ahead(in, from, to);
        }
        collect(in, from, to, shift);
        network(out.network, first, end);
        sums(head, middle, ends, sum, first, end);
        headers(head, middle, sum, odd, first, end);
        totals(head, middle, total, out.ipProtocol, first, end);
        kinds(out.ipProtocol, tcp, udp, first, end);
        sequences(transport, out.sequence, first, end);
        tails(tail, tcp, udp, header, out.tcpFlags, first, end);
        payloads(first, end, out.sequence, out.payloadLength);
        cuts(captured, total, out.payloadLength, odd, first, end);
        others(first, end, out.sequence);
        sequencesOfTcp(out.sequence, tcp, first, end);
        addresses(ends, out.sourceLow, out.destinationLow, first, end);
        ports(transport, out.sourcePort, out.destinationPort, first, end);
        Arrays.fill(out.flags, first, end, 0);
        if (decapsulate && hasDatagrams(out.ipProtocol, first, end)) {
            tunnels(out, first, end);
        }
        if (!isOdd(odd, first, end)) {
            frames(in, from, to - from, out);
            return;
        }
        for (int f = from; f < to; ) {
            int run = f;
            while (f < to && odd[f + shift] == 0) {
                f++;
            }
            if (f > run) {
                move(out, run + shift, out.size, f - run);
                frames(in, run, f - run, out);
            }
            if (f < to) {
                if (!row(in, f, out)) {
                    longWay.frame(in, f, out);
                }
                f++;
            }
        }
    }

    /**
     * Loads what is about to be read. Small frames lie close together: those that follow this block are loaded, as the processor's own loading ahead ends with each
     * page, and waits for the first misses behind it. Of larger ones the headers of this block are, in a loop that does nothing else, so that more of the waits for
     * memory overlap.
     */
    private void ahead(FrameBatch in, int from, int to) {
        byte[] m = in.memory;
        int begin = in.offset[from];
        int end = in.offset[to - 1];
        int sum = 0;
        if (end - begin < (to - from) * SMALL) {
            int stop = Math.min(2 * end - begin, m.length);
            for (int at = end; at < stop; at += LINE) {
                sum += m[at];
            }
        } else if (m.length >= READ) {
            int[] offset = in.offset;
            int last = m.length - READ;
            for (int f = from; f < to; f++) {
                int at = Math.min(offset[f], last);
                sum += m[at + 12] + m[at + READ - 1];
            }
        }
        sink += sum;
    }

    /** Collects the headers of all frames. */
    private void collect(FrameBatch in, int from, int to, int shift) {
        byte[] m = in.memory;
        int last = m.length - READ;
        int[] offset = in.offset;
        int[] length = in.captured;
        LinkType[] link = in.link;
        long[] head = this.head;
        long[] middle = this.middle;
        long[] ends = this.ends;
        long[] transport = this.transport;
        int[] tail = this.tail;
        for (int f = from; f < to; f++) {
            int row = f + shift;
            int at = offset[f];
            if (length[f] < LEAST || link[f] != LinkType.ETHERNET || at > last) {
                head[row] = 0;
                continue;
            }
            long first = Octets.u64Little(m, at + 12);
            head[row] = first;
            if ((first & 0xFFFF) == 0x0008) {
                middle[row] = Octets.u64Little(m, at + 20);
                ends[row] = Octets.u64Little(m, at + 26);
                transport[row] = Octets.u64Little(m, at + 34);
                tail[row] = Octets.s32Little(m, at + 46);
            }
        }
    }

    // The loops are short and many: of longer ones the compiler makes no vector instructions.

    private static void network(int[] network, int from, int to) {
        for (int i = from; i < to; i++) {
            network[i] += ETHERNET;
        }
    }

    /** The checksum's sum of octet pairs, two pairs at a time. As carries come back in, their order makes no difference. */
    private static void sums(long[] head, long[] middle, long[] ends, long[] sum, int from, int to) {
        for (int i = from; i < to; i++) {
            long a = head[i] >>> 16;
            long b = middle[i];
            long c = ends[i] >>> 16;
            sum[i] = (a & 0xFFFF_FFFFL) + (a >>> 32) + (b & 0xFFFF_FFFFL) + (b >>> 32) + (c & 0xFFFF_FFFFL) + (c >>> 32);
        }
    }

    /** Whether a row is IPv4 without options, no fragment, its checksum right. */
    private static void headers(long[] head, long[] middle, long[] sum, int[] odd, int from, int to) {
        for (int i = from; i < to; i++) {
            long s = sum[i];
            s = (s & 0xFFFF) + (s >>> 16 & 0xFFFF) + (s >>> 32);
            // Of so few words the sum has but one carry that another can follow.
            s = (s & 0xFFFF) + (s >>> 16);
            odd[i] = (int) (s ^ 0xFFFF | middle[i] & 0xFF3F | (head[i] & 0xFFFFFF) ^ 0x450008);
        }
    }

    private static void totals(long[] head, long[] middle, int[] total, int[] protocol, int from, int to) {
        for (int i = from; i < to; i++) {
            total[i] = (int) (Long.reverseBytes(head[i]) >>> 16) & 0xFFFF;
            protocol[i] = (int) (middle[i] >>> 24) & 0xFF;
        }
    }

    private static void kinds(int[] protocol, int[] tcp, int[] udp, int from, int to) {
        for (int i = from; i < to; i++) {
            tcp[i] = (protocol[i] ^ TCP) - 1 >> 31;
            udp[i] = (protocol[i] ^ UDP) - 1 >> 31;
        }
    }

    /** Sequence numbers of TCP; of UDP the datagram's length in the upper half. */
    private static void sequences(long[] transport, int[] sequence, int from, int to) {
        for (int i = from; i < to; i++) {
            sequence[i] = Integer.reverseBytes((int) (transport[i] >>> 32));
        }
    }

    private static void tails(int[] tail, int[] tcp, int[] udp, int[] header, int[] flags, int from, int to) {
        for (int i = from; i < to; i++) {
            header[i] = tail[i] >>> 2 & 0x3C & tcp[i] | 8 & udp[i];
            flags[i] = tail[i] >>> 8 & 0xFF & tcp[i];
        }
    }

    private void payloads(int from, int to, int[] sequence, int[] payload) {
        int[] total = this.total;
        int[] tcp = this.tcp;
        int[] udp = this.udp;
        int[] header = this.header;
        for (int i = from; i < to; i++) {
            payload[i] = (total[i] - 20 & tcp[i] | sequence[i] >>> 16 & udp[i]) - header[i];
        }
    }

    /** Whether the packet is not all there, or its headers are longer than it is. */
    private static void cuts(int[] captured, int[] total, int[] payload, int[] odd, int from, int to) {
        for (int i = from; i < to; i++) {
            odd[i] |= (captured[i] - ETHERNET - total[i] | payload[i]) >> 31;
        }
    }

    /** Whether it is neither TCP nor UDP, has a TCP header that is too short, or a datagram longer than its packet. */
    private void others(int from, int to, int[] sequence) {
        int[] total = this.total;
        int[] tcp = this.tcp;
        int[] udp = this.udp;
        int[] header = this.header;
        int[] odd = this.odd;
        for (int i = from; i < to; i++) {
            odd[i] |= (header[i] - 20 & tcp[i] | total[i] - 20 - (sequence[i] >>> 16) & udp[i]) >> 31 | ~(tcp[i] | udp[i]);
        }
    }

    private static void sequencesOfTcp(int[] sequence, int[] tcp, int from, int to) {
        for (int i = from; i < to; i++) {
            sequence[i] &= tcp[i];
        }
    }

    private static void addresses(long[] ends, long[] source, long[] destination, int from, int to) {
        for (int i = from; i < to; i++) {
            long both = Long.reverseBytes(ends[i]);
            source[i] = both >>> 32;
            destination[i] = both & 0xFFFF_FFFFL;
        }
    }

    private static void ports(long[] transport, int[] source, int[] destination, int from, int to) {
        for (int i = from; i < to; i++) {
            int both = Integer.reverseBytes((int) transport[i]);
            source[i] = both >>> 16;
            destination[i] = both & 0xFFFF;
        }
    }

    private static boolean hasDatagrams(int[] protocol, int from, int to) {
        int any = 0;
        for (int i = from; i < to; i++) {
            any |= (protocol[i] ^ UDP) - 1;
        }
        return any < 0;
    }

    private void tunnels(PacketBatch out, int from, int to) {
        int[] protocol = out.ipProtocol;
        int[] source = out.sourcePort;
        int[] destination = out.destinationPort;
        int[] odd = this.odd;
        for (int i = from; i < to; i++) {
            if (protocol[i] == UDP) {
                odd[i] |= tunnelBit(source[i] << 16 | destination[i]);
            }
        }
    }

    private static boolean isOdd(int[] odd, int from, int to) {
        int any = 0;
        for (int i = from; i < to; i++) {
            any |= odd[i];
        }
        return any != 0;
    }

    /** Rows that were worked out further on than they belong, as a frame before them gave none. */
    private static void move(PacketBatch b, int from, int to, int count) {
        if (from == to) {
            return;
        }
        System.arraycopy(b.network, from, b.network, to, count);
        System.arraycopy(b.payloadLength, from, b.payloadLength, to, count);
        System.arraycopy(b.ipProtocol, from, b.ipProtocol, to, count);
        System.arraycopy(b.sourceLow, from, b.sourceLow, to, count);
        System.arraycopy(b.destinationLow, from, b.destinationLow, to, count);
        System.arraycopy(b.sourcePort, from, b.sourcePort, to, count);
        System.arraycopy(b.destinationPort, from, b.destinationPort, to, count);
        System.arraycopy(b.tcpFlags, from, b.tcpFlags, to, count);
        System.arraycopy(b.sequence, from, b.sequence, to, count);
        Arrays.fill(b.flags, to, to + count, 0);
    }

    /** The columns that say the same of a row as of its frame. */
    private static void frames(FrameBatch in, int from, int count, PacketBatch out) {
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

    /** Appends the row of a frame, if it is plain IPv6, or plain but for one or two VLAN tags. */
    private boolean row(FrameBatch in, int f, PacketBatch out) {
        byte[] m = in.memory;
        int at = in.offset[f];
        int stop = at + in.captured[f];
        int ip = at + ETHERNET;
        if (in.link[f] != LinkType.ETHERNET || stop < ip + 28) {
            return false;
        }
        int type = Octets.u16(m, ip - 2);
        if (type == 0x86DD) {
            return ip(in, f, ip, stop, true, null, out);
        }
        if (!LinkHeaders.isTag(type)) {
            // Other IPv4 packets are odd in some way.
            return false;
        }
        int outer = Octets.u16(m, ip) & 0xFFF;
        int inner = Tags.NONE;
        type = Octets.u16(m, ip + 2);
        ip += 4;
        if (LinkHeaders.isTag(type)) {
            inner = Octets.u16(m, ip) & 0xFFF;
            type = Octets.u16(m, ip + 2);
            ip += 4;
        }
        if (type != 0x0800 && type != 0x86DD || stop < ip + 28) {
            return false;
        }
        return ip(in, f, ip, stop, type == 0x86DD, around.tags(outer, inner), out);
    }

    /** Appends the row of a packet, if it is whole, without options, extension headers or fragments, its checksum right, and TCP or UDP outside a tunnel. */
    private boolean ip(FrameBatch in, int f, int ip, int stop, boolean v6, Tags tags, PacketBatch out) {
        byte[] m = in.memory;
        int transport;
        int behind;
        int protocol;
        if (v6) {
            transport = ip + 40;
            if (m[ip] >> 4 != 6 || transport > stop) {
                return false;
            }
            behind = Octets.u16(m, ip + 4);
            protocol = m[ip + 6];
        } else {
            transport = ip + 20;
            if (m[ip] != 0x45 || (Octets.u16(m, ip + 6) & 0x3FFF) != 0 || Octets.fold(Octets.sum(m, ip, transport)) != 0xFFFF) {
                return false;
            }
            behind = Octets.u16(m, ip + 2) - 20;
            protocol = m[ip + 9];
        }
        int end = transport + behind;
        if (behind < 8 || end > stop) {
            return false;
        }
        int row = out.size;
        int ports = Octets.s32(m, transport);
        int payload;
        if (protocol == TCP) {
            if (behind < 20) {
                return false;
            }
            int header = Octets.u16(m, transport + 12);
            payload = transport + (header >> 10 & 0x3C);
            if (header < 0x5000 || payload > end) {
                return false;
            }
            out.tcpFlags[row] = header & 0xFF;
            out.sequence[row] = Octets.s32(m, transport + 4);
        } else if (protocol == UDP) {
            int datagram = Octets.u16(m, transport + 4);
            if (datagram < 8 || datagram > behind || decapsulate && tunnelBit(ports) != 0) {
                return false;
            }
            end = transport + datagram;
            payload = transport + 8;
            out.tcpFlags[row] = 0;
            out.sequence[row] = 0;
        } else {
            return false;
        }
        out.network[row] = ip;
        out.payloadLength[row] = end - payload;
        out.ipProtocol[row] = protocol;
        if (v6) {
            out.flags[row] = PacketBatch.V6;
            out.sourceHigh[row] = Octets.u64(m, ip + 8);
            out.sourceLow[row] = Octets.u64(m, ip + 16);
            out.destinationHigh[row] = Octets.u64(m, ip + 24);
            out.destinationLow[row] = Octets.u64(m, ip + 32);
        } else {
            out.flags[row] = 0;
            out.sourceLow[row] = Octets.u32(m, ip + 12);
            out.destinationLow[row] = Octets.u32(m, ip + 16);
        }
        out.sourcePort[row] = ports >>> 16;
        out.destinationPort[row] = ports & 0xFFFF;
        if (tags != null) {
            out.zone[row] = tags.zone();
            out.special(row, m, transport, payload, end - payload, tags.context(), tags.layers((v6 ? 2 : 0) + (protocol == TCP ? 0 : 1)));
        }
        frames(in, f, 1, out);
        return true;
    }

    /** 1 where one of two ports is a tunnel's, else 0. */
    static int tunnelBit(int ports) {
        int other = ports >>> 16;
        return (int) (TUNNEL_PORTS[other >>> 6] >>> other | TUNNEL_PORTS[(ports & 0xFFFF) >>> 6] >>> ports) & 1;
    }
}
