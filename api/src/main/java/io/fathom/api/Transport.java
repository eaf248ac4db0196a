package io.fathom.api;

/** What carries a flow's payload. {@link #IP} stands for every IP protocol without ports of its own (ICMP, ESP, OSPF, ...). */
public enum Transport {
    TCP,
    UDP,
    SCTP,
    IP
}
