package io.fathom.export;

import java.util.Collection;
import java.util.Locale;

/** The name that somebody who mistyped one most likely meant. Any thread. */
public final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /**
     * Finds the name that differs least, in letters changed, left out, added or swapped with the next, without regard to case.
     *
     * @return null where none is near: at most three letters differ, and at most half of those typed
     */
    public static String to(String typed, Collection<String> names) {
        String best = null;
        String wanted = typed.toLowerCase(Locale.ROOT);
        int least = Math.min(MOST, wanted.length() / 2) + 1;
        for (String name : names) {
            int d = Math.abs(name.length() - wanted.length()) >= least ? least : distance(wanted, name.toLowerCase(Locale.ROOT));
            if (d < least) {
                best = name;
                least = d;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
