package io.fathom.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static JsonNode parse(JsonWriter out) throws CharacterCodingException {
        // A decoder of its own reports what new String would replace.
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(out.buffer(), 0, out.size())).toString();
        return MAPPER.readTree(text);
    }

    private static String roundTrip(String s) throws CharacterCodingException {
        return parse(new JsonWriter(1).beginObject().member("s", s).endObject()).get("s").asString();
    }

    @Test
    void everyCharacterComesBackAsItWas() throws CharacterCodingException {
        for (int c = 0; c < 0x11_0000; c++) {
            if (c < 0xD800 || c > 0xDFFF) {
                if (c > 0x3000 && c % 97 != 0) {
                    continue;
                }
                String s = "a" + Character.toString(c) + "b";
                assertThat(roundTrip(s)).isEqualTo(s);
            }
        }
    }

    @Test
    void hostileStringsComeBackAsTheyWere() throws CharacterCodingException {
        for (String s : new String[] {"", "\"", "\\", "\\\"", "\u0000", "\u007f", "\u009b31m", "\r\n", "</script>", "\u2028\u2029", "\ufeff", "\ud83d\ude00",
            "\uffff", "{\"a\":1}", "\\u0041", "é".repeat(5000)}) {
            assertThat(roundTrip(s)).isEqualTo(s);
        }
    }

    @Test
    void aLoneSurrogateIsSpelledOut() throws CharacterCodingException {
        assertThat(roundTrip("a\ud800b")).isEqualTo("a\\ud800b");
        assertThat(roundTrip("\udc00")).isEqualTo("\\udc00");
        assertThat(roundTrip("\ud83d")).isEqualTo("\\ud83d");
        assertThat(roundTrip("\udc00\ud800")).isEqualTo("\\udc00\\ud800");
    }

    @Test
    void anyMixOfCharsIsValidJsonInValidUtf8() throws CharacterCodingException {
        var random = new SplittableRandom(7);
        var out = new JsonWriter(1);
        for (int round = 0; round < 20_000; round++) {
            var chars = new char[random.nextInt(20)];
            for (int i = 0; i < chars.length; i++) {
                chars[i] = (char) (random.nextBoolean() ? random.nextInt(0x100) : random.nextInt(0xD7F0, 0xE010));
            }
            assertThat(parse(out.reset().beginObject().member("s", new String(chars)).endObject()).has("s")).isTrue();
        }
    }

    @Test
    void controlCharactersNeverReachATerminal() {
        var out = new JsonWriter();
        var all = new StringBuilder();
        for (char c = 0; c < 0xA0; c++) {
            all.append(c);
        }
        out.value(all.toString());
        for (byte b : Arrays.copyOf(out.buffer(), out.size())) {
            assertThat(b & 0xFF).isBetween(0x20, 0x7E);
        }
    }

    @Test
    void numbersAreExact() throws CharacterCodingException {
        for (long n : new long[] {0, 1, -1, 9, 10, -10, 99, 100, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 53}) {
            assertThat(parse(new JsonWriter(1).value(n)).asLong()).isEqualTo(n);
        }
        for (double d : new double[] {0, 0.5, -1.25, 1e-7, 1e300, 3, 610.5}) {
            assertThat(parse(new JsonWriter(1).value(d)).asDouble()).isEqualTo(d);
        }
        assertThat(parse(new JsonWriter(1).value(Double.NaN)).isNull()).isTrue();
    }

    @Test
    void nestedObjectsAndArraysHaveTheirCommas() {
        var out = new JsonWriter(1).beginObject().member("a", 1).beginArray("b").value(1).beginObject().endObject().beginArray().endArray().value("x").endArray();
        out.beginObject("c").member("d", true).member("e", (String) null).endObject().member("f", 2).endObject().newLine();
        assertThat(out.toString()).isEqualTo("{\"a\":1,\"b\":[1,{},[],\"x\"],\"c\":{\"d\":true},\"f\":2}\n");
    }

    @Test
    void timesAreWrittenAsEveDoes() {
        assertThat(new JsonWriter().time(1_614_852_672_123_456_789L).toString()).isEqualTo("\"2021-03-04T10:11:12.123456+0000\"");
        assertThat(new JsonWriter().time(0).toString()).isEqualTo("\"1970-01-01T00:00:00.000000+0000\"");
        assertThat(new JsonWriter().time(-1).toString()).isEqualTo("\"1969-12-31T23:59:59.999999+0000\"");
        assertThat(new JsonWriter().date(951_782_400_000_000_000L).toString()).isEqualTo("\"2000-02-29T00:00:00\"");
        for (long day = -200 * 365L; day < 290 * 365L; day += 13) {
            assertThat(new JsonWriter().date(day * 86_400_000_000_000L).toString())
                    .isEqualTo("\"" + java.time.LocalDate.ofEpochDay(day) + "T00:00:00\"");
        }
    }

    @Test
    void writesWithoutAllocatingOnceItIsWarm() {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        var out = new JsonWriter(64 * 1024);
        String text = "some text with é and \u0001";
        for (int i = 0; i < 20_000; i++) {
            line(out, text, i);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 10_000; i++) {
            line(out, text, i);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
    }

    private static void line(JsonWriter out, String text, int i) {
        out.reset().beginObject().name("t").time(i * 1_000_003L).member("s", text).member("n", i).member("b", true).beginArray("a").value(i).endArray().endObject().newLine();
    }
}
