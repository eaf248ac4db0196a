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
    private static final int MOST_HASHES = 1 << 14;

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

        // Written out: what a record derives costs a chain of method handles at every look-up.
        @Override
        public int hashCode() {
            return hash(transport, high, low, port);
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Key k && low == k.low && high == k.high && port == k.port && transport == k.transport;
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

    /** How many of both maps have such a hash: nearly all flows were announced by nobody, and see so by one number. */
    private final int[] hashes;

    /** Which of these are above zero, one bit each: what every flow asks lies in a few lines. */
    private final long[] some;

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
        hashes = new int[Math.max(Long.SIZE, Integer.highestOneBit(Math.clamp(most, 1, MOST_HASHES)) * 2)];
        some = new long[hashes.length >> 6];
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
        var key = Key.of(e);
        if (own.putLast(new PairKey(key, pair), a) == null) {
            came(key);
        }
        if (own.size() > most) {
            forgetOwn();
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

    private int place(int hash) {
        return hash & hashes.length - 1;
    }

    private void came(Key key) {
        int place = place(key.hashCode());
        hashes[place]++;
        some[place >> 6] |= 1L << place;
    }

    private void went(Key key) {
        int place = place(key.hashCode());
        if (--hashes[place] == 0) {
            some[place >> 6] &= ~(1L << place);
        }
    }

    private void forgetOwn() {
        went(own.pollFirstEntry().getKey().key());
    }

    private void forgetShared() {
        went(shared.pollFirstEntry().getKey());
    }

    /** A digest of an end, for {@link #mayKnow}. */
    static int hash(Transport transport, long high, long low, int port) {
        long h = (high * 0x9E3779B97F4A7C15L ^ low) * 0xBF58476D1CE4E5B9L + (port << 3 | transport.ordinal());
        return (int) ((h ^ h >>> 29) * 0x94D049BB133111EBL >>> 32);
    }

    /** False where nobody announced a flow with an end of this digest; true where somebody may have. To be asked after {@link #version}. */
    boolean mayKnow(int hash) {
        int place = place(hash);
        return (some[place >> 6] >>> place & 1) != 0;
    }

    /** The announcement of a flow with this end, between these hosts, or null. To be asked after {@link #mayKnow}. */
    Exchange.Announcement find(Transport transport, long high, long low, int port, long pair, long now) {
        var key = new Key(transport, high, low, port);
        var a = own.isEmpty() ? null : own.get(new PairKey(key, pair));
        if (a == null || now > a.until()) {
            a = shared.get(key);
        }
        return a == null || now > a.until() ? null : a;
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
            var key = Key.of(a.request());
            if (shared.putLast(key, a) == null) {
                came(key);
            }
            // The eldest go where there are too many, and where their time is over by the announcement's.
            long begun = a.until() - nanos;
            while (shared.size() > most || shared.firstEntry().getValue().until() < begun) {
                forgetShared();
            }
        }
        while (!own.isEmpty() && own.firstEntry().getValue().step() <= visible) {
            forgetOwn();
        }
    }
}
