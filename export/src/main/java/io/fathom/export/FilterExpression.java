package io.fathom.export;

import io.fathom.api.FieldSet;
import io.fathom.api.Flow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which flows matter, in words: {@code tls.sni endsWith ".example.org" and bytes > 1 MB}. Immutable, any thread.
 *
 * <pre>
 * expression = term { or term }            or: "or", "||"
 * term       = factor { and factor }       and: "and", "&amp;&amp;"
 * factor     = not factor | "(" expression ")" | NAME [ comparison ]
 * comparison = ( == = != < <= > >= contains startsWith endsWith ) VALUE | in VALUE | in ( VALUE, ... )
 * </pre>
 *
 * A name alone holds where there is a value that is not false, zero or empty. Text is compared without regard to case. A list meets a comparison where one
 * of its elements does, and {@code !=} where none is equal. Addresses compare with addresses, {@code in} with networks too (10.0.0.0/8). Numbers may have a
 * unit: KB, MB, GB, TB (powers of 1000), KiB, MiB, GiB, ns, us, ms, s, min, h, d. A value that is absent meets no comparison but {@code !=}.
 */
public final class FilterExpression implements Predicate<Flow> {
    private final String text;
    private final Predicate<Flow> predicate;
    private final Set<String> sets;

    private FilterExpression(String text, Predicate<Flow> predicate, Set<String> sets) {
        this.text = text;
        this.predicate = predicate;
        this.sets = sets;
    }

    /**
     * Compiles an expression.
     *
     * @param columns names that every flow has
     * @param sets where names of protocols' fields come from
     * @throws FilterException it makes no sense; the message says what and where
     */
    public static FilterExpression parse(String text, FlowColumns columns, Collection<FieldSet> sets) throws FilterException {
        var parser = new Parser(text, columns, sets);
        var predicate = parser.expression();
        parser.end();
        return new FilterExpression(text, predicate, Set.copyOf(parser.named));
    }

    /** Names of the field sets it asks for. */
    public Set<String> sets() {
        return sets;
    }

    @Override
    public boolean test(Flow flow) {
        return predicate.test(flow);
    }

    @Override
    public String toString() {
        return text;
    }

    private enum Kind {
        WORD,
        TEXT,
        SIGN,
        END
    }

    private record Token(Kind kind, String text, int column) {}

    private static final class Parser {
        private static final int DEEPEST = 200;

        private final FlowColumns columns;
        private final Collection<FieldSet> sets;
        private final Set<String> named = new HashSet<>();
        private final List<Token> tokens = new ArrayList<>();
        private int at;
        private int depth;

        Parser(String text, FlowColumns columns, Collection<FieldSet> sets) throws FilterException {
            this.columns = columns;
            this.sets = sets;
            int i = 0;
            while (i < text.length()) {
                char c = text.charAt(i);
                if (Character.isWhitespace(c)) {
                    i++;
                } else if (c == '"' || c == '\'') {
                    i = quoted(text, i);
                } else if ("()!,=<>&|".indexOf(c) >= 0) {
                    i = sign(text, i);
                } else {
                    int start = i;
                    while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && "()!,=<>&|\"'".indexOf(text.charAt(i)) < 0) {
                        i++;
                    }
                    tokens.add(new Token(Kind.WORD, text.substring(start, i), start + 1));
                }
            }
            tokens.add(new Token(Kind.END, "", text.length() + 1));
        }

        private int quoted(String text, int start) throws FilterException {
            var out = new StringBuilder();
            char quote = text.charAt(start);
            for (int i = start + 1; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == quote) {
                    tokens.add(new Token(Kind.TEXT, out.toString(), start + 1));
                    return i + 1;
                }
                if (c == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == quote || text.charAt(i + 1) == '\\')) {
                    c = text.charAt(++i);
                }
                out.append(c);
            }
            throw new FilterException(start + 1, "the text that begins here has no closing " + quote);
        }

        private int sign(String text, int i) throws FilterException {
            for (String s : List.of("==", "!=", "<=", ">=", "&&", "||", "(", ")", "!", ",", "=", "<", ">")) {
                if (text.startsWith(s, i)) {
                    tokens.add(new Token(Kind.SIGN, s, i + 1));
                    return i + s.length();
                }
            }
            throw new FilterException(i + 1, "a lone " + text.charAt(i) + "; write and, or");
        }

        private Token token() {
            return tokens.get(at);
        }

        private boolean isNext(String... words) {
            var t = token();
            for (String w : words) {
                if (t.kind != Kind.TEXT && t.kind != Kind.END && t.text.equalsIgnoreCase(w)) {
                    at++;
                    return true;
                }
            }
            return false;
        }

        private static String shown(Token t) {
            return t.kind == Kind.END ? "the end" : "\"" + t.text + "\"";
        }

        Predicate<Flow> expression() throws FilterException {
            var left = term();
            while (isNext("or", "||")) {
                left = left.or(term());
            }
            return left;
        }

        private Predicate<Flow> term() throws FilterException {
            var left = factor();
            while (isNext("and", "&&")) {
                left = left.and(factor());
            }
            return left;
        }

        private Predicate<Flow> factor() throws FilterException {
            if (++depth > DEEPEST) {
                throw new FilterException(token().column, "nested deeper than " + DEEPEST);
            }
            try {
                if (isNext("not", "!")) {
                    return factor().negate();
                }
                if (isNext("(")) {
                    var inside = expression();
                    if (!isNext(")")) {
                        throw new FilterException(token().column, "expected ) but found " + shown(token()));
                    }
                    return inside;
                }
                return comparison();
            } finally {
                depth--;
            }
        }

        private Predicate<Flow> comparison() throws FilterException {
            var t = token();
            if (t.kind != Kind.WORD) {
                throw new FilterException(t.column, "expected a name but found " + shown(t));
            }
            var value = FlowValue.find(t.text, columns, sets);
            if (value == null) {
                throw new FilterException(t.column, "unknown name " + shown(t) + suggestion(t.text));
            }
            at++;
            value.set().ifPresent(named::add);
            if (isNext("in")) {
                return members(value);
            }
            for (var op : Comparison.Operator.values()) {
                if (isNext(op.words())) {
                    return Comparison.of(value, op, literal(value, op));
                }
            }
            var next = token();
            if (next.kind == Kind.WORD && !isKeyword(next.text) || next.kind == Kind.TEXT) {
                throw new FilterException(next.column,
                        "expected a comparison (== != < <= > >= contains startsWith endsWith in), and, or, or the end, but found " + shown(next));
            }
            return f -> Comparison.holds(value.of(f));
        }

        private static boolean isKeyword(String word) {
            String w = word.toLowerCase(Locale.ROOT);
            return w.equals("and") || w.equals("or") || w.equals("not");
        }

        private Predicate<Flow> members(FlowValue value) throws FilterException {
            if (!isNext("(")) {
                return Comparison.of(value, Comparison.Operator.IN, literal(value, Comparison.Operator.IN));
            }
            Predicate<Flow> any = f -> false;
            do {
                any = any.or(Comparison.of(value, Comparison.Operator.IN, literal(value, Comparison.Operator.IN)));
            } while (isNext(","));
            if (!isNext(")")) {
                throw new FilterException(token().column, "expected , or ) but found " + shown(token()));
            }
            return any;
        }

        private Comparison.Literal literal(FlowValue value, Comparison.Operator op) throws FilterException {
            var t = token();
            if (t.kind != Kind.WORD && t.kind != Kind.TEXT) {
                throw new FilterException(t.column, "expected a value to compare " + value.name() + " with, but found " + shown(t));
            }
            at++;
            String text = t.text;
            // "1 MB" is one value in two words.
            if (t.kind == Kind.WORD && token().kind == Kind.WORD && Units.isUnit(token().text) && Units.isNumber(text)) {
                text += token().text;
                at++;
            }
            try {
                return Comparison.literal(value, op, text);
            } catch (IllegalArgumentException e) {
                throw new FilterException(t.column, e.getMessage());
            }
        }

        void end() throws FilterException {
            var t = token();
            if (t.kind != Kind.END) {
                throw new FilterException(t.column, "expected and, or, or the end, but found " + shown(t));
            }
        }

        private String suggestion(String name) {
            var all = new ArrayList<String>();
            columns.all().forEach(c -> all.add(c.name()));
            sets.forEach(s -> all.addAll(FlowValue.names(s)));
            String best = Nearest.to(name, all);
            return best == null ? "; the command fields lists all" : "; did you mean " + best + "?";
        }
    }
}
