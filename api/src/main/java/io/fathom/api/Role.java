package io.fathom.api;

/** What a field means to classification, whatever protocol it comes from. */
public enum Role {
    NONE,
    /** A server's name: SNI, Host header, queried name. */
    HOST,
    /** A name out of a certificate: subject common name or alternative name. */
    CERTIFICATE,
    /** What software says it is: User-Agent, SSH software version. */
    AGENT
}
