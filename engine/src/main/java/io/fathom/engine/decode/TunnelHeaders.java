package io.fathom.engine.decode;

import io.fathom.api.LinkType;

/**
 * Tunnels that ride on IP or UDP. Each method looks whether what is inside fits before it goes in; false: a flow of the outer addresses. Decoder
 * thread only.
 */
final class TunnelHeaders {
    /** Well-known UDP ports of the tunnels that are looked into. */
    static final int[] PORTS = {1701, 2152, 3386, 3544, 4789, 4790, 5072, 5247, 6081, 8472, 37008};

    private final Decoder d;
    private final LinkHeaders links;

    TunnelHeaders(Decoder decoder, LinkHeaders links) {
        d = decoder;
        this.links = links;
    }

    /** False where an IP protocol is surely no tunnel. */
    static boolean mayBe(int protocol) {
        return switch (protocol) {
            case 4, 17, 41, 47, 97, 115, 137 -> true;
            default -> false;
        };
    }

    /** Follows what an IP header carries, where that is a tunnel. */
    boolean over(int protocol, int off, int end) {
        switch (protocol) {
            case 4 -> {
                if (off < end && (d.m[off] & 0xF0) == 0x40 && d.plausibleIp(off, end)) {
                    d.tunnel("ipip", 0, 0, 4, -1, true);
                    d.ipv4(off, end);
                    return true;
                }
            }
            case 41 -> {
                if (off + 40 <= end && (d.m[off] & 0xF0) == 0x60 && d.plausibleIp(off, end)) {
                    d.tunnel(d.v6 ? "ip6ip6" : "6in4", 0, 0, 41, -1, true);
                    d.ipv6(off, end);
                    return true;
                }
            }
            case 47 -> {
                return gre(off, end);
            }
            case 97 -> {
                if (off + 2 <= end && d.u16(off) == 0x3000 && links.plausibleEthernet(off + 2, end)) {
                    d.push("etherip");
                    d.tunnel("etherip", 0, 0, 97, -1, true);
                    links.ethernet(off + 2, end);
                    return true;
                }
            }
            case 115 -> {
                // L2TPv3 over IP (RFC 3931): session 0 is control.
                if (off + 4 <= end && d.u32(off) != 0) {
                    for (int skip = 4; skip <= 16; skip += 4) {
                        if (links.plausibleEthernet(off + skip, end)) {
                            d.push("l2tp");
                            d.tunnel("l2tp", 0, 0, 115, d.u32(off), false);
                            links.ethernet(off + skip, end);
                            return true;
                        }
                    }
                }
            }
            case 137 -> {
                d.tunnel("mpls", 0, 0, 137, -1, true);
                links.mpls(off, end);
                return true;
            }
            case 17 -> {
                if (off + 16 <= end) {
                    int source = d.u16(off);
                    int destination = d.u16(off + 2);
                    return udp(source, destination, destination, off + 8, end) || source != destination && udp(source, destination, source, off + 8,
                            end);
                }
            }
            default -> {
                return false;
            }
        }
        return false;
    }

    private boolean udp(int source, int destination, int port, int off, int end) {
        return switch (port) {
            case 2152 -> gtp(source, destination, off, end);
            case 3386 -> gtp0(source, destination, off, end);
            case 4789, 8472 -> vxlan(source, destination, off, end);
            case 4790 -> vxlanGpe(source, destination, off, end);
            case 6081 -> geneve(source, destination, off, end);
            case 1701 -> l2tp(source, destination, off, end);
            case 3544 -> teredo(source, destination, off, end);
            case 5072 -> ayiya(source, destination, off, end);
            case 5247 -> capwap(source, destination, off, end);
            case 37008 -> tzsp(source, destination, off, end);
            default -> false;
        };
    }

    /** RFC 2784, 2890, 2637 (version 1), NVGRE of RFC 7637, ERSPAN I to III. */
    private boolean gre(int off, int end) {
        if (off + 4 > end) {
            return false;
        }
        int flags = d.u16(off);
        int type = d.u16(off + 2);
        int version = flags & 7;
        int at = off + 4;
        if (version == 1) {
            if (type != 0x880B || off + 8 > end) {
                return false;
            }
            int call = d.u16(off + 6);
            at += 4 + ((flags & 0x1000) != 0 ? 4 : 0) + ((flags & 0x80) != 0 ? 4 : 0);
            if ((flags & 0x1000) == 0 || at + 2 > end) {
                return false;
            }
            int p = d.m[at] == (byte) 0xFF && d.m[at + 1] == 3 ? at + 2 : at;
            if (p + 4 > end) {
                return false;
            }
            boolean carriesIp = d.m[p] == 0x21 || d.m[p] == 0x57 || d.u16(p) == 0x21 || d.u16(p) == 0x57;
            if (!carriesIp) {
                return false;
            }
            d.push("gre");
            d.push("ppp");
            d.tunnel("gre", 0, 0, 47, call, false);
            links.ppp(at, end);
            return true;
        }
        if (version != 0 || (flags & 0x4000) != 0) {
            return false;
        }
        at += (flags & 0x8000) != 0 ? 4 : 0;
        long key = -1;
        if ((flags & 0x2000) != 0) {
            if (at + 4 > end) {
                return false;
            }
            key = d.u32(at);
            at += 4;
        }
        boolean sequenced = (flags & 0x1000) != 0;
        at += sequenced ? 4 : 0;
        if (at >= end) {
            return false;
        }
        switch (type) {
            case 0x0800, 0x86DD -> {
                if ((d.m[at] >> 4 & 15) != (type == 0x0800 ? 4 : 6)) {
                    return false;
                }
                d.push("gre");
                d.tunnel("gre", 0, 0, 47, key, true);
                d.ip(at, end);
                return true;
            }
            case 0x6558 -> {
                if (!links.plausibleEthernet(at, end)) {
                    return false;
                }
                d.push(key >= 0 ? "nvgre" : "gre");
                d.tunnel(key >= 0 ? "nvgre" : "gre", 0, 0, 47, key >= 0 ? key >>> 8 : -1, true);
                links.ethernet(at, end);
                return true;
            }
            case 0x8847, 0x8848 -> {
                d.push("gre");
                d.tunnel("gre", 0, 0, 47, key, true);
                links.mpls(at, end);
                return true;
            }
            case 0x88BE, 0x22EB -> {
                long session = -1;
                if (type == 0x88BE && sequenced) {
                    if (at + 8 > end || (d.m[at] & 0xF0) != 0x10) {
                        return false;
                    }
                    session = d.u16(at + 2) & 0x3FF;
                    at += 8;
                } else if (type == 0x22EB) {
                    if (at + 12 > end || (d.m[at] & 0xF0) != 0x20) {
                        return false;
                    }
                    session = d.u16(at + 2) & 0x3FF;
                    at += 12 + ((d.m[at + 11] & 1) != 0 ? 8 : 0);
                }
                if (!links.plausibleEthernet(at, end)) {
                    return false;
                }
                d.push("gre");
                d.push("erspan");
                d.tunnel("erspan", 0, 0, 47, session, true);
                links.ethernet(at, end);
                return true;
            }
            case 0x883E -> {
                // WCCP: version 2 puts four octets before the packet.
                int packet = d.plausibleIp(at, end) ? at : d.plausibleIp(at + 4, end) ? at + 4 : -1;
                if (packet < 0) {
                    return false;
                }
                d.push("gre");
                d.tunnel("gre", 0, 0, 47, key, true);
                d.ip(packet, end);
                return true;
            }
            case 0x880B -> {
                d.push("gre");
                d.push("ppp");
                d.tunnel("gre", 0, 0, 47, key, true);
                links.ppp(at, end);
                return true;
            }
            case 0x894F -> {
                d.push("gre");
                d.tunnel("gre", 0, 0, 47, key, true);
                links.nsh(at, end);
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    /** GTP-U of 3GPP TS 29.281: only T-PDUs (255) carry user packets. */
    private boolean gtp(int source, int destination, int off, int end) {
        if (off + 12 > end || (d.m[off] & 0xF0) != 0x30 || (d.m[off + 1] & 0xFF) != 255) {
            return gtp0(source, destination, off, end);
        }
        int at = off + 8;
        if ((d.m[off] & 7) != 0) {
            at += 4;
            int next = (d.m[off] & 4) != 0 ? d.m[at - 1] & 0xFF : 0;
            for (int i = 0; next != 0 && i < 8; i++) {
                if (at + 4 > end) {
                    return false;
                }
                int length = (d.m[at] & 0xFF) * 4;
                if (length == 0 || at + length > end) {
                    return false;
                }
                at += length;
                next = d.m[at - 1] & 0xFF;
            }
        }
        // The PDU type is known to the control plane only: IP, or Ethernet with IP in it.
        // Some senders count the length field wrong, so a wrong one is no objection; a right one stands in for the inner checksum.
        boolean ip = d.plausibleIp(at, end) || off + 8 + d.u16(off + 2) == end && d.missing == 0 && d.fittingIp(at, end);
        if (!ip && !links.ethernetWithIp(at, end)) {
            return false;
        }
        d.push("udp");
        d.push("gtp-u");
        d.tunnel("gtp-u", source, destination, 17, d.u32(off + 4), false);
        if (ip) {
            d.ip(at, end);
        } else {
            links.ethernet(at, end);
        }
        return true;
    }

    /** GTP version 0 (GSM 09.60): header of 20 octets. */
    private boolean gtp0(int source, int destination, int off, int end) {
        if (off + 40 > end || (d.m[off] & 0xF0) != 0x10 || (d.m[off + 1] & 0xFF) != 255 || !d.plausibleIp(off + 20, end)) {
            return false;
        }
        d.push("udp");
        d.push("gtp-u");
        // The tunnel identifier is the subscriber's, in both directions.
        d.tunnel("gtp-u", source, destination, 17, d.u64(off + 12), true);
        d.ip(off + 20, end);
        return true;
    }

    /** RFC 7348. */
    private boolean vxlan(int source, int destination, int off, int end) {
        if (off + 22 > end || (d.m[off] & 0x08) == 0 || (d.m[off] & 0x70) != 0 || d.m[off + 7] != 0 || !links.plausibleEthernet(off + 8, end)) {
            return false;
        }
        d.push("udp");
        d.push("vxlan");
        d.tunnel("vxlan", source, destination, 17, d.u32(off + 4) >>> 8, true);
        links.ethernet(off + 8, end);
        return true;
    }

    private boolean vxlanGpe(int source, int destination, int off, int end) {
        if (off + 12 > end || (d.m[off] & 0x0C) != 0x0C || d.u16(off + 1) != 0) {
            return false;
        }
        int next = d.m[off + 3];
        boolean fits = switch (next) {
            case 1, 2 -> d.plausibleIp(off + 8, end);
            case 3 -> links.plausibleEthernet(off + 8, end);
            case 4, 5 -> true;
            default -> false;
        };
        if (!fits) {
            return false;
        }
        d.push("udp");
        d.push("vxlan-gpe");
        d.tunnel("vxlan-gpe", source, destination, 17, d.u32(off + 4) >>> 8, true);
        switch (next) {
            case 3 -> links.ethernet(off + 8, end);
            case 4 -> links.nsh(off + 8, end);
            case 5 -> links.mpls(off + 8, end);
            default -> d.ip(off + 8, end);
        }
        return true;
    }

    /** RFC 8926. */
    private boolean geneve(int source, int destination, int off, int end) {
        if (off + 8 > end || (d.m[off] & 0xC0) != 0 || (d.m[off + 1] & 0x3F) != 0 || d.m[off + 7] != 0) {
            return false;
        }
        int at = off + 8 + (d.m[off] & 0x3F) * 4;
        int type = d.u16(off + 2);
        boolean fits = type == 0x6558 ? links.plausibleEthernet(at, end) : (type == 0x0800 || type == 0x86DD) && at < end && d.plausibleIp(at, end);
        if (!fits) {
            return false;
        }
        d.push("udp");
        d.push("geneve");
        d.tunnel("geneve", source, destination, 17, d.u32(off + 4) >>> 8, true);
        links.etherType(type, at, end);
        return true;
    }

    /** Data messages of L2TPv2 (RFC 2661) with PPP inside. */
    private boolean l2tp(int source, int destination, int off, int end) {
        if (off + 8 > end) {
            return false;
        }
        int flags = d.u16(off);
        if (flags == 3 && d.u16(off + 2) == 0) {
            return l2tp3(source, destination, off, end);
        }
        if ((flags & 0x8000) != 0 || (flags & 15) != 2 || (flags & 0x34F0) != 0) {
            return false;
        }
        int at = off + 2 + ((flags & 0x4000) != 0 ? 2 : 0);
        if (at + 4 > end) {
            return false;
        }
        long session = d.u32(at);
        at += 4 + ((flags & 0x0800) != 0 ? 4 : 0);
        if ((flags & 0x0200) != 0) {
            if (at + 2 > end) {
                return false;
            }
            at += 2 + d.u16(at);
        }
        int p = at + 2 <= end && d.m[at] == (byte) 0xFF && d.m[at + 1] == 3 ? at + 2 : at;
        if (p + 2 > end) {
            return false;
        }
        int inner = d.m[p] == 0x21 || d.m[p] == 0x57 ? p + 1 : d.u16(p) == 0x21 || d.u16(p) == 0x57 ? p + 2 : -1;
        if (inner < 0 || !d.plausibleIp(inner, end)) {
            return false;
        }
        d.push("udp");
        d.push("l2tp");
        d.push("ppp");
        d.tunnel("l2tp", source, destination, 17, session, false);
        links.ppp(at, end);
        return true;
    }

    /**
     * Data messages of L2TP version 3 over UDP (RFC 3931, 4.1.2.1) with Ethernet inside. Whether there is a cookie (0, 4 or 8 octets) and a sublayer
     * (4) was agreed at set-up: the first place where a frame with an IP packet fits counts.
     */
    private boolean l2tp3(int source, int destination, int off, int end) {
        for (int skip = 8; skip <= 20; skip += 4) {
            if (links.ethernetWithIp(off + skip, end)) {
                d.push("udp");
                d.push("l2tp");
                d.tunnel("l2tp", source, destination, 17, d.u32(off + 4), false);
                links.ethernet(off + skip, end);
                return true;
            }
        }
        return false;
    }

    /** RFC 4380: authentication and origin indications may stand before the packet. */
    private boolean teredo(int source, int destination, int off, int end) {
        int at = off;
        if (at + 4 <= end && d.u16(at) == 1) {
            at += 4 + (d.m[at + 2] & 0xFF) + (d.m[at + 3] & 0xFF) + 9;
        }
        if (at + 8 <= end && d.u16(at) == 0) {
            at += 8;
        }
        if (at + 40 > end || (d.m[at] & 0xF0) != 0x60 || !d.plausibleIp(at, end)) {
            return false;
        }
        // Bubbles and router discovery are Teredo's own signalling, not a user's packets: a flow of the outer addresses.
        int next = d.m[at + 6] & 0xFF;
        int type = next == 58 && at + 40 < end ? d.m[at + 40] & 0xFF : 0;
        if (next == 59 || type == 133 || type == 134) {
            return false;
        }
        d.push("udp");
        d.push("teredo");
        d.tunnel("teredo", source, destination, 17, -1, true);
        d.ipv6(at, end);
        return true;
    }

    private boolean ayiya(int source, int destination, int off, int end) {
        if (off + 8 > end || (d.m[off + 2] & 15) != 1) {
            return false;
        }
        int at = off + 8 + (1 << (d.m[off] >> 4 & 15)) + (d.m[off + 1] >> 4 & 15) * 4;
        int next = d.m[off + 3];
        if (next != 41 && next != 4 || at >= end || !d.plausibleIp(at, end)) {
            return false;
        }
        d.push("udp");
        d.push("ayiya");
        d.tunnel("ayiya", source, destination, 17, -1, true);
        d.ip(at, end);
        return true;
    }

    /** Data messages of RFC 5415 that are neither encrypted nor in fragments. */
    private boolean capwap(int source, int destination, int off, int end) {
        if (off + 8 > end || d.m[off] != 0) {
            return false;
        }
        int header = (d.m[off + 1] >> 3 & 31) * 4;
        int bits = d.u16(off + 2);
        // Bit by bit after the 5-bit header length, radio id and binding: T, F, L, W, M, K.
        boolean nativeFrame = (bits & 0x0100) != 0;
        boolean fragment = (bits & 0x0080) != 0;
        boolean keepAlive = (bits & 0x0008) != 0;
        int at = off + header;
        if (header < 8 || fragment || keepAlive || at + 24 > end) {
            return false;
        }
        if (nativeFrame) {
            // Some controllers swap the two octets of the frame control field. Either way a SNAP header must follow where it says.
            boolean swapped = !links.plausibleWireless(at, end, false);
            if (swapped && !links.plausibleWireless(at, end, true)) {
                return false;
            }
            d.push("udp");
            d.push("capwap");
            d.tunnel("capwap", source, destination, 17, -1, true);
            links.wireless(at, end, swapped);
            return true;
        }
        if (!links.plausibleEthernet(at, end)) {
            return false;
        }
        d.push("udp");
        d.push("capwap");
        d.tunnel("capwap", source, destination, 17, -1, true);
        links.ethernet(at, end);
        return true;
    }

    private boolean tzsp(int source, int destination, int off, int end) {
        if (off + 5 > end || d.m[off] != 1 || d.m[off + 1] > 1 || d.m[off + 1] < 0) {
            return false;
        }
        int inner = d.u16(off + 2);
        int at = off + 4;
        for (int i = 0; i < 64; i++) {
            if (at >= end) {
                return false;
            }
            int tag = d.m[at++] & 0xFF;
            if (tag == 1) {
                break;
            }
            if (tag != 0) {
                if (at >= end) {
                    return false;
                }
                at += 1 + (d.m[at] & 0xFF);
            }
        }
        var link = switch (inner) {
            case 1 -> LinkType.ETHERNET;
            case 18 -> LinkType.IEEE802_11;
            default -> LinkType.OTHER;
        };
        if (link == LinkType.OTHER || link == LinkType.ETHERNET && !links.plausibleEthernet(at, end)) {
            return false;
        }
        d.push("udp");
        d.push("tzsp");
        d.tunnel("tzsp", source, destination, 17, -1, true);
        links.link(link, at, end);
        return true;
    }
}
