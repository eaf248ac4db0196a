package io.fathom.export;

import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON schema (draft 2020-12) of the EVE output, made from what the protocols declare. */
public final class SchemaWriter {
    private static final String TIME = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}\\+0000$";
    private static final String DATE = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$";

    private final EveNames names = new EveNames();
    private final JsonWriter out = new JsonWriter(64 * 1024);

    private SchemaWriter() {}

    /** The schema of a line; several sets of one name are taken together. */
    public static String eve(Collection<FieldSet> sets) {
        var writer = new SchemaWriter();
        writer.document(sets);
        return writer.out.toString();
    }

    private void document(Collection<FieldSet> sets) {
        out.beginObject().member("$schema", "https://json-schema.org/draft/2020-12/schema").member("title", "Fathom EVE line").member("type", "object");
        out.member("required", List.of("timestamp", "event_type")).member("additionalProperties", false);
        out.beginObject("properties");
        string("timestamp", "When", TIME);
        integer("flow_id", "The flow's number, the same in all its events");
        string("event_type", "What kind of event", null);
        string("pcap_filename", "The capture", null);
        integer("pcap_cnt", "Number of the frame in its capture");
        ends();
        integer("icmp_type", "ICMP type of the first packet");
        integer("icmp_code", "ICMP code of the first packet");
        array("vlan", "VLAN identifiers, outermost first", "integer");
        string("app_proto", "EVE's word for the protocol, or failed", null);
        string("community_id", "Community ID v1, seed 0", "^1:[A-Za-z0-9+/]{27}=$");
        object("flow", () -> {
            for (String n : List.of("pkts_toserver", "pkts_toclient", "bytes_toserver", "bytes_toclient", "age")) {
                integer(n, null);
            }
            string("start", "First packet", TIME);
            string("end", "Last packet", TIME);
            string("state", "new, established or closed", null);
            string("reason", "Why it ended", null);
        });
        object("tcp", () -> {
            for (String n : List.of("tcp_flags", "tcp_flags_ts", "tcp_flags_tc")) {
                string(n, "Union of the flags, hexadecimal", "^[0-9a-f]{2}$");
            }
            string("state", "Where the connection was", null);
            for (String n : List.of("syn", "fin", "rst", "psh", "ack", "urg", "ecn", "cwr")) {
                typed(n, "boolean", null);
            }
        });
        object("tunnel", () -> {
            ends();
            integer("depth", "Number of enclosing tunnels");
        });
        object("anomaly", () -> {
            string("type", "decode, stream or applayer", null);
            string("event", "layer.kind", null);
            string("layer", null, null);
        });
        object("endpoint", () -> {
            integer("flows", "Flows it had, as either end");
            integer("packets_up", "Packets it sent");
            integer("packets_down", "Packets it was sent");
            integer("bytes_up", "Octets it sent, whole frames");
            integer("bytes_down", "Octets it was sent, whole frames");
            string("first_seen", "First packet", TIME);
            string("last_seen", "Last packet", TIME);
            objects("applications", () -> {
                string("name", "The application", null);
                integer("flows", "Flows of it that ended");
            });
            integer("other_applications", "Flows of applications that found no place in the list");
            string("reason", "timeout, evicted, or shutdown where it was remembered to the end", null);
        });
        object("stats", () -> {
            integer("uptime", "Seconds of packet time");
            object("decoder", () -> {
                integer("pkts", null);
                integer("bytes", null);
            });
            object("flow", () -> integer("total", null));
        });
        Map<String, List<FieldSet>> byName = new LinkedHashMap<>();
        for (FieldSet s : sets) {
            byName.merge(s.name(), List.of(s), (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
        }
        byName.forEach((name, list) -> object(name, () -> tree(list, names.hasObject(name) ? ObjectLayout.Part.EVE : ObjectLayout.Part.ALL)));
        dpi(byName);
        out.endObject().endObject();
    }

    private void dpi(Map<String, List<FieldSet>> byName) {
        out.beginObject("dpi").member("type", "object").member("additionalProperties", true);
        out.beginObject("properties");
        array("path", "All headers and protocols, outermost first", "string");
        for (String n : List.of("protocol", "application", "client", "service_type", "category", "confidence", "first_packet", "reason")) {
            string(n, null, null);
        }
        typed("probability", "number", "Where a model spoke");
        typed("encrypted", "boolean", null);
        integer("packets_to_verdict", null);
        objects("evidence", () -> {
            for (String n : List.of("method", "what", "concludes", "signature", "pack", "side", "bytes")) {
                string(n, null, null);
            }
            for (String n : List.of("packet", "frame", "offset", "length")) {
                integer(n, null);
            }
        });
        objects("tunnels", () -> {
            string("type", null, null);
            ends();
            string("id", null, "^0x[0-9a-f]+$");
        });
        objects("risks", () -> {
            string("name", null, null);
            string("severity", null, null);
            string("evidence", null, null);
        });
        byName.forEach((name, list) -> object(name, () -> tree(list, names.hasObject(name) ? ObjectLayout.Part.OURS : ObjectLayout.Part.ALL)));
        out.endObject().endObject();
    }

    private void ends() {
        string("src_ip", "Address of the initiator", null);
        integer("src_port", null);
        string("dest_ip", "Address of the responder", null);
        integer("dest_port", null);
        string("proto", "Transport", null);
    }

    private void object(String name, Runnable members) {
        out.beginObject(name).member("type", "object").member("additionalProperties", false).beginObject("properties");
        members.run();
        out.endObject().endObject();
    }

    private void objects(String name, Runnable members) {
        out.beginObject(name).member("type", "array").beginObject("items").member("type", "object").member("additionalProperties", false).beginObject("properties");
        members.run();
        out.endObject().endObject().endObject();
    }

    private void typed(String name, String type, String documentation) {
        out.beginObject(name).member("type", type).member("description", documentation).endObject();
    }

    private void integer(String name, String documentation) {
        typed(name, "integer", documentation);
    }

    private void string(String name, String documentation, String pattern) {
        out.beginObject(name).member("type", "string").member("pattern", pattern).member("description", documentation).endObject();
    }

    private void array(String name, String documentation, String type) {
        out.beginObject(name).member("type", "array").member("description", documentation).beginObject("items").member("type", type).endObject().endObject();
    }

    private void tree(List<FieldSet> sets, ObjectLayout.Part part) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (FieldSet s : sets) {
            for (Field<?> f : s.fields()) {
                boolean known = names.has(f, "");
                if (part == ObjectLayout.Part.ALL || known == (part == ObjectLayout.Part.EVE) || f.kind() == Field.Kind.RECORDS) {
                    put(tree, f.path(), f);
                }
            }
        }
        properties(tree);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String path, Field<?> f) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.putIfAbsent(path, f);
        } else if (tree.computeIfAbsent(path.substring(0, dot), k -> new LinkedHashMap<String, Object>()) instanceof Map<?, ?> m) {
            put((Map<String, Object>) m, path.substring(dot + 1), f);
        }
    }

    @SuppressWarnings("unchecked")
    private void properties(Map<String, Object> tree) {
        tree.forEach((name, v) -> {
            switch (v) {
                case Field<?> f -> field(name, f);
                default -> object(name, () -> properties((Map<String, Object>) v));
            }
        });
    }

    private void field(String name, Field<?> f) {
        switch (f.kind()) {
            case NUMBER -> integer(name, f.documentation());
            case FLAG -> typed(name, "boolean", f.documentation());
            case TEXT -> string(name, f.documentation(), null);
            case TIME -> string(name, f.documentation(), names.isDate(f) ? DATE : TIME);
            case TEXTS -> array(name, f.documentation(), "string");
            case NUMBERS -> array(name, f.documentation(), "integer");
            case RECORDS -> objects(name, () -> tree(List.of(f.records()), ObjectLayout.Part.ALL));
        }
    }
}
