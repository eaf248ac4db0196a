package io.fathom.engine.decode;

import io.fathom.api.FrameBatch;
import io.fathom.api.LinkType;

/**
 * Passes over the frames that are surely another worker's, at the cost of a look at their addresses. What it cannot tell at a glance (fragments, tunnels, what is
 * no IP) it leaves to all workers. One thread.
 */
final class Picker {
    // What an IP header may announce: a packet of its own addresses; that, unless its ports are a tunnel's; or anything.
    private static final byte PLAIN = 0;
    private static final byte UDP = 1;
    private static final byte ANYTHING = 2;

    // Whose a frame is.
    private static final int FOREIGN = 0;
    private static final int OWN = 1;
    private static final int EVERYBODYS = 2;

    private final Share share;
    private final Surroundings around;
    private final byte[] kind4 = new byte[256];
    private final byte[] kind6 = new byte[256];

    private FrameBatch picked = new FrameBatch(0);
    private int[] chosen = new int[0];
    private boolean[] everybodys = new boolean[0];

    Picker(Share share, Surroundings around, boolean decapsulate) {
        this.share = share;
        this.around = around;
        for (int protocol = 0; protocol < 256; protocol++) {
            byte tunnel = !decapsulate || !TunnelHeaders.mayBe(protocol) ? PLAIN : protocol == 17 ? UDP : ANYTHING;
            kind4[protocol] = protocol == 51 ? ANYTHING : tunnel;
            kind6[protocol] = switch (protocol) {
                case 0, 43, 44, 51, 60, 135, 139, 140 -> ANYTHING;
                default -> tunnel;
            };
        }
    }

    /** Those of the frames {@code from} (inclusive) to {@code to} (exclusive) that may be the worker's, in order; valid until the next call. */
    FrameBatch pick(FrameBatch in, int from, int to) {
        if (chosen.length < to - from) {
            chosen = new int[to - from];
            everybodys = new boolean[to - from];
            picked = new FrameBatch(to - from);
        }
        int n = choose(in, from, to);
        FrameBatch out = picked;
        out.memory = in.memory;
        out.capture = in.capture;
        out.size = n;
        for (int i = 0; i < n; i++) {
            int f = chosen[i] >> 1;
            everybodys[i] = (chosen[i] & 1) != 0;
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

    // Chosen without a branch: whose a frame is cannot be foretold.
    private int choose(FrameBatch in, int from, int to) {
        byte[] m = in.memory;
        int[] offset = in.offset;
        int[] captured = in.captured;
        LinkType[] link = in.link;
        int[] chosen = this.chosen;
        int n = 0;
        for (int f = from; f < to; f++) {
            int at = offset[f];
            int length = captured[f];
            if (length >= 42 && link[f] == LinkType.ETHERNET) {
                // Type, version and header length; then fragment, TTL, protocol, checksum, half of the source.
                long head = Octets.u64(m, at + 12);
                long next = Octets.u64(m, at + 20);
                int kind = kind4[(int) (next >>> 32) & 0xFF];
                if (head >>> 40 == 0x080045 && (next & 0x3FFF_0000_0000_0000L) == 0 && isPlain(kind, m, at + 34)) {
                    long ends = Octets.u64(m, at + 26);
                    chosen[n] = f << 1;
                    n += share.owns(0, ends >>> 32, 0, ends & 0xFFFF_FFFFL, 0) ? 1 : 0;
                    continue;
                }
            }
            int whose = whose(m, at, at + length, link[f]);
            chosen[n] = f << 1 | whose >> 1;
            n += whose == FOREIGN ? 0 : 1;
        }
        return n;
    }

    private static boolean isPlain(int kind, byte[] m, int ports) {
        return kind == PLAIN || kind == UDP && !FastPath.tunnels(Octets.s32(m, ports));
    }

    private int whose(byte[] m, int at, int end, LinkType link) {
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
                return EVERYBODYS;
            }
        }
        long zone = 0;
        for (int tags = 0; tags < 2 && isTag(type) && ip + 4 <= end; tags++) {
            zone = around.zone(zone, Octets.u16(m, ip) & 0xFFF);
            type = Octets.u16(m, ip + 2);
            ip += 4;
        }
        if (type == 0x0800 && ip + 28 <= end && m[ip] == 0x45 && (Octets.u16(m, ip + 6) & 0x3FFF) == 0 && isPlain(kind4[m[ip + 9] & 0xFF], m, ip + 20)) {
            return share.owns(0, Octets.u32(m, ip + 12), 0, Octets.u32(m, ip + 16), zone) ? OWN : FOREIGN;
        }
        if (type == 0x86DD && ip + 48 <= end && (m[ip] & 0xF0) == 0x60 && isPlain(kind6[m[ip + 6] & 0xFF], m, ip + 40)) {
            return share.owns(Octets.u64(m, ip + 8), Octets.u64(m, ip + 16), Octets.u64(m, ip + 24), Octets.u64(m, ip + 32), zone) ? OWN : FOREIGN;
        }
        return EVERYBODYS;
    }

    private static boolean isTag(int type) {
        return switch (type) {
            case 0x8100, 0x88A8, 0x9100, 0x9200 -> true;
            default -> false;
        };
    }
}
