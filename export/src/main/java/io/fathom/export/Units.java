package io.fathom.export;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** Numbers with a unit: "1.5 MB", "30s", "250 ms". */
public final class Units {
    private static final Map<String, Long> OCTETS = Map.ofEntries(Map.entry("b", 1L), Map.entry("kb", 1_000L), Map.entry("mb", 1_000_000L),
            Map.entry("gb", 1_000_000_000L), Map.entry("tb", 1_000_000_000_000L), Map.entry("kib", 1L << 10), Map.entry("mib", 1L << 20),
            Map.entry("gib", 1L << 30), Map.entry("tib", 1L << 40));

    private static final Map<String, Long> NANOS = Map.ofEntries(Map.entry("ns", 1L), Map.entry("us", 1_000L), Map.entry("ms", 1_000_000L),
            Map.entry("s", 1_000_000_000L), Map.entry("min", 60_000_000_000L), Map.entry("h", 3_600_000_000_000L), Map.entry("d", 86_400_000_000_000L));

    private Units() {}

    static boolean isUnit(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        return OCTETS.containsKey(w) || NANOS.containsKey(w);
    }

    static boolean isNumber(String word) {
        return split(word) == word.length();
    }

    private static int split(String text) {
        int i = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
        int start = i;
        while (i < text.length() && (text.charAt(i) >= '0' && text.charAt(i) <= '9' || text.charAt(i) == '.' || text.charAt(i) == '_')) {
            i++;
        }
        return i == start ? 0 : i;
    }

    /**
     * Octets: a number, alone or with KB, MB, GB, TB, KiB, MiB, GiB, TiB.
     *
     * @throws IllegalArgumentException it is none; the message says what is expected
     */
    public static long octets(String text) {
        return parse(text, OCTETS, 1, "octets, such as 1500, 1.5 MB or 64 KiB");
    }

    /**
     * Nanoseconds: a number of seconds, or with ns, us, ms, s, min, h, d.
     *
     * @throws IllegalArgumentException it is none; the message says what is expected
     */
    public static long nanos(String text) {
        return parse(text, NANOS, 1_000_000_000L, "a time, such as 30 (seconds), 250ms or 5 min");
    }

    /**
     * A plain number, or one of octets.
     *
     * @throws IllegalArgumentException it is none; the message says what is expected
     */
    public static long number(String text) {
        return text.startsWith("0x") && text.length() > 2 ? hex(text) : parse(text, OCTETS, 1, "a number");
    }

    private static long hex(String text) {
        try {
            return Long.parseLong(text.substring(2), 16);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a number", e);
        }
    }

    private static long parse(String raw, Map<String, Long> units, long plain, String expected) {
        String text = raw.replace(" ", "").replace("_", "");
        int end = split(text);
        Long unit = end == text.length() ? Long.valueOf(plain) : units.get(text.substring(end).toLowerCase(Locale.ROOT));
        try {
            if (end > 0 && unit != null) {
                return new BigDecimal(text.substring(0, end)).multiply(BigDecimal.valueOf(unit)).longValueExact();
            }
        } catch (NumberFormatException e) {
            // falls through to the one message
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("\"" + raw + "\" is too large or not whole; expected " + expected, e);
        }
        throw new IllegalArgumentException("\"" + raw + "\" is not " + expected);
    }
}
