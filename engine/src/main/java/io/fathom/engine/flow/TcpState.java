package io.fathom.engine.flow;

/**
 * State of a TCP connection as a passive observer sees it, in EVE's words. As there, the closing states are the responder's: FIN_WAIT after
 * the responder's FIN, CLOSE_WAIT after the initiator's. Sequence numbers are not followed here, so that
 * any ACK after a FIN counts as its acknowledgement.
 */
public enum TcpState {
    NONE,
    SYN_SENT,
    SYN_RECV,
    ESTABLISHED,
    FIN_WAIT1,
    FIN_WAIT2,
    CLOSE_WAIT,
    CLOSING,
    LAST_ACK,
    TIME_WAIT,
    CLOSED;

    static final int FIN = 0x01;
    static final int SYN = 0x02;
    static final int RST = 0x04;
    static final int ACK = 0x10;

    private static final TcpState[] VALUES = values();

    private final String text = name().toLowerCase(java.util.Locale.ROOT);

    /** The word as it is written in output: syn_sent, established, ... */
    public String text() {
        return text;
    }

    /** True where nothing but stragglers can follow: both sides have said FIN, or one RST. */
    public boolean over() {
        return this == CLOSED || this == TIME_WAIT || this == LAST_ACK || this == CLOSING;
    }

    /** True before the handshake is over. */
    boolean opening() {
        return this == SYN_SENT || this == SYN_RECV;
    }

    static TcpState of(int ordinal) {
        return VALUES[ordinal];
    }

    /** State after the first packet seen of a connection, whatever it is. */
    static TcpState first(int flags, int side) {
        if ((flags & RST) != 0) {
            return CLOSED;
        }
        if ((flags & SYN) != 0) {
            return (flags & ACK) != 0 ? SYN_RECV : SYN_SENT;
        }
        return (flags & FIN) != 0 ? (side == 0 ? CLOSE_WAIT : FIN_WAIT1) : ESTABLISHED;
    }

    /** State after one more packet. */
    TcpState next(int flags, int side) {
        if ((flags & RST) != 0) {
            return CLOSED;
        }
        boolean fin = (flags & FIN) != 0;
        boolean ack = (flags & ACK) != 0;
        return switch (this) {
            case NONE, SYN_SENT, SYN_RECV -> {
                if (fin) {
                    yield side == 0 ? CLOSE_WAIT : FIN_WAIT1;
                }
                if ((flags & SYN) != 0) {
                    yield ack && side == 1 ? SYN_RECV : this;
                }
                yield ack ? ESTABLISHED : this;
            }
            case ESTABLISHED -> fin ? (side == 0 ? CLOSE_WAIT : FIN_WAIT1) : this;
            case FIN_WAIT1 -> side == 1 ? this : fin ? (ack ? TIME_WAIT : CLOSING) : ack ? FIN_WAIT2 : this;
            case FIN_WAIT2 -> side == 0 && fin ? TIME_WAIT : this;
            case CLOSE_WAIT -> side == 1 && fin ? LAST_ACK : this;
            case CLOSING -> side == 1 && ack && !fin ? TIME_WAIT : this;
            case LAST_ACK -> side == 0 && ack && !fin ? CLOSED : this;
            case TIME_WAIT -> side == 1 && ack && !fin ? CLOSED : this;
            case CLOSED -> this;
        };
    }
}
