package io.fathom.signatures;

import io.fathom.signatures.Content.Kind;
import io.fathom.signatures.Content.Rule;
import java.util.Arrays;
import java.util.List;

/**
 * Names to rules: a hash table that is asked once for each label border of a name, from the right, so that a look-up is one walk over the name.
 * Immutable, any thread.
 *
 * <p>A key is a name of a rule, or, for a rule with a star ("edge-*.example.com"), the domain behind the star.
 */
final class HostTable {
    private final Content.Rule[] rules;
    /** Slot to key + 1; 0 where empty. */
    private final int[] slots;
    private final int[] hashes;
    /** For each key a rule whose words end with it, and where in them it begins. */
    private final String[] words;
    private final int[] starts;
    /** For each key the rule that takes it exactly, the one that takes what ends with it, and the first one with a star before it; or -1. */
    private final int[] exact;
    private final int[] suffix;
    private final int[] star;
    /** For each rule with a star the next one before the same domain, or -1. */
    private final int[] nextStar;
    private int keys;
    private int longest;

    /** Takes the rules of these kinds out of all. */
    HostTable(List<Rule> all, Kind first, Kind... others) {
        int count = 0;
        for (Rule r : all) {
            count += takes(r.kind(), first, others) ? 1 : 0;
        }
        rules = all.toArray(Rule[]::new);
        slots = new int[Integer.highestOneBit(Math.max(4, count * 2)) * 2];
        hashes = new int[slots.length];
        words = new String[count];
        starts = new int[count];
        exact = empty(count);
        suffix = empty(count);
        star = empty(count);
        nextStar = empty(rules.length);
        for (int i = 0; i < rules.length; i++) {
            Rule r = rules[i];
            if (takes(r.kind(), first, others)) {
                switch (r.kind()) {
                    case HOST -> exact[key(r.words(), r.start())] = i;
                    case WILD -> {
                        int k = key(r.words(), behind(r.words(), r.words().indexOf('*', r.start())));
                        nextStar[i] = star[k];
                        star[k] = i;
                    }
                    default -> suffix[key(r.words(), r.start())] = i;
                }
            }
        }
    }

    /** Where the domain behind a star begins: after the first dot; or -1 where that is less than two labels. */
    static int behind(String words, int star) {
        int dot = words.indexOf('.', star);
        return star < 0 || dot < 0 || words.indexOf('.', dot + 1) < 0 ? -1 : dot + 1;
    }

    /** The rule for {@code name[from, to)}, or -1: the exact one before the longest with a star before the longest that ends it. */
    int find(String name, int from, int to) {
        int ending = -1;
        int starred = -1;
        int hash = 0;
        // No key is longer than the longest: a name of any length costs no more than that.
        for (int i = to - 1, end = Math.max(from, to - longest); i >= end; i--) {
            hash = hash * 31 + lower(name.charAt(i));
            if (i != from && name.charAt(i - 1) != '.') {
                continue;
            }
            int k = lookUp(hash, name, i, to);
            if (k >= 0) {
                if (i == from && exact[k] >= 0) {
                    return exact[k];
                }
                if (suffix[k] >= 0) {
                    ending = suffix[k];
                }
                for (int r = star[k]; r >= 0; r = nextStar[r]) {
                    if ((starred < 0 || length(r) > length(starred)) && fits(r, name, from, to)) {
                        starred = r;
                    }
                }
            }
        }
        return starred >= 0 ? starred : ending;
    }

    private boolean fits(int rule, String name, int from, int to) {
        String w = rules[rule].words();
        int start = rules[rule].start();
        int before = w.indexOf('*', start) - start;
        int after = w.length() - start - before - 1;
        if (to - from <= before + after) {
            return false;
        }
        for (int i = 0; i < before; i++) {
            if (lower(name.charAt(from + i)) != w.charAt(start + i)) {
                return false;
            }
        }
        for (int i = 1; i <= after; i++) {
            if (lower(name.charAt(to - i)) != w.charAt(w.length() - i)) {
                return false;
            }
        }
        return true;
    }

    private int length(int rule) {
        return rules[rule].words().length();
    }

    private int key(String text, int start) {
        int hash = 0;
        for (int i = text.length() - 1; i >= start; i--) {
            hash = hash * 31 + lower(text.charAt(i));
        }
        int s = slot(hash);
        for (; slots[s] != 0; s = s + 1 & slots.length - 1) {
            if (hashes[s] == hash && same(slots[s] - 1, text, start, text.length())) {
                return slots[s] - 1;
            }
        }
        longest = Math.max(longest, text.length() - start);
        slots[s] = keys + 1;
        hashes[s] = hash;
        words[keys] = text;
        starts[keys] = start;
        return keys++;
    }

    private int lookUp(int hash, String name, int from, int to) {
        for (int s = slot(hash); slots[s] != 0; s = s + 1 & slots.length - 1) {
            if (hashes[s] == hash && same(slots[s] - 1, name, from, to)) {
                return slots[s] - 1;
            }
        }
        return -1;
    }

    private boolean same(int key, String name, int from, int to) {
        String w = words[key];
        int shift = starts[key];
        if (w.length() - shift != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (lower(name.charAt(i)) != w.charAt(i - from + shift)) {
                return false;
            }
        }
        return true;
    }

    private int slot(int hash) {
        int h = hash * 0x9E3779B9;
        return (h ^ h >>> 15) & slots.length - 1;
    }

    private static boolean takes(Kind kind, Kind first, Kind... others) {
        if (kind == first) {
            return true;
        }
        for (Kind k : others) {
            if (kind == k) {
                return true;
            }
        }
        return false;
    }

    private static int[] empty(int size) {
        var a = new int[size];
        Arrays.fill(a, -1);
        return a;
    }

    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
