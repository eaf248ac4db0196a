package io.fathom.engine;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The streams in which segments wait for a missing one: so that a wait ends in time where no further packet of the flow comes. Looked through now and then, at moments that hang
 * on packet time alone, so that a flow fares the same whatever other flows there are. As long as the streams under inspection are many. Worker thread only.
 */
final class Overdue {
    /** Looks in the time that a missing segment is waited for. */
    private static final int LOOKS = 4;

    private final long patience;
    private Stream[] streams = new Stream[64];
    private int count;
    private long look = Long.MIN_VALUE;

    /** @param patience nanoseconds of packet time that a missing segment is waited for */
    Overdue(long patience) {
        this.patience = patience;
    }

    /** A stream begins to wait. */
    void add(Stream stream) {
        if (stream.listed) {
            return;
        }
        if (count == streams.length) {
            streams = Arrays.copyOf(streams, 2 * count);
        }
        stream.listed = true;
        streams[count++] = stream;
    }

    /** Hands on what has waited for too long by now. */
    void read(long now, Consumer<Stream> action) {
        long reached = now / Math.max(1, patience / LOOKS);
        if (reached == look) {
            return;
        }
        look = reached;
        for (int i = count - 1; i >= 0; i--) {
            Stream stream = streams[i];
            if (stream.waiting() > 0 && now - stream.waitingSince > patience) {
                action.accept(stream);
            }
            if (stream.waiting() == 0) {
                stream.listed = false;
                streams[i] = streams[--count];
                streams[count] = null;
            }
        }
    }
}
