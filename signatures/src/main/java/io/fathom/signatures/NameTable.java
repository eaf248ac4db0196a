package io.fathom.signatures;

/** Host names to rules: a hash table that is asked once for each label border of a name, from the right. Immutable, any thread. */
final class NameTable {
    private final String[] words;
    private final int[] starts;
    private final int[] rules;
    /** Slot to entry + 1; 0 where empty. */
    private final int[] slots;
    private final int[] hashes;
    private final int longest;

    /** Names are {@code words} from {@code starts}, in lower case; {@code rules} is what a look-up answers. */
    NameTable(String[] words, int[] starts, int[] rules) {
        this.words = words;
        this.starts = starts;
        this.rules = rules;
        slots = new int[Integer.highestOneBit(Math.max(4, words.length * 2)) * 2];
        hashes = new int[slots.length];
        int most = 0;
        for (int e = 0; e < words.length; e++) {
            String w = words[e];
            int hash = 0;
            for (int i = w.length() - 1; i >= starts[e]; i--) {
                hash = next(hash, w.charAt(i));
            }
            most = Math.max(most, w.length() - starts[e]);
            int s = slot(hash);
            while (slots[s] != 0) {
                s = s + 1 & slots.length - 1;
            }
            slots[s] = e + 1;
            hashes[s] = hash;
        }
        longest = most;
    }

    /** The rule of the longest entry that ends {@code name[from, to)} at a label border, or -1. */
    int suffix(String name, int from, int to) {
        int found = -1;
        int hash = 0;
        // No entry is longer than the longest: a name of any length costs no more than that.
        for (int i = to - 1, end = Math.max(from, to - longest); i >= end; i--) {
            hash = next(hash, lower(name.charAt(i)));
            if (i == from || name.charAt(i - 1) == '.') {
                int e = entry(hash, name, i, to);
                if (e >= 0) {
                    found = e;
                }
            }
        }
        return found < 0 ? -1 : rules[found];
    }

    /** The rule of the entry that is {@code name[from, to)}, or -1. */
    int exact(String name, int from, int to) {
        if (to - from > longest) {
            return -1;
        }
        int hash = 0;
        for (int i = to - 1; i >= from; i--) {
            hash = next(hash, lower(name.charAt(i)));
        }
        int e = entry(hash, name, from, to);
        return e < 0 ? -1 : rules[e];
    }

    private int entry(int hash, String name, int from, int to) {
        for (int s = slot(hash); slots[s] != 0; s = s + 1 & slots.length - 1) {
            if (hashes[s] == hash && same(slots[s] - 1, name, from, to)) {
                return slots[s] - 1;
            }
        }
        return -1;
    }

    private boolean same(int e, String name, int from, int to) {
        String w = words[e];
        int shift = starts[e];
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

    private static int next(int hash, char c) {
        return hash * 31 + c;
    }

    private int slot(int hash) {
        int h = hash * 0x9E3779B9;
        return (h ^ h >>> 15) & slots.length - 1;
    }

    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
