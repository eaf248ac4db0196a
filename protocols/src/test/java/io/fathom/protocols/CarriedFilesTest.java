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
import io.fathom.testkit.Octets;
import io.fathom.testkit.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
                    out.add(value(values, "filename") + " " + value(values, "size") + " " + value(values, "state")
                            + (Boolean.TRUE.equals(value(values, "gaps")) ? " gaps" : "") + " "
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
            assertThat(engine.statistics().faults()).isZero();
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
        String three =
                "PUT /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcGET /2 HTTP/1.1\r\nHost: a\r\n\r\nHEAD /3 HTTP/1.1\r\nHost: a\r\n\r\n";
        assertThat(files(web().client(three).server("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n" + answer(4) + "abcd" + answer(9)).fin()))
                .containsExactly("/1 3 CLOSED 0 to_server of PUT /1 null", "/2 4 CLOSED 1 to_client of GET /2 200");
    }

    @Test
    void theServerMayNameTheFile() {
        assertThat(files(web().client(GET)
                .server("HTTP/1.1 200 OK\r\nContent-Disposition: attachment; filename=\"q;\\\"1.pdf\"\r\nContent-Length: 2\r\n\r\nok").client(GET)
                .server(answer(1) + "x").fin()))
                .containsExactly("q;\"1.pdf 2 CLOSED 0 to_client of GET /files/a.bin?x=1 200",
                "/files/a.bin 1 CLOSED 1 to_client of GET /files/a.bin?x=1 200");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {"attachment|none", "attachment; filename=a.txt|a.txt",
            "inline;filename = a b ; x=y|a b", "x; FILENAME=\"a;b\"; y|a;b",
        "x; filename=old; filename*=UTF-8''%e2%82%ac%20rates.txt|€ rates.txt", "x; filename*=iso-8859-1'en'%A3.txt|£.txt",
        "x; filename*=koi8-r''%A3; filename=z|z", "x; filename=\"open|open",
        "x; filename=\"|''", "filename=notaparameter|none", "x; filename*=UTF-8''%zz%4|%zz%4", ";;;filename=a|a", "x; filename=\"a\\|a\\"})
    void namesAreReadFromContentDisposition(String header, String name) {
        assertThat(CarriedFile.disposed(Bytes.of(header.getBytes(StandardCharsets.UTF_8)))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"none,none", "/,/", "/a/b?c/d,/a/b", "http://example.org/x#y,/x", "http://example.org,/", "*,*",
            "/a?u=http://b/c,/a", "example.org:443,example.org:443"})
    void theNameIsElseThePathAskedFor(String target, String path) {
        assertThat(CarriedFile.path(target)).isEqualTo(path);
    }

    @Test
    void aGapInsideTruncates() {
        assertThat(files(web().client(GET).server(answer(5000) + octets(2000)).serverGap(1000).server(octets(2000)).client(GET)
                .server(answer(3) + "abc").fin())).containsExactly(
                "/files/a.bin 4000 TRUNCATED gaps 0 to_client of GET /files/a.bin?x=1 200",
                "/files/a.bin 3 CLOSED 1 to_client of GET /files/a.bin?x=1 200");
        assertThat(files(web().client(GET).server(answer(5000) + octets(2000)).serverGap(3000).client(GET).server(answer(3) + "abc").fin()))
                .containsExactly(
                "/files/a.bin 2000 TRUNCATED gaps 0 to_client of GET /files/a.bin?x=1 200",
                "/files/a.bin 3 CLOSED 1 to_client of GET /files/a.bin?x=1 200");
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
        assertThat(files(web().client(GET).server(begin).reset()))
                .containsExactly("/files/a.bin 3000 TRUNCATED 0 to_client of GET /files/a.bin?x=1 200");
        assertThat(files(web().client(GET).server(begin).serverGap(10).server("abc").fin()))
                .containsExactly("/files/a.bin 3003 TRUNCATED gaps 0 to_client of GET /files/a.bin?x=1 200");
    }

    @Test
    void aBodyCutByTheEndOfTheConnectionIsTruncated() {
        assertThat(files(web().client(GET).server(answer(5000) + octets(4999)).fin()))
                .containsExactly("/files/a.bin 4999 TRUNCATED 0 to_client of GET /files/a.bin?x=1 200");
        assertThat(files(web().client("POST /up HTTP/1.1\r\nContent-Length: 100\r\n\r\n" + octets(60)).reset()))
                .containsExactly("/up 60 TRUNCATED 0 to_server of POST /up null");
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
            assertThat(files(web().segment(segment).client("POST /rpc HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body)
                    .server(answer(1) + "x").fin())).containsExactly("/rpc " + body.length() + " CLOSED 0 to_server of POST /rpc null",
                    "/rpc 1 CLOSED 0 to_client of POST /rpc 200");
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

    // ---- HTTP/2

    private static final byte[] SETTINGS = frame(4, 0, 0, "");

    private static byte[] frame(int type, int flags, int stream, String payload) {
        byte[] p = payload.getBytes(StandardCharsets.ISO_8859_1);
        return Octets.of(p.length >> 16, p.length >> 8 & 0xFF, p.length & 0xFF, type, flags).u32(stream).add(p).bytes();
    }

    /** Conversation up to a POST of "/" on stream 1 and the head of its answer. */
    private static Conversation second() {
        String post = "\u0083\u0086\u0084\u0041\u0001a";
        return web().segment(400).client(Octets.of().text("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").add(SETTINGS).add(frame(1, 4, 1, post)).bytes())
                .server(SETTINGS);
    }

    @Test
    void bodiesOfHttp2AreFiles() {
        String padded = "\u0003" + octets(10) + "\0\0\0";
        assertThat(files(second().client(frame(0, 0, 1, octets(700)), frame(0, 1, 1, octets(50)))
                .server(frame(1, 4, 1, "\u0088"), frame(0, 0, 1, octets(1000)), frame(0, 9, 1, padded)).fin()))
                .containsExactly("/ 750 CLOSED 0 to_server of POST / null", "/ 1010 CLOSED 0 to_client of POST / 200");
    }

    @Test
    void streamsOfHttp2AreCutOneByOne() {
        String get = "\u0082\u0086\u0084\u0041\u0001a";
        var c = second().client(frame(0, 1, 1, octets(1)), frame(1, 5, 3, get)).server(frame(1, 4, 1, "\u0088"), frame(1, 4, 3, "\u0088"),
                frame(0, 0, 1, octets(600)), frame(0, 0, 3, octets(20)),
                frame(3, 0, 1, "\0\0\0\u0008"), frame(0, 1, 3, octets(30)));
        assertThat(files(c.fin())).containsExactly("/ 1 CLOSED 0 to_server of POST / null", "/ 600 TRUNCATED 0 to_client of POST / 200",
                "/ 50 CLOSED 1 to_client of GET / 200");
    }

    @Test
    void aGapInAFrameOfHttp2Truncates() {
        byte[] body = frame(0, 1, 1, octets(2000));
        assertThat(files(second().client(frame(0, 1, 1, octets(1))).server(frame(1, 4, 1, "\u0088"), java.util.Arrays.copyOf(body, 500))
                .serverGap(100)
                .server(java.util.Arrays.copyOfRange(body, 600, body.length)).fin()))
                .containsExactly("/ 1 CLOSED 0 to_server of POST / null", "/ 1900 TRUNCATED gaps 0 to_client of POST / 200");
        assertThat(files(second().client(frame(0, 1, 1, octets(1))).server(frame(1, 4, 1, "\u0088"), java.util.Arrays.copyOf(body, 500))
                .serverGap(3000).server(octets(10)).fin()))
                .containsExactly("/ 1 CLOSED 0 to_server of POST / null", "/ 491 TRUNCATED gaps 0 to_client of POST / 200");
    }

    // ---- FTP

    private static Conversation control(String announcement, String command) {
        return Conversation.tcp("10.0.0.1", 40_000, "198.51.100.7", 21).handshake().server("220 ready\r\n").client("USER anonymous\r\n")
                .server("331 go on\r\n").client("PASS x@example.org\r\n")
                .server("230 welcome\r\n").client(announcement.startsWith("PORT") ? announcement : "PASV\r\n")
                .server(announcement.startsWith("PORT") ? "200 ok\r\n" : announcement)
                .client(command).server("150 here it comes\r\n");
    }

    private static Conversation data(int port) {
        return Conversation.tcp("10.0.0.1", 40_001, "198.51.100.7", port).at(Conversation.START + 50_000_000).handshake();
    }

    @Test
    void whatFtpFetchesOrStoresHasTheNameOfTheControlConnection() {
        String passive = "227 Entering Passive Mode (198,51,100,7,7,208).\r\n";
        assertThat(files(control(passive, "RETR dir/a b.iso\r\n"), data(2000).server(new byte[5000]).fin()))
                .containsExactly("dir/a b.iso 5000 CLOSED 0 to_client");
        assertThat(files(control(passive, "stor up.bin\r\n"), data(2000).client(new byte[3000]).fin()))
                .containsExactly("up.bin 3000 CLOSED 0 to_server");
        assertThat(files(control("229 Extended (|||2000|)\r\n", "RETR e\r\n"), data(2000).server(new byte[5]).fin()))
                .containsExactly("e 5 CLOSED 0 to_client");
        assertThat(files(control(passive, "RETR a\r\n"), data(2000).server(new byte[2000]).serverGap(100).server(new byte[10]).fin()))
                .containsExactly("a 2010 TRUNCATED gaps 0 to_client");
        assertThat(files(control(passive, "RETR a\r\n"), data(2000).server(new byte[2000]))).containsExactly("a 2000 TRUNCATED 0 to_client");
    }

    @Test
    void anActiveConnectionOfFtpIsNamedToo() {
        var active = Conversation.tcp("198.51.100.7", 20, "10.0.0.1", 2000).at(Conversation.START + 50_000_000).handshake().client(new byte[4000])
                .fin();
        assertThat(files(control("PORT 10,0,0,1,7,208\r\n", "RETR act\r\n"), active)).containsExactly("act 4000 CLOSED 0 to_server");
    }

    @Test
    void aListOfNamesIsNoFile() {
        assertThat(files(control("227 Entering Passive Mode (198,51,100,7,7,208).\r\n", "LIST\r\n"), data(2000).server(new byte[500]).fin()))
                .isEmpty();
    }

    // ---- TFTP

    private static Conversation tftp(String request) {
        return Conversation.udp("10.0.0.1", 50_069, "10.0.0.2", 69).client(request);
    }

    private static Conversation transfer() {
        return Conversation.udp("10.0.0.2", 50_070, "10.0.0.1", 50_069).at(Conversation.START + 50_000_000);
    }

    private static String block(int code, int number, int octets) {
        return "\0" + (char) code + (char) (number >> 8 & 0xFF) + (char) (number & 0xFF) + octets(octets);
    }

    @Test
    void blocksOfTftpMakeAFile() {
        String read = "\0\1boot/cfg\0octet\0";
        assertThat(files(tftp(read), transfer().client(block(3, 1, 512)).server(block(4, 1, 0)).client(block(3, 2, 100)).server(block(4, 2, 0))))
                .containsExactly("boot/cfg 612 CLOSED 0 to_server");
        assertThat(files(tftp(read), transfer().client(block(3, 1, 7)).server(block(4, 1, 0)).client(block(3, 1, 7))))
                .containsExactly("boot/cfg 7 CLOSED 0 to_server");
        assertThat(files(tftp("\0\2up\0octet\0"), transfer().client(block(4, 0, 0)).server(block(3, 1, 512)).client(block(4, 1, 0))
                .server(block(3, 2, 0)).client(block(4, 2, 0))))
                .containsExactly("up 512 CLOSED 0 to_client");
        assertThat(files(tftp(read), transfer().client(block(3, 1, 512)).server(block(4, 1, 0)).client(block(3, 4, 512)).server(block(4, 4, 0))
                .client(block(3, 5, 9))))
                .containsExactly("boot/cfg 1033 TRUNCATED gaps 0 to_server");
        assertThat(files(tftp(read), transfer().client(block(3, 1, 512)).server(block(4, 1, 0)).client(block(5, 0, 4))))
                .containsExactly("boot/cfg 512 TRUNCATED 0 to_server");
    }

    @Test
    void blocksOfTftpAreAsLargeAsAgreedAndTheirNumbersWrap() {
        var large = transfer().client("\0\6blksize\0" + "1024\0").server(block(4, 0, 0));
        for (int i = 1; i <= 70_000; i++) {
            large.client(block(3, i, 1024)).server(block(4, i, 0));
        }
        assertThat(files(tftp("\0\1image\0octet\0blksize\0" + "1024\0"), large.client(block(3, 70_001, 1000))))
                .containsExactly("image 71681000 CLOSED 0 to_server");
    }

    @Test
    void damagedTransfersAreReadWithoutAFault() {
        var random = new Random(5);
        String get = "\u0082\u0086\u0084\u0041\u0001a";
        byte[][][] talks = {
            {{1}, Octets.of().text("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").add(SETTINGS).add(frame(1, 5, 1, get)).bytes(), SETTINGS, frame(1, 5, 3, get),
                    frame(1, 4, 1, "\u0088"),
                frame(4, 1, 0, ""), frame(0, 9, 1, "\u0003" + octets(10) + "\0\0\0"), frame(1, 4, 5, get), frame(1, 4, 3, "\u0088"),
                frame(0, 1, 5, octets(9)),
                frame(0, 1, 3, octets(700))},
            {{1}, Octets.latin(GET),
            Octets.latin("HTTP/1.1 200 OK\r\nContent-Disposition: a; filename*=UTF-8''%e2%82x\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
                Octets.latin("POST /x HTTP/1.1\r\nContent-Length: 20\r\n\r\n" + octets(20)), Octets.latin(answer(5) + "hello"), Octets.latin(GET),
                Octets.latin("HTTP/1.0 200 OK\r\n\r\nrest")},
            {{0}, Octets.latin(block(3, 1, 512)), Octets.latin(block(4, 1, 0)), Octets.latin(block(3, 2, 512)), Octets.latin(block(4, 2, 0)),
            Octets.latin(block(3, 3, 5))}
        };
        for (int round = 0; round < 900; round++) {
            byte[][] talk = talks[round % talks.length];
            boolean stream = talk[0][0] == 1;
            var c = stream ? web() : transfer();
            for (int i = 1; i < talk.length; i++) {
                byte[] m = talk[i].clone();
                for (int n = random.nextInt(6) - 3; n > 0; n--) {
                    m[random.nextInt(m.length)] = (byte) (random.nextBoolean() ? random.nextInt() : random.nextInt(60));
                }
                if (stream && random.nextInt(20) == 0) {
                    c.serverGap(1 + random.nextInt(30));
                }
                c.send(i % 2 == 1 ? Side.INITIATOR : Side.RESPONDER, m);
            }
            files(stream ? c : tftp("\0\1boot/cfg\0octet\0"), stream ? Conversation.udp("10.0.0.9", 1, "10.0.0.8", 2) : c);
        }
    }
}
