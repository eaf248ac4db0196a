package io.fathom.engine;

import io.fathom.api.Request;
import io.fathom.api.Transport;
import java.util.LinkedHashMap;
import java.util.Map;

/** Flows that others announced: by transport, address and port, for a while, at most so many. Worker thread only. */
final class Expectations {
    record Key(Transport transport, long high, long low, int port) {}

    record Entry(Request.Expect request, long until) {}

    private final Map<Key, Entry> entries;
    private final long nanos;

    Expectations(int most, long nanos) {
        this.nanos = nanos;
        entries = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Expectations.Entry> eldest) {
                return size() > most;
            }
        };
    }

    void add(Request.Expect e, long now) {
        byte[] a = e.address();
        if (a.length == 4 || a.length == 16) {
            var key = new Key(e.transport(), a.length == 4 ? 0 : half(a, 0, 8), a.length == 4 ? half(a, 0, 4) : half(a, 8, 8), e.port());
            entries.remove(key);
            entries.put(key, new Entry(e, now + nanos));
        }
    }

    /** The announcement of a flow with this end, or null. */
    Request.Expect find(Transport transport, long high, long low, int port, long now) {
        if (entries.isEmpty()) {
            return null;
        }
        var key = new Key(transport, high, low, port);
        var e = entries.get(key);
        if (e == null) {
            return null;
        }
        if (now > e.until) {
            entries.remove(key);
            return null;
        }
        return e.request;
    }

    private static long half(byte[] a, int from, int n) {
        long v = 0;
        for (int i = 0; i < n; i++) {
            v = v << 8 | a[from + i] & 0xFF;
        }
        return v;
    }
}
