package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.EventHandler;
import io.fathom.api.Flow;
import io.fathom.api.Method;
import io.fathom.api.Side;
import io.fathom.api.Subscription;
import io.fathom.engine.Engine;
import io.fathom.testkit.Conversation;
import io.fathom.testkit.Octets;
import io.fathom.testkit.Recording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Flows that other flows announce, by real protocols, with one worker and several. */
class AnnouncedFlowsTest {
    private static final long START = Conversation.START;
    private static final long SECOND = 1_000_000_000L;

    /** Each flow as "responder port, protocol, packet of the announcement's evidence or 0". */
    private static List<String> run(int workers, Conversation... conversations) throws IOException {
        var lines = Collections.synchronizedList(new ArrayList<String>());
        try (var engine = Engine.builder().workers(workers).subscribe(Subscription.all(w -> new EventHandler() {
            @Override
            public void flow(Flow f) {
                var c = f.classification();
                lines.add(f.port(Side.RESPONDER) + " " + c.protocol() + " "
                        + c.evidence().stream().filter(e -> e.method() == Method.CACHE).mapToLong(e -> e.packet()).findFirst().orElse(0));
            }
        })).build()) {
            engine.run(new Recording(Conversation.interleave(conversations)).source());
            engine.finish();
        }
        Collections.sort(lines);
        return lines;
    }

    private static Conversation ftp(String pasv) {
        return Conversation.tcp("10.0.0.1", 40_000, "198.51.100.7", 21).handshake().server("220 ready\r\n").client("USER anonymous\r\n").server("331 go on\r\n")
                .client("PASS x@example.org\r\n").server("230 welcome\r\n").client("PASV\r\n").server("227 Entering Passive Mode (" + pasv + ").\r\n")
                .client("RETR file\r\n").server("150 here it comes\r\n");
    }

    private static Conversation download(int port) {
        return Conversation.tcp("10.0.0.1", 40_001, "198.51.100.7", port).at(START + 50_000_000).handshake().server(new byte[3000]).fin();
    }

    @Test
    void aServerBehindTranslationNamesAnAddressThatNobodyCanReach() throws IOException {
        for (int workers : new int[] {1, 2, 5}) {
            // 7,208 is port 2000; the packet is the first with payload, behind the handshake.
            assertThat(run(workers, ftp("192,168,0,9,7,208"), download(2000))).containsExactly("2000 FTP-Data 4", "21 FTP 0");
        }
    }

    @Test
    void anAddressElsewhereMakesNoUsualPortOfTheServerADataConnection() throws IOException {
        var web = Conversation.tcp("10.0.0.1", 40_001, "198.51.100.7", 80).at(START + 50_000_000).handshake()
                .client("GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n").server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").fin();
        assertThat(run(1, ftp("192,168,0,9,0,80"), web)).containsExactly("21 FTP 0", "80 HTTP 0");
    }

    @Test
    void noServerCanTurnTheFlowsOfUsualServicesIntoDataConnections() throws IOException {
        var own = Conversation.tcp("10.0.0.1", 40_001, "198.51.100.7", 80).at(START + 50_000_000).handshake()
                .client("GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n").server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").fin();
        assertThat(run(1, ftp("198,51,100,7,0,80"), own)).containsExactly("21 FTP 0", "80 HTTP 0");
        var others = Conversation.tcp("10.0.0.9", 40_001, "203.0.113.5", 80).at(START + 5 * SECOND).handshake()
                .client("GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n").server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").fin();
        assertThat(run(1, ftp("203,0,113,5,0,80"), others)).containsExactly("21 FTP 0", "80 HTTP 0");
        var extended = Conversation.tcp("10.0.0.1", 40_000, "198.51.100.7", 21).handshake().server("220 ready\r\n").client("USER anonymous\r\n")
                .server("331 go on\r\n").client("EPSV\r\n").server("229 Entering Extended Passive Mode (|||80|)\r\n");
        assertThat(run(1, extended, own)).containsExactly("21 FTP 0", "80 HTTP 0");
    }

    @Test
    void whatIsKnownByAnnouncementOnlyIsNotCalledDissected() throws IOException {
        var lines = new ArrayList<String>();
        try (var engine = Engine.builder().workers(1).subscribe(Subscription.all(w -> new EventHandler() {
            @Override
            public void flow(Flow f) {
                var c = f.classification();
                lines.add(c.protocol() + " " + c.confidence() + " " + c.evidence().stream().map(e -> e.method() + " " + e.what()).toList());
            }
        })).build()) {
            engine.run(new Recording(Conversation.interleave(ftp("198,51,100,7,7,208"), download(2000))).source());
            engine.finish();
        }
        assertThat(lines).contains("FTP-Data CACHE [CACHE FTP PASV in frame 11]").anyMatch(l -> l.startsWith("FTP DISSECTED [DISSECTED"));
    }

    @Test
    void mediaRelayedElsewhereIsAnnouncedToAllWorkers() throws IOException {
        String sdp = "v=0\r\no=- 1 1 IN IP4 203.0.113.9\r\ns=-\r\nc=IN IP4 203.0.113.9\r\nt=0 0\r\nm=audio 30000 RTP/AVP 0\r\n";
        var call = Conversation.udp("10.0.0.1", 5060, "198.51.100.5", 5060).client("INVITE sip:bob@example.org SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK1\r\n"
                + "From: <sip:alice@example.org>;tag=1\r\nTo: <sip:bob@example.org>\r\nCall-ID: abc@10.0.0.1\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n")
                .server("SIP/2.0 183 Session Progress\r\nVia: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK1\r\nFrom: <sip:alice@example.org>;tag=1\r\n"
                        + "To: <sip:bob@example.org>;tag=2\r\nCall-ID: abc@10.0.0.1\r\nCSeq: 1 INVITE\r\nContent-Type: application/sdp\r\nContent-Length: " + sdp.length()
                        + "\r\n\r\n" + sdp);
        var rings = Conversation.udp("10.0.0.2", 6000, "198.51.100.77", 6001).at(START + 2 * SECOND).client("?");
        var media = Conversation.udp("10.0.0.1", 20_000, "203.0.113.9", 30_000).at(START + 3 * SECOND).step(20_000_000);
        for (int i = 0; i < 6; i++) {
            media.client(Octets.of(0x80, 0).u16(100 + i).u32(160L * i).u32(0x1234_5678L).bytes());
        }
        for (int workers : new int[] {1, 2, 5}) {
            assertThat(run(workers, call, rings, media)).contains("30000 RTP 1", "5060 SIP 0");
        }
    }
}
