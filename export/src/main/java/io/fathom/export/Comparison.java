package io.fathom.export;

import io.fathom.api.Flow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** One comparison of a filter. */
final class Comparison {
    /** How two values are compared. */
    enum Operator {
        EQUAL("==", "="),
        UNEQUAL("!=", "<>"),
        AT_MOST("<="),
        AT_LEAST(">="),
        BELOW("<"),
        ABOVE(">"),
        CONTAINS("contains"),
        STARTS("startsWith"),
        ENDS("endsWith"),
        IN();

        private final String[] words;

        Operator(String... words) {
            this.words = words;
        }

        String[] words() {
            return words;
        }

        boolean isOrder() {
            return this == AT_MOST || this == AT_LEAST || this == BELOW || this == ABOVE;
        }

        boolean isText() {
            return this == CONTAINS || this == STARTS || this == ENDS;
        }
    }

    /** What is compared with: a text in lower case, a number, or a network. */
    record Literal(String text, long number, Network network, boolean numeric) {}

    private Comparison() {}

    static Literal literal(FlowValue value, Operator op, String raw) {
        String lower = raw.toLowerCase(Locale.ROOT);
        if (op.isText()) {
            return new Literal(lower, 0, null, false);
        }
        return switch (value.type()) {
            case NUMBER, NUMBERS -> new Literal(lower, Units.number(raw), null, true);
            case OCTETS -> new Literal(lower, Units.octets(raw), null, true);
            case DURATION -> new Literal(lower, Units.nanos(raw), null, true);
            case TIME -> new Literal(lower, time(raw), null, true);
            case FLAG -> {
                if (!lower.equals("true") && !lower.equals("false") || op.isOrder()) {
                    throw new IllegalArgumentException(value.name() + " is true or false, not " + raw);
                }
                yield new Literal(lower, 0, null, false);
            }
            case ADDRESS, ADDRESSES -> {
                if (op.isOrder()) {
                    throw new IllegalArgumentException("addresses have no order; write " + value.name() + " in NETWORK/BITS");
                }
                yield new Literal(lower, 0, Network.parse(raw), false);
            }
            case TEXT, TEXTS -> new Literal(lower, 0, null, false);
        };
    }

    private static long time(String raw) {
        try {
            String text = raw.replace(' ', 'T');
            Instant t;
            if (text.indexOf('T') < 0) {
                t = LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            } else if (text.endsWith("+0000")) {
                t = LocalDateTime.parse(text.substring(0, text.length() - 5)).toInstant(ZoneOffset.UTC);
            } else {
                t = text.endsWith("Z") ? Instant.parse(text) : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            }
            return Math.addExact(Math.multiplyExact(t.getEpochSecond(), 1_000_000_000L), t.getNano());
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new IllegalArgumentException("\"" + raw + "\" is not a time, such as 2026-03-04T10:11:12 (UTC) or 2026-03-04", e);
        }
    }

    static Predicate<Flow> of(FlowValue value, Operator op, Literal literal) {
        if (op == Operator.UNEQUAL) {
            return f -> !meets(value.of(f), Operator.EQUAL, literal);
        }
        return f -> meets(value.of(f), op, literal);
    }

    /** What a name alone means. */
    static boolean holds(Object v) {
        return switch (v) {
            case null -> false;
            case Boolean b -> b;
            case Long n -> n != 0;
            case String s -> !s.isEmpty();
            case List<?> l -> !l.isEmpty();
            default -> true;
        };
    }

    private static boolean meets(Object v, Operator op, Literal l) {
        if (v instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (meets(list.get(i), op, l)) {
                    return true;
                }
            }
            return false;
        }
        if (v == null) {
            return false;
        }
        if (l.network != null) {
            return l.network.contains((String) v);
        }
        if (l.numeric) {
            return v instanceof Long n && order(Long.compare(n, l.number), op);
        }
        String s = v.toString().toLowerCase(Locale.ROOT);
        return switch (op) {
            case CONTAINS -> s.contains(l.text);
            case STARTS -> s.startsWith(l.text);
            case ENDS -> s.endsWith(l.text);
            default -> order(s.compareTo(l.text), op);
        };
    }

    private static boolean order(int c, Operator op) {
        return switch (op) {
            case AT_MOST -> c <= 0;
            case AT_LEAST -> c >= 0;
            case BELOW -> c < 0;
            case ABOVE -> c > 0;
            default -> c == 0;
        };
    }
}
