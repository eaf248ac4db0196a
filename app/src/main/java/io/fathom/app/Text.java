package io.fathom.app;

import java.util.Locale;

/** Figures and words for people's eyes. */
final class Text {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};

    private Text() {}

    /** Nothing in it can steer a terminal: control characters and those that turn the reading direction become {@code \}uNNNN. */
    static String clean(String raw) {
        if (raw == null) {
            return "";
        }
        for (int i = 0; i < raw.length(); i++) {
            if (isUnsafe(raw.charAt(i))) {
                var out = new StringBuilder();
                for (char c : raw.toCharArray()) {
                    if (isUnsafe(c)) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
                return out.toString();
            }
        }
        return raw;
    }

    private static boolean isUnsafe(char c) {
        return c < 0x20 || c >= 0x7F && c < 0xA0 || c >= '\u200B' && c <= '\u200F' || c >= '\u2028' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069' || c == '\uFEFF';
    }

    /** "1.2 MB". */
    static String octets(long n) {
        double v = n;
        int unit = 0;
        while (v >= 1000 && unit < UNITS.length - 1) {
            v /= 1000;
            unit++;
        }
        return unit == 0 ? n + " B" : String.format(Locale.ROOT, v >= 99.95 ? "%.0f %s" : "%.1f %s", v, UNITS[unit]);
    }

    /** "12,345". */
    static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** "12,345 packets", "1 packet". */
    static String count(long n, String word) {
        return count(n) + " " + word + (n == 1 ? "" : "s");
    }

    /** "3 min 12 s". */
    static String duration(long nanos) {
        double s = nanos / 1e9;
        if (s < 1) {
            return String.format(Locale.ROOT, "%.0f ms", s * 1000);
        }
        if (s < 120) {
            return String.format(Locale.ROOT, "%.1f s", s);
        }
        long m = (long) s / 60;
        if (m < 120) {
            return m + " min " + (long) s % 60 + " s";
        }
        return m / 60 < 48 ? m / 60 + " h " + m % 60 + " min" : m / 1440 + " d " + m / 60 % 24 + " h";
    }

    /** "8.1 Mbit/s". */
    static String rate(double bits) {
        String[] units = {"bit/s", "kbit/s", "Mbit/s", "Gbit/s", "Tbit/s"};
        int unit = 0;
        double v = bits;
        while (v >= 1000 && unit < units.length - 1) {
            v /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", v, units[unit]);
    }

    /** "2026-03-04 10:11:12". */
    static String time(long nanos) {
        var t = java.time.LocalDateTime.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), 0, java.time.ZoneOffset.UTC);
        return t.toLocalDate() + String.format(Locale.ROOT, " %02d:%02d:%02d", t.getHour(), t.getMinute(), t.getSecond());
    }
}
