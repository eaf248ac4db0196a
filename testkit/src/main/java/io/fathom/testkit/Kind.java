package io.fathom.testkit;

import io.fathom.api.LinkType;

/** The headers the builder writes, with the numbers by which other headers announce them; -1 where there is none. */
enum Kind {
    ETHERNET(0x6558, 97, -1, LinkType.ETHERNET, LinkHeaders::ethernet),
    RAW(-1, -1, -1, LinkType.RAW, LinkHeaders::nothing),
    RAW_IPV4(-1, -1, -1, LinkType.IPV4, LinkHeaders::nothing),
    RAW_IPV6(-1, -1, -1, LinkType.IPV6, LinkHeaders::nothing),
    NULL(-1, -1, -1, LinkType.NULL, LinkHeaders::loopback),
    LOOP(-1, -1, -1, LinkType.LOOP, LinkHeaders::loopback),
    PPP(0x880b, -1, -1, LinkType.PPP, LinkHeaders::ppp),
    PPP_HDLC(-1, -1, -1, LinkType.PPP_HDLC, LinkHeaders::ppp),
    CISCO_HDLC(-1, -1, -1, LinkType.CISCO_HDLC, LinkHeaders::ciscoHdlc),
    SLL(-1, -1, -1, LinkType.LINUX_SLL, LinkHeaders::sll),
    SLL2(-1, -1, -1, LinkType.LINUX_SLL2, LinkHeaders::sll2),
    PPI(-1, -1, -1, LinkType.PPI, LinkHeaders::ppi),
    RADIOTAP(-1, -1, -1, LinkType.RADIOTAP, LinkHeaders::radiotap),
    IEEE802_11(-1, -1, -1, LinkType.IEEE802_11, LinkHeaders::wireless),
    LLC_SNAP(-1, -1, -1, null, LinkHeaders::llcSnap),
    VLAN(0x8100, -1, -1, null, LinkHeaders::vlan),
    PBB(0x88e7, -1, -1, null, LinkHeaders::pbb),
    MPLS(0x8847, 137, 0x281, null, LinkHeaders::mpls),
    CONTROL_WORD(-1, -1, -1, null, LinkHeaders::controlWord),
    PPPOE(0x8864, -1, -1, LinkType.PPP_ETHER, LinkHeaders::pppoe),
    IPV4(0x0800, 4, 0x21, null, NetworkHeaders::ipv4),
    IPV6(0x86dd, 41, 0x57, null, NetworkHeaders::ipv6),
    HOP_BY_HOP(-1, 0, -1, null, NetworkHeaders::extension),
    ROUTING(-1, 43, -1, null, NetworkHeaders::extension),
    FRAGMENT(-1, 44, -1, null, NetworkHeaders::fragment),
    DESTINATION(-1, 60, -1, null, NetworkHeaders::extension),
    AUTHENTICATION(-1, 51, -1, null, NetworkHeaders::authentication),
    TCP(-1, 6, -1, null, NetworkHeaders::tcp),
    UDP(-1, 17, -1, null, NetworkHeaders::udp),
    SCTP(-1, 132, -1, null, NetworkHeaders::sctp),
    ICMP(-1, 1, -1, null, NetworkHeaders::icmp),
    ICMPV6(-1, 58, -1, null, NetworkHeaders::icmp),
    GRE(-1, 47, -1, null, TunnelHeaders::gre),
    ERSPAN1(0x88be, -1, -1, null, LinkHeaders::nothing),
    ERSPAN2(0x88be, -1, -1, null, TunnelHeaders::erspan2),
    ERSPAN3(0x22eb, -1, -1, null, TunnelHeaders::erspan3),
    GTP_U(-1, -1, -1, null, TunnelHeaders::gtpu),
    GTP0(-1, -1, -1, null, TunnelHeaders::gtp0),
    VXLAN(-1, -1, -1, null, TunnelHeaders::vxlan),
    GENEVE(-1, -1, -1, null, TunnelHeaders::geneve),
    L2TP(-1, -1, -1, null, TunnelHeaders::l2tp),
    L2TPV3(-1, 115, -1, null, TunnelHeaders::l2tpv3),
    TEREDO(-1, -1, -1, null, TunnelHeaders::teredo),
    AYIYA(-1, -1, -1, null, TunnelHeaders::ayiya),
    CAPWAP(-1, -1, -1, null, TunnelHeaders::capwap),
    TZSP(-1, -1, -1, null, TunnelHeaders::tzsp),
    NSH(0x894f, -1, -1, null, TunnelHeaders::nsh),
    PAYLOAD(-1, -1, -1, null, LinkHeaders::nothing);

    /** IEEE's local experimental EtherType, where nothing above names one. */
    private static final int EXPERIMENTAL_TYPE = 0x88b5;

    /** RFC 3692's number for experiments. */
    private static final int EXPERIMENTAL_PROTOCOL = 253;

    final LinkType link;
    final Layer.Encoder encoder;
    private final int etherType;
    private final int ipProtocol;
    private final int pppProtocol;

    Kind(int etherType, int ipProtocol, int pppProtocol, LinkType link, Layer.Encoder encoder) {
        this.etherType = etherType;
        this.ipProtocol = ipProtocol;
        this.pppProtocol = pppProtocol;
        this.link = link;
        this.encoder = encoder;
    }

    /** The EtherType by which {@code self} announces {@code carried}, unless one was set. */
    static int etherType(Layer self, Layer carried) {
        if (self.has("type")) {
            return self.integer("type", 0);
        }
        if (carried == null) {
            return EXPERIMENTAL_TYPE;
        }
        int type = carried.integer("tpid", carried.kind().etherType);
        return type < 0 ? EXPERIMENTAL_TYPE : type;
    }

    /** The IP protocol number by which {@code self} announces {@code carried}, unless one was set. */
    static int ipProtocol(Layer self, Layer carried) {
        int otherwise = carried == null || carried.kind().ipProtocol < 0 ? EXPERIMENTAL_PROTOCOL : carried.kind().ipProtocol;
        return self.integer("protocol", otherwise);
    }

    /** The PPP protocol number by which {@code self} announces {@code carried}, unless one was set. */
    static int pppProtocol(Layer self, Layer carried) {
        int otherwise = carried == null || carried.kind().pppProtocol < 0 ? 0xc021 : carried.kind().pppProtocol;
        return self.integer("protocol", otherwise);
    }
}
