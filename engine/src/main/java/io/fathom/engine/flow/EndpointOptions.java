package io.fathom.engine.flow;

/**
 * Which addresses are endpoints, and how many of them are remembered for how long. Immutable, any thread.
 *
 * @param networks addresses in these are; none of them switches endpoints off; default {@link Networks#PRIVATE}
 * @param most most endpoints in one worker's table, 1 to 33,554,432; default 1,048,576
 * @param idle nanoseconds of packet time between flows after which one is forgotten; default a day
 */
public record EndpointOptions(Networks networks, int most, long idle) {
    /** The documented defaults. */
    public static final EndpointOptions DEFAULTS = new EndpointOptions(Networks.PRIVATE, 1 << 20, 86_400_000_000_000L);

    /** @throws IllegalArgumentException naming the first option out of range */
    public EndpointOptions {
        if (most < 1 || most > 1 << 25) {
            throw new IllegalArgumentException("endpoints must be 1 to " + (1 << 25) + ", not " + most);
        }
        if (idle <= 0) {
            throw new IllegalArgumentException("endpoint timeout must be above 0, not " + idle);
        }
    }

    public EndpointOptions withNetworks(Networks networks) {
        return new EndpointOptions(networks, most, idle);
    }

    public EndpointOptions withMost(int most) {
        return new EndpointOptions(networks, most, idle);
    }

    public EndpointOptions withIdle(long nanos) {
        return new EndpointOptions(networks, most, nanos);
    }
}
