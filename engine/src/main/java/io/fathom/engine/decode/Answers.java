package io.fathom.engine.decode;

/** ICMP types that answer each other, and names of IP protocols (IANA). */
final class Answers {
    private static final String[] NAMES = new String[256];

    static {
        for (int i = 0; i < 256; i++) {
            NAMES[i] = "ip-proto-" + i;
        }
        String[] named = {"1 icmp", "2 igmp", "6 tcp", "8 egp", "9 igp", "17 udp", "33 dccp", "46 rsvp", "47 gre", "50 esp", "51 ah", "58 icmpv6",
                "88 eigrp", "89 ospf",
            "94 ipip", "97 etherip", "103 pim", "108 ipcomp", "112 vrrp", "115 l2tp", "124 isis", "132 sctp", "136 udplite", "137 mpls"};
        for (String n : named) {
            NAMES[Integer.parseInt(n.substring(0, n.indexOf(' ')))] = n.substring(n.indexOf(' ') + 1);
        }
    }

    private Answers() {}

    static String protocol(int number) {
        return NAMES[number];
    }

    /** The ICMP type that a type answers or is answered by (RFC 792, 950, 1256), or -1. */
    static int icmp(int type) {
        return switch (type) {
            case 8 -> 0;
            case 0 -> 8;
            case 13 -> 14;
            case 14 -> 13;
            case 15 -> 16;
            case 16 -> 15;
            case 17 -> 18;
            case 18 -> 17;
            case 10 -> 9;
            case 9 -> 10;
            default -> -1;
        };
    }

    /** Likewise for ICMPv6 (RFC 4443, 4861, 2710, 4620, 6275), or -1. */
    static int icmpv6(int type) {
        return switch (type) {
            case 128 -> 129;
            case 129 -> 128;
            case 133 -> 134;
            case 134 -> 133;
            case 135 -> 136;
            case 136 -> 135;
            case 130 -> 131;
            case 131 -> 130;
            case 139 -> 140;
            case 140 -> 139;
            case 144 -> 145;
            case 145 -> 144;
            default -> -1;
        };
    }
}
