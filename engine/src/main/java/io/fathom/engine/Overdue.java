package io.fathom.engine;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The streams in which segments wait for a missing one: so that a wait ends in time where no further packet of the flow comes. Looked through now and then, at moments that hang
 * on packet time alone, so that a flow fares the same whatever other flows there are; by the moment at which they began to wait, so that a look sees few that are not due. As
 * long as there were waits of late. Worker thread only.
 */
final class Overdue {
    /** Looks in the time that a missing segment is waited for. */
    private static final int LOOKS = 4;

    /** Streams whose waits began between two looks. */
    private static final class Shift {
        final long number;
        Stream[] streams = new Stream[16];
        int count;

        Shift(long number) {
            this.number = number;
        }

        void add(Stream stream) {
            if (count == streams.length) {
                streams = Arrays.copyOf(streams, count + (count >> 1));
            }
            streams[count++] = stream;
        }
    }

    private final long patience;
    private final long period;

    /** By number, which is packet time in periods. */
    private final TreeMap<Long, Shift> shifts = new TreeMap<>();

    /** The one that was added to last, or null. */
    private Shift recent;

    private long look = Long.MIN_VALUE;

    /** @param patience nanoseconds of packet time that a missing segment is waited for */
    Overdue(long patience) {
        this.patience = patience;
        period = Math.max(1, patience / LOOKS);
    }

    /** A stream waits, since {@link Stream#waitingSince()}. */
    void add(Stream stream) {
        long number = Math.floorDiv(stream.waitingSince(), period);
        if (stream.isListed(number)) {
            return;
        }
        stream.list(number);
        if (recent == null || recent.number != number) {
            recent = shifts.computeIfAbsent(number, Shift::new);
        }
        recent.add(stream);
    }

    /** Hands on what has waited for too long by now. */
    void read(long now, Consumer<Stream> action) {
        long reached = Math.floorDiv(now, period);
        if (reached == look) {
            return;
        }
        look = reached;
        long last = Math.floorDiv(now - patience, period);
        boolean goesOn = true;
        while (goesOn && !shifts.isEmpty() && shifts.firstKey() <= last) {
            Shift due = shifts.pollFirstEntry().getValue();
            recent = null;
            // Of the last some are not due yet, and go into a new one of that number.
            goesOn = due.number < last;
            for (int i = 0; i < due.count; i++) {
                Stream stream = due.streams[i];
                // Elsewhere by now are those that began another wait, or serve another flow.
                if (stream.isListed(due.number)) {
                    stream.unlist();
                    see(stream, now, action);
                }
            }
        }
    }

    private void see(Stream stream, long now, Consumer<Stream> action) {
        if (stream.waiting() > 0 && now - stream.waitingSince() > patience) {
            action.accept(stream);
        }
        if (stream.waiting() > 0) {
            add(stream);
        }
    }
}
