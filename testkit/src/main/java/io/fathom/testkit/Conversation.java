package io.fathom.testkit;

import io.fathom.api.FrameSource;
import io.fathom.api.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * A TCP or UDP conversation told step by step, giving its frames: over Ethernet and from 2026-01-01T00:00:00Z unless said otherwise, a millisecond
 * between frames, segments of at most 1,460 octets. Mutable, for one thread; methods return the conversation.
 */
public final class Conversation {
    /** 2026-01-01T00:00:00Z. */
    public static final long START = 1_767_225_600_000_000_000L;

    private static final int CLIENT = 0;
    private static final int SERVER = 1;

    private final boolean tcp;
    private final String[] address;
    private final int[] port;
    private final long[] sequence = {1_000, 5_000};
    private final List<Frame> frames = new ArrayList<>();
    private PacketBuilder link = Packets.ethernet();
    private PacketBuilder reverseLink;
    private long time = START;
    private long step = 1_000_000;
    private int segment = 1460;
    private boolean acknowledge;

    private Conversation(boolean tcp, String client, int clientPort, String server, int serverPort) {
        this.tcp = tcp;
        this.address = new String[] {client, server};
        this.port = new int[] {clientPort, serverPort};
    }

    /** TCP; nothing is sent yet, see {@link #handshake}. */
    public static Conversation tcp(String client, int clientPort, String server, int serverPort) {
        return new Conversation(true, client, clientPort, server, serverPort);
    }

    /** UDP: each {@link #client} and {@link #server} is a datagram. */
    public static Conversation udp(String client, int clientPort, String server, int serverPort) {
        return new Conversation(false, client, clientPort, server, serverPort);
    }

    // --- settings, for what follows

    /** What the IP packets go in: a link layer, VLAN tags, a tunnel; the same in both directions. */
    public Conversation over(PacketBuilder prefix) {
        link = prefix;
        reverseLink = null;
        return this;
    }

    /** As {@link #over(PacketBuilder)}, with another prefix for the server's packets. */
    public Conversation over(PacketBuilder fromClient, PacketBuilder fromServer) {
        link = fromClient;
        reverseLink = fromServer;
        return this;
    }

    /** The next frame's time, nanoseconds since 1970. */
    public Conversation at(long nanoseconds) {
        time = nanoseconds;
        return this;
    }

    /** Time between frames, nanoseconds. */
    public Conversation step(long nanoseconds) {
        step = nanoseconds;
        return this;
    }

    /** Lets time pass. */
    public Conversation pause(long nanoseconds) {
        time += nanoseconds;
        return this;
    }

    /** Largest payload of a TCP segment. */
    public Conversation segment(int octets) {
        segment = octets;
        return this;
    }

    /** From now on a bare acknowledgment of the other side follows each send. */
    public Conversation acknowledging() {
        acknowledge = true;
        return this;
    }

    /** The next sequence numbers of client and server (before the handshake: their initial ones). */
    public Conversation sequences(long client, long server) {
        sequence[CLIENT] = client;
        sequence[SERVER] = server;
        return this;
    }

    // --- what happens

    /** SYN, SYN and ACK, ACK. */
    public Conversation handshake() {
        raw(CLIENT, sequence[CLIENT], 0, "S", OPTIONS);
        sequence[CLIENT]++;
        raw(SERVER, sequence[SERVER], sequence[CLIENT], "SA", OPTIONS);
        sequence[SERVER]++;
        return segmentOf(CLIENT, "A");
    }

    /** Maximum segment size 1460, selective acknowledgments, window scale 7. */
    private static final byte[] OPTIONS = Octets.of(2, 4).u16(1460).add(Octets.hex("0402 01 030307 01")).bytes();

    /** Sent by the client: over TCP in segments, over UDP as one datagram each. */
    public Conversation client(byte[]... messages) {
        return send(CLIENT, messages);
    }

    public Conversation server(byte[]... messages) {
        return send(SERVER, messages);
    }

    /** A text, ISO 8859-1. */
    public Conversation client(String text) {
        return client(Octets.latin(text));
    }

    public Conversation server(String text) {
        return server(Octets.latin(text));
    }

    public Conversation client(Octets message) {
        return client(message.bytes());
    }

    public Conversation server(Octets message) {
        return server(message.bytes());
    }

    /** Sent by one side. */
    public Conversation send(Side side, byte[]... messages) {
        return send(side == Side.INITIATOR ? CLIENT : SERVER, messages);
    }

    /** Sent by the client in pieces of these sizes (the last size again and again until all is sent). */
    public Conversation clientSplit(byte[] message, int... sizes) {
        return split(CLIENT, message, sizes);
    }

    public Conversation serverSplit(byte[] message, int... sizes) {
        return split(SERVER, message, sizes);
    }

    /** Octets the client sent that the capture has missed. */
    public Conversation clientGap(int octets) {
        sequence[CLIENT] += octets;
        return this;
    }

    public Conversation serverGap(int octets) {
        sequence[SERVER] += octets;
        return this;
    }

    /** The client closes: FIN, FIN, ACK. */
    public Conversation fin() {
        segmentOf(CLIENT, "FA");
        sequence[CLIENT]++;
        segmentOf(SERVER, "FA");
        sequence[SERVER]++;
        return segmentOf(CLIENT, "A");
    }

    /** The server resets. */
    public Conversation reset() {
        return segmentOf(SERVER, "RA");
    }

    /** The server refuses the connection: SYN, then RST. */
    public Conversation refused() {
        raw(CLIENT, sequence[CLIENT], 0, "S", OPTIONS);
        raw(SERVER, 0, sequence[CLIENT] + 1, "RA", new byte[0]);
        return this;
    }

    /** A segment of one side without payload. */
    public Conversation segmentOf(Side side, String flags) {
        return segmentOf(side == Side.INITIATOR ? CLIENT : SERVER, flags);
    }

    private Conversation segmentOf(int side, String flags) {
        raw(side, sequence[side], sequence[1 - side], flags, new byte[0]);
        return this;
    }

    private Conversation send(int side, byte[]... messages) {
        for (byte[] m : messages) {
            if (tcp) {
                split(side, m, segment);
            } else {
                emit(ip(side).udp(port[side], port[1 - side]).payload(m));
            }
        }
        return this;
    }

    private Conversation split(int side, byte[] message, int... sizes) {
        for (int at = 0, i = 0; at < message.length; i++) {
            int end = Math.min(message.length, at + sizes[Math.min(i, sizes.length - 1)]);
            byte[] piece = java.util.Arrays.copyOfRange(message, at, end);
            if (tcp) {
                emit(ip(side).tcp(port[side], port[1 - side]).seq(sequence[side]).ack(sequence[1 - side])
                        .flags(end == message.length ? "PA" : "A").payload(piece));
                sequence[side] += piece.length;
            } else {
                emit(ip(side).udp(port[side], port[1 - side]).payload(piece));
            }
            at = end;
        }
        if (tcp && acknowledge) {
            segmentOf(1 - side, "A");
        }
        return this;
    }

    private PacketBuilder ip(int side) {
        PacketBuilder prefix = side == SERVER && reverseLink != null ? reverseLink : link;
        return prefix.ip(address[side], address[1 - side]);
    }

    private void raw(int side, long seq, long ack, String flags, byte[] options) {
        emit(ip(side).tcp(port[side], port[1 - side]).seq(seq).ack(ack).flags(flags).options(options));
    }

    private void emit(PacketBuilder packet) {
        frames.add(packet.at(time));
        time += step;
    }

    // --- what came of it

    /** The frames so far. */
    public List<Frame> frames() {
        return List.copyOf(frames);
    }

    /** A source of the frames so far. */
    public FrameSource source() {
        return new Recording(frames).source();
    }

    /** All frames in order of time; equal times keep the order of the conversations. */
    public static List<Frame> interleave(Conversation... conversations) {
        List<Frame> all = new ArrayList<>();
        for (Conversation c : conversations) {
            all.addAll(c.frames);
        }
        all.sort(java.util.Comparator.comparingLong(Frame::time));
        return all;
    }
}
