package io.fathom.engine.decode;

import io.fathom.api.FrameBatch;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns frames into rows of packets: link headers, VLANs, MPLS, IP and its extension headers, tunnels in any nesting, fragments. Stateless but for
 * fragments, tunnel pairing and interned header stacks. Never reads past what was captured. One thread.
 *
 * <p>With a {@link Share} it keeps one worker's packets only. What hangs on several frames (fragments, the pairing of tunnels) it follows for all frames
 * nevertheless, so that it is the same for each worker.
 *
 * <p>A frame gives one row, for its innermost IP packet that can be read; where what a tunnel carries cannot, for the tunnel's. A tunnel over UDP is
 * looked into only where its well-known port and the header inside agree; otherwise it stays a flow of its outer addresses. For ICMP and ICMPv6 the
 * columns for ports hold what Community ID pairs: the type and its answer's type, or type and code where there is no answer.
 */
public final class Decoder {
    private final DecodeOptions options;
    private final AnomalyListener listener;
    private final Fragments fragments;
    private final LinkHeaders links = new LinkHeaders(this);
    private final TunnelHeaders tunnels = new TunnelHeaders(this, links);

    /** Null where each frame has to go the long way. */
    private final FastPath fast;

    private final FastPath.LongWay longWay = this::frame;

    /** As {@link PacketBatch#common}. */
    private final Layers[] common;

    // Null where all frames are wanted.
    private final Share share;
    private final Picker picker;
    private short[] owners = new short[0];

    // Whoever asks for figures meanwhile is on another thread.
    private final Map<String, long[]> anomalies = new ConcurrentHashMap<>();
    private final Map<String, long[]> nonIp = new ConcurrentHashMap<>();
    private final Surroundings around;

    // The frame in hand.
    byte[] m;
    private PacketBatch out;
    private long time;
    private long number;
    private int frames;
    private long wire;
    private int flags;
    private int depth;
    private int frameDepth;

    /** A row was written, or the frame waits for others, or was dropped on request. */
    private boolean done;

    private String type;

    /** Another worker counts what is odd about the frame. */
    private boolean mute;

    // Of the last fragment.
    private long fragmentTime;
    private long fragmentNumber;

    /** Octets of the frame that the snap length cut off. */
    int missing;

    // The innermost IP header so far.
    int network;
    boolean v6;
    long sourceHigh;
    long sourceLow;
    long destinationHigh;
    long destinationLow;

    public Decoder(DecodeOptions options) {
        this(options, 0, (name, time, number) -> {});
    }

    /** A decoder of all frames; what the arguments are, the other constructor says. */
    public Decoder(DecodeOptions options, long key, AnomalyListener listener) {
        this(options, key, listener, null);
    }

    /**
     * @param key of the digest in {@link PacketBatch#zone}: with the same key, the same zones
     * @param listener hears of each odd frame, beside the counters
     * @param share whose packets become rows, and whose frames count; null for all
     */
    public Decoder(DecodeOptions options, long key, AnomalyListener listener, Share share) {
        this.options = options;
        this.share = share;
        this.listener = Objects.requireNonNull(listener, "listener");
        around = new Surroundings(mix(key + 0x9E3779B97F4A7C15L));
        picker = share == null ? null : new Picker(share, around, options.decapsulate());
        fragments = new Fragments(options, mix(key + 0xBF58476D1CE4E5B9L), this);
        fast = options.verifyChecksums()
                ? null
                : new FastPath(options.decapsulate(), around);
        common = new Layers[] {common("ipv4", "tcp"), common("ipv4", "udp"), common("ipv6", "tcp"), common("ipv6", "udp")};
    }

    private Layers common(String network, String transport) {
        around.begin();
        push("ethernet");
        push(network);
        push(transport);
        return around.stack();
    }

    /** Appends the packets of frames {@code from} (inclusive) to {@code to} (exclusive), in order; at most one row a frame. */
    public void decode(FrameBatch in, int from, int to, PacketBatch out) {
        if (picker == null) {
            all(in, from, to, out);
            return;
        }
        if (owners.length < to) {
            owners = new short[to];
        }
        owners(in, from, to, owners);
        decode(in, from, to, owners, out);
    }

    /** Likewise, where it is known whose the frames are. Only with a {@link Share}. */
    public void decode(FrameBatch in, int from, int to, short[] owners, PacketBatch out) {
        FrameBatch picked = picker.pick(in, from, to, owners);
        all(picked, 0, picked.size, out);
    }

    /** Whose the frames are, by their index, as far as a glance tells: all decoders of a run find the same. Only with a {@link Share}. */
    public void owners(FrameBatch in, int from, int to, short[] owners) {
        picker.owners(in, from, to, owners);
    }

    private void all(FrameBatch in, int from, int to, PacketBatch out) {
        if (out.size == 0) {
            out.clear();
        }
        out.block = in.memory;
        out.common = common;
        if (fast != null) {
            fast.rows(in, from, to, out, longWay);
            return;
        }
        for (int i = from; i < to; i++) {
            frame(in, i, out);
        }
    }

    /** The long way of one frame. */
    void frame(FrameBatch in, int i, PacketBatch out) {
        this.out = out;
        m = in.memory;
        time = in.time[i];
        number = in.number[i];
        frames = 1;
        wire = in.wire[i];
        flags = 0;
        depth = 0;
        frameDepth = 0;
        done = false;
        type = null;
        missing = Math.max(0, in.wire[i] - in.captured[i]);
        mute = picker != null && !picker.counts(i);
        around.begin();
        links.link(in.link[i], in.offset[i], in.offset[i] + in.captured[i]);
        if (!done && type != null && !mute) {
            // Types come from the wire: only so many are told apart.
            String t = type;
            count(nonIp, nonIp.containsKey(t) || nonIp.size() < 1024 ? t : "other");
        }
    }

    private static void count(Map<String, long[]> counters, String name) {
        // Nearly always it is there: then nothing is locked.
        var n = counters.get(name);
        if (n == null) {
            n = counters.computeIfAbsent(name, k -> new long[1]);
        }
        n[0]++;
    }

    /** No more frames: counts what fragments still wait for. */
    public void flush() {
        mute = share != null && !share.isFirst();
        time = fragmentTime;
        number = fragmentNumber;
        fragments.flush();
    }

    /** Frames without an IP packet, by type. */
    public Map<String, Long> nonIp() {
        var copy = new TreeMap<String, Long>();
        nonIp.forEach((k, v) -> copy.put(k, v[0]));
        return copy;
    }

    /** Odd frames, by name. */
    public Map<String, Long> anomalies() {
        var copy = new TreeMap<String, Long>();
        anomalies.forEach((k, v) -> copy.put(k, v[0]));
        return copy;
    }

    void odd(String name) {
        if (mute) {
            return;
        }
        count(anomalies, name);
        listener.anomaly(name, time, number);
    }

    /** What the frame is, should no IP packet be found in it. */
    void nonIp(String type) {
        this.type = type;
    }

    static long mix(long h) {
        h ^= h >>> 32;
        h *= 0xD6E8FEB86659FD93L;
        h ^= h >>> 32;
        h *= 0xD6E8FEB86659FD93L;
        return h ^ h >>> 32;
    }

    void push(String layer) {
        around.push(layer);
    }

    void vlan(int id) {
        around.vlan(id);
    }

    /** A further header that separates address spaces, such as a PBB I-SID or a PPPoE session. */
    void separate(long id) {
        around.separate(id);
    }

    /**
     * What follows is inside a tunnel of the addresses in hand.
     *
     * @param id tunnel id as reported, or -1
     * @param symmetric true where both directions have the same id, so that it separates address spaces
     */
    void tunnel(String type, int sourcePort, int destinationPort, int ipProtocol, long id, boolean symmetric) {
        around.tunnel(this, type, sourcePort, destinationPort, ipProtocol, id, symmetric);
    }

    // ---- IP

    /** An IP packet of either version at {@code off}. */
    void ip(int off, int end) {
        int version = off < end ? m[off] >> 4 & 15 : 0;
        if (version == 4) {
            ipv4(off, end);
        } else if (version == 6) {
            ipv6(off, end);
        } else {
            odd("ip.bad-version");
        }
    }

    /** True where what is at {@code off} is an IP header whose lengths fit and whose checksum is right. */
    boolean plausibleIp(int off, int end) {
        if (end - off < 20) {
            return false;
        }
        int version = m[off] >> 4 & 15;
        int rest = end - off + missing;
        if (version == 4) {
            int header = (m[off] & 15) * 4;
            int total = u16(off + 2);
            // Segments that the network card is to cut may be longer than the field can say: then it is 0.
            boolean fits = total == 0 ? rest > 0xFFFF : total >= header && total <= rest && rest - total < 64;
            return header >= 20 && fits && checksum(off, header, end) != 1;
        }
        if (version != 6 || end - off < 40) {
            return false;
        }
        int total = u16(off + 4) + 40;
        return total == 40 && rest > 0xFFFF || total <= rest && rest - total < 64;
    }

    /** True where what is at {@code off} is an IP header that says it ends at {@code end}; its checksum may be wrong. */
    boolean fittingIp(int off, int end) {
        if (end - off < 20) {
            return false;
        }
        int version = m[off] >> 4 & 15;
        return version == 4 && (m[off] & 15) >= 5 && u16(off + 2) == end - off || version == 6 && end - off >= 40 && u16(off + 4) + 40 == end - off;
    }

    // 0: right, 1: wrong, 2: cannot tell.
    private int checksum(int off, int header, int end) {
        if (off + header > end) {
            return 2;
        }
        return Octets.fold(Octets.sum(m, off, off + header)) == 0xFFFF ? 0 : u16(off + 10) == 0 ? 2 : 1;
    }

    private boolean tooDeep() {
        if (depth >= options.maxDepth()) {
            odd("decode.too-deep");
            return true;
        }
        depth++;
        return false;
    }

    /** True, and counted, where frames are inside each other more often than allowed. */
    boolean frameTooDeep() {
        if (frameDepth >= options.maxDepth()) {
            odd("decode.too-deep");
            return true;
        }
        frameDepth++;
        return false;
    }

    void ipv4(int off, int end) {
        if (end - off < 20) {
            odd("ipv4.truncated");
            return;
        }
        int header = (m[off] & 15) * 4;
        int total = u16(off + 2);
        if ((m[off] >> 4 & 15) != 4 || header < 20) {
            odd("ipv4.bad-header");
            return;
        }
        if (tooDeep()) {
            return;
        }
        if (total == 0) {
            // Segmentation offload: the capture was taken before the length was filled in.
            total = end - off + missing;
        } else if (total < header) {
            odd("ipv4.bad-length");
            return;
        }
        if (off + header > end) {
            odd("ipv4.truncated");
            return;
        }
        if (total > end - off + missing) {
            odd("ipv4.bad-length");
        }
        if (checksum(off, header, end) == 1) {
            odd("ipv4.bad-checksum");
            flags |= PacketBatch.BAD_CHECKSUM;
            if (options.dropBadChecksums()) {
                done = true;
                return;
            }
        }
        push("ipv4");
        network = off;
        v6 = false;
        sourceHigh = 0;
        sourceLow = u32(off + 12);
        destinationHigh = 0;
        destinationLow = u32(off + 16);
        int wireEnd = off + total;
        int fragment = u16(off + 6);
        int protocol = m[off + 9] & 0xFF;
        if ((fragment & 0x3FFF) != 0) {
            fragment(off + header, Math.min(end, wireEnd), wireEnd, (fragment & 0x1FFF) * 8, (fragment & 0x2000) != 0, protocol, u16(off + 4));
            return;
        }
        payload(protocol, off + header, Math.min(end, wireEnd), wireEnd);
    }

    void ipv6(int off, int end) {
        if (end - off < 40) {
            odd("ipv6.truncated");
            return;
        }
        if ((m[off] & 0xF0) != 0x60) {
            odd("ipv6.bad-header");
            return;
        }
        if (tooDeep()) {
            return;
        }
        push("ipv6");
        network = off;
        v6 = true;
        sourceHigh = u64(off + 8);
        sourceLow = u64(off + 16);
        destinationHigh = u64(off + 24);
        destinationLow = u64(off + 32);
        int length = u16(off + 4);
        int wireEnd = length == 0 ? end + missing : off + 40 + length;
        if (wireEnd > end + missing) {
            odd("ipv6.bad-length");
        }
        payload(m[off + 6] & 0xFF, off + 40, Math.min(end, wireEnd), wireEnd);
    }

    private void fragment(int from, int to, int wireEnd, int offset, boolean more, int protocol, int id) {
        if (!options.defragment() || to < wireEnd) {
            // Cut by the snap length, the datagram can never be whole: its first part is read as it is.
            if (offset == 0) {
                payload(protocol, from, to, wireEnd);
            } else {
                row(protocol, from, to, wireEnd, false);
            }
            return;
        }
        done = true;
        fragmentTime = time;
        fragmentNumber = number;
        var whole = fragments.add(fragments.key(around.direction(), sourceHigh, sourceLow, destinationHigh, destinationLow, id, v6 ? -1 : protocol), m, network, from, to, offset, more, protocol, v6, time, frames, wire);
        if (whole == null) {
            return;
        }
        done = false;
        m = whole.bytes();
        missing = 0;
        frames = whole.frames();
        wire = whole.wire();
        flags |= PacketBatch.DEFRAGMENTED;
        network = 0;
        payload(whole.protocol(), whole.header(), m.length, m.length);
    }

    /** What follows an IP header: extension headers, a tunnel, or a transport. */
    private void payload(int protocol, int off, int end, int wireEnd) {
        for (int i = 0; i < 16; i++) {
            switch (protocol) {
                case 0, 43, 60, 135, 139, 140 -> {
                    if (!v6 || off + 8 > end) {
                        row(protocol, off, end, wireEnd, false);
                        return;
                    }
                    protocol = m[off] & 0xFF;
                    off += ((m[off + 1] & 0xFF) + 1) * 8;
                }
                case 44 -> {
                    if (!v6 || off + 8 > end) {
                        row(protocol, off, end, wireEnd, false);
                        return;
                    }
                    int next = m[off] & 0xFF;
                    int word = u16(off + 2);
                    if ((word & 0xFFF9) != 0) {
                        fragment(off + 8, end, wireEnd, word & 0xFFF8, (word & 1) != 0, next, (int) u32(off + 4));
                        return;
                    }
                    protocol = next;
                    off += 8;
                }
                case 51 -> {
                    if (off + 12 > end) {
                        row(protocol, off, end, wireEnd, false);
                        return;
                    }
                    push("ah");
                    protocol = m[off] & 0xFF;
                    off += ((m[off + 1] & 0xFF) + 2) * 4;
                }
                case 59 -> {
                    row(protocol, off, end, wireEnd, false);
                    return;
                }
                default -> {
                    if (off > end) {
                        odd("ip.truncated");
                        row(protocol, end, end, Math.max(end, wireEnd), false);
                    } else if (options.decapsulate() && TunnelHeaders.mayBe(protocol)) {
                        tunnelled(protocol, off, end, wireEnd);
                    } else {
                        row(protocol, off, end, wireEnd, true);
                    }
                    return;
                }
            }
            if (off > end) {
                odd("ipv6.truncated");
                row(protocol, end, end, Math.max(end, wireEnd), false);
                return;
            }
        }
        odd("ipv6.too-many-headers");
        row(protocol, off, end, wireEnd, false);
    }

    /** Looks for a tunnel, and where what it carries cannot be read, goes back to the packet that carries it. */
    private void tunnelled(int protocol, int off, int end, int wireEnd) {
        byte[] m = this.m;
        int missing = this.missing;
        int frames = this.frames;
        long wire = this.wire;
        int flags = this.flags;
        around.mark();
        int network = this.network;
        boolean v6 = this.v6;
        long sourceHigh = this.sourceHigh;
        long sourceLow = this.sourceLow;
        long destinationHigh = this.destinationHigh;
        long destinationLow = this.destinationLow;
        tunnels.over(protocol, off, end);
        around.unmark(!done);
        if (done) {
            return;
        }
        this.m = m;
        this.missing = missing;
        this.frames = frames;
        this.wire = wire;
        this.flags = flags;
        this.network = network;
        this.v6 = v6;
        this.sourceHigh = sourceHigh;
        this.sourceLow = sourceLow;
        this.destinationHigh = destinationHigh;
        this.destinationLow = destinationLow;
        row(protocol, off, end, wireEnd, true);
    }

    // ---- rows

    private void row(int protocol, int off, int end, int wireEnd, boolean readTransport) {
        done = true;
        if (readTransport && options.verifyChecksums() && end == wireEnd && wrongChecksum(protocol, off, end)) {
            flags |= PacketBatch.BAD_CHECKSUM;
            if (options.dropBadChecksums()) {
                return;
            }
        }
        int i = out.size;
        int source = 0;
        int destination = 0;
        int payload = off;
        int tcpFlags = 0;
        int sequence = 0;
        boolean whole = readTransport;
        switch (protocol) {
            case 6 -> {
                push("tcp");
                whole &= end - off >= 20;
                if (whole) {
                    int header = (m[off + 12] >> 4 & 15) * 4;
                    source = u16(off);
                    destination = u16(off + 2);
                    sequence = (int) u32(off + 4);
                    tcpFlags = m[off + 13] & 0xFF;
                    if (header < 20) {
                        odd("tcp.bad-header");
                        payload = end;
                    } else {
                        payload = Math.min(end, off + header);
                        wireEnd = Math.max(end, wireEnd - (off + header - payload));
                        if (off + header > wireEnd) {
                            odd("tcp.bad-header");
                        }
                    }
                } else if (readTransport) {
                    odd("tcp.truncated");
                }
            }
            case 17 -> {
                push("udp");
                whole &= end - off >= 8;
                if (whole) {
                    source = u16(off);
                    destination = u16(off + 2);
                    int length = u16(off + 4);
                    payload = off + 8;
                    if (length >= 8 && off + length < wireEnd) {
                        wireEnd = off + length;
                        end = Math.min(end, wireEnd);
                    } else if (length != 0 && (length < 8 || off + length > wireEnd)) {
                        odd("udp.bad-length");
                    }
                } else if (readTransport) {
                    odd("udp.truncated");
                }
            }
            case 132 -> {
                push("sctp");
                whole &= end - off >= 12;
                if (whole) {
                    source = u16(off);
                    destination = u16(off + 2);
                    payload = off + 12;
                } else if (readTransport) {
                    odd("sctp.truncated");
                }
            }
            case 1 -> {
                push("icmp");
                whole &= end - off >= 2;
                if (whole) {
                    source = m[off] & 0xFF;
                    int answer = Answers.icmp(source);
                    destination = answer < 0 ? m[off + 1] & 0xFF : answer;
                }
            }
            case 58 -> {
                push("icmpv6");
                whole &= end - off >= 2;
                if (whole) {
                    source = m[off] & 0xFF;
                    int answer = Answers.icmpv6(source);
                    destination = answer < 0 ? m[off + 1] & 0xFF : answer;
                }
            }
            default -> push(Answers.protocol(protocol));
        }
        // Asked whosever the packet is: the pairing of one-way tunnels must be the same everywhere.
        long zone = around.zone(this, protocol, source, destination);
        if (share != null && !share.owns(sourceHigh, sourceLow, destinationHigh, destinationLow, zone)) {
            return;
        }
        out.size++;
        out.network[i] = network;
        out.payloadLength[i] = whole ? Math.max(0, end - payload) : 0;
        out.flags[i] = flags | (v6 ? PacketBatch.V6 : 0) | (end < wireEnd ? PacketBatch.TRUNCATED : 0) | (whole ? 0 : PacketBatch.NO_TRANSPORT);
        out.ipProtocol[i] = protocol;
        out.sourceHigh[i] = sourceHigh;
        out.sourceLow[i] = sourceLow;
        out.destinationHigh[i] = destinationHigh;
        out.destinationLow[i] = destinationLow;
        out.sourcePort[i] = source;
        out.destinationPort[i] = destination;
        out.tcpFlags[i] = tcpFlags;
        out.sequence[i] = sequence;
        out.frames[i] = frames;
        out.bytes[i] = wire;
        out.time[i] = time;
        out.number[i] = number;
        out.zone[i] = zone;
        int onWire = whole ? Math.max(Math.max(0, end - payload), wireEnd - payload) : 0;
        out.special(i, m, off, whole ? payload : end, onWire, around.context(), around.stack());
    }

    private boolean wrongChecksum(int protocol, int off, int end) {
        int length = end - off;
        String name;
        long sum = Octets.sum(sourceHigh, sourceLow) + Octets.sum(destinationHigh, destinationLow) + protocol;
        switch (protocol) {
            case 1 -> {
                name = "icmp.bad-checksum";
                sum = 0;
            }
            case 6 -> name = "tcp.bad-checksum";
            case 17 -> {
                name = "udp.bad-checksum";
                // Zero: the sender computed none. Padding after the datagram is not summed.
                if (length < 8 || u16(off + 6) == 0 || u16(off + 4) < 8 || u16(off + 4) > length) {
                    return false;
                }
                length = u16(off + 4);
            }
            case 58 -> name = "icmpv6.bad-checksum";
            default -> {
                return false;
            }
        }
        if (length < 4 || Octets.fold(sum + (protocol == 1 ? 0 : length) + Octets.sum(m, off, off + length)) == 0xFFFF) {
            return false;
        }
        odd(name);
        return true;
    }

    int u16(int i) {
        return Octets.u16(m, i);
    }

    long u32(int i) {
        return Octets.u32(m, i);
    }

    long u64(int i) {
        return Octets.u64(m, i);
    }

}
