package io.fathom.api;

/** Link types Fathom decodes, with their numbers in capture files (tcpdump.org's registry). */
public enum LinkType {
    NULL(0, "null"),
    ETHERNET(1, "ethernet"),
    PPP(9, "ppp"),
    /** PPP with HDLC framing, and Cisco HDLC where the address says so. */
    PPP_HDLC(50, "ppp"),
    PPP_ETHER(51, "pppoe"),
    RAW_BSD(12, "raw"),
    RAW_OPENBSD(14, "raw"),
    RAW(101, "raw"),
    CISCO_HDLC(104, "chdlc"),
    IEEE802_11(105, "ieee802.11"),
    LOOP(108, "loop"),
    LINUX_SLL(113, "sll"),
    RADIOTAP(127, "radiotap"),
    PPI(192, "ppi"),
    IPV4(228, "raw"),
    IPV6(229, "raw"),
    LINUX_SLL2(276, "sll2"),
    /** A number not decoded: frames are counted. */
    OTHER(-1, "other");

    private final int number;
    private final String id;

    LinkType(int number, String id) {
        this.number = number;
        this.id = id;
    }

    public int number() {
        return number;
    }

    /** The word in a flow's path. */
    public String id() {
        return id;
    }

    /** The link type of a capture file's number. */
    public static LinkType of(int number) {
        for (LinkType t : values()) {
            if (t.number == number) {
                return t;
            }
        }
        return OTHER;
    }
}
