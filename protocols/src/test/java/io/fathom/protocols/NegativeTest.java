package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Protocol;
import io.fathom.api.Transport;
import io.fathom.engine.Engine;
import io.fathom.testkit.Conversation;
import io.fathom.testkit.Frame;
import io.fathom.testkit.Outcome;
import io.fathom.testkit.Recording;
import io.fathom.testkit.Run;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every protocol's negative capture, built here: other traffic on each of its ports is never taken for it, nor is what only looks busy. */
class NegativeTest {
    private static final List<Protocol> ALL = Engine.installed();

    static Stream<Protocol> protocols() {
        return ALL.stream();
    }

    private static Recording recording(List<Frame> frames) {
        return new Recording(frames.stream().map(f -> new Recording.Frame(f.octets(), f.wire(), f.time(), f.link())).toList());
    }

    private static byte[] bytes(RandomGenerator random, int n) {
        byte[] b = new byte[n];
        random.nextBytes(b);
        return b;
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void otherTrafficOnItsPortsIsNotTakenForIt(Protocol p) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(p.id().hashCode());
        var frames = new ArrayList<Frame>();
        int client = 40_000;
        for (int port : ports(p, Transport.TCP)) {
            String web = "GET /index.html HTTP/1.1\r\nHost: www.example.org\r\nUser-Agent: test\r\n\r\n";
            if (!p.id().equals("http")) {
                frames.addAll(Conversation.tcp("10.0.0.1", client++, "10.0.0.2", port).handshake().client(web)
                        .server("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello").fin().frames());
            }
            for (int i = 0; i < 4; i++) {
                frames.addAll(Conversation.tcp("10.0.0.1", client++, "10.0.0.2", port).handshake().client(bytes(random, 20 + random.nextInt(400)))
                        .server(bytes(random, 20 + random.nextInt(400))).client(bytes(random, 60)).server(bytes(random, 60)).fin().frames());
            }
            frames.addAll(Conversation.tcp("10.0.0.1", client++, "10.0.0.2", port).handshake().client("hello there, is anybody at home?\r\n")
                    .server("yes: what do you want from us\r\n").client("nothing at all\r\n").server("then good bye\r\n").fin().frames());
            frames.addAll(Conversation.tcp("10.0.0.1", client++, "10.0.0.2", port).handshake().client(new byte[64]).server(new byte[64]).client(new byte[200]).fin().frames());
        }
        for (int port : ports(p, Transport.UDP)) {
            for (int i = 0; i < 24; i++) {
                frames.addAll(Conversation.udp("10.0.0.1", client++, "10.0.0.2", port).client(bytes(random, 8 + random.nextInt(300)))
                        .server(bytes(random, 8 + random.nextInt(300))).client(bytes(random, 30)).server(bytes(random, 30)).frames());
            }
            frames.addAll(Conversation.udp("10.0.0.1", client++, "10.0.0.2", port).client(new byte[48]).server(new byte[48]).client(new byte[48]).frames());
            frames.addAll(Conversation.udp("10.0.0.1", client++, "10.0.0.2", port).client("hello there, is anybody at home?".getBytes(StandardCharsets.US_ASCII))
                    .server("yes: what do you want from us".getBytes(StandardCharsets.US_ASCII)).frames());
        }

        var taken = Run.of(recording(frames), Run.Setup.of(ALL)).outcomes().stream().filter(o -> o.path().contains(p.id())).map(Outcome::flow).toList();
        assertThat(taken).isEmpty();
    }

    private static int[] ports(Protocol p, Transport t) {
        int[] own = p.hints().ports(t);
        return own.length > 0 || !p.hints().over(t) ? own : new int[] {23_456};
    }
}
