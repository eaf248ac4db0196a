package io.fathom.engine.decode;

import io.fathom.api.FrameBatch;
import io.fathom.api.LinkType;

/**
 * Tells by a look at their addresses whose frames are, so that a worker passes over those of others. What cannot be told at a glance (fragments, tunnels, what is no
 * IP) is everybody's. One thread.
 */
final class Picker {
    /** Owner of what all workers are to decode. */
    private static final short EVERYBODY = -1;

    // What an IP header may announce: a packet of its own addresses; that, unless its ports are a tunnel's; or anything.
    private static final byte PLAIN = 0;
    private static final byte PORTS = 1;
    private static final byte ANYTHING = 2;

    private final Share share;
    private final Surroundings around;
    private final byte[] kind4 = new byte[256];
    private final byte[] kind6 = new byte[256];

    private FrameBatch picked = new FrameBatch(0);
    private int[] chosen = new int[0];
    private boolean[] everybodys = new boolean[0];
    private int sink;

    Picker(Share share, Surroundings around, boolean decapsulate) {
        this.share = share;
        this.around = around;
        for (int protocol = 0; protocol < 256; protocol++) {
            byte tunnel = !decapsulate || !TunnelHeaders.mayBe(protocol) ? PLAIN : protocol == 17 ? PORTS : ANYTHING;
            kind4[protocol] = protocol == 51 ? ANYTHING : tunnel;
            kind6[protocol] = switch (protocol) {
                case 0, 43, 44, 51, 60, 135, 139, 140 -> ANYTHING;
                default -> tunnel;
            };
        }
    }

    /** Whose the frames {@code from} (inclusive) to {@code to} (exclusive) are, by their index. The same by all workers' pickers. */
    void owners(FrameBatch in, int from, int to, short[] owners) {
        byte[] m = in.memory;
        int[] offset = in.offset;
        int[] captured = in.captured;
        LinkType[] link = in.link;
        sink += touch(m, offset, captured, from, to);
        for (int f = from; f < to; f++) {
            int at = offset[f];
            int length = captured[f];
            if (length >= 42 && link[f] == LinkType.ETHERNET) {
                // Type, version and header length; then fragment, TTL, protocol, checksum, half of the source.
                long head = Octets.u64(m, at + 12);
                long next = Octets.u64(m, at + 20);
                int kind = kind4[(int) (next >>> 32) & 0xFF];
                // No branch of its own for each: which of TCP and UDP comes next cannot be foretold.
                long odd = head >>> 40 ^ 0x080045 | next & 0x3FFF_0000_0000_0000L | kind & (ANYTHING | FastPath.tunnelBit(Octets.s32(m, at + 34)));
                if (odd == 0) {
                    long ends = Octets.u64(m, at + 26);
                    owners[f] = (short) share.owner(0, ends >>> 32, 0, ends & 0xFFFF_FFFFL, 0);
                    continue;
                }
            }
            owners[f] = owner(m, at, at + length, link[f]);
        }
    }

    // Loads the lines with the addresses, so that the waits for memory overlap.
    private static int touch(byte[] m, int[] offset, int[] captured, int from, int to) {
        int sum = 0;
        for (int f = from; f < to; f++) {
            if (captured[f] >= 42) {
                int at = offset[f];
                sum += m[at + 12] + m[at + 37];
            }
        }
        return sum;
    }

    /** Those of some frames that are this worker's or everybody's, in order; valid until the next call. */
    FrameBatch pick(FrameBatch in, int from, int to, short[] owners) {
        if (chosen.length < to - from) {
            chosen = new int[to - from];
            everybodys = new boolean[to - from];
            picked = new FrameBatch(to - from);
        }
        int own = share.worker();
        int[] chosen = this.chosen;
        int n = 0;
        for (int f = from; f < to; f++) {
            int owner = owners[f];
            chosen[n] = f;
            n += owner == own | owner == EVERYBODY ? 1 : 0;
        }
        FrameBatch out = picked;
        out.memory = in.memory;
        out.capture = in.capture;
        out.size = n;
        for (int i = 0; i < n; i++) {
            int f = chosen[i];
            everybodys[i] = owners[f] == EVERYBODY;
            out.offset[i] = in.offset[f];
            out.captured[i] = in.captured[f];
            out.wire[i] = in.wire[f];
            out.time[i] = in.time[f];
            out.link[i] = in.link[f];
            out.number[i] = in.number[f];
        }
        return out;
    }

    /** Whether this worker counts what is odd about a frame that it picked. */
    boolean counts(int i) {
        return share.isFirst() || !everybodys[i];
    }

    private short owner(byte[] m, int at, int end, LinkType link) {
        int type;
        int ip;
        switch (link) {
            case ETHERNET -> {
                ip = at + 14;
                type = ip <= end ? Octets.u16(m, ip - 2) : 0;
            }
            case LINUX_SLL -> {
                ip = at + 16;
                type = ip <= end ? Octets.u16(m, ip - 2) : 0;
            }
            case LINUX_SLL2 -> {
                ip = at + 20;
                type = ip <= end ? Octets.u16(m, at) : 0;
            }
            case RAW, RAW_BSD, RAW_OPENBSD, IPV4, IPV6 -> {
                ip = at;
                int version = at < end ? m[at] >> 4 & 15 : 0;
                type = version == 4 ? 0x0800 : version == 6 ? 0x86DD : 0;
            }
            default -> {
                return EVERYBODY;
            }
        }
        long zone = 0;
        for (int tags = 0; tags < 2 && LinkHeaders.isTag(type) && ip + 4 <= end; tags++) {
            zone = around.zone(zone, Octets.u16(m, ip) & 0xFFF);
            type = Octets.u16(m, ip + 2);
            ip += 4;
        }
        if (type == 0x0800 && ip + 28 <= end && m[ip] == 0x45 && (Octets.u16(m, ip + 6) & 0x3FFF) == 0 && isPlain(kind4[m[ip + 9] & 0xFF], m, ip + 20)) {
            return (short) share.owner(0, Octets.u32(m, ip + 12), 0, Octets.u32(m, ip + 16), zone);
        }
        if (type == 0x86DD && ip + 48 <= end && (m[ip] & 0xF0) == 0x60 && isPlain(kind6[m[ip + 6] & 0xFF], m, ip + 40)) {
            return (short) share.owner(Octets.u64(m, ip + 8), Octets.u64(m, ip + 16), Octets.u64(m, ip + 24), Octets.u64(m, ip + 32), zone);
        }
        return EVERYBODY;
    }

    private static boolean isPlain(int kind, byte[] m, int ports) {
        return (kind & (ANYTHING | FastPath.tunnelBit(Octets.s32(m, ports)))) == 0;
    }
}
