package io.fathom.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.FieldSet;
import io.fathom.testkit.Octets;
import io.fathom.testkit.Packets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EveWriterTest {
    private static List<JsonNode> ofType(List<JsonNode> events, String type) {
        return events.stream().filter(e -> e.get("event_type").asString().equals(type)).toList();
    }

    @Test
    void aFlowEventHasWhatTheContractSays() throws IOException {
        var flow = ofType(Runs.events(Runs.source(Runs.webAndNames())), "flow").stream().filter(e -> e.get("dest_port").asInt() == 80).findFirst().orElseThrow();
        assertThat(flow.get("src_ip").asString()).isEqualTo("192.0.2.10");
        assertThat(flow.get("src_port").isIntegralNumber()).isTrue();
        assertThat(flow.get("proto").asString()).isEqualTo("TCP");
        assertThat(flow.get("app_proto").asString()).isEqualTo("http");
        assertThat(flow.get("pcap_filename").asString()).isEqualTo("test.pcap");
        assertThat(flow.get("timestamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}\\+0000");
        assertThat(flow.get("community_id").asString()).startsWith("1:");
        assertThat(flow.at("/flow/pkts_toserver").asInt()).isGreaterThan(3);
        assertThat(flow.at("/flow/state").asString()).isEqualTo("closed");
        assertThat(flow.at("/tcp/tcp_flags").asString()).isEqualTo("1b");
        assertThat(flow.at("/tcp/syn").asBoolean()).isTrue();
        assertThat(flow.at("/tcp/rst").isMissingNode()).isTrue();
        assertThat(flow.at("/http/hostname").asString()).isEqualTo("www.example.org");
        assertThat(flow.at("/dpi/protocol").asString()).isEqualTo("HTTP");
        assertThat(flow.at("/dpi/path").toString()).isEqualTo("[\"ethernet\",\"ipv4\",\"tcp\",\"http\"]");
        assertThat(flow.at("/dpi/confidence").asString()).isEqualTo("dissected");
        assertThat(flow.at("/dpi/evidence/0/method").asString()).isEqualTo("dissected");
        assertThat(flow.at("/dpi/evidence/0/packet").asInt()).isGreaterThan(0);
    }

    @Test
    void aProtocolThatIsHeaderAndDissectedStandsInThePathOnce() throws IOException {
        var report = Packets.ethernet().ipv4("192.0.2.10", "224.0.0.251").protocol(2).payload(Octets.hex("16000904e00000fb")).at(0);
        var flow = ofType(Runs.events(Runs.source(List.of(report))), "flow").getFirst();
        assertThat(flow.at("/dpi/protocol").asString()).isEqualTo("IGMP");
        assertThat(flow.at("/dpi/path").toString()).isEqualTo("[\"ethernet\",\"ipv4\",\"igmp\"]");
    }

    @Test
    void everyTransactionIsAnEventOfItsFlow() throws IOException {
        var events = Runs.events(Runs.source(Runs.webAndNames()));
        var dns = ofType(events, "dns");
        assertThat(dns).hasSize(2);
        var flow = ofType(events, "flow").stream().filter(e -> e.get("dest_port").asInt() == 53).findFirst().orElseThrow();
        for (JsonNode d : dns) {
            assertThat(d.get("flow_id")).isEqualTo(flow.get("flow_id"));
            assertThat(d.get("community_id")).isEqualTo(flow.get("community_id"));
            assertThat(d.at("/dns/type").asString()).isIn("request", "response", "query", "answer");
        }
        assertThat(ofType(events, "http")).hasSize(1);
    }

    @Test
    void eventsOfFourWorkersAreThoseOfOne() throws IOException {
        var one = new ArrayList<>(Runs.eve(Runs.source(Runs.webAndNames()), 1).lines().toList());
        var four = new ArrayList<>(Runs.eve(Runs.source(Runs.webAndNames()), 4).lines().toList());
        assertThat(four).containsExactlyInAnyOrderElementsOf(one);
    }

    @Test
    void oneWorkerRepeatsToTheByte() throws IOException {
        assertThat(Runs.eve(Runs.source(Runs.webAndNames()), 1)).isEqualTo(Runs.eve(Runs.source(Runs.webAndNames()), 1));
    }

    @Test
    void whatEveLacksStandsUnderDpi() {
        FieldSet set = FieldSet.of("tls");
        set.text("sni", "known");
        set.number("version", "known by name, of another type");
        set.text("grease", "ours");
        var names = new EveNames();
        assertThat(names.has(set.fields().get(0), "")).isTrue();
        assertThat(names.has(set.fields().get(1), "")).isFalse();
        assertThat(names.has(set.fields().get(2), "")).isFalse();
    }

    @Test
    void theWordOfTheInnermostProtocolThatEveKnowsIsTheAppProto() {
        assertThat(EveNames.appProto(List.of())).isEqualTo("failed");
        assertThat(EveNames.appProto(List.of("smtp", "tls"))).isEqualTo("tls");
        assertThat(EveNames.appProto(List.of("http", "soap"))).isEqualTo("http");
        assertThat(EveNames.appProto(List.of("kerberos"))).isEqualTo("krb5");
        assertThat(EveNames.appProto(List.of("s7comm"))).isEqualTo("s7comm");
    }

    @Test
    void aFailureSwallowsTheRestAndIsToldOnce() {
        var told = new ArrayList<String>();
        var output = new LineOutput(new java.io.OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        }, "full", false, o -> told.add(o.failure().getMessage()));
        output.append(new byte[] {1}, 1);
        output.append(new byte[] {1}, 1);
        assertThat(told).containsExactly("No space left on device");
        assertThat(output.isBroken()).isFalse();
    }
}
