package io.fathom.export;

import io.fathom.api.Flow;
import io.fathom.api.Request;
import io.fathom.api.Side;
import io.fathom.api.Signatures;
import io.fathom.api.Tunnel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What every flow has, by name: the columns of tables and CSV, and the names of filters besides fields of protocols. Immutable, any thread. */
public final class FlowColumns {
    /** How a column's values are held. */
    public enum Type {
        /** String. */
        TEXT,
        /** Long. */
        NUMBER,
        /** Long, octets. */
        OCTETS,
        /** Long, nanoseconds. */
        DURATION,
        /** Long, nanoseconds since 1970. */
        TIME,
        /** Boolean. */
        FLAG,
        /** String, an Internet address. */
        ADDRESS,
        /** List of String. */
        TEXTS,
        /** List of Long. */
        NUMBERS,
        /** List of String, Internet addresses. */
        ADDRESSES
    }

    /** One column: its name, the type of its values, what it says, and how to ask a flow. */
    public record Column(String name, Type type, String documentation, Function<Flow, Object> value) {}

    private final Map<String, Column> columns = new LinkedHashMap<>();

    /**
     * @param captures names of captures by number
     * @param signatures for display names
     */
    public FlowColumns(IntFunction<String> captures, Signatures signatures) {
        add("flow_id", Type.NUMBER, "The flow's number, the same in every output and run", Flow::id);
        add("community_id", Type.TEXT, "Community ID v1, seed 0", FlowColumns::communityId);
        add("pcap_filename", Type.TEXT, "Capture of the first packet", f -> captures.apply(f.capture()));
        add("first_frame", Type.NUMBER, "Number of the first packet's frame in its capture, from 1", Flow::firstFrame);
        add("start", Type.TIME, "Time of the first packet", Flow::start);
        add("end", Type.TIME, "Time of the last packet", Flow::end);
        add("duration", Type.DURATION, "From the first to the last packet", f -> f.end() - f.start());
        add("src_ip", Type.ADDRESS, "Address of the initiator", f -> Addresses.text(f.address(Side.INITIATOR)));
        add("src_port", Type.NUMBER, "Port of the initiator", f -> port(f, Side.INITIATOR));
        add("dest_ip", Type.ADDRESS, "Address of the responder", f -> Addresses.text(f.address(Side.RESPONDER)));
        add("dest_port", Type.NUMBER, "Port of the responder", f -> port(f, Side.RESPONDER));
        add("ip", Type.ADDRESSES, "Both addresses",
                f -> List.of(Addresses.text(f.address(Side.INITIATOR)), Addresses.text(f.address(Side.RESPONDER))));
        add("port", Type.NUMBERS, "Both ports", f -> Addresses.hasPorts(f.ipProtocol())
                ? List.of((long) f.port(Side.INITIATOR), (long) f.port(Side.RESPONDER)) : null);
        add("icmp_type", Type.NUMBER, "ICMP type of the first packet", f -> Addresses.isIcmp(f.ipProtocol()) ? (long) f.port(Side.INITIATOR) : null);
        add("icmp_code", Type.NUMBER, "ICMP code of the first packet", f -> Addresses.isIcmp(f.ipProtocol()) ? (long) f.port(Side.RESPONDER) : null);
        add("proto", Type.TEXT, "Transport: TCP, UDP, SCTP, ICMP, IPv6-ICMP, or a name or number of IANA's", f -> Addresses.protocol(f.ipProtocol()));
        add("vlan", Type.NUMBERS, "VLAN identifiers, outermost first", FlowColumns::vlans);
        add("tunnels", Type.TEXTS, "Types of the enclosing tunnels, outermost first", FlowColumns::tunnels);
        add("app_proto", Type.TEXT, "EVE's word for the protocol", f -> EveNames.appProto(f.classification().path()));
        add("protocol", Type.TEXT, "Highest confirmed protocol, or Unknown", f -> f.classification().protocol());
        add("application", Type.TEXT, "The service", f -> f.classification().application());
        add("client", Type.TEXT, "The software that speaks", f -> f.classification().client());
        add("service_type", Type.TEXT, "What is done with it", f -> display(signatures, f.classification().serviceType(), false));
        add("category", Type.TEXT, "Kind of application or protocol", f -> display(signatures, f.classification().category(), true));
        add("confidence", Type.TEXT, "Method behind the most specific answer", f -> f.classification().confidence().word());
        add("encrypted", Type.FLAG, "Payload cannot be read", f -> f.classification().encrypted());
        add("packets", Type.NUMBER, "Packets of both sides", f -> f.packets(Side.INITIATOR) + f.packets(Side.RESPONDER));
        add("bytes", Type.OCTETS, "Octets on the wire of both sides", FlowColumns::bytes);
        add("pkts_toserver", Type.NUMBER, "Packets of the initiator", f -> f.packets(Side.INITIATOR));
        add("pkts_toclient", Type.NUMBER, "Packets of the responder", f -> f.packets(Side.RESPONDER));
        add("bytes_toserver", Type.OCTETS, "Octets of the initiator", f -> f.bytes(Side.INITIATOR));
        add("bytes_toclient", Type.OCTETS, "Octets of the responder", f -> f.bytes(Side.RESPONDER));
        add("state", Type.TEXT, "new, established or closed", Flow::state);
        add("tcp_state", Type.TEXT, "Where the TCP connection was", Flow::tcpState);
        add("reason", Type.TEXT, "Why the flow ended", Flow::endReason);
        add("packets_to_verdict", Type.NUMBER, "Packets until the last change of the verdict", Flow::packetsToVerdict);
        add("first_packet", Type.TEXT, "What was known at the first packet", Flow::firstPacket);
        add("path", Type.TEXTS, "All headers and protocols, outermost first", Flow::path);
        add("risks", Type.TEXTS, "Risks seen", f -> f.classification().risks().stream().map(Request.Risk::name).toList());
        add("unknown_reason", Type.TEXT, "Why nothing more is known", f -> f.classification().reason());
    }

    private void add(String name, Type type, String documentation, Function<Flow, Object> value) {
        columns.put(name, new Column(name, type, documentation, value));
    }

    /** All, in order. */
    public List<Column> all() {
        return List.copyOf(columns.values());
    }

    /** The column of this name, or null. */
    public Column column(String name) {
        return columns.get(name);
    }

    static String communityId(Flow f) {
        return new CommunityId().of(f.address(Side.INITIATOR), f.address(Side.RESPONDER), f.ipProtocol(), f.port(Side.INITIATOR), f.port(Side.RESPONDER));
    }

    static String display(Signatures signatures, String id, boolean category) {
        if (id == null) {
            return null;
        }
        String name = signatures.display(id);
        return category && name.equals(id) ? Categories.display(id) : name;
    }

    /** The category's name as people read it; empty where there is none. */
    public static String displayCategory(Signatures signatures, String id) {
        return id == null ? "" : display(signatures, id, true);
    }

    private static Object port(Flow f, Side side) {
        return Addresses.hasPorts(f.ipProtocol()) ? (Object) (long) f.port(side) : null;
    }

    private static long bytes(Flow f) {
        return f.bytes(Side.INITIATOR) + f.bytes(Side.RESPONDER);
    }

    private static Object vlans(Flow f) {
        var all = new ArrayList<Long>();
        for (int v : f.vlans()) {
            all.add((long) v);
        }
        return all;
    }

    private static Object tunnels(Flow f) {
        return f.tunnels().stream().map(Tunnel::type).toList();
    }
}
