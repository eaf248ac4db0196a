package io.fathom.engine.decode;

import java.util.Arrays;

/**
 * The decoded view of a vector of frames, as columns: one row for the innermost IP packet of each frame that holds one. Reused; worker thread only.
 *
 * <p>Most rows are plain: an IP header right behind an Ethernet header, TCP or UDP, nothing cut. For these only what every packet needs is written down; the
 * rest is worked out when somebody asks.
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

    /** Rows in use; {@link #clear} before filling anew. */
    public int size;

    /** Memory of the plain rows' octets. */
    byte[] block;

    /** Header stacks of plain rows: IPv4 with TCP, with UDP, IPv6 with TCP, with UDP. */
    Layers[] common;

    /** Index of the innermost IP header in the row's {@link #memory(int) memory}. */
    public final int[] network;

    /** Payload octets at hand. */
    public final int[] payloadLength;

    public final int[] flags;

    /** IANA protocol number of what follows the IP header and its extension headers, 0 to 255. */
    public final int[] ipProtocol;

    /** First 64 bits of IPv6 addresses; without meaning for IPv4. */
    public final long[] sourceHigh;

    public final long[] destinationHigh;

    /** Last 64 bits of IPv6 addresses, or the 32 of IPv4. */
    public final long[] sourceLow;

    public final long[] destinationLow;

    /** Ports; for ICMP and ICMPv6 the type and code as Community ID pairs them (see Decoder). */
    public final int[] sourcePort;

    public final int[] destinationPort;

    /** TCP flag octet (CWR 0x80 to FIN 0x01), and sequence number. */
    public final int[] tcpFlags;

    public final int[] sequence;

    /** Keyed digest of VLANs and tunnels: equal for both directions of a flow, 0 for neither. */
    public final long[] zone;

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

    /** Direction-free keyed hash of the flow key; filled by the flow table, and so is what follows. */
    public final long[] hash;

    /** 0: from the side with the lower (address, port); 1: from the other. */
    public final int[] direction;

    /** The flow's key as the table keeps it: addresses (IPv4), then ports and protocol. */
    public final long[] addresses;

    public final long[] key;

    // Of rows that are not plain; those of plain rows follow from the columns above and the octets, and few are ever asked for.
    private final byte[][] memory;
    private final int[] transport;
    private final int[] payload;
    private final int[] payloadWire;
    private final Context[] context;
    private final Layers[] layers;

    /** Rows up to here may have columns that differ from a plain row's. */
    private int special;

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
        zone = new long[capacity];
        context = new Context[capacity];
        layers = new Layers[capacity];
        frames = new int[capacity];
        bytes = new long[capacity];
        time = new long[capacity];
        number = new long[capacity];
        hash = new long[capacity];
        direction = new int[capacity];
        addresses = new long[capacity];
        key = new long[capacity];
        Arrays.fill(frames, 1);
    }

    public int capacity() {
        return network.length;
    }

    /** Takes out all rows. */
    public void clear() {
        size = 0;
        if (special > 0) {
            Arrays.fill(memory, 0, special, null);
            Arrays.fill(zone, 0, special, 0);
            Arrays.fill(frames, 0, special, 1);
            special = 0;
        }
    }

    /** What a row has that is not plain: its octets lie elsewhere, its headers are others, or it was cut. */
    void special(int row, byte[] memory, int transport, int payload, int payloadWire, Context context, Layers layers) {
        this.memory[row] = memory;
        this.transport[row] = transport;
        this.payload[row] = payload;
        this.payloadWire[row] = payloadWire;
        this.context[row] = context;
        this.layers[row] = layers;
        special = Math.max(special, row + 1);
    }

    boolean isPlain(int row) {
        return memory[row] == null;
    }

    private boolean isV6(int row) {
        return (flags[row] & V6) != 0;
    }

    /** Memory that the row's octets are in: the frame batch's, or a reassembled datagram. */
    public byte[] memory(int row) {
        return isPlain(row) ? block : memory[row];
    }

    /** Index of the transport header; equals {@link #payload} for protocols without ports. */
    public int transport(int row) {
        return isPlain(row) ? network[row] + (isV6(row) ? 40 : 20) : transport[row];
    }

    /** Index of the first payload octet. */
    public int payload(int row) {
        if (!isPlain(row)) {
            return payload[row];
        }
        int transport = transport(row);
        return transport + (ipProtocol[row] == 6 ? block[transport + 12] >> 2 & 0x3C : 8);
    }

    /** Payload octets the IP header declares; not below {@link #payloadLength}. */
    public int payloadWire(int row) {
        return isPlain(row) ? payloadLength[row] : payloadWire[row];
    }

    /** The VLANs and tunnels, interned; {@link Context#NONE} for neither. */
    public Context context(int row) {
        return isPlain(row) ? Context.NONE : context[row];
    }

    /** Header stack, outermost first, interned; names as in {@code dpi.path}. */
    public Layers layers(int row) {
        return isPlain(row) ? common[(isV6(row) ? 2 : 0) + (ipProtocol[row] == 6 ? 0 : 1)] : layers[row];
    }

    /** Acknowledgement number of TCP. */
    public int acknowledgement(int row) {
        return hasTcp(row) ? Octets.s32(memory(row), transport(row) + 8) : 0;
    }

    /** Window of TCP as on the wire. */
    public int window(int row) {
        return hasTcp(row) ? Octets.u16(memory(row), transport(row) + 14) : 0;
    }

    private boolean hasTcp(int row) {
        return ipProtocol[row] == 6 && (flags[row] & NO_TRANSPORT) == 0;
    }
}
