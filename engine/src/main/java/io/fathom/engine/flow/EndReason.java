package io.fathom.engine.flow;

/** Why a flow ended, in the words of the flow event. */
public enum EndReason {
    /** Idle for longer than its state allows. */
    TIMEOUT("timeout"),

    /** Not an end: the flow is reported because it has lasted another active timeout, and goes on. */
    ACTIVE_TIMEOUT("active-timeout"),

    /** Both sides said FIN. */
    TCP_FIN("tcp-fin"),

    /** One side said RST. */
    TCP_RESET("tcp-reset"),

    /** A new connection began with the same addresses and ports. */
    TCP_REUSE("tcp-reuse"),

    /** The table was at its cap. */
    EVICTED("evicted"),

    /** The engine was closed while the flow was still alive. */
    SHUTDOWN("shutdown");

    private final String text;

    EndReason(String text) {
        this.text = text;
    }

    /** The word as it is written in output. */
    public String text() {
        return text;
    }
}
