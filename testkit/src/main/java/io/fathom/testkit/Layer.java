package io.fathom.testkit;

import java.util.HashMap;
import java.util.Map;

/** One header of a packet under construction: its kind, what was set on it, how it is written. Immutable. */
record Layer(Kind kind, Map<String, Object> values) {

    /** Writes a header and what it carries. */
    @FunctionalInterface
    interface Encoder {
        /**
         * @param self the layer
         * @param carried the layer above (nearer to the payload), or null
         * @param payload that layer's octets
         * @param network the nearest IP layer below, or null
         */
        byte[] encode(Layer self, Layer carried, byte[] payload, Layer network);
    }

    static Layer of(Kind kind) {
        return new Layer(kind, Map.of());
    }

    Layer with(String key, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(key, value);
        return new Layer(kind, Map.copyOf(more));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    long number(String key, long otherwise) {
        return values.get(key) instanceof Number n ? n.longValue() : otherwise;
    }

    int integer(String key, long otherwise) {
        return (int) number(key, otherwise);
    }

    byte[] octets(String key) {
        return values.get(key) instanceof byte[] b ? b : new byte[0];
    }

    boolean network() {
        return kind == Kind.IPV4 || kind == Kind.IPV6;
    }
}
