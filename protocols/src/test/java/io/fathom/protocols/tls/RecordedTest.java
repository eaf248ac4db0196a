package io.fathom.protocols.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Request;
import io.fathom.protocols.Dtls;
import io.fathom.protocols.Quic;
import io.fathom.protocols.Tls;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real programs said to each other (lab/record-tls). */
final class RecordedTest {
    private static Drive tls(String name) throws IOException {
        return Recorded.talks("tls/" + name).getFirst().drive(new Tls());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls13", "tls12-certificate", "tls12-client-certificate", "tls13-retry", "tls10-no-sni", "alert", "long-hello", "tls12-resumed", "tls13-resumed"})
    void splitAnywhereOpensslsHandshakesReadTheSame(String name) throws IOException {
        var talk = Recorded.talks("tls/" + name).getFirst();
        var run = talk.drive(new Tls());
        assertThat(run.confirmed()).isTrue();
        assertThat(run.done()).isTrue();
        assertThat(run.requests()).filteredOn(Request.Publish.class::isInstance).hasSize(1);
        for (int size : new int[] {1, 5, 17, 700}) {
            assertThat(talk.drive(new Tls(), size).all()).as("pieces of " + size).isEqualTo(run.all());
        }
        byte[] hello = Recorded.clientHello(talk);
        assertThat(run.value("ja4")).isEqualTo(Oracle.ja4('t', hello));
        assertThat(run.value("ja3.string")).isEqualTo(Oracle.ja3(hello));
    }

    @Test
    void opensslsCertificateIsRead() throws IOException {
        var run = tls("tls12-certificate");
        assertThat(run.value("version")).isEqualTo("TLS 1.2");
        assertThat(run.value("subject")).isEqualTo("C=XX, O=Fathom Lab, OU=Tests, CN=www.example.org");
        assertThat(run.value("issuerdn")).isEqualTo("C=XX, O=Fathom Lab, CN=Fathom Lab Authority");
        assertThat(run.value("subjectaltname")).isEqualTo(List.of("www.example.org", "*.cdn.example.org", "192.0.2.1", "2001:db8:0:0:0:0:0:1"));
        assertThat(run.value("subject_cn")).isEqualTo("www.example.org");
        assertThat(run.value("session_resumed")).isNull();
    }

    @Test
    void bothSidesCertificatesAreRead() throws IOException {
        var run = tls("tls12-client-certificate");
        assertThat(run.value("client.subject")).isEqualTo("O=Fathom Lab, CN=client-7");
        assertThat(run.value("subject")).asString().endsWith("CN=www.example.org");
    }

    @Test
    void resumedSessionsAndRetriesAreSaidSo() throws IOException {
        assertThat(tls("tls12-resumed").value("session_resumed")).isEqualTo(true);
        assertThat(tls("tls13-resumed").value("session_resumed")).isEqualTo(true);
        assertThat(tls("tls13").value("session_resumed")).isNull();
        assertThat(tls("tls13-retry").value("hello_retry")).isEqualTo(true);
        assertThat(tls("tls13-retry").value("version")).isEqualTo("TLS 1.3");
        assertThat(tls("alert").value("alert")).isEqualTo("fatal handshake_failure");
        assertThat(tls("tls10-no-sni").value("version")).isEqualTo("TLSv1");
    }

    @Test
    void plainHttpOnTheSamePortIsNotTls() throws IOException {
        assertThat(tls("http-on-tls-port").rejected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dtls/syslog-on-dtls-port", "quic/syslog-on-quic-port", "dtls/dtls12", "quic/v1"})
    void neitherIsTheOtherNorIsSyslogEither(String name) throws IOException {
        for (var talk : Recorded.talks(name)) {
            if (!name.startsWith("dtls/dtls")) {
                assertThat(talk.drive(new Dtls()).confirmed()).isFalse();
            }
            if (!name.startsWith("quic/v")) {
                assertThat(talk.drive(new Quic()).confirmed()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dtls12", "dtls12-fragments"})
    void opensslsDtlsIsReadInAnyOrder(String name) throws IOException {
        var talk = Recorded.talks("dtls/" + name).getFirst();
        var run = talk.drive(new Dtls());
        assertThat(run.done()).isTrue();
        assertThat(run.value("version")).isEqualTo("DTLS 1.2");
        assertThat(run.value("sni")).isEqualTo("www.example.org");
        assertThat(run.value("subject_cn")).isEqualTo("www.example.org");
        assertThat(run.value("use_srtp")).isEqualTo(name.equals("dtls12") ? true : null);
        var random = new Random(1);
        for (int i = 0; i < 20; i++) {
            var pieces = new ArrayList<>(talk.pieces());
            // The first hello and the cookie stay in front; the server's flight comes as it likes.
            Collections.shuffle(pieces.subList(3, 8), random);
            assertThat(new Recorded.Talk(talk.transport(), pieces).drive(new Dtls()).value("ja4")).isEqualTo(run.value("ja4"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v1-retry", "v2", "v1-early-data"})
    void ngtcp2sConnectionsAreRead(String name) throws IOException {
        var run = Recorded.talks("quic/" + name).getFirst().drive(new Quic());
        assertThat(run.confirmed()).isTrue();
        assertThat(run.done()).isTrue();
        assertThat(run.value("sni")).isEqualTo("www.example.org");
        assertThat(run.value("client_alpns")).isEqualTo(List.of("h3"));
        assertThat(run.value("ja4")).asString().startsWith("q13d04");
        assertThat(run.value("ja3s.hash")).isNotNull();
        assertThat(run.value("version")).isEqualTo(name.equals("v2") ? "709a50c4" : "1");
    }

    @Test
    void aVersionThatNobodyKnowsIsNegotiated() throws IOException {
        var talks = Recorded.talks("quic/version-negotiation");
        assertThat(talks).allSatisfy(t -> assertThat(t.drive(new Quic()).value("sni")).isEqualTo("www.example.org"));
        assertThat(talks.getFirst().drive(new Quic()).value("version")).isEqualTo("1a2a3a4a");
    }
}
