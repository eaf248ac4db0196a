package io.fathom.export;

import io.fathom.api.Anomaly;
import io.fathom.api.Classification;
import io.fathom.api.Endpoint;
import io.fathom.api.EventHandler;
import io.fathom.api.Evidence;
import io.fathom.api.FieldSet;
import io.fathom.api.Flow;
import io.fathom.api.Request;
import io.fathom.api.Side;
import io.fathom.api.Signatures;
import io.fathom.api.Tunnel;
import io.fathom.api.Values;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Events as EVE JSON lines: one a flow, one a transaction, one an anomaly. Each worker has one of its own; whole blocks of lines go to an output that they
 * share. Worker thread only.
 */
public final class EveWriter implements EventHandler {
    private static final String[] FLAGS = {"fin", "syn", "rst", "psh", "ack", "urg", "ecn", "cwr"};
    private static final String[] PAIRS = new String[256];

    static {
        for (int i = 0; i < 256; i++) {
            PAIRS[i] = java.util.HexFormat.of().toHexDigits((byte) i);
        }
    }

    /**
     * What the writers of one output have in common. Immutable, any thread.
     *
     * @param output where lines go
     * @param events event types wanted, or null for all
     * @param captures names of captures by number, or null where unknown
     * @param signatures for display names
     * @param filter flows whose transactions and anomalies matter, too, or null for all
     */
    public record Target(LineOutput output, Set<String> events, IntFunction<String> captures, Signatures signatures, Predicate<Flow> filter) {
        /** A writer for one worker. */
        public EveWriter writer() {
            return new EveWriter(this);
        }
    }

    private record Layouts(ObjectLayout eve, ObjectLayout ours, ObjectLayout all, boolean known) {}

    private final Target target;
    private final LineOutput output;
    private final JsonWriter out = new JsonWriter(128 * 1024);
    private final CommunityId community = new CommunityId();
    private final EveNames names = new EveNames();
    private final Map<FieldSet, Layouts> layouts = new IdentityHashMap<>();
    private final boolean flows;
    private final boolean anomalies;

    private EveWriter(Target target) {
        this.target = target;
        output = target.output();
        flows = wants("flow");
        anomalies = wants("anomaly");
    }

    private boolean wants(String event) {
        return target.events() == null || target.events().contains(event);
    }

    private Layouts layouts(FieldSet set) {
        var l = layouts.get(set);
        if (l == null) {
            l = new Layouts(ObjectLayout.of(set, ObjectLayout.Part.EVE, names), ObjectLayout.of(set, ObjectLayout.Part.OURS, names),
                    ObjectLayout.of(set, ObjectLayout.Part.ALL, names), names.hasObject(set.name()));
            layouts.put(set, l);
        }
        return l;
    }

    private boolean matters(Flow flow) {
        return target.filter() == null || flow != null && target.filter().test(flow);
    }

    private void begin(long time, Flow flow, String event) {
        out.beginObject().name("timestamp").time(time);
        if (flow != null) {
            out.member("flow_id", flow.id());
        }
        out.member("event_type", event);
        if (flow != null) {
            out.member("pcap_filename", target.captures().apply(flow.capture()));
        }
    }

    private void end() {
        out.endObject().newLine();
        if (out.size() >= output.block()) {
            send();
        }
    }

    private void send() {
        output.append(out.buffer(), out.size());
        out.reset();
    }

    private void tuple(Flow flow) {
        byte[] source = flow.address(Side.INITIATOR);
        byte[] destination = flow.address(Side.RESPONDER);
        int protocol = flow.ipProtocol();
        int from = flow.port(Side.INITIATOR);
        int to = flow.port(Side.RESPONDER);
        ends(source, from, destination, to, protocol);
        if (Addresses.isIcmp(protocol)) {
            out.member("icmp_type", from).member("icmp_code", to);
        }
        vlans(flow.vlans());
        out.member("app_proto", EveNames.appProto(flow.classification().path()));
        out.member("community_id", community.of(source, destination, protocol, from, to));
    }

    private void vlans(int[] vlans) {
        if (vlans.length > 0) {
            out.beginArray("vlan");
            for (int v : vlans) {
                out.value(v);
            }
            out.endArray();
        }
    }

    private void ends(byte[] source, int from, byte[] destination, int to, int protocol) {
        boolean ports = Addresses.hasPorts(protocol);
        out.member("src_ip", Addresses.text(source));
        if (ports) {
            out.member("src_port", from);
        }
        out.member("dest_ip", Addresses.text(destination));
        if (ports) {
            out.member("dest_port", to);
        }
        out.member("proto", Addresses.protocol(protocol));
    }

    private void tunnel(List<Tunnel> tunnels) {
        if (!tunnels.isEmpty()) {
            Tunnel t = tunnels.getLast();
            out.beginObject("tunnel");
            ends(t.source(), t.sourcePort(), t.destination(), t.destinationPort(), t.ipProtocol());
            out.member("depth", tunnels.size()).endObject();
        }
    }

    @Override
    public void flow(Flow flow) {
        if (!flows) {
            return;
        }
        begin(flow.end(), flow, "flow");
        tuple(flow);
        out.beginObject("flow")
                .member("pkts_toserver", flow.packets(Side.INITIATOR))
                .member("pkts_toclient", flow.packets(Side.RESPONDER))
                .member("bytes_toserver", flow.bytes(Side.INITIATOR))
                .member("bytes_toclient", flow.bytes(Side.RESPONDER));
        out.name("start").time(flow.start()).name("end").time(flow.end());
        out.member("age", (flow.end() - flow.start()) / 1_000_000_000L).member("state", flow.state()).member("reason", flow.endReason()).endObject();
        if (flow.tcpState() != null) {
            tcp(flow);
        }
        tunnel(flow.tunnels());
        var values = flow.values();
        for (int i = 0; i < values.size(); i++) {
            Values v = values.get(i);
            var l = layouts(v.set());
            if (l.known && isLast(values, i) && l.eve.any(v)) {
                l.eve.write(v.set().name(), v, out);
            }
        }
        classification(flow, values);
        end();
    }

    /** One object a name: where two dissectors share a set's name, the later one's values are shown. */
    private static boolean isLast(List<Values> values, int i) {
        for (int k = i + 1; k < values.size(); k++) {
            if (values.get(k).set().name().equals(values.get(i).set().name())) {
                return false;
            }
        }
        return true;
    }

    private void tcp(Flow flow) {
        int ts = flow.tcpFlags(Side.INITIATOR) & 0xFF;
        int tc = flow.tcpFlags(Side.RESPONDER) & 0xFF;
        out.beginObject("tcp").member("tcp_flags", PAIRS[ts | tc]).member("tcp_flags_ts", PAIRS[ts]).member("tcp_flags_tc", PAIRS[tc]);
        for (int i = 0; i < FLAGS.length; i++) {
            if (((ts | tc) >>> i & 1) != 0) {
                out.member(FLAGS[i], true);
            }
        }
        out.member("state", flow.tcpState()).endObject();
    }

    private void classification(Flow flow, List<Values> values) {
        Classification c = flow.classification();
        out.beginObject("dpi");
        out.beginArray("path");
        for (String step : flow.path()) {
            out.value(step);
        }
        out.endArray();
        out.member("protocol", c.protocol()).member("application", c.application()).member("client", c.client());
        out.member("service_type", FlowColumns.display(target.signatures(), c.serviceType(), false));
        out.member("category", FlowColumns.display(target.signatures(), c.category(), true));
        if (c.isKnown()) {
            out.member("confidence", c.confidence().word());
        }
        out.member("encrypted", c.encrypted());
        if (flow.packetsToVerdict() > 0) {
            out.member("packets_to_verdict", flow.packetsToVerdict());
        }
        out.member("first_packet", flow.firstPacket());
        out.beginArray("evidence");
        for (Evidence e : c.evidence()) {
            evidence(e);
        }
        out.endArray();
        if (!flow.tunnels().isEmpty()) {
            out.beginArray("tunnels");
            for (Tunnel t : flow.tunnels()) {
                out.beginObject().member("type", t.type());
                ends(t.source(), t.sourcePort(), t.destination(), t.destinationPort(), t.ipProtocol());
                if (t.id() >= 0) {
                    out.member("id", "0x" + Long.toHexString(t.id()));
                }
                out.endObject();
            }
            out.endArray();
        }
        if (!c.risks().isEmpty()) {
            out.beginArray("risks");
            for (Request.Risk r : c.risks()) {
                out.beginObject().member("name", r.name()).member("severity", r.severity()).member("evidence", r.why()).endObject();
            }
            out.endArray();
        }
        for (int i = 0; i < values.size(); i++) {
            Values v = values.get(i);
            var l = layouts(v.set());
            ObjectLayout rest = l.known ? l.ours : l.all;
            if (isLast(values, i) && rest.any(v)) {
                rest.write(v.set().name(), v, out);
            }
        }
        out.member("reason", c.reason()).endObject();
    }

    private void evidence(Evidence e) {
        out.beginObject().member("method", e.method().word()).member("what", e.what()).member("concludes", e.concludes());
        out.member("signature", e.signature()).member("pack", e.pack()).member("packet", e.packet());
        if (e.frame() > 0) {
            out.member("frame", e.frame());
        }
        if (e.side() != null) {
            out.member("side", e.side() == Side.INITIATOR ? "to_server" : "to_client");
        }
        if (e.length() > 0) {
            out.member("offset", e.offset()).member("length", e.length());
        }
        out.member("bytes", e.bytes()).endObject();
    }

    @Override
    public void transaction(Flow flow, Values values, Values beside, long time, Side side) {
        String event = values.set().name();
        if (!wants(event) || values.isEmpty() || !matters(flow)) {
            return;
        }
        begin(time, flow, event);
        tuple(flow);
        tunnel(flow.tunnels());
        var l = layouts(values.set());
        (l.known ? l.eve : l.all).write(event, values, out);
        var near = beside == null ? null : layouts(beside.set());
        if (near != null && near.known && near.eve.any(beside)) {
            near.eve.write(beside.set().name(), beside, out);
        }
        boolean more = l.known && l.ours.any(values);
        ObjectLayout rest = near == null ? null : near.known ? near.ours : near.all;
        boolean moreBeside = rest != null && rest.any(beside);
        if (more || moreBeside) {
            out.beginObject("dpi");
            if (more) {
                l.ours.write(event, values, out);
            }
            if (moreBeside) {
                rest.write(beside.set().name(), beside, out);
            }
            out.endObject();
        }
        end();
    }

    @Override
    public void anomaly(Flow flow, Anomaly anomaly) {
        if (!anomalies || !matters(flow)) {
            return;
        }
        begin(anomaly.time(), flow, "anomaly");
        if (anomaly.frame() > 0) {
            out.member("pcap_cnt", anomaly.frame());
        }
        if (flow != null) {
            tuple(flow);
        }
        String name = anomaly.name();
        int dot = name.indexOf('.');
        String layer = dot < 0 ? name : name.substring(0, dot);
        String type = switch (layer) {
            case "tcp", "stream" -> "stream";
            case "ethernet", "vlan", "mpls", "ppp", "pppoe", "ipv4", "ipv6", "udp", "sctp", "icmp", "icmpv6", "gre", "gtp-u", "vxlan", "geneve", "l2tp", "teredo",
                    "ayiya", "capwap", "tzsp", "fragment", "frame", "decode", "link", "arp", "ip", "tunnel" -> "decode";
            default -> "applayer";
        };
        out.beginObject("anomaly").member("type", type).member("event", name).member("layer", layer).endObject();
        end();
    }

    /** Only where asked for by name: whoever takes all events wants those of flows. */
    @Override
    public void endpoint(Endpoint e) {
        if (target.events() == null || !target.events().contains("endpoint")) {
            return;
        }
        begin(e.lastSeen(), null, "endpoint");
        out.member("src_ip", Addresses.text(e.address()));
        vlans(e.vlans());
        tunnel(e.tunnels());
        out.beginObject("endpoint").member("flows", e.flows()).member("packets_up", e.packetsUp()).member("packets_down", e.packetsDown())
                .member("bytes_up", e.bytesUp()).member("bytes_down", e.bytesDown());
        out.name("first_seen").time(e.firstSeen()).name("last_seen").time(e.lastSeen());
        out.beginArray("applications");
        e.applications().forEach((name, flows) -> out.beginObject().member("name", name).member("flows", flows).endObject());
        out.endArray();
        if (e.otherApplications() > 0) {
            out.member("other_applications", e.otherApplications());
        }
        out.member("reason", e.endReason()).endObject();
        end();
    }

    /**
     * Writes the closing event of a run.
     *
     * @param time of the last frame, nanoseconds since 1970
     * @param seconds packet time from the first frame to the last
     * @param capture name of the capture, or null where there were several
     * @param figures adds members to the object {@code dpi}
     */
    public void statistics(long time, long seconds, long packets, long bytes, long flowsSeen, String capture,
            Consumer<JsonWriter> figures) {
        if (!wants("stats")) {
            return;
        }
        begin(time, null, "stats");
        out.member("pcap_filename", capture);
        out.beginObject("stats").member("uptime", seconds);
        out.beginObject("decoder").member("pkts", packets).member("bytes", bytes).endObject();
        out.beginObject("flow").member("total", flowsSeen).endObject();
        out.endObject();
        out.beginObject("dpi");
        figures.accept(out);
        out.endObject();
        end();
        send();
    }

    @Override
    public void done() {
        send();
    }
}
