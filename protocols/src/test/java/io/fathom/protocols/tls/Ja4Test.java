package io.fathom.protocols.tls;

import static io.fathom.protocols.tls.Hellos.vector16;
import static io.fathom.protocols.tls.Hellos.vector8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Bytes;
import io.fathom.api.FieldSet;
import io.fathom.api.FieldsControl;
import io.fathom.protocols.tls.ClientHello.Carrier;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Ja4Test {
    private final Digests digests = new Digests();

    private String ja4(Hellos hello, Carrier carrier) {
        return ClientHello.read(Bytes.of(hello.clientBody()), carrier).ja4(carrier, digests);
    }

    private static int[] numbers(String list) {
        return HexFormat.of().parseHex(list.replace(",", "")).length == 0 ? new int[0]
                : java.util.Arrays.stream(list.split(",")).mapToInt(v -> Integer.parseInt(v, 16)).toArray();
    }

    /** The lists of the worked example in FoxIO's description. */
    private static Hellos published(String alpn) {
        var hello = new Hellos().ciphers(numbers("1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,009c,009d,002f,0035"));
        for (int type : numbers("001b,0000,0033,0010,4469,0017,002d,000d,0005,0023,0012,002b,ff01,000b,000a,0015")) {
            switch (type) {
                case 0 -> hello.sni("example.org");
                case 13 -> hello.signatures(numbers("0403,0804,0401,0503,0805,0501,0806,0601"));
                case 16 -> hello.alpn(alpn);
                case 43 -> hello.versions(0x0304, 0x0303);
                default -> hello.extension(type, new byte[0]);
            }
        }
        return hello;
    }

    @Test
    void whatIsKnownByHeartIsWhatWouldBeReadAnew() {
        var set = FieldSet.of("tls");
        var known = new HelloFields(set);
        var random = new Random(7);
        for (int i = 0; i < 400; i++) {
            // Few enough kinds that each comes several times, and different only in one place.
            var hello = new Hellos().ciphers(0x1301, 0x1300 + random.nextInt(3)).sni("host" + random.nextInt(9) + ".example.org")
                    .alpn(random.nextBoolean() ? "h2" : "http/1.1").versions(0x0304, 0x0300 + random.nextInt(3)).signatures(0x0403, 0x0800 + random.nextInt(2));
            byte[] shares = HexFormat.of().parseHex(random.nextBoolean() ? "0005001d0001aa" : "0004001d0001");
            hello.extension(51, shares).extension(0x4469 + random.nextInt(2), new byte[random.nextInt(3)]);
            var body = Bytes.of(hello.clientBody());
            assertThat(filled(known, set, body, digests)).isEqualTo(filled(known, set, body, new Digests()));
        }
    }

    private static List<String> filled(HelloFields fields, FieldSet set, Bytes body, Digests digests) {
        var out = FieldsControl.open(set, "tls", -1);
        fields.fill(ClientHello.read(body, Carrier.TLS), Carrier.TLS, digests, out);
        var values = out.snapshot();
        return set.fields().stream().map(f -> java.util.Objects.toString(values.value(f))).collect(java.util.stream.Collectors.toList());
    }

    @Test
    void theWorkedExampleOfTheDescriptionComesOut() {
        assertThat(ja4(published("h2"), Carrier.TLS)).isEqualTo("t13d1516h2_8daaf6152771_e5627efa2ab1");
        assertThat(ja4(published("h2"), Carrier.QUIC)).isEqualTo("q13d1516h2_8daaf6152771_e5627efa2ab1");
    }

    @Test
    void applicationProtocolsAreFirstAndLastCharacterOrHexadecimal() {
        String[][] examples = {{"h2", "h2"}, {"http/1.1", "h1"}, {"x", "xx"}, {"\u00AB", "ab"}, {"\u00AB\u00CD", "ad"}, {"0\u00AB", "3b"}, {"01\u00AB\u00CD", "3d"}, {"0\u00AB\u00CD1", "01"}};
        for (String[] e : examples) {
            assertThat(ja4(published(e[0]), Carrier.TLS)).startsWith("t13d1516" + e[1] + "_");
        }
        assertThat(ja4(new Hellos().extension(16, vector16(vector8(new byte[0]))), Carrier.TLS)).startsWith("t12i070100_");
        assertThat(ja4(new Hellos().extension(16, new byte[0]), Carrier.TLS)).startsWith("t12i070100_");
    }

    @Test
    void emptyListsAreTwelveZeros() {
        assertThat(ja4(new Hellos().ciphers(0x0A0A), Carrier.TLS)).isEqualTo("t12i000000_000000000000_000000000000");
        assertThat(ja4(new Hellos().sni("a.example.org").alpn("h2"), Carrier.TLS)).endsWith("_000000000000").startsWith("t12d0702h2_");
    }

    @Test
    void countsStopAt99() {
        assertThat(ja4(new Hellos().ciphers(java.util.stream.IntStream.range(0x100, 0x200).toArray()), Carrier.TLS)).startsWith("t12i990000_");
    }

    @Test
    void versionsAreTheHighestOfTheExtensionWithoutGrease() {
        assertThat(ja4(new Hellos().versions(0x8A8A, 0x0302, 0x0303), Carrier.TLS)).startsWith("t12");
        assertThat(ja4(new Hellos().version(0x0301), Carrier.TLS)).startsWith("t10");
        assertThat(ja4(new Hellos().version(0x0300), Carrier.TLS)).startsWith("ts3");
        assertThat(ja4(new Hellos().cookie().version(0xFEFF), Carrier.DTLS)).startsWith("dd1");
        assertThat(ja4(new Hellos().cookie().version(0xFEFD).versions(0xFEFC), Carrier.DTLS)).startsWith("dd3");
        assertThat(ja4(new Hellos().version(0x7F1C), Carrier.TLS)).startsWith("t00");
    }

    @Test
    void agreesWithAnIndependentComputationOnRandomHellos() {
        var random = new Random(5);
        for (int i = 0; i < 500; i++) {
            var hello = new Hellos().ciphers(random.ints(1 + random.nextInt(120), 0, 0x10000).map(v -> random.nextInt(9) == 0 ? 0x1A1A : v).toArray());
            for (int n = random.nextInt(20); n > 0; n--) {
                switch (random.nextInt(7)) {
                    case 0 -> hello.sni("h" + n + ".example.org");
                    case 1 -> hello.alpn(new String(new char[] {(char) random.nextInt(1, 256), (char) random.nextInt(1, 256)}));
                    case 2 -> hello.groups(random.ints(random.nextInt(9), 0, 600).toArray());
                    default -> hello.extension(256 + random.nextInt(60_000), new byte[random.nextInt(5)]);
                }
            }
            if (random.nextBoolean()) {
                hello.signatures(random.ints(1 + random.nextInt(9), 0, 0x10000).toArray()).versions(0xDADA, 0x0303, 0x0304);
            }
            byte[] body = hello.clientBody();
            if (uniqueTypes(body)) {
                assertThat(ja4(hello, Carrier.TLS)).isEqualTo(Oracle.ja4('t', body));
                assertThat(ClientHello.read(Bytes.of(body), Carrier.TLS).ja3()).isEqualTo(Oracle.ja3(body));
            }
        }
    }

    // Where a list comes twice it is not said which counts.
    private static boolean uniqueTypes(byte[] body) {
        int[] types = ClientHello.read(Bytes.of(body), Carrier.TLS).extensions();
        return java.util.Arrays.stream(types).distinct().count() == types.length;
    }

    @Test
    void greaseIsExactlyTheSixteenValues() {
        assertThat(java.util.stream.IntStream.range(0, 0x10000).filter(Version::isGrease).count()).isEqualTo(16);
        assertThat(Version.isGrease(0xFAFA)).isTrue();
        assertThat(Version.isGrease(0x1A2A)).isFalse();
    }
}
