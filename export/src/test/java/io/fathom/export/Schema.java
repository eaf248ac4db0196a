package io.fathom.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Checks JSON against the part of JSON Schema that EVE's and ours use. A schema with a keyword beyond that part is refused, so that none is passed over.
 */
final class Schema {
    /** What is checked here, and what says nothing about a value ("desription" is how EVE has it in two places). */
    private static final Set<String> KEYWORDS = Set.of("type", "properties", "additionalProperties", "required", "items", "pattern", "enum", "const", "oneOf", "minItems",
            "minimum", "minProperties", "$ref", "$defs", "$schema", "$id", "$comment", "title", "description", "desription", "suricata");

    private final JsonNode root;

    Schema(JsonNode root) {
        this.root = root;
        understand("", root);
    }

    private static void understand(String at, JsonNode schema) {
        schema.properties().forEach(e -> {
            String key = e.getKey();
            JsonNode value = e.getValue();
            if (!KEYWORDS.contains(key)) {
                throw new IllegalArgumentException("the schema has a keyword that is not understood: " + at + "/" + key);
            }
            switch (key) {
                case "properties", "$defs" -> value.properties().forEach(p -> understand(at + "/" + key + "/" + p.getKey(), p.getValue()));
                case "items", "additionalProperties" -> understand(at + "/" + key, value);
                case "oneOf" -> value.forEach(one -> understand(at + "/oneOf", one));
                default -> { }
            }
        });
    }

    /** What does not hold, each with its place; empty where all does. */
    List<String> check(JsonNode value) {
        var errors = new ArrayList<String>();
        check("", value, root, errors);
        return errors;
    }

    private void check(String at, JsonNode value, JsonNode given, List<String> errors) {
        JsonNode schema = given;
        while (schema.has("$ref")) {
            schema = root.at(schema.get("$ref").asString().substring(1));
        }
        JsonNode type = schema.get("type");
        if (type != null && !(type.isArray() ? anyType(type, value) : isType(type.asString(), value))) {
            errors.add(at + ": " + value + " is no " + type);
            return;
        }
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            errors.add(at + ": " + value + " is not among " + schema.get("enum"));
        }
        if (schema.has("const") && !schema.get("const").equals(value)) {
            errors.add(at + ": " + value + " is not " + schema.get("const"));
        }
        if (schema.has("oneOf") && fitting(at, value, schema.get("oneOf")) != 1) {
            errors.add(at + ": " + value + " is not one of " + schema.get("oneOf"));
        }
        if (schema.has("minimum") && value.isNumber() && value.asDouble() < schema.get("minimum").asDouble()) {
            errors.add(at + ": " + value + " is below " + schema.get("minimum"));
        }
        if (schema.has("pattern") && value.isString() && !Pattern.compile(schema.get("pattern").asString()).matcher(value.asString()).find()) {
            errors.add(at + ": " + value + " does not match " + schema.get("pattern"));
        }
        if (value.isArray()) {
            if (schema.has("minItems") && value.size() < schema.get("minItems").asInt()) {
                errors.add(at + " has too few elements");
            }
            if (schema.has("items")) {
                for (int i = 0; i < value.size(); i++) {
                    check(at + "[" + i + "]", value.get(i), schema.get("items"), errors);
                }
            }
        }
        if (value.isObject()) {
            object(at, value, schema, errors);
        }
    }

    private long fitting(String at, JsonNode value, JsonNode schemas) {
        long n = 0;
        for (JsonNode one : schemas) {
            var found = new ArrayList<String>();
            check(at, value, one, found);
            n += found.isEmpty() ? 1 : 0;
        }
        return n;
    }

    private void object(String at, JsonNode value, JsonNode schema, List<String> errors) {
        JsonNode properties = schema.get("properties");
        boolean closed = schema.has("additionalProperties") && schema.get("additionalProperties").isBoolean() && !schema.get("additionalProperties").asBoolean();
        value.properties().forEach(e -> {
            JsonNode p = properties == null ? null : properties.get(e.getKey());
            if (p != null) {
                check(at + "." + e.getKey(), e.getValue(), p, errors);
            } else if (schema.has("additionalProperties") && schema.get("additionalProperties").isObject()) {
                check(at + "." + e.getKey(), e.getValue(), schema.get("additionalProperties"), errors);
            } else if (closed) {
                errors.add(at + "." + e.getKey() + " is unknown");
            }
        });
        if (schema.has("minProperties") && value.size() < schema.get("minProperties").asInt()) {
            errors.add(at + " has too few members");
        }
        if (schema.has("required")) {
            for (JsonNode r : schema.get("required")) {
                if (!value.has(r.asString())) {
                    errors.add(at + " lacks " + r.asString());
                }
            }
        }
    }

    private static boolean anyType(JsonNode types, JsonNode value) {
        for (JsonNode t : types) {
            if (isType(t.asString(), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static boolean contains(JsonNode all, JsonNode value) {
        for (JsonNode one : all) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
