package io.fathom.export;

import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the values of one field set become a JSON object: dotted paths nested, in order of declaration. Compiled once; immutable. */
final class ObjectLayout {
    /** Which of a set's fields are meant. */
    enum Part {
        /** Those that EVE has. */
        EVE,
        /** Those that EVE lacks. */
        OURS,
        ALL
    }

    private sealed interface Node {
        String name();
    }

    private record Branch(String name, List<Node> children) implements Node {}

    private record Leaf(String name, Field<?> field, ObjectLayout records, boolean date) implements Node {}

    private final Branch root;

    private ObjectLayout(Branch root) {
        this.root = root;
    }

    static ObjectLayout of(FieldSet set, Part part, EveNames names) {
        return of(set, part, names, "");
    }

    private static ObjectLayout of(FieldSet set, Part part, EveNames names, String prefix) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Field<?> f : set.fields()) {
            boolean known = names.has(f, prefix);
            boolean whole = f.kind() != Field.Kind.RECORDS || known && isWhole(f, names, prefix);
            boolean take = switch (part) {
                case EVE -> known;
                case OURS -> !known || !whole;
                case ALL -> true;
            };
            if (take) {
                ObjectLayout records = f.records() == null ? null
                        : of(f.records(), part == Part.EVE ? Part.EVE : Part.ALL, names, below(f, prefix));
                put(tree, f.path(), f.path(), new Leaf("", f, records, names.isDate(f)));
            }
        }
        return new ObjectLayout(branch("", tree));
    }

    private static String below(Field<?> f, String prefix) {
        return (prefix.isEmpty() ? f.set().name() + " " : prefix) + f.path() + "[].";
    }

    /** True where EVE knows every field of a list's records. */
    private static boolean isWhole(Field<?> f, EveNames names, String prefix) {
        for (Field<?> r : f.records().fields()) {
            if (!names.has(r, below(f, prefix)) || r.kind() == Field.Kind.RECORDS && !isWhole(r, names, below(f, prefix))) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String rest, String path, Leaf leaf) {
        int dot = rest.indexOf('.');
        if (dot < 0) {
            tree.put(rest, new Leaf(rest, leaf.field, leaf.records, leaf.date));
        } else {
            put((Map<String, Object>) tree.computeIfAbsent(rest.substring(0, dot), k -> new LinkedHashMap<String, Object>()), rest.substring(dot + 1), path, leaf);
        }
    }

    @SuppressWarnings("unchecked")
    private static Branch branch(String name, Map<String, Object> tree) {
        var children = new ArrayList<Node>();
        tree.forEach((k, v) -> children.add(v instanceof Leaf l ? l : branch(k, (Map<String, Object>) v)));
        return new Branch(name, List.copyOf(children));
    }

    /** True where some of the values would be written. */
    boolean any(Values values) {
        return any(root, values);
    }

    private static boolean any(Node node, Values values) {
        if (node instanceof Leaf l) {
            return values.has(l.field);
        }
        var children = ((Branch) node).children;
        for (int i = 0; i < children.size(); i++) {
            if (any(children.get(i), values)) {
                return true;
            }
        }
        return false;
    }

    /** Writes the object as a member of the one at hand. */
    void write(String name, Values values, JsonWriter out) {
        out.beginObject(name);
        members(root, values, out);
        out.endObject();
    }

    private static void members(Branch branch, Values values, JsonWriter out) {
        for (int i = 0; i < branch.children.size(); i++) {
            switch (branch.children.get(i)) {
                case Leaf l -> {
                    if (values.has(l.field)) {
                        out.name(l.name);
                        value(l, values, out);
                    }
                }
                case Branch b -> {
                    if (any(b, values)) {
                        out.beginObject(b.name);
                        members(b, values, out);
                        out.endObject();
                    }
                }
            }
        }
    }

    private static void value(Leaf leaf, Values values, JsonWriter out) {
        switch (leaf.field.kind()) {
            case NUMBER -> out.value(values.number(leaf.field));
            case FLAG -> out.value(values.number(leaf.field) != 0);
            case TEXT -> out.value(values.text(leaf.field));
            case TIME -> {
                if (leaf.date) {
                    out.date(values.number(leaf.field));
                } else {
                    out.time(values.number(leaf.field));
                }
            }
            case TEXTS, NUMBERS, RECORDS -> {
                out.beginArray();
                for (Object o : (List<?>) values.value(leaf.field)) {
                    switch (o) {
                        case String s -> out.value(s);
                        case Long n -> out.value(n);
                        case Values v -> {
                            out.beginObject();
                            members(leaf.records.root, v, out);
                            out.endObject();
                        }
                        default -> throw new IllegalStateException(leaf.field + " holds a " + o.getClass().getSimpleName());
                    }
                }
                out.endArray();
            }
        }
    }
}
