package io.fathom.export;

import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Flow;
import io.fathom.api.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One thing a flow can be asked for by name: a column, or a field of a protocol ({@code tls.sni}, {@code dns.queries.rrname}). Immutable, any thread. */
public final class FlowValue {
    private final String name;
    private final FlowColumns.Type type;
    private final FlowColumns.Column column;

    /** For each set of the name: the fields from the set down to the value, through records. */
    private final Map<FieldSet, List<Field<?>>> steps;

    private FlowValue(String name, FlowColumns.Type type, FlowColumns.Column column, Map<FieldSet, List<Field<?>>> steps) {
        this.name = name;
        this.type = type;
        this.column = column;
        this.steps = steps;
    }

    /** The column or field of this name, or null. */
    public static FlowValue find(String name, FlowColumns columns, Collection<FieldSet> sets) {
        var column = columns.column(name);
        if (column != null) {
            return new FlowValue(name, column.type(), column, Map.of());
        }
        Map<FieldSet, List<Field<?>>> steps = new LinkedHashMap<>();
        FlowColumns.Type type = null;
        for (FieldSet set : sets) {
            if (name.startsWith(set.name() + ".")) {
                var path = new ArrayList<Field<?>>();
                if (descend(set, name.substring(set.name().length() + 1), path)) {
                    steps.put(set, List.copyOf(path));
                    type = type(path);
                }
            }
        }
        return type == null ? null : new FlowValue(name, type, null, steps);
    }

    private static boolean descend(FieldSet set, String path, List<Field<?>> out) {
        for (Field<?> f : set.fields()) {
            if (f.path().equals(path)) {
                out.add(f);
                return f.kind() != Field.Kind.RECORDS;
            }
            if (f.kind() == Field.Kind.RECORDS && path.startsWith(f.path() + ".")) {
                out.add(f);
                if (descend(f.records(), path.substring(f.path().length() + 1), out)) {
                    return true;
                }
                out.removeLast();
            }
        }
        return false;
    }

    private static FlowColumns.Type type(List<Field<?>> path) {
        boolean many = path.size() > 1;
        return switch (path.getLast().kind()) {
            case NUMBER -> many ? FlowColumns.Type.NUMBERS : FlowColumns.Type.NUMBER;
            case FLAG -> many ? FlowColumns.Type.TEXTS : FlowColumns.Type.FLAG;
            case TEXT -> many ? FlowColumns.Type.TEXTS : FlowColumns.Type.TEXT;
            case TEXTS -> FlowColumns.Type.TEXTS;
            case NUMBERS -> FlowColumns.Type.NUMBERS;
            case TIME -> many ? FlowColumns.Type.NUMBERS : FlowColumns.Type.TIME;
            case RECORDS -> throw new IllegalStateException("a list of records is no value");
        };
    }

    /** All names of a set's fields, those inside records too. */
    public static List<String> names(FieldSet set) {
        var all = new ArrayList<String>();
        names(set.name() + ".", set, all);
        return all;
    }

    private static void names(String prefix, FieldSet set, List<String> all) {
        for (Field<?> f : set.fields()) {
            if (f.kind() == Field.Kind.RECORDS) {
                names(prefix + f.path() + ".", f.records(), all);
            } else {
                all.add(prefix + f.path());
            }
        }
    }

    public String name() {
        return name;
    }

    /** Name of the field set it is a field of; empty for a column. */
    public Optional<String> set() {
        return steps.keySet().stream().map(FieldSet::name).findFirst();
    }

    /** How the values are held. */
    public FlowColumns.Type type() {
        return type;
    }

    /** Null, or String, Long, Boolean, or a list of these. */
    public Object of(Flow flow) {
        if (column != null) {
            return column.value().apply(flow);
        }
        Object found = null;
        for (Values v : flow.values()) {
            var path = steps.get(v.set());
            if (path != null) {
                Object one = path.size() == 1 ? v.value(path.getFirst()) : flatten(v, path);
                found = one != null ? one : found;
            }
        }
        return found;
    }

    private static Object flatten(Values values, List<Field<?>> path) {
        var all = new ArrayList<Object>();
        collect(values, path, 0, all);
        return all.isEmpty() ? null : all;
    }

    private static void collect(Values values, List<Field<?>> path, int step, List<Object> all) {
        Object v = values.value(path.get(step));
        switch (v) {
            case null -> {}
            case List<?> list when step < path.size() - 1 -> list.forEach(o -> collect((Values) o, path, step + 1, all));
            case List<?> list -> all.addAll(list);
            case Boolean b -> all.add(b.toString());
            default -> all.add(v);
        }
    }

    /** A number as people read it in a cell: durations in seconds, times in ISO 8601. */
    public String text(long number) {
        return switch (type) {
            case TIME -> Times.text(number);
            case DURATION -> java.math.BigDecimal.valueOf(number, 9).setScale(6, java.math.RoundingMode.HALF_UP).toPlainString();
            default -> Long.toString(number);
        };
    }
}
