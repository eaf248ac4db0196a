package io.fathom.api;

import java.util.Locale;

/** How display names become identifiers. */
public final class Names {
    private Names() {}

    /** Lower case, letters, digits and dashes only: "Microsoft Teams" to "microsoft-teams". */
    public static String id(String name) {
        var out = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '_') {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        while (!out.isEmpty() && out.charAt(out.length() - 1) == '-') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }
}
