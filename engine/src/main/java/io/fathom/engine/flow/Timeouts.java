package io.fathom.engine.flow;

/** How long flows may be idle, why they end and what they are worth, all by what their records say. Worker only. */
final class Timeouts {
    static final int TCP = 6;
    private static final int UDP = 17;
    private static final int ICMP = 1;
    private static final int ICMP6 = 58;

    private final FlowOptions options;
    private final FlowRecords records;

    Timeouts(FlowOptions options, FlowRecords records) {
        this.options = options;
        this.records = records;
    }

    /** The shortest of all idle timeouts, nanoseconds. */
    long shortest() {
        long tcp = Math.min(Math.min(options.tcpNew(), options.tcpEstablished()), options.tcpClosed());
        long udp = Math.min(options.udpNew(), options.udpEstablished());
        return Math.min(Math.min(tcp, udp), Math.min(options.icmp(), options.other()));
    }

    /** Idle timeout of a flow, nanoseconds. */
    long of(int record, long word) {
        return switch ((int) word & 0xff) {
            case TCP -> {
                TcpState state = FlowRecords.state(word);
                yield state.over() ? options.tcpClosed() : state.opening() ? options.tcpNew() : options.tcpEstablished();
            }
            case UDP -> records.packets(record, 1) == 0 ? options.udpNew() : options.udpEstablished();
            case ICMP, ICMP6 -> options.icmp();
            default -> options.other();
        };
    }

    /** Why a flow ends: as TCP closed it, or else as given. */
    EndReason reason(int record, long word, EndReason otherwise) {
        if ((word & 0xff) != TCP || !FlowRecords.state(word).over()) {
            return otherwise;
        }
        int initiator = records.tcpFlags(record, 0);
        int responder = records.tcpFlags(record, 1);
        boolean both = (initiator & responder & TcpState.FIN) != 0;
        return both || ((initiator | responder) & TcpState.RST) == 0 ? EndReason.TCP_FIN : EndReason.TCP_RESET;
    }

    /** What a flow is worth at the cap: 0 for next to nothing (a probe nobody answered), 1 for a settled one, 2 for one being inspected. */
    int worth(int record, long word) {
        long initiator = records.packets(record, 0);
        long responder = records.packets(record, 1);
        if ((initiator == 0 || responder == 0) && initiator + responder <= 2) {
            return 0;
        }
        return (word & FlowRecords.PENDING) != 0 ? 2 : 1;
    }
}
