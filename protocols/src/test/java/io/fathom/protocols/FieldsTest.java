package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Bytes;
import io.fathom.api.Cursor;
import io.fathom.api.CursorControl;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.FieldsControl;
import io.fathom.api.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private static final FieldSet INNER = FieldSet.of("inner");
    private static final Field<String> NAME = INNER.text("name", "a name");
    private static final Field<Long> SIZE = INNER.number("size", "a size");

    private static final FieldSet SET = FieldSet.of("test");
    private static final Field<String> TEXT = SET.text("text", "a text");
    private static final Field<Long> NUMBER = SET.number("number", "a number");
    private static final Field<List<String>> TEXTS = SET.texts("texts", "texts");
    private static final Field<Boolean> FLAG = SET.flag("flag", "a flag");
    private static final Field<List<Long>> NUMBERS = SET.numbers("numbers", "numbers");
    private static final Field<List<Values>> RECORDS = SET.records("records", INNER, "records");
    private static final Field<String> LAST = SET.text("last", "another text");

    private final Fields fields = FieldsControl.open(SET, "test", -1);

    private static List<Object> all(Values v) {
        var out = new ArrayList<Object>();
        for (Field<?> f : v.set().fields()) {
            out.add(v.value(f) instanceof List<?> list ? list.stream().map(o -> o instanceof Values r ? all(r) : o).toList() : v.value(f));
        }
        return out;
    }

    @Test
    void whatWasMadeAsideIsSetAtOnceAndOnlyWhereWanted() {
        var made = fields.values(aside -> {
            aside.set(TEXT, "made aside");
            aside.set(NUMBER, -5);
            aside.add(TEXTS, "one");
            aside.addRecord(RECORDS).set(NAME, "r");
        });
        assertThat(fields.snapshot().isEmpty()).isTrue();
        fields.set(LAST, "before");
        fields.set(TEXT, "overwritten");
        FieldsControl.commit(fields);
        fields.set(made);
        fields.add(TEXTS, "two");
        assertThat(all(fields.snapshot())).containsExactly("made aside", -5L, List.of("one", "two"), null, null,
                List.of(java.util.Arrays.asList("r", null)), "before");
        FieldsControl.revert(fields);
        assertThat(all(fields.snapshot())).containsExactly("overwritten", null, null, null, null, null, "before");
        var few = FieldsControl.open(SET, "test", 1L << NUMBER.slot());
        few.set(made);
        assertThat(all(few.snapshot())).containsExactly(null, -5L, null, null, null, null, null);
    }

    @Test
    void givesBackWhatWasSetInAnyOrder() {
        fields.add(NUMBERS, -1);
        fields.set(LAST, "Zoë \u4F60 \uD800");
        fields.add(TEXTS, "one");
        fields.add(NUMBERS, Long.MAX_VALUE);
        fields.set(NUMBER, Long.MIN_VALUE);
        fields.add(TEXTS, Bytes.of("zwölf".getBytes(StandardCharsets.UTF_8)));
        var first = fields.addRecord(RECORDS);
        first.set(NAME, "a");
        first.set(SIZE, 7);
        fields.addRecord(RECORDS).set(NAME, Bytes.of((byte) 'b', (byte) 0xFF));
        fields.set(FLAG, true);
        fields.add(TEXTS, "\u4F60");
        var v = fields.snapshot();
        FieldsControl.commit(fields);
        fields.clear();
        assertThat(all(v)).containsExactly(null, Long.MIN_VALUE, List.of("one", "zwölf", "\u4F60"), true, List.of(-1L, Long.MAX_VALUE),
                List.of(java.util.Arrays.asList("a", 7L), java.util.Arrays.asList("b\\xff", null)), "Zoë \u4F60 \uD800");
        assertThat(v.text(LAST)).isEqualTo("Zoë \u4F60 \uD800");
        assertThat(v.number(NUMBER)).isEqualTo(Long.MIN_VALUE);
        assertThat(v.text(TEXT)).isNull();
        assertThat(fields.snapshot().isEmpty()).isTrue();
        fields.set(TEXT, "half a pair? \uD83D");
        fields.set(LAST, "caf\u00e9?");
        assertThat(fields.text(TEXT)).isEqualTo("half a pair? \uD83D");
        assertThat(fields.snapshot().text(LAST)).isEqualTo("caf\u00e9?");
    }

    @Test
    void findsOtherOctetsAndNonAsciiWhereverTheyAre() {
        for (int n = 0; n < 40; n++) {
            for (int at = 0; at < n; at++) {
                byte[] octets = new byte[n];
                octets[at] = (byte) 0x80;
                assertThat(Bytes.of(octets).indexOfOther(0, 0)).isEqualTo(at);
                assertThat(Bytes.of(octets).ascii()).isFalse();
                assertThat(Bytes.of(octets).sub(at + 1).ascii()).isTrue();
            }
            assertThat(Bytes.of(new byte[n]).indexOfOther(0, 0)).isEqualTo(n);
        }
        assertThat(Bytes.of("a Needle".getBytes(StandardCharsets.ISO_8859_1)).indexOfIgnoreCase("nEEdle")).isEqualTo(2);
        assertThat(Bytes.of("a Needl".getBytes(StandardCharsets.ISO_8859_1)).indexOfIgnoreCase("nEEdle")).isEqualTo(-1);
    }

    @Test
    void keepsNoMoreThan256Elements() {
        for (int i = 0; i < 300; i++) {
            fields.add(NUMBERS, i);
            fields.add(TEXTS, "t" + i);
            fields.addRecord(RECORDS).set(SIZE, i);
        }
        var v = fields.snapshot();
        assertThat((List<?>) v.value(NUMBERS)).hasSize(256).last().isEqualTo(255L);
        assertThat((List<?>) v.value(TEXTS)).hasSize(256).last().isEqualTo("t255");
        assertThat(((Values) ((List<?>) v.value(RECORDS)).getLast()).number(SIZE)).isEqualTo(255);
    }

    /** By slot, what there should be: changed as the fields are. */
    private Object[] model = new Object[SET.size()];

    @Test
    void keepsWhatWasCommittedAndForgetsTheRest() {
        var control = new CursorControl();
        var random = new Random(7);
        var made = new ArrayList<Values>();
        Object[] committed = model.clone();
        for (int step = 0; step < 40_000; step++) {
            Cursor in = control.open(new byte[] {1}, 0, 1, fields);
            for (int i = random.nextInt(6); i >= 0; i--) {
                change(random, made);
                if (random.nextInt(8) == 0) {
                    holdsTheModel();
                }
            }
            if (random.nextBoolean()) {
                in.u8();
                in.commit();
                committed = model.clone();
            }
            if (random.nextInt(4) > 0) {
                // The end of a dissector's call.
                FieldsControl.revert(fields);
                model = committed.clone();
            }
            if (random.nextInt(6) == 0) {
                holdsTheModel();
                if (random.nextBoolean()) {
                    made.add(fields.snapshot());
                }
            }
            if (random.nextInt(500) == 0) {
                FieldsControl.reset(fields);
                committed = new Object[SET.size()];
                model = committed.clone();
                assertThat(fields.snapshot().isEmpty()).isTrue();
            }
            if (made.size() > 30) {
                made.subList(0, 20).clear();
            }
        }
    }

    private void holdsTheModel() {
        assertThat(fields.text(TEXT)).isEqualTo(model[TEXT.slot()]);
        assertThat(fields.text(LAST)).isEqualTo(model[LAST.slot()]);
        assertThat(fields.number(NUMBER)).isEqualTo(model[NUMBER.slot()] instanceof Long number ? (long) number : 0L);
        assertThat(FieldsControl.object(fields, TEXTS.slot())).isEqualTo(model[TEXTS.slot()]);
        byte[] text = new byte[64];
        int n = FieldsControl.text(fields, TEXT.slot(), text);
        assertThat(n < 0 ? null : new String(text, 0, n, StandardCharsets.ISO_8859_1)).isEqualTo(model[TEXT.slot()]);
        assertThat(all(fields.snapshot())).containsExactly(model);
    }

    private <T> void append(Field<List<T>> field, Object value) {
        var list = new ArrayList<Object>(model[field.slot()] instanceof List<?> l ? l : List.of());
        if (list.size() < 256) {
            list.add(value);
        }
        model[field.slot()] = list;
    }

    private void change(Random random, List<Values> made) {
        String text = "x".repeat(random.nextInt(40)) + random.nextInt();
        switch (random.nextInt(11)) {
            case 0 -> {
                fields.set(TEXT, text);
                model[TEXT.slot()] = text;
            }
            case 1 -> {
                fields.set(LAST, Bytes.of(text.getBytes(StandardCharsets.ISO_8859_1)));
                model[LAST.slot()] = text;
            }
            case 2 -> {
                long n = random.nextLong();
                fields.set(NUMBER, n);
                model[NUMBER.slot()] = n;
            }
            case 3 -> {
                fields.add(TEXTS, text);
                append(TEXTS, text);
            }
            case 4 -> {
                int n = random.nextInt();
                fields.add(NUMBERS, n);
                append(NUMBERS, (long) n);
            }
            case 5 -> {
                fields.addRecord(RECORDS).set(NAME, text);
                append(RECORDS, java.util.Arrays.asList(text, null));
            }
            case 6 -> {
                var field = random.nextBoolean() ? TEXT : random.nextBoolean() ? RECORDS : TEXTS;
                fields.clear(field);
                model[field.slot()] = null;
            }
            case 7 -> {
                boolean flag = random.nextBoolean();
                fields.set(FLAG, flag);
                model[FLAG.slot()] = flag;
            }
            case 8 -> {
                if (random.nextInt(3) == 0) {
                    fields.clear();
                    model = new Object[SET.size()];
                }
            }
            default -> {
                if (!made.isEmpty()) {
                    // Others' values, some of which consist of others' in turn.
                    var values = made.get(random.nextInt(made.size()));
                    fields.set(values);
                    var all = all(values);
                    for (int i = 0; i < model.length; i++) {
                        model[i] = all.get(i) != null ? all.get(i) : model[i];
                    }
                } else {
                    made.add(fields.values(aside -> aside.set(TEXT, text)));
                }
            }
        }
    }

    @Test
    void keepsNothingNobodyWants() {
        var some = FieldsControl.open(SET, "test", 1L << NUMBER.slot());
        some.set(TEXT, "no");
        some.add(TEXTS, "no");
        some.addRecord(RECORDS).set(NAME, "no");
        some.set(NUMBER, 3);
        assertThat(all(some.snapshot())).containsExactly(null, 3L, null, null, null, null, null);
    }

    @Test
    void readsValidUtf8AsItIsAndEscapesTheRest() {
        assertThat(Bytes.of("äß€😀".getBytes(StandardCharsets.UTF_8))).hasToString("äß€😀");
        for (int[] octets : new int[][] {{0xC0, 0x80}, {0xE0, 0x9F, 0x80}, {0xED, 0xA0, 0x80}, {0xF4, 0x90, 0x80, 0x80}, {0xF0, 0x8F, 0x80, 0x80}, {0xC3}, {0xE2, 0x82},
            {0x80}, {0xF8, 0x88, 0x80, 0x80, 0x80}, {0xC3, 0x41}}) {
            var bytes = new byte[octets.length];
            var expected = new StringBuilder();
            for (int i = 0; i < octets.length; i++) {
                bytes[i] = (byte) octets[i];
                expected.append(octets[i] < 0x80 ? "" + (char) octets[i] : "\\x%02x".formatted(octets[i]));
            }
            assertThat(Bytes.of(bytes)).hasToString(expected.toString());
        }
    }

    @Test
    void keepsTextsOfEveryLengthWhateverIsInThem() {
        for (int n = 0; n < 600; n++) {
            var octets = new byte[n + 9];
            for (int i = 0; i < octets.length; i++) {
                octets[i] = (byte) ('a' + i % 26);
            }
            fields.set(TEXT, Bytes.of(octets).sub(5, 5 + n));
            assertThat(fields.text(TEXT)).isEqualTo(new String(octets, 5, n, StandardCharsets.ISO_8859_1));
            if (n > 0) {
                octets[5 + n * 7 % n] = (byte) 0xE9;
                octets[5 + n - 1] = (byte) 0xE9;
                fields.set(LAST, Bytes.of(octets).sub(5, 5 + n));
                assertThat(fields.text(LAST)).isEqualTo(new String(octets, 5, n, StandardCharsets.ISO_8859_1).replace("\u00E9", "\\xe9"));
            }
            assertThat(fields.snapshot().text(TEXT)).isEqualTo(fields.text(TEXT));
        }
    }

    @Test
    void findsATextWhateverItsCase() {
        var random = new Random(3);
        for (String sought : List.of("info_hash=", "_a", "ab_", "b", "aba", "\"a_b\"")) {
            for (int round = 0; round < 500; round++) {
                var text = new StringBuilder();
                for (int n = random.nextInt(40); n > 0; n--) {
                    text.append("aAbB_\"=nfohs".charAt(random.nextInt(12)));
                }
                if (random.nextBoolean()) {
                    text.insert(random.nextInt(text.length() + 1), random.nextBoolean() ? sought : sought.toUpperCase(java.util.Locale.ROOT));
                }
                int expected = text.toString().toLowerCase(java.util.Locale.ROOT).indexOf(sought);
                var found = Bytes.of(text.toString().getBytes(StandardCharsets.US_ASCII)).indexOfIgnoreCase(sought);
                assertThat(found).as("%s in %s", sought, text).isEqualTo(expected);
            }
        }
    }
}
