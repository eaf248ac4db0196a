package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Bytes;
import io.fathom.api.Request;
import io.fathom.api.Side;
import io.fathom.api.Transport;
import io.fathom.api.Values;
import io.fathom.protocols.tls.Drive;
import io.fathom.testkit.Octets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP/2 in clear, and the header compression with the examples of RFC 7541 appendix C. */
final class Http2Test {
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final String SETTINGS = "000006 04 00 00000000 0003 00000064";
    private static final String EMPTY_SETTINGS = "000000 04 00 00000000";

    private static String read(Hpack table, String block) {
        return table.read(Bytes.of(Octets.hex(block))).stream().map(h -> h.name() + "=" + h.value()).collect(Collectors.joining("|"));
    }

    private static byte[] client(String... frames) {
        return Octets.of().text(PREFACE).add(Octets.hex(String.join("", frames))).bytes();
    }

    private static String headers(int flags, int stream, String block) {
        return "%06x 01 %02x %08x %s".formatted(Octets.hex(block).length, flags, stream, block);
    }

    private static List<Values> events(Drive run) {
        return run.requests().stream().filter(Request.Publish.class::isInstance).map(r -> ((Request.Publish) r).values()).toList();
    }

    private static Object value(Values v, String path) {
        return v.set().fields().stream().filter(f -> f.path().equals(path) && v.has(f)).findFirst().map(v::value).orElse(null);
    }

    @Test
    void readsTheRequestsOfTheSpecificationCodedOrNot() {
        for (String[] blocks : new String[][] {
            {"8286 8441 0f77 7777 2e65 7861 6d70 6c65 2e63 6f6d", "8286 84be 5808 6e6f 2d63 6163 6865",
                "8287 85bf 400a 6375 7374 6f6d 2d6b 6579 0c63 7573 746f 6d2d 7661 6c75 65"},
            {"8286 8441 8cf1 e3c2 e5f2 3a6b a0ab 90f4 ff", "8286 84be 5886 a8eb 1064 9cbf",
                "8287 85bf 4088 25a8 49e9 5ba9 7d7f 8925 a849 e95b b8e8 b4bf"}
        }) {
            var table = new Hpack();
            assertThat(read(table, blocks[0])).isEqualTo(":method=GET|:scheme=http|:path=/|:authority=www.example.com");
            assertThat(read(table, blocks[1])).isEqualTo(":method=GET|:scheme=http|:path=/|:authority=www.example.com|cache-control=no-cache");
            assertThat(read(table, blocks[2]))
                    .isEqualTo(":method=GET|:scheme=https|:path=/index.html|:authority=www.example.com|custom-key=custom-value");
        }
    }

    @Test
    void readsTheResponsesOfTheSpecificationWithATableThatIsTooSmall() {
        // A table of 256 octets, announced at the head of the first block: the older fields fall out.
        var table = new Hpack();
        assertThat(read(table, "3fe101 4882 6402 5885 aec3 771a 4b61 96d0 7abe 9410 54d4 44a8 2005 9504 0b81 66e0 82a6 2d1b ff6e 919d 29ad 1718"
                + "63c7 8f0b 97c8 e9ae 82ae 43d3"))
                .isEqualTo(":status=302|cache-control=private|date=Mon, 21 Oct 2013 20:13:21 GMT|location=https://www.example.com");
        assertThat(read(table, "4883 640e ffc1 c0bf"))
                .isEqualTo(":status=307|cache-control=private|date=Mon, 21 Oct 2013 20:13:21 GMT|location=https://www.example.com");
        assertThat(read(table, "88c1 6196 d07a be94 1054 d444 a820 0595 040b 8166 e084 a62d 1bff c05a 839b d9ab 77ad 94e7 821d d7f2 e6c7 b335"
                + "dfdf cd5b 3960 d5af 2708 7f36 72c1 ab27 0fb5 291f 9587 3160 65c0 03ed 4ee5 b106 3d50 07"))
                .isEqualTo(":status=200|cache-control=private|date=Mon, 21 Oct 2013 20:13:22 GMT|location=https://www.example.com"
                        + "|content-encoding=gzip|set-cookie=foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "80", // index 0
        "be", // an index of the table, which is empty
        "41 05 61", // ends in a string
        "ff ffffffff7f", // a number without end
        "3f ffffffff0f", // a table of 4 GB
        "41 82 ffff", // padded with more than seven bits
        "41 84 ffffffff", // the code of the end
        "41 81 00" // padded with zeros
    })
    void aBlockThatBreaksTheRulesIsNotReadNorWhatFollows(String block) {
        var table = new Hpack();
        assertThat(read(table, block)).isEmpty();
        assertThat(table.broken()).isTrue();
        assertThat(read(table, "82")).isEmpty();
    }

    @Test
    void aBlockOfFieldsWithoutNumberIsNotRead() {
        var table = new Hpack();
        assertThat(read(table, "82".repeat(5_000))).isEmpty();
        assertThat(table.broken()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4_000})
    void readsTheExchangesOfManyStreams(int size) {
        var run = new Drive(new Http2(), Transport.TCP)
                .feed(Side.INITIATOR, client(SETTINGS, headers(5, 1, "8286 8441 8cf1 e3c2 e5f2 3a6b a0ab 90f4 ff"),
                        headers(5, 3, "8286 84be 5886 a8eb 1064 9cbf")), size)
                .feed(Side.RESPONDER, Octets.hex(EMPTY_SETTINGS + "000000 04 01 00000000" + headers(4, 3, "8d")
                        + headers(4, 1, "88 5f 8749 7ca5 89d3 4d1f") + "000005 00 00 00000003 68656c6c6f"
                        + "000008 00 09 00000001 02 68656c6c6f 0000"
                        + "000001 00 01 00000003 21"), size);
        assertThat(run.confirmed()).isTrue();
        assertThat(run.malformed()).isFalse();
        var events = events(run);
        assertThat(events).hasSize(2).allSatisfy(e -> {
            assertThat(value(e, "hostname")).isEqualTo("www.example.com");
            assertThat(value(e, "http_method")).isEqualTo("GET");
            assertThat(value(e, "url")).isEqualTo("/");
            assertThat(value(e, "version")).isEqualTo("2");
        });
        assertThat(value(events.get(0), "http2.stream_id")).isEqualTo(1L);
        assertThat(value(events.get(0), "status")).isEqualTo(200L);
        assertThat(value(events.get(0), "http_content_type")).isEqualTo("text/html");
        assertThat(value(events.get(0), "length")).isEqualTo(5L);
        assertThat(value(events.get(1), "http2.stream_id")).isEqualTo(3L);
        assertThat(value(events.get(1), "status")).isEqualTo(404L);
        assertThat(value(events.get(1), "length")).isEqualTo(6L);
    }

    @Test
    void readsAHeaderBlockOfSeveralFramesAndNothingBetweenThem() {
        String begun = "000002 01 01 00000001 8286";
        var run = new Drive(new Http2(), Transport.TCP).initiator(client(SETTINGS, begun, "000001 09 04 00000001 84")).end();
        assertThat(events(run)).singleElement().satisfies(e -> assertThat(value(e, "url")).isEqualTo("/"));
        assertThat(new Drive(new Http2(), Transport.TCP).initiator(client(SETTINGS, begun, "000008 06 00 00000000 0000000000000000")).malformed())
                .isTrue();
        var endless = new StringBuilder(begun);
        for (int i = 0; i < 6; i++) {
            endless.append("004000 09 00 00000001 ").append("00".repeat(0x4000));
        }
        assertThat(new Drive(new Http2(), Transport.TCP).initiator(client(SETTINGS, endless.toString())).malformed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_000})
    void namesGrpcByItsMediaType(int size) {
        var run = new Drive(new Http2(), Transport.TCP)
                .feed(Side.INITIATOR, client(SETTINGS, headers(4, 1, "8386 84 5f 10"
                        + HexFormat.of().formatHex(Octets.latin("application/grpc")))), size)
                .end();
        assertThat(run.requests()).filteredOn(Request.Carries.class::isInstance)
                .extracting(r -> ((Request.Carries) r).protocol()).containsOnly("gRPC");
    }

    @Test
    void afterAnUpgradeTheServerMayAnswerBeforeThePreface() {
        var run = new Drive(new Http2(), Transport.TCP)
                .responder(Octets.hex(EMPTY_SETTINGS + headers(5, 1, "88")))
                .initiator(client(EMPTY_SETTINGS));
        assertThat(run.confirmed()).isTrue();
        assertThat(run.malformed()).isFalse();
        assertThat(events(run)).singleElement().satisfies(e -> assertThat(value(e, "status")).isEqualTo(200L));
        assertThat(new Drive(new Http2(), Transport.TCP).responder(Octets.hex("000000 00 00 00000001")).rejected()).isTrue();
    }

    @Test
    void whatWasResetOrNeverAnsweredIsShownAsFarAsItCame() {
        var run = new Drive(new Http2(), Transport.TCP)
                .initiator(client(SETTINGS, headers(5, 1, "828684"), headers(5, 3, "828684"), "000004 03 00 00000001 00000008"));
        assertThat(events(run)).hasSize(1);
        assertThat(events(run.end())).hasSize(2).allSatisfy(e -> assertThat(value(e, "status")).isNull());
    }
}
