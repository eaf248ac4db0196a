package io.fathom.engine.flow;

import java.security.SecureRandom;

/**
 * Timeouts and bounds of a flow table. Times are nanoseconds of packet time. Immutable, any thread.
 *
 * @param tcpNew idle timeout of a TCP flow whose handshake is not over; default 60 s
 * @param tcpEstablished idle timeout of an open or half-closed TCP flow; default 600 s
 * @param tcpClosed idle timeout of a TCP flow after both FINs or a RST; default 60 s
 * @param udpNew idle timeout of a UDP flow without an answer; default 30 s
 * @param udpEstablished idle timeout of a UDP flow answered at least once; default 300 s
 * @param icmp idle timeout of an ICMP or ICMPv6 flow; default 30 s
 * @param other idle timeout of a flow of any other IP protocol; default 60 s
 * @param active a flow that lasts longer is reported each time this has passed again, and goes on; 0, the default, for never
 * @param reuseIdle an open TCP flow that has been idle for this long ends when a SYN with another sequence number comes; default 5 s
 * @param maxFlows most flows in one table, up to 33,554,432; default 8,388,608
 * @param memory most bytes of off-heap memory of one table; default 2 GiB
 * @param reserve flows to have addresses in one piece for, which is faster; memory is taken as they come. Takes some 30 ms, and has no effect unless the system is
 *     Linux and the JVM was started with {@code --enable-native-access}; default 0
 * @param seed key of the flow hash; the default is fixed, so that runs over files repeat exactly; see {@link #withRandomSeed}
 */
public record FlowOptions(long tcpNew, long tcpEstablished, long tcpClosed, long udpNew, long udpEstablished, long icmp, long other,
        long active, long reuseIdle, int maxFlows, long memory, int reserve, long seed) {
    private static final long SECOND = 1_000_000_000L;

    /** The documented defaults. */
    public static final FlowOptions DEFAULTS = new FlowOptions(60 * SECOND, 600 * SECOND, 60 * SECOND, 30 * SECOND, 300 * SECOND, 30 * SECOND,
            60 * SECOND, 0, 5 * SECOND, 1 << 23, 2L << 30, 0, 0x46_61_74_68_6f_6dL);

    /** @throws IllegalArgumentException naming the first option out of range */
    public FlowOptions {
        positive("tcp-new timeout", tcpNew);
        positive("tcp-established timeout", tcpEstablished);
        positive("tcp-closed timeout", tcpClosed);
        positive("udp-new timeout", udpNew);
        positive("udp-established timeout", udpEstablished);
        positive("icmp timeout", icmp);
        positive("other timeout", other);
        positive("tcp reuse idle time", reuseIdle);
        positive("flow cap", maxFlows);
        if (active < 0) {
            throw new IllegalArgumentException("active timeout must be 0 (never) or more, not " + active);
        }
        if (maxFlows > 1 << 25) {
            throw new IllegalArgumentException("flow cap must be at most " + (1 << 25) + ", not " + maxFlows);
        }
        if (reserve < 0 || reserve > 1 << 25) {
            throw new IllegalArgumentException("reserved flows must be 0 to " + (1 << 25) + ", not " + reserve);
        }
        if (memory < 1 << 20) {
            throw new IllegalArgumentException("flow memory must be at least 1 MiB, not " + memory + " bytes");
        }
    }

    private static void positive(String what, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(what + " must be above 0, not " + value);
        }
    }

    public FlowOptions withTcp(long fresh, long established, long closed) {
        return new FlowOptions(fresh, established, closed, udpNew, udpEstablished, icmp, other, active,
                reuseIdle, maxFlows, memory, reserve, seed);
    }

    public FlowOptions withUdp(long fresh, long established) {
        return new FlowOptions(tcpNew, tcpEstablished, tcpClosed, fresh, established, icmp, other, active,
                reuseIdle, maxFlows, memory, reserve, seed);
    }

    public FlowOptions withIcmp(long timeout) {
        return new FlowOptions(tcpNew, tcpEstablished, tcpClosed, udpNew, udpEstablished, timeout, other, active,
                reuseIdle, maxFlows, memory, reserve, seed);
    }

    public FlowOptions withOther(long timeout) {
        return new FlowOptions(tcpNew, tcpEstablished, tcpClosed, udpNew, udpEstablished, icmp, timeout, active,
                reuseIdle, maxFlows, memory, reserve, seed);
    }

    public FlowOptions withActive(long timeout) {
        return new FlowOptions(tcpNew, tcpEstablished, tcpClosed, udpNew, udpEstablished, icmp, other, timeout,
                reuseIdle, maxFlows, memory, reserve, seed);
    }

    public FlowOptions withReuseIdle(long idle) {
        return new FlowOptions(tcpNew, tcpEstablished, tcpClosed, udpNew, udpEstablished, icmp, other, active,
                idle, maxFlows, memory, reserve, seed);
    }

    public FlowOptions withMaxFlows(int flows) {
        return new FlowOptions(tcpNew, tcpEstablished, tcpClosed, udpNew, udpEstablished, icmp, other, active,
                reuseIdle, flows, memory, reserve, seed);
    }

    public FlowOptions withMemory(long bytes) {
        return new FlowOptions(tcpNew, tcpEstablished, tcpClosed, udpNew, udpEstablished, icmp, other, active,
                reuseIdle, maxFlows, bytes, reserve, seed);
    }

    public FlowOptions withReserve(int flows) {
        return new FlowOptions(tcpNew, tcpEstablished, tcpClosed, udpNew, udpEstablished, icmp, other, active,
                reuseIdle, maxFlows, memory, flows, seed);
    }

    public FlowOptions withSeed(long key) {
        return new FlowOptions(tcpNew, tcpEstablished, tcpClosed, udpNew, udpEstablished, icmp, other, active,
                reuseIdle, maxFlows, memory, reserve, key);
    }

    /** A seed nobody can guess: for live traffic, where who sends it may aim at the hash. */
    public FlowOptions withRandomSeed() {
        return withSeed(new SecureRandom().nextLong());
    }
}
