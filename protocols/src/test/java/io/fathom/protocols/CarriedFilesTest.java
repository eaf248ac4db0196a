package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Bytes;
import io.fathom.api.EventHandler;
import io.fathom.api.Field;
import io.fathom.api.Flow;
import io.fathom.api.Side;
import io.fathom.api.Subscription;
import io.fathom.api.Values;
import io.fathom.engine.Engine;
import io.fathom.testkit.Conversation;
import io.fathom.testkit.Frame;
import io.fathom.testkit.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of files that protocols carry, as a whole engine publishes them. */
class CarriedFilesTest {
    private static final String GET = "GET /files/a.bin?x=1 HTTP/1.1\r\nHost: www.example.org\r\n\r\n";

    private static Subscription subscribe(Set<String> sets, List<String> out) {
        return new Subscription(sets, true, false, false, null, w -> new EventHandler() {
            @Override
            public void transaction(Flow flow, Values values, Values beside, long time, Side side) {
                if (values.set() == CarriedFile.FIELDS) {
                    out.add(value(values, "filename") + " " + value(values, "size") + " " + value(values, "state") + (Boolean.TRUE.equals(value(values, "gaps")) ? " gaps" : "") + " "
                            + value(values, "tx_id") + " " + value(values, "direction") + (beside == null || !beside.set().name().equals("http") ? ""
                                    : " of " + value(beside, "http_method") + " " + value(beside, "url") + " " + value(beside, "status")));
                }
            }
        });
    }

    private static Object value(Values values, String path) {
        for (Field<?> f : values.set().fields()) {
            if (f.path().equals(path)) {
                return values.value(f);
            }
        }
        throw new IllegalArgumentException(path);
    }

    private static long run(Subscription subscription, List<Frame> frames) {
        try (var engine = Engine.builder().protocols(Samples.PROTOCOLS).subscribe(subscription).build()) {
            engine.run(new Recording(frames).source());
            engine.finish();
            return engine.statistics().dissectorCalls();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> files(Conversation... conversations) {
        var files = new ArrayList<String>();
        run(subscribe(Set.of("fileinfo"), files), Conversation.interleave(conversations));
        return files;
    }

    private static Conversation web() {
        return Conversation.tcp("10.0.0.1", 40_000, "198.51.100.1", 80).handshake();
    }

    private static String answer(int length) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static String octets(int n) {
        return "x".repeat(n);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 536, 1460})
    void aDownloadIsAFileHoweverItIsCut(int segment) {
        assertThat(files(web().segment(segment).client(GET).server(answer(5000) + octets(5000)).fin()))
                .containsExactly("/files/a.bin 5000 CLOSED 0 to_client of GET /files/a.bin?x=1 200");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 11, 1460})
    void aChunkedBodyIsOneFile(int segment) {
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\na;x=y\r\n0123456789\r\n0\r\nX: y\r\n\r\n";
        assertThat(files(web().segment(segment).client(GET).server(chunked).client(GET).server(chunked).fin())).containsExactly(
                "/files/a.bin 15 CLOSED 0 to_client of GET /files/a.bin?x=1 200", "/files/a.bin 15 CLOSED 1 to_client of GET /files/a.bin?x=1 200");
    }

    @Test
    void pipelinedExchangesKeepTheirFilesApart() {
        String three = "PUT /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcGET /2 HTTP/1.1\r\nHost: a\r\n\r\nHEAD /3 HTTP/1.1\r\nHost: a\r\n\r\n";
        assertThat(files(web().client(three).server("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n" + answer(4) + "abcd" + answer(9)).fin()))
                .containsExactly("/1 3 CLOSED 0 to_server of PUT /1 null", "/2 4 CLOSED 1 to_client of GET /2 200");
    }

    @Test
    void theServerMayNameTheFile() {
        assertThat(files(web().client(GET).server("HTTP/1.1 200 OK\r\nContent-Disposition: attachment; filename=\"q;\\\"1.pdf\"\r\nContent-Length: 2\r\n\r\nok").client(GET).server(answer(1) + "x").fin()))
                .containsExactly("q;\"1.pdf 2 CLOSED 0 to_client of GET /files/a.bin?x=1 200", "/files/a.bin 1 CLOSED 1 to_client of GET /files/a.bin?x=1 200");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {"attachment|none", "attachment; filename=a.txt|a.txt", "inline;filename = a b ; x=y|a b", "x; FILENAME=\"a;b\"; y|a;b",
        "x; filename=old; filename*=UTF-8''%e2%82%ac%20rates.txt|€ rates.txt", "x; filename*=iso-8859-1'en'%A3.txt|£.txt", "x; filename*=koi8-r''%A3; filename=z|z", "x; filename=\"open|open",
        "x; filename=\"|''", "filename=notaparameter|none", "x; filename*=UTF-8''%zz%4|%zz%4", ";;;filename=a|a", "x; filename=\"a\\|a\\"})
    void namesAreReadFromContentDisposition(String header, String name) {
        assertThat(CarriedFile.disposed(Bytes.of(header.getBytes(StandardCharsets.UTF_8)))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"none,none", "/,/", "/a/b?c/d,/a/b", "http://example.org/x#y,/x", "http://example.org,/", "*,*", "/a?u=http://b/c,/a", "example.org:443,example.org:443"})
    void theNameIsElseThePathAskedFor(String target, String path) {
        assertThat(CarriedFile.path(target)).isEqualTo(path);
    }

    @Test
    void aGapInsideTruncates() {
        assertThat(files(web().client(GET).server(answer(5000) + octets(2000)).serverGap(1000).server(octets(2000)).client(GET).server(answer(3) + "abc").fin())).containsExactly(
                "/files/a.bin 4000 TRUNCATED gaps 0 to_client of GET /files/a.bin?x=1 200", "/files/a.bin 3 CLOSED 1 to_client of GET /files/a.bin?x=1 200");
        assertThat(files(web().client(GET).server(answer(5000) + octets(2000)).serverGap(3000).client(GET).server(answer(3) + "abc").fin())).containsExactly(
                "/files/a.bin 2000 TRUNCATED gaps 0 to_client of GET /files/a.bin?x=1 200", "/files/a.bin 3 CLOSED 1 to_client of GET /files/a.bin?x=1 200");
    }

    @Test
    void aGapOverTheEndTruncates() {
        assertThat(files(web().client(GET).server(answer(5000) + octets(2000)).serverGap(4000).server(answer(3) + "abc").fin()).getFirst())
                .isEqualTo("/files/a.bin 2000 TRUNCATED gaps 0 to_client of GET /files/a.bin?x=1 200");
    }

    @Test
    void aGapInAChunkedBodyTruncates() {
        String begin = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n" + octets(40);
        assertThat(files(web().client(GET).server(begin).serverGap(20).server(octets(40) + "\r\n0\r\n\r\n").fin()))
                .containsExactly("/files/a.bin 80 TRUNCATED gaps 0 to_client of GET /files/a.bin?x=1 200");
        assertThat(files(web().client(GET).server(begin).serverGap(100).server(octets(40) + "\r\n0\r\n\r\n").fin()))
                .containsExactly("/files/a.bin 40 TRUNCATED gaps 0 to_client of GET /files/a.bin?x=1 200");
    }

    @Test
    void withoutALengthTheEndOfTheConnectionEndsTheFile() {
        String begin = "HTTP/1.0 200 OK\r\n\r\n" + octets(3000);
        assertThat(files(web().client(GET).server(begin).fin())).containsExactly("/files/a.bin 3000 CLOSED 0 to_client of GET /files/a.bin?x=1 200");
        assertThat(files(web().client(GET).server(begin))).containsExactly("/files/a.bin 3000 TRUNCATED 0 to_client of GET /files/a.bin?x=1 200");
        assertThat(files(web().client(GET).server(begin).reset())).containsExactly("/files/a.bin 3000 TRUNCATED 0 to_client of GET /files/a.bin?x=1 200");
        assertThat(files(web().client(GET).server(begin).serverGap(10).server("abc").fin())).containsExactly("/files/a.bin 3003 TRUNCATED gaps 0 to_client of GET /files/a.bin?x=1 200");
    }

    @Test
    void aBodyCutByTheEndOfTheConnectionIsTruncated() {
        assertThat(files(web().client(GET).server(answer(5000) + octets(4999)).fin())).containsExactly("/files/a.bin 4999 TRUNCATED 0 to_client of GET /files/a.bin?x=1 200");
        assertThat(files(web().client("POST /up HTTP/1.1\r\nContent-Length: 100\r\n\r\n" + octets(60)).reset())).containsExactly("/up 60 TRUNCATED 0 to_server of POST /up null");
    }

    @Test
    void oneSideIsEnough() {
        assertThat(files(Conversation.tcp("10.0.0.1", 40_000, "198.51.100.1", 80).server(answer(3) + "abc" + answer(2) + "ab")))
                .containsExactly("null 3 CLOSED 0 to_server of null null 200", "null 2 CLOSED 1 to_server of null null 200");
        assertThat(files(Conversation.tcp("10.0.0.1", 40_000, "198.51.100.1", 80).client("POST /up HTTP/1.1\r\nContent-Length: 2\r\n\r\nok")))
                .containsExactly("/up 2 CLOSED 0 to_server of POST /up null");
    }

    @Test
    void jsonThatIsLookedIntoIsCountedToo() {
        String body = "{\"jsonrpc\": \"2.0\", \"method\": \"" + octets(400) + "\"}";
        for (int segment : new int[] {7, 100, 1460}) {
            assertThat(files(web().segment(segment).client("POST /rpc HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .server(answer(1) + "x").fin())).containsExactly("/rpc " + body.length() + " CLOSED 0 to_server of POST /rpc null", "/rpc 1 CLOSED 0 to_client of POST /rpc 200");
        }
    }

    @Test
    void whereNobodyAsksNothingIsPublishedAndCountingCostsNoCallForEachPacket() {
        var frames = web().client(GET).server(answer(500_000) + octets(500_000)).fin().frames();
        var files = new ArrayList<String>();
        long without = run(subscribe(Set.of("http"), files), frames);
        assertThat(files).isEmpty();
        assertThat(run(subscribe(Set.of("fileinfo"), files), frames)).isLessThan(without + 3);
        assertThat(files).hasSize(1);
    }
}
