package io.fathom.signatures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Host names with one {@code *} in them ("edge-*.example.com"), found by the domain behind the star. Immutable, any thread. */
final class WildTable {
    private final String[] words;
    private final int[] starts;
    private final int[] stars;
    private final int[] rules;
    /** Domains behind the stars; the answer is an index into the candidates. */
    private final NameTable bases;
    /** For each base the entries of it and of the bases it lies below, longest first. */
    private final int[][] candidates;

    WildTable(String[] words, int[] starts, int[] rules) {
        this.words = words;
        this.starts = starts;
        this.rules = rules;
        stars = new int[words.length];
        Map<String, List<Integer>> byBase = new HashMap<>();
        for (int e = 0; e < words.length; e++) {
            stars[e] = words[e].indexOf('*', starts[e]);
            byBase.computeIfAbsent(base(words[e], stars[e]), b -> new ArrayList<>()).add(e);
        }
        var names = byBase.keySet().stream().sorted().toArray(String[]::new);
        var numbers = new int[names.length];
        candidates = new int[names.length][];
        for (int b = 0; b < names.length; b++) {
            String base = names[b];
            numbers[b] = b;
            candidates[b] = byBase.entrySet().stream().filter(x -> base.equals(x.getKey()) || base.endsWith("." + x.getKey()))
                    .flatMap(x -> x.getValue().stream()).sorted((x, y) -> Integer.compare(length(y), length(x))).mapToInt(x -> x).toArray();
        }
        bases = new NameTable(names, new int[names.length], numbers);
    }

    /** What follows the first dot behind the star, or null where that is less than two labels. */
    static String base(String words, int star) {
        int dot = words.indexOf('.', star);
        return dot < 0 || words.indexOf('.', dot + 1) < 0 ? null : words.substring(dot + 1);
    }

    /** The rule of the longest entry that is {@code name[from, to)}, the star standing for one character or more; or -1. */
    int find(String name, int from, int to) {
        int b = words.length == 0 ? -1 : bases.suffix(name, from, to);
        if (b >= 0) {
            for (int e : candidates[b]) {
                if (is(e, name, from, to)) {
                    return rules[e];
                }
            }
        }
        return -1;
    }

    private boolean is(int e, String name, int from, int to) {
        String w = words[e];
        int before = stars[e] - starts[e];
        int after = w.length() - stars[e] - 1;
        if (to - from <= before + after) {
            return false;
        }
        for (int i = 0; i < before; i++) {
            if (NameTable.lower(name.charAt(from + i)) != w.charAt(starts[e] + i)) {
                return false;
            }
        }
        for (int i = 1; i <= after; i++) {
            if (NameTable.lower(name.charAt(to - i)) != w.charAt(w.length() - i)) {
                return false;
            }
        }
        return true;
    }

    private int length(int e) {
        return words[e].length() - starts[e];
    }
}
