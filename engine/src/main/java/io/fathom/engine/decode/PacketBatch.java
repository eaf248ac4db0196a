package io.fathom.engine.decode;

/**
 * The decoded view of a vector of frames, as columns: one row for the innermost IP packet of each frame that holds one. Reused; worker thread only.
 */
public final class PacketBatch {
    /** {@link #flags}: addresses are IPv6. */
    public static final int V6 = 1;

    /** {@link #flags}: the capture's snap length cut the packet; {@link #payloadLength} is less than {@link #payloadWire}. */
    public static final int TRUNCATED = 2;

    /** {@link #flags}: an IPv4 header or transport checksum is wrong (only where it was verified). */
    public static final int BAD_CHECKSUM = 4;

    /** {@link #flags}: put together from fragments. */
    public static final int DEFRAGMENTED = 8;

    /** {@link #flags}: transport header missing or cut: ports are 0, there is no payload. */
    public static final int NO_TRANSPORT = 16;

    /** Rows in use. */
    public int size;

    /** Memory that the row's octets are in: the frame batch's, or a reassembled datagram. */
    public final byte[][] memory;

    /** Index of the innermost IP header. */
    public final int[] network;

    /** Index of the transport header; equals {@link #payload} for protocols without ports. */
    public final int[] transport;

    /** Index of the first payload octet. */
    public final int[] payload;

    /** Payload octets at hand. */
    public final int[] payloadLength;

    /** Payload octets the IP header declares; not below {@link #payloadLength}. */
    public final int[] payloadWire;

    public final int[] flags;

    /** IANA protocol number of what follows the IP header and its extension headers, 0 to 255. */
    public final int[] ipProtocol;

    /** Addresses as two 64-bit halves; IPv4 as 0 and the 32 bits. */
    public final long[] sourceHigh;

    public final long[] sourceLow;
    public final long[] destinationHigh;
    public final long[] destinationLow;

    /** Ports; for ICMP and ICMPv6 the type and code as Community ID pairs them (see Decoder). */
    public final int[] sourcePort;

    public final int[] destinationPort;

    /** TCP flag octet (CWR 0x80 to FIN 0x01), sequence and acknowledgement number, window as on the wire. */
    public final int[] tcpFlags;

    public final int[] sequence;
    public final int[] acknowledgement;
    public final int[] window;

    /** Keyed digest of VLANs and tunnels: equal for both directions of a flow, 0 for neither. */
    public final long[] zone;

    /** The VLANs and tunnels themselves, interned; {@link Context#NONE} for neither. */
    public final Context[] context;

    /** Header stack, outermost first, interned; names as in {@code dpi.path}. */
    public final Layers[] layers;

    /** Frames this row stands for: 1, or the number of fragments. */
    public final int[] frames;

    /** Octets on the wire of those frames. */
    public final long[] bytes;

    /** Nanoseconds since 1970. */
    public final long[] time;

    /** Frame number in its capture, from 1. */
    public final long[] number;

    /** 0-based capture of the rows. */
    public int capture;

    /** Direction-free keyed hash of the flow key; filled by the flow table or by who spreads rows over workers. */
    public final long[] hash;

    /** 0: from the side with the lower (address, port); 1: from the other. Filled together with {@link #hash}. */
    public final byte[] direction;

    public PacketBatch(int capacity) {
        memory = new byte[capacity][];
        network = new int[capacity];
        transport = new int[capacity];
        payload = new int[capacity];
        payloadLength = new int[capacity];
        payloadWire = new int[capacity];
        flags = new int[capacity];
        ipProtocol = new int[capacity];
        sourceHigh = new long[capacity];
        sourceLow = new long[capacity];
        destinationHigh = new long[capacity];
        destinationLow = new long[capacity];
        sourcePort = new int[capacity];
        destinationPort = new int[capacity];
        tcpFlags = new int[capacity];
        sequence = new int[capacity];
        acknowledgement = new int[capacity];
        window = new int[capacity];
        zone = new long[capacity];
        context = new Context[capacity];
        layers = new Layers[capacity];
        frames = new int[capacity];
        bytes = new long[capacity];
        time = new long[capacity];
        number = new long[capacity];
        hash = new long[capacity];
        direction = new byte[capacity];
    }

    public int capacity() {
        return memory.length;
    }

    /** Appends a row of another batch whose octets now lie in {@code memory}, {@code shift} octets further on. */
    public void copy(PacketBatch b, int row, byte[] memory, int shift) {
        int i = size++;
        this.memory[i] = memory;
        network[i] = b.network[row] + shift;
        transport[i] = b.transport[row] + shift;
        payload[i] = b.payload[row] + shift;
        payloadLength[i] = b.payloadLength[row];
        payloadWire[i] = b.payloadWire[row];
        flags[i] = b.flags[row];
        ipProtocol[i] = b.ipProtocol[row];
        sourceHigh[i] = b.sourceHigh[row];
        sourceLow[i] = b.sourceLow[row];
        destinationHigh[i] = b.destinationHigh[row];
        destinationLow[i] = b.destinationLow[row];
        sourcePort[i] = b.sourcePort[row];
        destinationPort[i] = b.destinationPort[row];
        tcpFlags[i] = b.tcpFlags[row];
        sequence[i] = b.sequence[row];
        acknowledgement[i] = b.acknowledgement[row];
        window[i] = b.window[row];
        zone[i] = b.zone[row];
        context[i] = b.context[row];
        layers[i] = b.layers[row];
        frames[i] = b.frames[row];
        bytes[i] = b.bytes[row];
        time[i] = b.time[row];
        number[i] = b.number[row];
    }
}
