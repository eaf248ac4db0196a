package io.fathom.engine.decode;

import io.fathom.api.LinkType;

/** Everything below IP: link headers of every supported type, VLANs, MPLS, PPP. Decoder thread only. */
final class LinkHeaders {
    private final Decoder d;
    private int lastType = -1;
    private String lastName;

    LinkHeaders(Decoder decoder) {
        d = decoder;
    }

    void link(LinkType type, int off, int end) {
        switch (type) {
            case ETHERNET -> ethernet(off, end);
            case RAW, RAW_BSD, RAW_OPENBSD, IPV4, IPV6 -> {
                d.push("raw");
                d.ip(off, end);
            }
            case NULL, LOOP -> family(type, off, end);
            case PPP, PPP_HDLC -> {
                if (off + 2 <= end && (d.m[off] == 0x0F || d.m[off] == (byte) 0x8F) && d.m[off + 1] == 0) {
                    d.push("chdlc");
                    hdlc(off, end);
                } else {
                    d.push("ppp");
                    ppp(off, end);
                }
            }
            case PPP_ETHER -> session(off, end);
            case CISCO_HDLC -> {
                d.push("chdlc");
                hdlc(off, end);
            }
            case LINUX_SLL -> {
                d.push("sll");
                if (fits(off, 16, end, "sll")) {
                    etherType(d.u16(off + 14), off + 16, end);
                }
            }
            case LINUX_SLL2 -> {
                d.push("sll2");
                if (fits(off, 20, end, "sll2")) {
                    etherType(d.u16(off), off + 20, end);
                }
            }
            case IEEE802_11 -> wireless(off, end);
            case RADIOTAP -> {
                d.push("radiotap");
                if (fits(off, 8, end, "radiotap")) {
                    int length = d.m[off + 2] & 0xFF | (d.m[off + 3] & 0xFF) << 8;
                    if (length >= 8 && fits(off, length, end, "radiotap")) {
                        wireless(off + length, end);
                    }
                }
            }
            case PPI -> {
                d.push("ppi");
                if (fits(off, 8, end, "ppi")) {
                    int length = d.m[off + 2] & 0xFF | (d.m[off + 3] & 0xFF) << 8;
                    int inner = d.m[off + 4] & 0xFF | (d.m[off + 5] & 0xFF) << 8;
                    var next = LinkType.of(inner);
                    if (length >= 8 && next != LinkType.PPI && next != LinkType.OTHER && fits(off, length, end, "ppi")) {
                        link(next, off + length, end);
                    }
                }
            }
            case OTHER -> d.nonIp("unknown-link-type");
        }
    }

    private boolean fits(int off, int length, int end, String layer) {
        if (off + length > end) {
            d.odd(layer + ".truncated");
            return false;
        }
        return true;
    }

    private void family(LinkType type, int off, int end) {
        d.push(type.id());
        if (!fits(off, 4, end, type.id())) {
            return;
        }
        // The address family is in the byte order of the machine that captured: small numbers either way.
        long big = d.u32(off);
        int family = (int) (big > 0xFFFF ? Integer.reverseBytes((int) big) & 0xFFFF : big);
        switch (family) {
            case 2, 10, 24, 28, 30 -> d.ip(off + 4, end);
            default -> {
                // Some write an Ethernet type into the lower half.
                if ((big & 0xFFFF) == 0x0800 || (big & 0xFFFF) == 0x86DD) {
                    d.ip(off + 4, end);
                } else {
                    d.nonIp("unknown-family");
                }
            }
        }
    }

    void ethernet(int off, int end) {
        if (d.frameTooDeep()) {
            return;
        }
        d.push("ethernet");
        if (fits(off, 14, end, "ethernet")) {
            etherType(d.u16(off + 12), off + 14, end, true);
        }
    }

    /** True where an Ethernet header at {@code off} leads to something known. */
    boolean plausibleEthernet(int off, int end) {
        if (off + 14 > end || (d.m[off + 6] & 1) != 0) {
            return false;
        }
        int type = d.u16(off + 12);
        int at = off + 14;
        for (int i = 0; i < 2 && (type == 0x8100 || type == 0x88A8) && at + 4 <= end; i++) {
            type = d.u16(at + 2);
            at += 4;
        }
        return switch (type) {
            case 0x0800, 0x86DD -> d.plausibleIp(at, end) || paddedIp(at, end, type);
            case 0x0806 -> at + 28 <= end && d.u16(at) == 1 && d.u16(at + 2) == 0x0800;
            case 0x8847, 0x8848, 0x8863, 0x8864, 0x88CC, 0x888E, 0x6558, 0x88E7, 0x894F -> true;
            // With a length, LLC: SNAP, spanning tree or OSI.
            default -> type <= 1500 && at + 3 <= end && type <= end - at + d.missing && d.m[at] == d.m[at + 1]
                    && (d.m[at] == (byte) 0xAA || d.m[at] == 0x42 || d.m[at] == (byte) 0xFE) && d.m[at + 2] == 3;
        };
    }

    /** EtherTypes of a VLAN tag: IEEE 802.1Q and 802.1ad, and two that were used for stacked tags before. */
    static boolean isTag(int type) {
        return switch (type) {
            case 0x8100, 0x88A8, 0x9100, 0x9200 -> true;
            default -> false;
        };
    }

    /** Likewise, where an IP packet follows at once. */
    boolean ethernetWithIp(int off, int end) {
        if (off + 14 > end) {
            return false;
        }
        int type = d.u16(off + 12);
        return (type == 0x0800 || type == 0x86DD) && plausibleEthernet(off, end);
    }

    // A short packet in a minimal frame is padded to 60 octets.
    private boolean paddedIp(int off, int end, int type) {
        if (end - off < 20 || end - off > 64) {
            return false;
        }
        return type == 0x0800 ? (d.m[off] & 0xFF) >= 0x45 && (d.m[off] & 0xFF) <= 0x4F && d.u16(off + 2) <= end - off : (d.m[off] & 0xF0) == 0x60;
    }

    void etherType(int type, int off, int end) {
        etherType(type, off, end, false);
    }

    /** @param framed true where a type up to 1500 is a length */
    private void etherType(int type, int off, int end, boolean framed) {
        for (int i = 0; i < 8; i++) {
            switch (type) {
                case 0x0800 -> {
                    d.ipv4(off, end);
                    return;
                }
                case 0x86DD -> {
                    d.ipv6(off, end);
                    return;
                }
                case 0x8100, 0x88A8, 0x9100, 0x9200 -> {
                    if (!fits(off, 4, end, "vlan")) {
                        return;
                    }
                    d.vlan(d.u16(off) & 0xFFF);
                    type = d.u16(off + 2);
                    off += 4;
                }
                case 0x88E7 -> {
                    d.push("pbb");
                    if (fits(off, 4 + 14, end, "pbb")) {
                        d.separate(d.u32(off) & 0xFF_FFFF | 1L << 40);
                        ethernet(off + 4, end);
                    }
                    return;
                }
                case 0x8847, 0x8848 -> {
                    mpls(off, end);
                    return;
                }
                case 0x8864 -> {
                    session(off, end);
                    return;
                }
                case 0x6558 -> {
                    ethernet(off, end);
                    return;
                }
                case 0x880B -> {
                    d.push("ppp");
                    ppp(off, end);
                    return;
                }
                case 0x894F -> {
                    nsh(off, end);
                    return;
                }
                case 0x8903 -> {
                    // FabricPath: a tag of two octets, then the frame.
                    d.push("fabricpath");
                    ethernet(off + 2, end);
                    return;
                }
                case 0x8926, 0x8909, 0x893F -> {
                    // Switches' own tags on the way to a port extender or between trusted switches: VN-Tag, Cisco metadata, E-Tag.
                    int length = type == 0x893F || type == 0x8909 ? 8 : 6;
                    if (!fits(off, length, end, "tag")) {
                        return;
                    }
                    type = d.u16(off + length - 2);
                    off += length;
                }
                default -> {
                    if (type <= 1500) {
                        llc(off, framed ? Math.min(end, off + type) : end);
                    } else {
                        d.nonIp(name(type));
                    }
                    return;
                }
            }
        }
        d.odd("vlan.too-many");
    }

    private String name(int type) {
        return switch (type) {
            case 0x0806 -> "arp";
            case 0x8035 -> "rarp";
            case 0x88CC -> "lldp";
            case 0x888E -> "eapol";
            case 0x8863 -> "pppoe-discovery";
            case 0x8809 -> "slow";
            case 0x88F7 -> "ptp";
            case 0x8892 -> "profinet";
            case 0x88A4 -> "ethercat";
            case 0x88B8 -> "goose";
            case 0x88BA -> "sv";
            case 0x8902 -> "cfm";
            case 0x88E5 -> "macsec";
            case 0x8914, 0x8906 -> "fcoe";
            case 0x9000 -> "loopback";
            case 0x2000 -> "cdp";
            case 0x8137 -> "ipx";
            case 0x809B -> "appletalk";
            default -> {
                if (type != lastType) {
                    lastType = type;
                    lastName = "0x" + Integer.toHexString(0x10000 | type).substring(1);
                }
                yield lastName;
            }
        };
    }

    private void llc(int off, int end) {
        if (!fits(off, 3, end, "llc") || d.frameTooDeep()) {
            return;
        }
        int dsap = d.m[off] & 0xFF;
        if (dsap == 0xAA && d.m[off + 1] == (byte) 0xAA && off + 8 <= end) {
            int oui = d.u16(off + 3) << 8 | d.m[off + 5] & 0xFF;
            int type = d.u16(off + 6);
            if (oui == 0 || oui == 0xF8) {
                if (type > 1500) {
                    etherType(type, off + 8, end);
                } else {
                    d.nonIp("snap");
                }
            } else {
                d.nonIp(oui == 0x0C ? type == 0x2000 ? "cdp" : "cisco-snap" : "snap");
            }
            return;
        }
        switch (dsap) {
            case 0x42 -> d.nonIp("stp");
            case 0xFE -> d.nonIp("osi");
            case 0xE0, 0xFF -> d.nonIp("ipx");
            case 0xF0 -> d.nonIp("netbeui");
            case 0x06 -> d.ip(off + 3, end);
            default -> d.nonIp("llc");
        }
    }

    private void hdlc(int off, int end) {
        if (fits(off, 4, end, "chdlc")) {
            int type = d.u16(off + 2);
            if (type == 0x8035) {
                d.nonIp("slarp");
            } else {
                etherType(type, off + 4, end);
            }
        }
    }

    private void session(int off, int end) {
        d.push("pppoe");
        if (!fits(off, 6, end, "pppoe")) {
            return;
        }
        if (d.m[off] != 0x11 || d.m[off + 1] != 0) {
            d.nonIp("pppoe-discovery");
            return;
        }
        d.separate(d.u16(off + 2) | 2L << 40);
        ppp(off + 6, end);
    }

    /** PPP with or without address and control, protocol field possibly compressed (RFC 1661). */
    void ppp(int off, int end) {
        if (off + 2 <= end && d.m[off] == (byte) 0xFF && d.m[off + 1] == 3) {
            off += 2;
        }
        if (!fits(off, 2, end, "ppp")) {
            return;
        }
        int protocol;
        if ((d.m[off] & 1) != 0) {
            protocol = d.m[off] & 0xFF;
            off += 1;
        } else {
            protocol = d.u16(off);
            off += 2;
        }
        switch (protocol) {
            case 0x21 -> d.ipv4(off, end);
            case 0x57 -> d.ipv6(off, end);
            case 0x281, 0x283 -> mpls(off, end);
            default -> d.nonIp(protocol >= 0xC000 ? "ppp-control" : "ppp");
        }
    }

    /** A label stack (RFC 3032); labels belong to one direction, so they separate nothing. */
    void mpls(int off, int end) {
        d.push("mpls");
        for (int i = 0; i < 16; i++) {
            if (!fits(off, 4, end, "mpls")) {
                return;
            }
            boolean bottom = (d.m[off + 2] & 1) != 0;
            off += 4;
            if (bottom) {
                int nibble = off < end ? d.m[off] >> 4 & 15 : -1;
                if ((nibble == 4 || nibble == 6) && d.plausibleIp(off, end)) {
                    d.ip(off, end);
                } else if (nibble == 0 && ethernetWithIp(off + 4, end)) {
                    ethernet(off + 4, end);
                } else if (ethernetWithIp(off, end)) {
                    ethernet(off, end);
                } else if (nibble == 0 && plausibleEthernet(off + 4, end)) {
                    ethernet(off + 4, end);
                } else if (plausibleEthernet(off, end)) {
                    ethernet(off, end);
                } else if (nibble == 4 || nibble == 6) {
                    d.ip(off, end);
                } else {
                    d.nonIp("mpls");
                }
                return;
            }
        }
        d.odd("mpls.too-many-labels");
    }

    /** Network service header (RFC 8300). */
    void nsh(int off, int end) {
        d.push("nsh");
        if (!fits(off, 8, end, "nsh")) {
            return;
        }
        int length = (d.m[off + 1] & 0x3F) * 4;
        if (length < 8 || !fits(off, length, end, "nsh")) {
            d.odd("nsh.bad-length");
            return;
        }
        switch (d.m[off + 3]) {
            case 1 -> d.ipv4(off + length, end);
            case 2 -> d.ipv6(off + length, end);
            case 3 -> ethernet(off + length, end);
            case 5 -> mpls(off + length, end);
            default -> d.nonIp("nsh");
        }
    }

    /** An 802.11 frame: data frames that are not encrypted lead on (IEEE Std 802.11-2020, 9.2). */
    void wireless(int off, int end) {
        wireless(off, end, false);
    }

    /** True where an 802.11 data frame in clear with a SNAP header is at {@code off}. */
    boolean plausibleWireless(int off, int end, boolean swapped) {
        if (off + 26 > end) {
            return false;
        }
        int control = d.m[swapped ? off + 1 : off] & 0xFF;
        int more = d.m[swapped ? off : off + 1] & 0xFF;
        if ((control & 0x4F) != 8 || (more & 0x40) != 0) {
            return false;
        }
        int llc = off + wirelessHeader(control, more);
        return llc + 8 <= end && d.u32(llc) == 0xAAAA0300L && d.u16(llc + 4) == 0;
    }

    private static int wirelessHeader(int control, int more) {
        return 24 + ((more & 3) == 3 ? 6 : 0) + ((control & 0x80) != 0 ? 2 + ((more & 0x80) != 0 ? 4 : 0) : 0);
    }

    /** @param swapped true where the two octets of the frame control field are */
    void wireless(int off, int end, boolean swapped) {
        d.push("ieee802.11");
        if (!fits(off, 10, end, "ieee802.11")) {
            return;
        }
        int control = d.m[swapped ? off + 1 : off] & 0xFF;
        int more = d.m[swapped ? off : off + 1] & 0xFF;
        int type = control >> 2 & 3;
        int subtype = control >> 4;
        if (type != 2) {
            d.nonIp(type == 0 ? "ieee802.11-management" : "ieee802.11-control");
            return;
        }
        if ((subtype & 4) != 0) {
            d.nonIp("ieee802.11-null");
            return;
        }
        if ((more & 0x40) != 0) {
            d.nonIp("ieee802.11-protected");
            return;
        }
        int header = wirelessHeader(control, more);
        if (!fits(off, header + 8, end, "ieee802.11")) {
            return;
        }
        int llc = off + header;
        if ((subtype & 8) != 0 && (d.m[off + ((more & 3) == 3 ? 30 : 24)] & 0x80) != 0 && fits(off, header + 14 + 8, end, "ieee802.11")) {
            // An aggregate (A-MSDU): of the frames in it the first is read, each with addresses and length.
            int length = d.u16(llc + 12);
            llc += 14;
            if (llc + length + 3 < end) {
                d.odd("ieee802.11.aggregate");
            }
            end = Math.min(end, llc + length);
        }
        if (d.m[llc] == (byte) 0xAA) {
            llc(llc, end);
        } else if (llc + 10 <= end && d.m[llc + 2] == (byte) 0xAA) {
            // Some adapters pad the header to a multiple of four.
            llc(llc + 2, end);
        } else {
            d.nonIp("ieee802.11-data");
        }
    }
}
