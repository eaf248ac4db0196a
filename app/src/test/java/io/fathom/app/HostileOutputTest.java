package io.fathom.app;

import static io.fathom.app.Cli.fathom;
import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.testkit.CaptureWriter;
import io.fathom.testkit.Conversation;
import io.fathom.testkit.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out for senders that mean harm, and that it is the same however the work is cut. */
class HostileOutputTest {
    @TempDir
    Path folder;

    private static String everyOctet() {
        var all = new StringBuilder();
        for (char c = 0; c < 256; c++) {
            if (c != '\r' && c != '\n') {
                all.append(c);
            }
        }
        return all.toString();
    }

    private static Conversation web(int port, String agent) {
        return Conversation.tcp("192.0.2.10", port, "198.51.100.5", 80).handshake()
                .client("GET /" + port + " HTTP/1.1\r\nHost: www.shop.example\r\nUser-Agent: " + agent + "\r\n\r\n")
                .server("HTTP/1.1 200 OK\r\nContent-Disposition: attachment; filename=\"" + agent.replace("\"", "")
                + "\"\r\nContent-Length: 2\r\n\r\nok").fin();
    }

    private Path capture(Conversation... conversations) throws IOException {
        var frames = new ArrayList<Frame>();
        for (var c : conversations) {
            frames.addAll(c.frames());
        }
        return Files.write(folder.resolve("hostile.pcap"), CaptureWriter.pcap().bytes(frames));
    }

    private Path hostile() throws IOException {
        return capture(web(1, "=1+1"), web(2, "\t=1"), web(3, "\"q\"\",'"), web(4, everyOctet()), web(5, "\u00ed\u00a0\u0080 half a pair"),
                web(6, "a".repeat(30_000)),
                web(7, "nul\0nul"), web(8, "\u001b[31mred\u0007"));
    }

    @Test
    void everyCellOfACsvIsHarmless() throws IOException {
        var lines = fathom("analyze", "--csv", "-", "--fields", "src_port,http.http_user_agent,fileinfo.filename", hostile()).isDone().out()
                .split("\r\n");
        assertThat(lines).hasSize(9).contains("1,'=1+1,'=1+1", "2,'=1,\"'\t=1\"", "3,\"\"\"q\"\"\"\",'\",\"q,'\"",
                "5,\\xed\\xa0\\x80 half a pair,\\xed\\xa0\\x80 half a pair",
                "7,nul\\x00nul,nul\\x00nul", "8,\\x1b[31mred\\x07,\\x1b[31mred\\x07");
    }

    @Test
    void everyLineOfEveIsOneObjectWithoutRawControlCharacters() throws IOException {
        var lines = fathom("analyze", "--eve", "-", hostile()).isDone().out().split("\n");
        assertThat(lines).hasSize(8 * 3 + 1).allSatisfy(l -> {
            assertThat(l).startsWith("{\"timestamp\":").endsWith("}");
            assertThat(l.chars()).allMatch(c -> c >= 0x20 && (c < 0x7F || c > 0x9F) && (c < 0xD800 || c > 0xDFFF));
        });
        assertThat(lines).anySatisfy(l -> assertThat(l).contains("\"http_user_agent\":\"nul\\u0000nul\""))
                .anySatisfy(l -> assertThat(l).contains("\"filename\":\"\\u001b[31mred\\u0007\""));
    }

    private static List<String> events(Object... args) {
        return Arrays.stream(fathom(args).isDone().out().split("\n")).filter(l -> !l.contains("\"event_type\":\"stats\"")).sorted().toList();
    }

    @Test
    void eventsAndTheirFlowIdsAreTheSameHoweverTheWorkIsCut() throws IOException {
        Path capture = hostile();
        var one = events("analyze", "--eve", "-", capture);
        for (String[] options : new String[][] {{"--batch", "1"}, {"--batch", "4096"}, {"--workers", "3"}, {"--workers", "2", "--batch", "7"}}) {
            var args = new ArrayList<Object>(List.of("analyze", "--eve", "-", capture));
            args.addAll(List.of(options));
            assertThat(events(args.toArray())).as(String.join(" ", options)).isEqualTo(one);
        }
        var ids = one.stream().collect(Collectors.groupingBy(l -> l.replaceFirst(".*\"src_port\":(\\d+).*", "$1"),
                Collectors.mapping(l -> l.replaceFirst(".*\"flow_id\":(\\d+).*", "$1"), Collectors.toSet())));
        assertThat(ids).hasSize(8).allSatisfy((port, of) -> assertThat(of).hasSize(1));
        String id = ids.get("3").iterator().next();
        assertThat(fathom("explain", capture, "--flow", id).isDone().out()).startsWith("flow " + id).contains("192.0.2.10:3 >")
                .doesNotContain("192.0.2.10:4");
    }

    @Test
    void aLongFileIsFoundByFilterAndColumnsAlone() throws IOException {
        Path capture = capture(Conversation.tcp("192.0.2.10", 9, "198.51.100.5", 80).handshake()
                .client("GET /big.iso HTTP/1.1\r\nHost: www.shop.example\r\n\r\n")
                .server("HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n" + "x".repeat(200_000)).fin(), web(10, "small"));
        assertThat(fathom("analyze", "--csv", "-", "--fields", "src_port", "--filter", "fileinfo.size > 100 KB", capture).isDone().out())
                .isEqualTo("src_port\r\n9\r\n");
        assertThat(fathom("analyze", "--csv", "-", "--fields", "src_port,fileinfo.filename,fileinfo.state,fileinfo.size", capture).isDone().out()
                .split("\r\n"))
                .contains("9,/big.iso,CLOSED,200000", "10,small,CLOSED,2");
    }

    @Test
    void filesAloneBringWhatCarriesThem() throws IOException {
        var lines = fathom("analyze", "--eve", "-", "--events", "fileinfo", hostile()).isDone().out().split("\n");
        assertThat(lines).hasSize(8).allSatisfy(l -> assertThat(l).contains("\"event_type\":\"fileinfo\"",
                "\"http\":{\"hostname\":\"www.shop.example\""));
    }

    @Test
    void packsWinInTheirOrderAndOverTheBuiltInOne() throws IOException {
        Path first = Files.writeString(folder.resolve("first.app"),
                "name First\ncategory shopping\ndomain shop.example google.com\nsource own 2026-11\n", StandardCharsets.UTF_8);
        Path second = Files.writeString(folder.resolve("second.app"), "name Second\ncategory shopping\ndomain www.shop.example\nsource own 2026-11\n",
                StandardCharsets.UTF_8);
        var mail = Conversation.tcp("192.0.2.10", 12, "198.51.100.5", 80).handshake().client("GET / HTTP/1.1\r\nHost: mail.google.com\r\n\r\n")
                .server("HTTP/1.1 204 No\r\n\r\n").fin();
        Path capture = capture(web(11, "x"), mail);
        String[] columns = {"--csv", "-", "--fields", "src_port,application"};
        assertThat(fathom("analyze", columns[0], columns[1], columns[2], columns[3], "--pack", first, "--pack", second, capture).isDone().out())
                .contains("11,First", "12,First");
        assertThat(fathom("analyze", columns[0], columns[1], columns[2], columns[3], "--pack", second, "--pack", first, capture).isDone().out())
                .contains("11,Second", "12,First");
        assertThat(fathom("analyze", columns[0], columns[1], columns[2], columns[3], "--pack", second, capture).isDone().out()).contains("11,Second")
                .doesNotContain("12,First");
    }
}
