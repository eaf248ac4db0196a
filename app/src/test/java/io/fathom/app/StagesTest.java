package io.fathom.app;

import static io.fathom.app.Cli.fathom;
import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.LinkType;
import io.fathom.testkit.CaptureWriter;
import io.fathom.testkit.Conversation;
import io.fathom.testkit.Frame;
import io.fathom.testkit.PacketBuilder;
import io.fathom.testkit.Packets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The options that leave out a stage leave out just that, and every link type is read by the program as it is from a file. */
class StagesTest {
    private static final long BEGIN = 1_767_225_600_000_000_000L;
    /** A query for www.example.org. */
    private static final byte[] QUERY = {0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0,
            3, 'w', 'w', 'w', 7, 'e', 'x', 'a', 'm', 'p', 'l', 'e', 3, 'o', 'r', 'g', 0, 0, 1, 0, 1};

    @TempDir
    Path folder;

    private Path file(List<Frame> frames) throws IOException {
        return Files.write(folder.resolve("a.pcapng"), CaptureWriter.pcapng().bytes(frames));
    }

    private static JsonNode flow(Object... args) {
        var all = new ArrayList<Object>(List.of(args));
        all.addAll(List.of("--workers", "1", "--eve", "-", "--events", "flow"));
        return fathom(all.toArray()).isDone().json().getFirst();
    }

    private static PacketBuilder query(PacketBuilder link) {
        return link.ipv4("192.0.2.10", "198.51.100.53").udp(40_001, 53).payload(QUERY);
    }

    @Test
    void withoutReorderingASegmentOutOfOrderIsLost() throws IOException {
        var frames = new ArrayList<>(Conversation.tcp("192.0.2.10", 40_000, "198.51.100.5", 80).handshake()
                .client("GET / HT").client("TP/1.1\r\nHost: www.exam").client("ple.org\r\n\r\n")
                .server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").fin().frames());
        int first = 0;
        while (!new String(frames.get(first).octets(), java.nio.charset.StandardCharsets.ISO_8859_1).contains("GET /")) {
            first++;
        }
        Frame swapped = frames.get(first);
        int second = first + 1;
        while (!new String(frames.get(second).octets(), java.nio.charset.StandardCharsets.ISO_8859_1).contains("TP/1.1\r\nHost")) {
            second++;
        }
        frames.set(first, frames.get(second).at(frames.get(first).time()));
        frames.set(second, swapped.at(frames.get(second).time()));
        Path file = file(frames);
        assertThat(flow(file).at("/http/hostname").asString()).isEqualTo("www.example.org");
        assertThat(flow(file, "--no-reorder").at("/http/hostname").isMissingNode()).isTrue();
    }

    @Test
    void withoutDecapsulationATunnelIsAFlowOfItsOwn() throws IOException {
        Path file = file(List.of(query(Packets.ethernet().ipv4("10.0.0.1", "10.0.0.2").gre()).at(BEGIN)));
        var inside = flow(file);
        assertThat(inside.get("src_ip").asString()).isEqualTo("192.0.2.10");
        assertThat(inside.at("/dpi/protocol").asString()).isEqualTo("DNS");
        assertThat(inside.at("/tunnel/src_ip").asString()).isEqualTo("10.0.0.1");
        var outside = flow(file, "--no-decap");
        assertThat(outside.get("src_ip").asString()).isEqualTo("10.0.0.1");
        assertThat(outside.get("proto").asString()).isEqualTo("GRE");
        assertThat(outside.has("tunnel")).isFalse();
    }

    @Test
    void withoutDefragmentationADatagramStaysInPieces() throws IOException {
        var frames = new ArrayList<Frame>();
        for (byte[] piece : query(Packets.ethernet()).fragments(24)) {
            frames.add(Frame.of(BEGIN + frames.size(), LinkType.ETHERNET, piece));
        }
        assertThat(frames).hasSizeGreaterThan(1);
        Path file = file(frames);
        assertThat(flow(file).at("/dpi/protocol").asString()).isEqualTo("DNS");
        assertThat(flow(file, "--no-defrag").at("/dns/queries").isMissingNode()).isTrue();
    }

    @Test
    void theQuickLookGivesVerdictsWithoutMetadata() throws IOException {
        Path file = file(List.of(query(Packets.ethernet()).at(BEGIN)));
        var quick = fathom("--depth", "quick", "--eve", "-", "--workers", "1", file).isDone().json();
        assertThat(quick).extracting(e -> e.get("event_type").asString()).doesNotContain("dns").contains("flow");
        var standard = fathom("--eve", "-", "--workers", "1", file).isDone().json();
        assertThat(standard).extracting(e -> e.get("event_type").asString()).contains("dns", "flow");
        assertThat(quick.getFirst().at("/dpi/protocol").asString()).isEqualTo("DNS");
    }

    @Test
    void everyLinkTypeOfTheContractIsReadFromAFile() throws IOException {
        var links = Map.ofEntries(Map.entry("ethernet", Packets.ethernet()), Map.entry("raw", Packets.raw()), Map.entry("ipv4", Packets.rawIpv4()),
                Map.entry("null", Packets.nullLoopback()), Map.entry("loop", Packets.loop()), Map.entry("ppp", Packets.ppp()),
                Map.entry("ppp hdlc", Packets.pppHdlc()),
                Map.entry("null, big-endian", Packets.nullLoopback().bigEndian()), Map.entry("pppoe", Packets.pppEther(7)),
                Map.entry("cisco hdlc", Packets.ciscoHdlc()), Map.entry("sll", Packets.sll()), Map.entry("sll2", Packets.sll2()),
                Map.entry("ppi with 802.11", Packets.ppi().ieee80211().llcSnap()), Map.entry("ppi with ethernet", Packets.ppi().ethernet()),
                Map.entry("802.11", Packets.ieee80211().llcSnap()), Map.entry("802.11 with qos", Packets.ieee80211().wds().qos().llcSnap()),
                Map.entry("radiotap", Packets.radiotap().ieee80211().llcSnap()), Map.entry("radiotap, check sequence",
                        Packets.radiotap().fcs().ieee80211().qos().llcSnap()));
        for (var link : links.entrySet()) {
            var frame = query(link.getValue()).at(BEGIN);
            for (byte[] bytes : List.of(CaptureWriter.pcap().bytes(List.of(frame)), CaptureWriter.pcapng().bytes(List.of(frame)))) {
                var flow = flow(Files.write(folder.resolve("link.cap"), bytes));
                assertThat(flow.at("/dpi/protocol").asString()).as("%s: %s", link.getKey(), flow).isEqualTo("DNS");
                assertThat(flow.get("timestamp").asString()).isEqualTo("2026-01-01T00:00:00.000000+0000");
            }
        }
        for (var link : List.of(Packets.raw(), Packets.rawIpv6(), Packets.nullLoopback(), Packets.loop(), Packets.ppp(), Packets.ciscoHdlc(),
                Packets.sll(), Packets.sll2(), Packets.ieee80211().llcSnap())) {
            var frame = link.ipv6("2001:db8::1", "2001:db8::2").udp(40_001, 53).payload(QUERY).at(BEGIN);
            var flow = flow(Files.write(folder.resolve("link.cap"), CaptureWriter.pcap().bytes(List.of(frame))));
            assertThat(flow.at("/dpi/protocol").asString()).as("IPv6 on %s: %s", link.link(), flow).isEqualTo("DNS");
        }
    }
}
