package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Request;
import io.fathom.api.Side;
import io.fathom.api.Transport;
import io.fathom.protocols.tls.Drive;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpTest {
    private static final String GET =
            "GET /a?b=c HTTP/1.1\r\nHost: www.example.org:8080\r\nUser-Agent: lab/1.0\r\nReferer: http://example.org/\r\n\r\n";
    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\na;x=y\r\n"
            + "0123456789\r\n0\r\nX: y\r\n\r\n";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Drive http() {
        return new Drive(new Http(), Transport.TCP);
    }

    private static Drive run(int size, String client, String server) {
        return http().feed(Side.INITIATOR, bytes(client), size).feed(Side.RESPONDER, bytes(server), size).end();
    }

    private static List<String> statuses(Drive run) {
        return run.requests().stream().filter(Request.Publish.class::isInstance)
                .map(r -> ((Request.Publish) r).values())
                .map(v -> v.text(v.set().fields().get(2)) + " " + v.number(v.set().fields().get(8)) + " " + v.number(v.set().fields().get(11)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET", "GET /", "HTT", "HTTP/1", "M", "VERSION", "ACL *"})
    void aFewOctetsOfABeginningAreWaitedWith(String octets) {
        assertThat(http().feed(Side.INITIATOR, bytes(octets)).rejected()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0016\u0003\u0001", "x", "get", "GEx", "GET\t", "HTTP/2", "ACLx"})
    void aFewOctetsThatNoMessageBeginsWithAreEnough(String octets) {
        assertThat(http().feed(Side.INITIATOR, bytes(octets)).rejected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 50, 10_000})
    void anExchangeReadsTheSameHoweverItIsCut(int size) {
        var run = run(size, GET, CHUNKED);
        assertThat(run.confirmed()).isTrue();
        assertThat(run.malformed()).isFalse();
        assertThat(run.value("hostname")).isEqualTo("www.example.org");
        assertThat(run.value("http_port")).isEqualTo(8080L);
        assertThat(run.value("url")).isEqualTo("/a?b=c");
        assertThat(run.value("http_user_agent")).isEqualTo("lab/1.0");
        assertThat(run.value("http_content_type")).isEqualTo("text/html");
        assertThat(run.value("status")).isEqualTo(200L);
        assertThat(run.value("length")).isEqualTo(15L);
        assertThat(statuses(run)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10_000})
    void pipelinedRequestsMeetTheirAnswers(int size) {
        var run = run(size,
                "GET /1 HTTP/1.1\r\nHost: a\r\n\r\nHEAD /2 HTTP/1.1\r\nHost: a\r\n\r\nPOST /3 HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n"
                + "\r\nGET GET /4 HTTP/1.1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
                + "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"
                        + "HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n\r\n");
        assertThat(statuses(run)).containsExactly("/1 200 3", "/2 200 0", "/3 201 0", "/4 304 0");
        assertThat(run.malformed()).isFalse();
    }

    @Test
    void oneSideAloneIsEnough() {
        assertThat(statuses(http().initiator(bytes(GET + GET)).end())).containsExactly("/a?b=c 0 0", "/a?b=c 0 0");
        var answers = http().responder(bytes("HTTP/1.0 404 Not Found\r\n\r\n<html>")).end();
        assertThat(answers.value("status")).isEqualTo(404L);
        assertThat(answers.value("protocol")).isEqualTo("HTTP/1.0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10_000})
    void upgradesAndTunnelsAreHandedOver(int size) {
        var socket = run(size, "GET /s HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n\u0081\u0002hi");
        assertThat(socket.requests()).contains(new Request.HandOver("websocket"));
        assertThat(socket.done()).isTrue();
        var tunnel = run(size, "CONNECT mail.example.org:443 HTTP/1.1\r\nHost: mail.example.org\r\n\r\n\u0016\u0003\u0001",
                "HTTP/1.1 200 Connection established\r\n\r\n");
        assertThat(tunnel.requests()).contains(new Request.HandOver(null));
        assertThat(tunnel.value("hostname")).isEqualTo("mail.example.org");
        var refused = run(size, "GET /s HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\n\r\nGET /t HTTP/1.1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nHTTP/1.1 204 No\r\n\r\n");
        assertThat(statuses(refused)).containsExactly("/s 200 0", "/t 204 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 10_000})
    void whatRidesOnItIsNamedByContent(int size) {
        var soap = run(size, "POST /s HTTP/1.1\r\nContent-Type: application/soap+xml\r\nContent-Length: 2\r\n\r\n<>", "");
        assertThat(soap.requests()).filteredOn(Request.Carries.class::isInstance).extracting(r -> ((Request.Carries) r).protocol()).contains("SOAP");
        var body = "{\"method\": \"getwork\", \"params\": [], \"id\":0}";
        var miner = run(size, "POST / HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body, "");
        assertThat(miner.requests()).filteredOn(Request.Carries.class::isInstance).extracting(r -> ((Request.Carries) r).protocol())
                .containsOnly("Mining");
    }

    @Test
    void afterAGapTheNextMessageIsFound() {
        var run = http().initiator(bytes(GET)).responder(bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"));
        assertThat(run.dissector().gap(Side.RESPONDER, 100, null)).isEqualTo(io.fathom.api.Step.MORE);
        run.responder(bytes("HTTP/1.1 302 Found\r\nLocation: /else\r\nContent-Length: 0\r\n\r\n")).end();
        assertThat(run.value("redirect")).isEqualTo("/else");
        assertThat(run.malformed()).isFalse();
    }

    @Test
    void relativesAreNotHttp() {
        for (String text : List.of("DESCRIBE rtsp://a/b RTSP/1.0\r\n\r\n", "OPTIONS sip:a@b SIP/2.0\r\n\r\n", "GET key\r\nVALUE\r\nGET key\r\n",
                "HELO there\r\n", "\r\n\r\n\r\n")) {
            assertThat(http().initiator(bytes(text)).confirmed()).as(text).isFalse();
        }
    }
}
