package io.fathom.testkit;

import io.fathom.api.Classification;
import io.fathom.api.Field;
import io.fathom.api.Flow;
import io.fathom.api.Side;
import io.fathom.api.Values;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an engine said of one flow, in a form that can be compared: behaviour only, no counters of the engine.
 *
 * @param flow both ends, transport, VLANs and tunnels
 * @param packets of both sides
 * @param path protocols
 * @param fields values by field name, as text
 */
public record Outcome(
        String flow, long packets, List<String> path, String protocol, String application, String serviceType, Map<String, String> fields, List<String> risks) {

    static Outcome of(Flow f) {
        Classification c = f.classification();
        var fields = new TreeMap<String, String>();
        for (Values v : f.values()) {
            put(fields, v);
        }
        String key = end(f, Side.INITIATOR) + " > " + end(f, Side.RESPONDER) + " " + f.ipProtocol() + " " + java.util.Arrays.toString(f.vlans())
                + f.tunnels().stream().map(t -> t.type() + t.id()).toList();
        return new Outcome(key, f.packets(Side.INITIATOR) + f.packets(Side.RESPONDER), c.path(), c.protocol(), c.application(), c.serviceType(), fields,
                c.risks().stream().map(r -> r.name()).toList());
    }

    private static void put(Map<String, String> fields, Values v) {
        for (Field<?> f : v.set().fields()) {
            if (v.has(f)) {
                fields.put(f.name(), text(v.value(f)));
            }
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(Outcome::text).toList().toString();
            case Values v -> {
                var m = new TreeMap<String, String>();
                put(m, v);
                yield m.toString();
            }
            default -> value.toString();
        };
    }

    private static String end(Flow f, Side side) {
        try {
            return InetAddress.getByAddress(f.address(side)).getHostAddress() + " " + f.port(side);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same without the packet count, which cutting and doubling segments changes. */
    public Outcome uncounted() {
        return new Outcome(flow, 0, path, protocol, application, serviceType, fields, risks);
    }
}
