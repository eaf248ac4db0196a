package io.fathom.app;

import io.fathom.api.Endpoint;
import io.fathom.api.EventHandler;
import io.fathom.api.Tunnel;
import io.fathom.export.Addresses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Endpoints by volume; those that never sent anything are left out. Keeps the largest some thousand, so that memory is bounded. Worker thread only;
 * {@link #merge} when all is over.
 */
final class TopEndpoints implements EventHandler {
    private static final int MOST = 4096;
    private static final int NAMED = 4;

    /** One endpoint. */
    static final class Row {
        final String name;
        long flows;
        long up;
        long down;
        final Map<String, Long> applications = new LinkedHashMap<>();

        Row(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        long bytes() {
            return up + down;
        }

        private void add(long flows, long up, long down, Map<String, Long> applications) {
            this.flows += flows;
            this.up += up;
            this.down += down;
            applications.forEach((k, v) -> this.applications.merge(k, v, Long::sum));
        }

        /** The most used applications. */
        String applications() {
            var names = applications.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
            String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
            return names.size() <= NAMED ? first : first + ", " + (names.size() - NAMED) + " more";
        }
    }

    private static final Comparator<Row> ORDER = Comparator.comparingLong(Row::bytes).reversed().thenComparing(Row::name);

    private final Map<String, Row> rows = new HashMap<>();
    private long floor;
    private boolean pruned;

    @Override
    public void endpoint(Endpoint e) {
        long up = e.bytesUp();
        long down = e.bytesDown();
        if (e.packetsUp() > 0 && up + down >= floor) {
            rows.computeIfAbsent(name(e), Row::new).add(e.flows(), up, down, e.applications());
            prune();
        }
    }

    private static String name(Endpoint e) {
        var text = new StringBuilder(Addresses.text(e.address()));
        for (int vlan : e.vlans()) {
            text.append(" vlan ").append(vlan);
        }
        for (Tunnel t : e.tunnels()) {
            text.append(' ').append(t.type());
            if (t.id() >= 0) {
                text.append(" 0x").append(Long.toHexString(t.id()));
            }
        }
        return text.toString();
    }

    private void prune() {
        if (rows.size() > MOST) {
            var all = largest(MOST / 2);
            rows.clear();
            all.forEach(r -> rows.put(r.name, r));
            floor = all.getLast().bytes();
            pruned = true;
        }
    }

    void merge(TopEndpoints other) {
        other.rows.forEach((k, r) -> rows.computeIfAbsent(k, Row::new).add(r.flows, r.up, r.down, r.applications));
        pruned |= other.pruned;
        prune();
    }

    /** Largest first. */
    List<Row> largest(int most) {
        var all = new ArrayList<>(rows.values());
        all.sort(ORDER);
        return all.subList(0, Math.min(most, all.size()));
    }

    int size() {
        return rows.size();
    }

    /** False where there were more than could be kept. */
    boolean isComplete() {
        return !pruned;
    }
}
