package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Classification;
import io.fathom.api.Evidence;
import io.fathom.api.EventHandler;
import io.fathom.api.Flow;
import io.fathom.api.Method;
import io.fathom.api.Signatures;
import io.fathom.api.Subscription;
import io.fathom.engine.Engine;
import io.fathom.signatures.SignaturePack;
import io.fathom.testkit.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures at work in the engine: names, agents and addresses, and which of them stands. Conversations are built by the testkit. */
class ApplicationsTest {
    private static final String NOWHERE = "198.51.100.7";
    /** Inside a block of Netflix. */
    private static final String NETFLIX = "23.246.11.141";

    @TempDir
    Path folder;

    @Test
    void aNameInARequestNamesTheApplication() throws IOException {
        var c = classify(SignaturePack.builtin(), request(NOWHERE, "Host: WWW.Netflix.com."));
        assertThat(c.application()).isEqualTo("Netflix");
        assertThat(c.applicationId()).isEqualTo("netflix");
        assertThat(c.category()).isEqualTo("streaming");
        assertThat(c.serviceType()).isEqualTo("streaming");
        assertThat(c.protocol()).isEqualTo("HTTP");
        assertThat(c.confidence()).isEqualTo(Method.NAME);
        assertThat(c.evidence()).last().satisfies(e -> {
            assertThat(e.signature()).isEqualTo("netflix: domain netflix.com");
            assertThat(e.pack()).isEqualTo("builtin 2026.11");
        });
    }

    @Test
    void anAddressIsTheWeakestReason() throws IOException {
        var c = classify(SignaturePack.builtin(), request(NETFLIX, "Host: nobody.example"));
        assertThat(c.application()).isEqualTo("Netflix");
        assertThat(c.confidence()).isEqualTo(Method.ADDRESS);
        assertThat(c.evidence()).first().satisfies(e -> {
            assertThat(e.method()).isEqualTo(Method.ADDRESS);
            assertThat(e.packet()).as("the first one with payload").isEqualTo(4);
        });
        var named = classify(SignaturePack.builtin(), request(NETFLIX, "Host: github.com"));
        assertThat(named.application()).isEqualTo("GitHub");
        assertThat(named.confidence()).isEqualTo(Method.NAME);
        assertThat(named.serviceType()).as("Netflix's goes with it").isNull();
        assertThat(named.evidence()).extracting(Evidence::method).containsExactly(Method.ADDRESS, Method.DISSECTED, Method.NAME);
    }

    @Test
    void anAddressNamesWhatNobodyCanRead() throws IOException {
        var telegram = Conversation.tcp("192.0.2.1", 50_000, "149.154.167.51", 443).handshake();
        for (int i = 0; i < 20; i++) {
            telegram.client(noise(i)).server(noise(i + 100));
        }
        var c = classify(SignaturePack.builtin(), telegram);
        assertThat(c.protocol()).isEqualTo("Unknown");
        assertThat(c.application()).isEqualTo("Telegram");
        assertThat(c.confidence()).isEqualTo(Method.ADDRESS);
        var nobody = Conversation.tcp("192.0.2.1", 50_000, NOWHERE, 443).handshake().client(noise(1)).server(noise(2));
        assertThat(classify(SignaturePack.builtin(), nobody).application()).isNull();
    }

    @Test
    void aBlockOnSomePortsSaysNothingOfOthers() throws IOException {
        var query = new byte[] {0, 7, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 4, 'n', 'o', 'n', 'e', 7, 'e', 'x', 'a', 'm', 'p', 'l', 'e', 0, 0, 1, 0, 1};
        var answer = query.clone();
        answer[2] = (byte) 0x81;
        answer[3] = (byte) 0x80;
        var c = classify(SignaturePack.builtin(), Conversation.udp("192.0.2.1", 50_000, "8.8.8.8", 53).client(query).server(answer));
        assertThat(c.protocol()).isEqualTo("DNS");
        assertThat(c.application()).isNull();
    }

    @Test
    void whatSoftwareCallsItselfIsWeakerThanTheNameItAsksFor() throws IOException {
        var c = classify(SignaturePack.builtin(), request(NOWHERE, "User-Agent: Valve/Steam HTTP Client 1.0", "Host: nobody.example"));
        assertThat(c.application()).isEqualTo("Steam");
        assertThat(c.confidence()).isEqualTo(Method.PATTERN);
        c = classify(SignaturePack.builtin(), request(NOWHERE, "User-Agent: Valve/Steam HTTP Client 1.0", "Host: www.youtube.com"));
        assertThat(c.application()).isEqualTo("YouTube");
    }

    @Test
    void anOperatorsPackStandsBeforeTheBuiltInOne() throws IOException {
        Files.writeString(folder.resolve("house-tv.app"), """
                name      House TV
                category  streaming
                domain    tv.netflix.com
                address   198.51.100.7/32
                source    own records 2026-11
                """);
        var both = SignaturePack.layer(SignaturePack.load(folder), SignaturePack.builtin());
        assertThat(classify(both, request(NOWHERE, "Host: tv.netflix.com")).application()).isEqualTo("House TV");
        assertThat(classify(both, request(NOWHERE, "Host: www.netflix.com")).application()).isEqualTo("Netflix");
        assertThat(classify(both, request(NOWHERE, "Host: nobody.example")).applicationId()).isEqualTo("house-tv");
        assertThat(classify(Signatures.NONE, request(NOWHERE, "Host: tv.netflix.com")).application()).isNull();
    }

    @Test
    void enginesWithOtherPacksOverTheSamePacketsInTurnDoNotTouchEachOther() throws IOException {
        Files.writeString(folder.resolve("house-tv.app"), """
                name      House TV
                category  streaming
                domain    netflix.com
                source    own records 2026-11
                """);
        var packs = List.of(SignaturePack.builtin(), SignaturePack.load(folder), Signatures.NONE);
        var frames = request(NOWHERE, "Host: www.netflix.com").frames();
        List<List<String>> seen = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var engines = new ArrayList<Engine>();
        try {
            for (int i = 0; i < packs.size(); i++) {
                var own = seen.get(i);
                engines.add(Engine.builder().protocols(List.of(new Http())).signatures(packs.get(i)).workers(1 + i % 2)
                        .subscribe(Subscription.all(worker -> new EventHandler() {
                            @Override
                            public void flow(Flow flow) {
                                own.add(flow.classification().protocol() + " " + flow.classification().application());
                            }
                        })).build());
            }
            for (var f : frames) {
                for (var e : engines) {
                    e.process(f.octets(), 0, f.octets().length, f.wire(), f.time(), f.link());
                }
            }
        } finally {
            engines.forEach(Engine::close);
        }
        assertThat(seen).containsExactly(List.of("HTTP Netflix"), List.of("HTTP House TV"), List.of("HTTP null"));
    }

    private static Conversation request(String server, String... headers) {
        return Conversation.tcp("192.0.2.1", 50_000, server, 80).handshake()
                .client("GET / HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                .server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi").fin();
    }

    private static byte[] noise(int seed) {
        var bytes = new byte[200];
        new java.util.Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static Classification classify(Signatures signatures, Conversation conversation) throws IOException {
        var seen = new ArrayList<Classification>();
        try (var engine = Engine.builder().protocols(List.of(new Http(), new Dns())).signatures(signatures)
                .subscribe(Subscription.all(worker -> new EventHandler() {
            @Override
            public void flow(Flow flow) {
                seen.add(flow.classification());
            }
        })).build()) {
            engine.run(conversation.source());
            engine.finish();
        }
        assertThat(seen).hasSize(1);
        return seen.getFirst();
    }
}
