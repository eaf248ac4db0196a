package io.fathom.engine;

import io.fathom.api.Application;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Protocol;
import io.fathom.api.SignatureMatch;
import io.fathom.api.Signatures;
import io.fathom.api.Spares;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weighs what a flow holds on the heap: follows its references to all that is the flow's own, dissectors and stored values included, and adds up what
 * those objects take with references of four octets. What flows share (protocols, signatures, the worker) is left out. Slow; for samples. Worker
 * thread only.
 */
final class Scales {
    private static final List<Class<?>> SHARED = List.of(Protocol.class, FieldSet.class, Field.class, Plan.class, Worker.class, Inspector.class,
            Signatures.class, SignatureMatch.class, Application.class, Class.class, ClassLoader.class, Thread.class, Enum.class,
            FlowView.class, Publisher.class, Spares.class, Buffers.class);

    /** More objects than any flow has of its own: beyond these the way has led to something shared. */
    private static final int MOST = 50_000;

    private static final int REFERENCE = 4;
    private static final int ARRAY = 16;

    private record Shape(int octets, List<java.lang.reflect.Field> references) {}

    private final Map<Class<?>, Shape> shapes = new HashMap<>();

    /** What was weighed already: of what flows share (names, empty lists) each thing counts once. */
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Octets that an object takes, with all it refers to that no object weighed before does. */
    long of(Object root) {
        var open = new ArrayDeque<Object>();
        seen.add(root);
        open.add(root);
        long octets = 0;
        int most = seen.size() + MOST;
        while (!open.isEmpty() && seen.size() < most) {
            Object o = open.poll();
            octets += alone(o);
            for (Object next : references(o)) {
                if (next != null && isOwn(next) && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return octets;
    }

    private static boolean isOwn(Object o) {
        for (Class<?> c : SHARED) {
            if (c.isInstance(o)) {
                return false;
            }
        }
        return true;
    }

    private static long padded(long octets) {
        return octets + 7 & ~7L;
    }

    private long alone(Object o) {
        return switch (o) {
            case String s -> 24 + padded(ARRAY + (s.chars().allMatch(c -> c < 256) ? s.length() : 2L * s.length()));
            case byte[] a -> padded(ARRAY + a.length);
            case boolean[] a -> padded(ARRAY + a.length);
            case short[] a -> padded(ARRAY + 2L * a.length);
            case char[] a -> padded(ARRAY + 2L * a.length);
            case int[] a -> padded(ARRAY + 4L * a.length);
            case float[] a -> padded(ARRAY + 4L * a.length);
            case long[] a -> padded(ARRAY + 8L * a.length);
            case double[] a -> padded(ARRAY + 8L * a.length);
            case Object[] a -> padded(ARRAY + (long) REFERENCE * a.length);
            case Collection<?> c -> 24 + padded(ARRAY + (long) REFERENCE * c.size());
            // A table of references and an entry for each.
            case Map<?, ?> m -> 64 + 48L * m.size();
            default -> shape(o.getClass()).octets;
        };
    }

    private Iterable<?> references(Object o) {
        if (o instanceof Object[] a) {
            return java.util.Arrays.asList(a);
        }
        if (o instanceof Collection<?> c) {
            return c;
        }
        if (o instanceof Map<?, ?> m) {
            var all = new ArrayList<Object>(m.keySet());
            all.addAll(m.values());
            return all;
        }
        if (o.getClass().isArray() || o instanceof String) {
            return List.of();
        }
        var all = new ArrayList<Object>();
        for (var field : shape(o.getClass()).references) {
            try {
                all.add(field.get(o));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("a field made accessible is not: " + field, e);
            }
        }
        return all;
    }

    private Shape shape(Class<?> type) {
        Shape known = shapes.get(type);
        if (known == null) {
            known = measure(type);
            shapes.put(type, known);
        }
        return known;
    }

    private static Shape measure(Class<?> type) {
        int octets = 12;
        var references = new ArrayList<java.lang.reflect.Field>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (var f : c.getDeclaredFields()) {
                if (Modifier.isStatic(f.getModifiers())) {
                    continue;
                }
                octets += width(f.getType());
                if (!f.getType().isPrimitive()) {
                    try {
                        f.setAccessible(true);
                        references.add(f);
                    } catch (InaccessibleObjectException e) {
                        // Of a module that does not let us look, as the JDK's own: the object counts, what is behind it does not.
                        continue;
                    }
                }
            }
        }
        return new Shape((int) padded(octets), List.copyOf(references));
    }

    private static int width(Class<?> type) {
        return switch (type.getName()) {
            case "long", "double" -> 8;
            case "boolean", "byte" -> 1;
            case "short", "char" -> 2;
            default -> 4;
        };
    }
}
