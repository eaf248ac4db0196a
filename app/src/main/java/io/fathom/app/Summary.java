package io.fathom.app;

import io.fathom.api.EventHandler;
import io.fathom.api.Flow;
import io.fathom.api.Request;
import io.fathom.api.Side;
import io.fathom.export.FlowValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Flows added up by application, protocol and risk, and the largest of them. Worker thread only; {@link #merge} when all is over. */
final class Summary implements EventHandler {
    static final int LARGEST = 10;

    /** Volume of one application or protocol. */
    static final class Volume {
        long flows;
        long packets;
        long bytes;
        String category;

        void add(Volume v) {
            flows += v.flows;
            packets += v.packets;
            bytes += v.bytes;
            category = category == null ? v.category : category;
        }
    }

    /** A large flow, in the words of the columns asked for. */
    record Row(long bytes, long id, String[] cells) {}

    private static final Comparator<Row> ORDER = Comparator.comparingLong(Row::bytes).thenComparing(Row::id, Comparator.reverseOrder());

    final Map<String, Volume> applications = new HashMap<>();
    final Map<String, Volume> protocols = new HashMap<>();
    final Map<String, long[]> risks = new HashMap<>();
    final Map<String, String> severities = new HashMap<>();
    private final List<FlowValue> columns;
    private final PriorityQueue<Row> largest = new PriorityQueue<>(ORDER);
    private final int most;

    /** @param most rows to keep */
    Summary(List<FlowValue> columns, int most) {
        this.columns = columns;
        this.most = most;
    }

    @Override
    public void flow(Flow flow) {
        var c = flow.classification();
        long packets = flow.packets(Side.INITIATOR) + flow.packets(Side.RESPONDER);
        long bytes = flow.bytes(Side.INITIATOR) + flow.bytes(Side.RESPONDER);
        if (c.application() != null) {
            count(applications, c.application(), packets, bytes, c.category());
        }
        count(protocols, c.protocol(), packets, bytes, null);
        for (Request.Risk r : c.risks()) {
            risks.computeIfAbsent(r.name(), k -> new long[1])[0]++;
            severities.put(r.name(), r.severity());
        }
        if (largest.size() < most || bytes >= largest.peek().bytes) {
            var cells = new String[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cell(columns.get(i), flow);
            }
            largest.add(new Row(bytes, flow.id(), cells));
            if (largest.size() > most) {
                largest.poll();
            }
        }
    }

    static String cell(FlowValue column, Flow flow) {
        return switch (column.of(flow)) {
            case null -> "";
            case Long n -> switch (column.type()) {
                case OCTETS -> Text.octets(n);
                case DURATION -> Text.duration(n);
                case TIME -> Text.time(n);
                default -> Long.toString(n);
            };
            case List<?> list -> String.join(" ", list.stream().map(Object::toString).toList());
            case Object o -> o.toString();
        };
    }

    private static void count(Map<String, Volume> map, String name, long packets, long bytes, String category) {
        var v = map.computeIfAbsent(name, k -> new Volume());
        v.flows++;
        v.packets += packets;
        v.bytes += bytes;
        v.category = category;
    }

    void merge(Summary other) {
        other.applications.forEach((k, v) -> applications.computeIfAbsent(k, n -> new Volume()).add(v));
        other.protocols.forEach((k, v) -> protocols.computeIfAbsent(k, n -> new Volume()).add(v));
        other.risks.forEach((k, v) -> risks.computeIfAbsent(k, n -> new long[1])[0] += v[0]);
        severities.putAll(other.severities);
        largest.addAll(other.largest);
        while (largest.size() > most) {
            largest.poll();
        }
    }

    /** Of all protocols together. */
    Volume total() {
        var all = new Volume();
        protocols.values().forEach(all::add);
        return all;
    }

    /** Largest first. */
    List<Row> largest() {
        var rows = new ArrayList<>(largest);
        rows.sort(ORDER.reversed());
        return rows;
    }
}
