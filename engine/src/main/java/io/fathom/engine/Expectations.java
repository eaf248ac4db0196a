package io.fathom.engine;

import io.fathom.api.Request;
import io.fathom.api.Transport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Flows that others announced, as one worker knows them: by transport, address and port, for a while, at most so many. A flow between the same two hosts as
 * the one that announced it, which is always this worker's, finds it at once; all others, on whatever worker, from a fixed step of packet time on.
 * Worker thread only.
 *
 * <p>What a flow finds hangs on the packets and their order alone: all workers take the same announcements in the same order into maps of their own.
 */
final class Expectations {
    private static final Exchange.Announcement[] NONE = {};
    private static final Comparator<Exchange.Announcement> ORDER =
            Comparator.comparingLong(Exchange.Announcement::step).thenComparingLong(Exchange.Announcement::order);

    private record Key(Transport transport, long high, long low, int port) {
        static Key of(Request.Expect e) {
            byte[] a = e.address();
            return new Key(e.transport(), a.length == 4 ? 0 : half(a, 0, 8), a.length == 4 ? half(a, 0, 4) : half(a, 8, 8), e.port());
        }

        private static long half(byte[] a, int from, int n) {
            long v = 0;
            for (int i = 0; i < n; i++) {
                v = v << 8 | a[from + i] & 0xFF;
            }
            return v;
        }
    }

    private record PairKey(Key key, long pair) {}

    private final int most;
    private final long nanos;
    private final Exchange exchange;
    private final int worker;
    private final Exchange.Step[] read;

    /** What is known to all flows, in the order of announcement. */
    private final LinkedHashMap<Key, Exchange.Announcement> shared = new LinkedHashMap<>();

    /** What was announced here and is not known to all yet. */
    private final LinkedHashMap<PairKey, Exchange.Announcement> own = new LinkedHashMap<>();

    private final List<Exchange.Announcement> fresh = new ArrayList<>();
    private long step = 1;
    private long visible;
    private long taken;
    private int version;

    Expectations(int most, long nanos, Exchange exchange, int worker) {
        this.most = most;
        this.nanos = nanos;
        this.exchange = exchange;
        this.worker = worker;
        read = exchange.beginning();
    }

    /**
     * A flow announces another.
     *
     * @param pair hosts of the flow that does
     * @param order of its frame in the input
     */
    void add(Request.Expect e, long pair, long order, long now) {
        if (e.address().length != 4 && e.address().length != 16) {
            return;
        }
        var a = new Exchange.Announcement(e, pair, step, order, now + nanos);
        fresh.add(a);
        own.putLast(new PairKey(Key.of(e), pair), a);
        if (own.size() > most) {
            own.pollFirstEntry();
        }
        version++;
    }

    /** Another number than before where something may be found that was not found then; 0 as long as nothing was. May wait for other workers' earlier steps. */
    int version() {
        if (taken < visible) {
            exchange.await(visible);
            take();
        }
        return version;
    }

    /** The announcement of a flow with this end, between these hosts, or null. To be asked after {@link #version}. */
    Request.Expect find(Transport transport, long high, long low, int port, long pair, long now) {
        var key = new Key(transport, high, low, port);
        var a = own.isEmpty() ? null : own.get(new PairKey(key, pair));
        if (a == null || now > a.until()) {
            a = shared.get(key);
        }
        return a == null || now > a.until() ? null : a.request();
    }

    /**
     * A step ends for this worker.
     *
     * @param number of the step
     * @param known all that was announced up to this step can be found from now on
     */
    void end(long number, long known) {
        exchange.complete(worker, number, fresh.isEmpty() ? NONE : fresh.toArray(NONE));
        fresh.clear();
        step = number + 1;
        visible = known;
        // Taken without waiting where that can be, so that a worker without new flows does not hold on to what all others have read.
        if (taken < visible && exchange.isComplete(visible)) {
            take();
        }
    }

    private void take() {
        List<Exchange.Announcement> news = null;
        for (int i = 0; i < read.length; i++) {
            for (Exchange.Step s = read[i].next(); s != null && s.number <= visible; s = s.next()) {
                read[i] = s;
                if (news == null) {
                    news = new ArrayList<>();
                }
                news.addAll(List.of(s.announcements));
            }
        }
        taken = visible;
        if (news == null) {
            return;
        }
        version++;
        news.sort(ORDER);
        for (var a : news) {
            shared.putLast(Key.of(a.request()), a);
            // The eldest go where there are too many, and where their time is over by the announcement's.
            long begun = a.until() - nanos;
            while (shared.size() > most || shared.firstEntry().getValue().until() < begun) {
                shared.pollFirstEntry();
            }
        }
        while (!own.isEmpty() && own.firstEntry().getValue().step() <= visible) {
            own.pollFirstEntry();
        }
    }
}
