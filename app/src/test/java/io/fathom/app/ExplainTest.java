package io.fathom.app;

import static io.fathom.app.Cli.fathom;
import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.testkit.CaptureWriter;
import io.fathom.testkit.Conversation;
import io.fathom.testkit.Frame;
import io.fathom.testkit.Packets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of reason is shown with its packet and, where octets decided, with these. */
class ExplainTest {
    private static final long BEGIN = 1_767_225_600_000_000_000L;
    private static final Path CAPTURES = Path.of("../protocols/src/test/captures");

    @TempDir
    Path folder;

    private String explained(List<Frame> frames, Object... options) throws IOException {
        Path file = Files.write(folder.resolve("a.pcapng"), CaptureWriter.pcapng().bytes(frames));
        var args = new java.util.ArrayList<Object>(List.of("explain", file));
        args.addAll(List.of(options));
        return fathom(args.toArray()).isDone().out();
    }

    private static List<Frame> http(String request) {
        return Conversation.tcp("192.0.2.10", 40_000, "198.51.100.5", 80).handshake().client(request)
                .server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").fin().frames();
    }

    @Test
    void aNameIsShownWhereItStands() throws IOException {
        assertThat(explained(http("GET / HTTP/1.1\r\nHost: www.netflix.com\r\n\r\n")))
                .contains("packet 4 (frame 4), to server, stream octets 0 to 15: HTTP  [dissected]", "GET / HTTP/1.1..",
                        "packet 4 (frame 4), to server, stream octets 22 to 36: http.hostname www.netflix.com means Netflix  [name, netflix: ",
                        "    22  77 77 77 2e 6e 65 74 66  6c 69 78 2e 63 6f 6d     www.netflix.com");
    }

    @Test
    void aNameSplitOverSegmentsIsShownWhole() throws IOException {
        var frames = Conversation.tcp("192.0.2.10", 40_000, "198.51.100.5", 80).handshake().client("GET / HTTP/1.1\r\nHost: www.net")
                .client("flix.com\r\n\r\n").server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").fin().frames();
        assertThat(explained(frames)).contains("stream octets 22 to 36: http.hostname www.netflix.com", "www.netflix.com\n");
    }

    @Test
    void aNameInDnsIsShownWithItsLengthsForDots() throws IOException {
        byte[] query = {0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0,
                3, 'w', 'w', 'w', 7, 'n', 'e', 't', 'f', 'l', 'i', 'x', 3, 'c', 'o', 'm', 0, 0, 1, 0, 1};
        var o = explained(List.of(Packets.ethernet().ipv4("192.0.2.10", "198.51.100.53").udp(40_001, 53).payload(query).at(BEGIN)));
        assertThat(o).contains("datagram octets 13 to 27: dns.rrname www.netflix.com means Netflix",
                "77 77 77 07 6e 65 74 66");
    }

    @Test
    void theSoftwareThatSpeaksIsShownByItsOctets() throws IOException {
        assertThat(explained(http("GET /a HTTP/1.1\r\nHost: 198.51.100.5\r\nUser-Agent: Transmission/2.94\r\n\r\n")))
                .contains("http.http_user_agent Transmission/2.94 means BitTorrent  [pattern, bittorrent: agent",
                        "54 72 61 6e 73 6d 69 73  73 69 6f 6e");
    }

    @Test
    void aCertificateIsShownByTheNameInIt() throws IOException {
        Path pack = Files.writeString(folder.resolve("lab.app"), """
                name Lab
                category web
                domain example.org
                source https://example.org 2026-11
                """);
        assertThat(fathom("explain", CAPTURES.resolve("tls/tls10-no-sni.pcapng"), "--pack", pack).isDone().out())
                .contains("TLS  [dissected]", "to client, stream octets ", ": tls.subjectaltname www.example.org means Lab  [certificate, lab: ",
                        "77 77 77 2e 65 78 61 6d  70 6c 65 2e 6f 72 67     www.example.org");
    }

    @Test
    void anAddressOfAPackIsAReasonOfItsOwn() throws IOException {
        Path pack = Files.writeString(folder.resolve("intern.app"), """
                name Intern
                category web
                address 198.51.100.0/24
                source https://example.org 2026-11
                """);
        var frames = List.of(Packets.ethernet().ipv4("192.0.2.10", "198.51.100.9").udp(40_001, 40_002).payload("what is this?").at(BEGIN));
        assertThat(explained(frames, "--pack", pack)).contains("verdict   Unknown, Intern (address",
                "packet 1 (frame 1): responder's address and port means Intern  [address, intern: ", "nothing known in it", "what is this?");
    }

    @Test
    void whatAnotherFlowAnnouncedSaysInWhichFrame() {
        var o = fathom("explain", CAPTURES.resolve("tftp/normal.pcapng")).isDone().out();
        assertThat(o).contains("packet 1 (frame 2): TFTP request in frame 1  [cache]",
                "packet 2 (frame 3), to client, datagram octets 0 to 3: TFTP  [dissected]");
    }

    @Test
    void anUnknownFlowShowsWhatWasLookedAtInVain() throws IOException {
        var frames = Conversation.tcp("192.0.2.10", 40_000, "198.51.100.5", 40_001).handshake().client("what is this?")
                .server("nobody knows").fin().frames();
        assertThat(explained(frames)).contains("verdict   Unknown; ", "to server: nothing known in it\n", "what is this?",
                "to client: nothing known in it\n", "nobody knows");
        var datagrams = List.of(Packets.ethernet().ipv4("192.0.2.10", "198.51.100.9").udp(40_001, 40_002).payload("what is this?").at(BEGIN));
        assertThat(explained(datagrams)).contains("verdict   Unknown; no known protocol looks like this",
                "packet 1 (frame 1), to server, datagram octets 0 to 12: nothing known in it\n", "what is this?");
        var empty = Conversation.tcp("192.0.2.10", 40_000, "198.51.100.5", 40_001).handshake().fin().frames();
        assertThat(explained(empty)).contains("verdict   Unknown; no payload");
    }
}
