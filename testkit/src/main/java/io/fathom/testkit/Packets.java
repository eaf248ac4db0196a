package io.fathom.testkit;

import io.fathom.api.LinkType;

/** Where a built packet starts: at a link layer. */
public final class Packets {
    private Packets() {}

    private static PacketBuilder start(Kind kind) {
        return new PacketBuilder(null, Layer.of(kind));
    }

    /** Ethernet II from 02:00:00:00:00:01 to 02:00:00:00:00:02. */
    public static PacketBuilder ethernet() {
        return start(Kind.ETHERNET);
    }

    /** No link header: the IP version says what it is (LINKTYPE_RAW). */
    public static PacketBuilder raw() {
        return start(Kind.RAW);
    }

    /** No link header: IPv4 alone (LINKTYPE_IPV4). */
    public static PacketBuilder rawIpv4() {
        return start(Kind.RAW_IPV4);
    }

    /** No link header: IPv6 alone (LINKTYPE_IPV6). */
    public static PacketBuilder rawIpv6() {
        return start(Kind.RAW_IPV6);
    }

    /** BSD loopback, the address family little-endian; see {@link PacketBuilder#bigEndian} and {@link PacketBuilder#family}. */
    public static PacketBuilder nullLoopback() {
        return start(Kind.NULL);
    }

    /** OpenBSD loopback, the address family big-endian. */
    public static PacketBuilder loop() {
        return start(Kind.LOOP);
    }

    /** PPP with address and control octets. */
    public static PacketBuilder ppp() {
        return start(Kind.PPP);
    }

    /** PPP in HDLC-like framing (LINKTYPE_PPP_HDLC). */
    public static PacketBuilder pppHdlc() {
        return start(Kind.PPP_HDLC);
    }

    /** A PPPoE session packet without Ethernet (LINKTYPE_PPP_ETHER). */
    public static PacketBuilder pppEther(int session) {
        return start(Kind.PPPOE).with("session", session);
    }

    /** Cisco HDLC. */
    public static PacketBuilder ciscoHdlc() {
        return start(Kind.CISCO_HDLC);
    }

    /** Linux cooked capture v1. */
    public static PacketBuilder sll() {
        return start(Kind.SLL);
    }

    /** Linux cooked capture v2. */
    public static PacketBuilder sll2() {
        return start(Kind.SLL2);
    }

    /** Per-Packet Information; the link layer comes next: {@code ppi().ieee80211()}. */
    public static PacketBuilder ppi() {
        return start(Kind.PPI);
    }

    /** Radiotap; {@code ieee80211()} comes next. */
    public static PacketBuilder radiotap() {
        return start(Kind.RADIOTAP);
    }

    /** An 802.11 data frame to the distribution system; {@code llcSnap()} comes next. */
    public static PacketBuilder ieee80211() {
        return start(Kind.IEEE802_11);
    }

    /** A start with the link header of this type, so that one conversation can be told over every link layer. */
    public static PacketBuilder link(LinkType type) {
        return switch (type) {
            case NULL -> nullLoopback();
            case ETHERNET -> ethernet();
            case PPP -> ppp();
            case PPP_HDLC -> pppHdlc();
            case PPP_ETHER -> pppEther(1);
            case RAW, RAW_BSD, RAW_OPENBSD -> raw();
            case CISCO_HDLC -> ciscoHdlc();
            case IEEE802_11 -> ieee80211().llcSnap();
            case LOOP -> loop();
            case LINUX_SLL -> sll();
            case RADIOTAP -> radiotap().ieee80211().llcSnap();
            case PPI -> ppi().ethernet();
            case IPV4 -> rawIpv4();
            case IPV6 -> rawIpv6();
            case LINUX_SLL2 -> sll2();
            case OTHER -> throw new IllegalArgumentException("no builder for other link types");
        };
    }
}
