package io.fathom.signatures;

/** Texts to be found inside others: each place of the text asks a table of the first three characters of all entries. Immutable, any thread. */
final class TextTable {
    /** Entries are at least so long. */
    static final int SHORTEST = 3;
    /** No more of a text is looked at, so that a hostile one costs little. */
    private static final int FARTHEST = 2048;

    private final String[] words;
    private final int[] starts;
    private final int[] rules;
    private final boolean[] anchored;
    private final boolean atWords;
    /** Slot to first entry + 1, and entry to next one + 1. */
    private final int[] first;
    private final int[] next;

    /** An entry that is {@code anchored} is found at the beginning only; with {@code atWords} the others are found only where a word begins. */
    TextTable(String[] words, int[] starts, int[] rules, boolean[] anchored, boolean atWords) {
        this.words = words;
        this.starts = starts;
        this.rules = rules;
        this.anchored = anchored;
        this.atWords = atWords;
        first = new int[Integer.highestOneBit(Math.max(4, words.length * 2)) * 4];
        next = new int[words.length];
        for (int e = words.length - 1; e >= 0; e--) {
            int at = starts[e];
            int s = slot(words[e].charAt(at), words[e].charAt(at + 1), words[e].charAt(at + 2));
            next[e] = first[s];
            first[s] = e + 1;
        }
    }

    /** The rule of the longest entry in {@code text[from, to)}, or -1. */
    int in(String text, int from, int to) {
        if (words.length == 0) {
            return -1;
        }
        int end = Math.min(to, from + FARTHEST) - SHORTEST;
        int found = -1;
        int longest = 0;
        if (end < from) {
            return -1;
        }
        char b = HostTable.lower(text.charAt(from));
        char c = HostTable.lower(text.charAt(from + 1));
        for (int i = from; i <= end; i++) {
            char a = b;
            b = c;
            c = HostTable.lower(text.charAt(i + 2));
            int e = first[slot(a, b, c)];
            for (; e != 0; e = next[e - 1]) {
                int length = words[e - 1].length() - starts[e - 1];
                if (length > longest && here(e - 1, text, i, from, to, length)) {
                    found = rules[e - 1];
                    longest = length;
                }
            }
        }
        return found;
    }

    private boolean here(int e, String text, int at, int from, int to, int length) {
        if (at != from && (anchored[e] || atWords && word(text.charAt(at)) && word(text.charAt(at - 1))) || to - at < length) {
            return false;
        }
        String w = words[e];
        int shift = starts[e];
        for (int i = 0; i < length; i++) {
            if (HostTable.lower(text.charAt(at + i)) != w.charAt(shift + i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean word(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private int slot(char a, char b, char c) {
        int h = (a * 31 + b) * 31 + c;
        h *= 0x9E3779B9;
        return (h ^ h >>> 15) & first.length - 1;
    }
}
