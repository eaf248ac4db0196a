package io.fathom.export;

import java.nio.charset.StandardCharsets;

/** Nanoseconds since 1970 as UTC date and time in ISO 8601, without allocation. */
final class Times {
    private static final long SECOND = 1_000_000_000L;

    private Times() {}

    /** {@code 2021-03-04T10:11:12.123456+0000}: 31 octets from {@code at}; says where it ends. */
    static int micros(long nanos, byte[] out, int at) {
        int i = seconds(nanos, out, at);
        out[i++] = '.';
        i = decimal((int) (Math.floorMod(nanos, SECOND) / 1000), 6, out, i);
        out[i++] = '+';
        return decimal(0, 4, out, i);
    }

    /** {@code 2021-03-04T10:11:12}: 19 octets. */
    static int seconds(long nanos, byte[] out, int at) {
        long seconds = Math.floorDiv(nanos, SECOND);
        long day = Math.floorDiv(seconds, 86_400L);
        int time = (int) Math.floorMod(seconds, 86_400L);
        // Civil date from days, with years that begin in March so that the leap day is the last.
        long z = day + 719_468;
        long era = Math.floorDiv(z, 146_097L);
        int dayOfEra = (int) (z - era * 146_097);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int m = (5 * dayOfYear + 2) / 153;
        int dayOfMonth = dayOfYear - (153 * m + 2) / 5 + 1;
        int month = m < 10 ? m + 3 : m - 9;
        int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
        int i = decimal(year, 4, out, at);
        out[i++] = '-';
        i = decimal(month, 2, out, i);
        out[i++] = '-';
        i = decimal(dayOfMonth, 2, out, i);
        out[i++] = 'T';
        i = decimal(time / 3600, 2, out, i);
        out[i++] = ':';
        i = decimal(time / 60 % 60, 2, out, i);
        out[i++] = ':';
        return decimal(time % 60, 2, out, i);
    }

    static String text(long nanos) {
        var out = new byte[40];
        return new String(out, 0, micros(nanos, out, 0), StandardCharsets.ISO_8859_1);
    }

    private static int decimal(int value, int digits, byte[] out, int at) {
        int rest = value;
        for (int i = at + digits - 1; i >= at; i--) {
            out[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + digits;
    }
}
