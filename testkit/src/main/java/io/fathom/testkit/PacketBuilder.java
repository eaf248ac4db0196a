package io.fathom.testkit;

import io.fathom.api.LinkType;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A packet under construction, outermost header first: each method adds a header (or sets something on the header added last) and returns a new
 * builder, so a prefix can be shared. Lengths, types, protocol numbers and checksums are right unless set otherwise. Immutable.
 */
public final class PacketBuilder {
    private final PacketBuilder below;
    private final Layer layer;

    PacketBuilder(PacketBuilder below, Layer layer) {
        this.below = below;
        this.layer = layer;
    }

    // --- building

    /** The frame's octets. */
    public byte[] build() {
        List<Layer> layers = layers();
        return encode(layers, 0, layers.size(), null, new byte[0]);
    }

    /** The frame with a time, in nanoseconds since 1970. */
    public Frame at(long time) {
        return Frame.of(time, link(), build());
    }

    /** The link type of the first header. */
    public LinkType link() {
        LinkType link = layers().getFirst().kind().link;
        return link == null ? LinkType.OTHER : link;
    }

    /**
     * The frames of the packet with its innermost IP packet cut into fragments whose payload is {@code size} octets (a multiple of 8), in order. An
     * IPv6 packet gets a fragment header after the fixed one.
     */
    public List<byte[]> fragments(int size) {
        List<Layer> layers = layers();
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (layers.get(i).network()) {
                return fragments(layers, i, size);
            }
        }
        throw new IllegalStateException("no IP layer to fragment");
    }

    /** As {@link #fragments}, for the outermost IP packet. */
    public List<byte[]> outerFragments(int size) {
        List<Layer> layers = layers();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).network()) {
                return fragments(layers, i, size);
            }
        }
        throw new IllegalStateException("no IP layer to fragment");
    }

    private static List<byte[]> fragments(List<Layer> layers, int ip, int size) {
        if (size <= 0 || size % 8 != 0) {
            throw new IllegalArgumentException("a fragment's size is a positive multiple of 8: " + size);
        }
        Layer network = layers.get(ip);
        Layer carried = ip + 1 < layers.size() ? layers.get(ip + 1) : null;
        byte[] whole = encode(layers, ip + 1, layers.size(), network, new byte[0]);
        int protocol = Kind.ipProtocol(network, carried);
        List<byte[]> frames = new ArrayList<>();
        for (int at = 0; at < whole.length; at += size) {
            int end = Math.min(whole.length, at + size);
            boolean more = end < whole.length;
            List<Layer> stack = new ArrayList<>(layers.subList(0, ip));
            if (network.kind() == Kind.IPV4) {
                stack.add(network.with("protocol", protocol).with("fragment", at / 8 | (more ? 0x2000 : 0)));
            } else {
                stack.add(network);
                stack.add(Layer.of(Kind.FRAGMENT).with("protocol", protocol).with("fragment", at | (more ? 1 : 0))
                        .with("id", network.number("id", 0)));
            }
            frames.add(encode(stack, 0, stack.size(), null, Arrays.copyOfRange(whole, at, end)));
        }
        return frames;
    }

    private List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (PacketBuilder p = this; p != null; p = p.below) {
            layers.addFirst(p.layer);
        }
        return layers;
    }

    private static byte[] encode(List<Layer> layers, int from, int to, Layer network, byte[] payload) {
        Layer[] networks = new Layer[layers.size()];
        Layer last = network;
        for (int i = from; i < to; i++) {
            networks[i] = last;
            if (layers.get(i).network()) {
                last = layers.get(i);
            }
        }
        byte[] octets = payload;
        for (int i = to - 1; i >= from; i--) {
            Layer self = layers.get(i);
            octets = self.kind() == Kind.PAYLOAD ? Octets.join(self.octets("payload"), octets)
                    : self.kind().encoder.encode(self, i + 1 < layers.size() ? layers.get(i + 1) : null, octets, networks[i]);
        }
        return octets;
    }

    private PacketBuilder add(Kind kind) {
        return new PacketBuilder(this, Layer.of(kind));
    }

    PacketBuilder with(String key, Object value) {
        return new PacketBuilder(below, layer.with(key, value));
    }

    private PacketBuilder need(String what, Kind... kinds) {
        for (Kind k : kinds) {
            if (layer.kind() == k) {
                return this;
            }
        }
        throw new IllegalStateException(what + " cannot be set on " + layer.kind());
    }

    // --- link layers

    public PacketBuilder ethernet() {
        return add(Kind.ETHERNET);
    }

    /** Ethernet addresses, as in 02:00:00:00:00:01. */
    public PacketBuilder ethernet(String source, String destination) {
        return add(Kind.ETHERNET).with("source", Octets.hex(source)).with("destination", Octets.hex(destination));
    }

    /** The addresses of the Ethernet header (or source of the SLL header) added last. */
    public PacketBuilder addresses(String source, String destination) {
        return with("source", Octets.hex(source)).with("destination", Octets.hex(destination));
    }

    /** Octets after an Ethernet frame's payload: padding or a check sequence. */
    public PacketBuilder trailer(byte... octets) {
        return need("a trailer", Kind.ETHERNET).with("trailer", octets);
    }

    /** An IEEE 802.1Q tag with this VLAN id. */
    public PacketBuilder vlan(int id) {
        return add(Kind.VLAN).with("id", id);
    }

    /** A tag with another tag protocol id: 0x88a8, 0x9100. */
    public PacketBuilder vlan(int id, int tpid) {
        return vlan(id).with("tpid", tpid);
    }

    /** A service tag and a customer tag (802.1ad). */
    public PacketBuilder qinq(int outer, int inner) {
        return vlan(outer, 0x88a8).vlan(inner);
    }

    /** IEEE 802.1ah service tag; {@code ethernet()} comes next. */
    public PacketBuilder pbb(int service) {
        return add(Kind.PBB).with("id", service);
    }

    /** An MPLS label; bottom of stack unless another follows. */
    public PacketBuilder mpls(int label) {
        return add(Kind.MPLS).with("label", label);
    }

    /** A pseudowire control word (RFC 4385); {@code ethernet()} comes next. */
    public PacketBuilder controlWord() {
        return add(Kind.CONTROL_WORD);
    }

    /** A PPPoE session packet, the PPP protocol field included. */
    public PacketBuilder pppoe(int session) {
        return add(Kind.PPPOE).with("session", session);
    }

    /** A PPPoE discovery packet: 0x09 PADI, 0x07 PADO, 0x19 PADR, 0x65 PADS, 0xa7 PADT. */
    public PacketBuilder pppoeDiscovery(int code, int session) {
        return add(Kind.PPPOE).with("session", session).with("code", code).with("tpid", 0x8863);
    }

    /** PPP with address and control octets; {@link #compressed} leaves them out. */
    public PacketBuilder ppp() {
        return add(Kind.PPP);
    }

    /** PPP without address and control octets. */
    public PacketBuilder compressed() {
        return need("compression", Kind.PPP, Kind.PPP_HDLC).with("compressed", true);
    }

    /** An 802.11 data frame. */
    public PacketBuilder ieee80211() {
        return add(Kind.IEEE802_11);
    }

    /** With QoS control. */
    public PacketBuilder qos() {
        return need("QoS", Kind.IEEE802_11).with("qos", true);
    }

    /** With four addresses, between access points. */
    public PacketBuilder wds() {
        return need("WDS", Kind.IEEE802_11).with("wds", true);
    }

    /** The frame control octets of 802.11: type and subtype as on the wire (0x80 beacon, 0x08 data), then the flags (0x40 protected). */
    public PacketBuilder frameControl(int control, int flags) {
        return need("frame control", Kind.IEEE802_11).with("control", control).with("flags", flags);
    }

    /** A frame check sequence at the end, announced in radiotap's flags. */
    public PacketBuilder fcs() {
        return need("a check sequence", Kind.RADIOTAP).with("fcs", true);
    }

    /** LLC with SNAP and an EtherType. */
    public PacketBuilder llcSnap() {
        return add(Kind.LLC_SNAP);
    }

    /** The address family in big-endian order. */
    public PacketBuilder bigEndian() {
        return need("byte order", Kind.NULL).with("bigEndian", true);
    }

    /** The address family of a loopback header: 2 IPv4; 10, 24, 28, 30 IPv6 of the various systems. */
    public PacketBuilder family(int family) {
        return need("the family", Kind.NULL, Kind.LOOP).with("family", family);
    }

    // --- network layers

    /** An address given as a numeral: 10.0.0.1, 2001:db8::1. */
    static byte[] address(String numeral) {
        return InetAddress.ofLiteral(numeral).getAddress();
    }

    /** IPv4, from and to, as numerals. */
    public PacketBuilder ipv4(String source, String destination) {
        return add(Kind.IPV4).with("source", four(source)).with("destination", four(destination));
    }

    private static byte[] four(String numeral) {
        byte[] address = address(numeral);
        if (address.length != 4) {
            throw new IllegalArgumentException("not an IPv4 address: " + numeral);
        }
        return address;
    }

    /** IPv6, from and to, as numerals. */
    public PacketBuilder ipv6(String source, String destination) {
        byte[] from = address(source);
        byte[] to = address(destination);
        if (from.length != 16 || to.length != 16) {
            throw new IllegalArgumentException("not IPv6 addresses: " + source + ", " + destination);
        }
        return add(Kind.IPV6).with("source", from).with("destination", to);
    }

    /** IPv4 or IPv6, as the numerals are. */
    public PacketBuilder ip(String source, String destination) {
        return source.indexOf(':') < 0 ? ipv4(source, destination) : ipv6(source, destination);
    }

    /** Time to live or hop limit (or an MPLS label's). */
    public PacketBuilder ttl(int hops) {
        return need("a TTL", Kind.IPV4, Kind.IPV6, Kind.MPLS).with("ttl", hops);
    }

    /** Type of service or traffic class. */
    public PacketBuilder tos(int octet) {
        return need("type of service", Kind.IPV4, Kind.IPV6).with("tos", octet);
    }

    /** The identification of IPv4, of an IPv6 fragment header, or for {@link #fragments} of the IPv6 packet. */
    public PacketBuilder id(int id) {
        return need("an identification", Kind.IPV4, Kind.IPV6, Kind.FRAGMENT).with("id", id);
    }

    public PacketBuilder flowLabel(int label) {
        return need("a flow label", Kind.IPV6).with("flowLabel", label);
    }

    /** IPv4's flag. */
    public PacketBuilder dontFragment() {
        return need("the flag", Kind.IPV4).with("fragment", 0x4000);
    }

    /** Makes the IPv4 packet a fragment: where its payload starts in octets (a multiple of 8); more follow. */
    public PacketBuilder fragment(int offset) {
        return need("a fragment offset", Kind.IPV4).with("fragment", offset / 8 | 0x2000);
    }

    /** Makes the IPv4 packet the last fragment: where its payload starts in octets (a multiple of 8). */
    public PacketBuilder lastFragment(int offset) {
        return need("a fragment offset", Kind.IPV4).with("fragment", offset / 8);
    }

    /** An IPv6 fragment header: offset in octets (a multiple of 8); more follow. */
    public PacketBuilder fragmentHeader(int offset, int id) {
        return add(Kind.FRAGMENT).with("fragment", offset | 1).with("id", id);
    }

    /** An IPv6 fragment header of the last fragment; at offset 0 an atomic fragment. */
    public PacketBuilder lastFragmentHeader(int offset, int id) {
        return add(Kind.FRAGMENT).with("fragment", offset).with("id", id);
    }

    public PacketBuilder hopByHop(byte... options) {
        return add(Kind.HOP_BY_HOP).with("content", options);
    }

    public PacketBuilder routing(byte... content) {
        return add(Kind.ROUTING).with("content", content);
    }

    public PacketBuilder destinationOptions(byte... options) {
        return add(Kind.DESTINATION).with("content", options);
    }

    /** IPsec authentication header. */
    public PacketBuilder authentication() {
        return add(Kind.AUTHENTICATION);
    }

    // --- transport

    /** TCP: acknowledging, sequence number 1; see {@link #flags}, {@link #seq}, {@link #ack}, {@link #options}. */
    public PacketBuilder tcp(int from, int to) {
        return add(Kind.TCP).with("from", from).with("to", to);
    }

    /** TCP's flags by their letters: F, S, R, P, A, U, E (ECE), C (CWR). */
    public PacketBuilder flags(String letters) {
        int bits = 0;
        for (int i = 0; i < letters.length(); i++) {
            int bit = "FSRPAUEC".indexOf(letters.charAt(i));
            if (bit < 0) {
                throw new IllegalArgumentException("no TCP flag: " + letters.charAt(i));
            }
            bits |= 1 << bit;
        }
        return need("flags", Kind.TCP).with("flags", bits);
    }

    /** The sequence number of TCP, GRE, GTP, L2TP, a control word or an authentication header. */
    public PacketBuilder seq(long number) {
        return need("a sequence number", Kind.TCP, Kind.GRE, Kind.GTP_U, Kind.GTP0, Kind.L2TP, Kind.CONTROL_WORD, Kind.AUTHENTICATION)
                .with("seq", number);
    }

    /** The acknowledgment number of TCP or enhanced GRE. */
    public PacketBuilder ack(long number) {
        return need("an acknowledgment", Kind.TCP, Kind.GRE).with("ack", number);
    }

    public PacketBuilder window(int octets) {
        return need("a window", Kind.TCP).with("window", octets);
    }

    public PacketBuilder urgent(int pointer) {
        return need("an urgent pointer", Kind.TCP).with("urgent", pointer);
    }

    /** Options of IPv4, TCP or Geneve, padded to 4 octets. */
    public PacketBuilder options(byte... options) {
        return need("options", Kind.IPV4, Kind.TCP, Kind.GENEVE).with("options", options);
    }

    public PacketBuilder udp(int from, int to) {
        return add(Kind.UDP).with("from", from).with("to", to);
    }

    /** SCTP's common header; the payload is the chunks. */
    public PacketBuilder sctp(int from, int to, long tag) {
        return add(Kind.SCTP).with("from", from).with("to", to).with("tag", tag);
    }

    /** An SCTP DATA chunk holding a whole user message, on a new SCTP header. */
    public PacketBuilder sctpMessage(int from, int to, int protocol, byte... message) {
        Octets chunk = Octets.of(0, 3).counted(2, 4, o -> o.u32(1).u16(0).u16(0).u32(protocol).add(message)).align(4);
        return sctp(from, to, 1).payload(chunk.bytes());
    }

    /** ICMP: type, code and the four octets after the checksum. */
    public PacketBuilder icmp(int type, int code, long rest) {
        return add(Kind.ICMP).with("type", type).with("code", code).with("rest", rest);
    }

    /** ICMPv6: type, code and the four octets after the checksum. */
    public PacketBuilder icmpv6(int type, int code, long rest) {
        return add(Kind.ICMPV6).with("type", type).with("code", code).with("rest", rest);
    }

    // --- tunnels

    /** GRE; see {@link #key}, {@link #seq}, {@link #checksummed}. */
    public PacketBuilder gre() {
        return add(Kind.GRE);
    }

    public PacketBuilder key(long key) {
        return need("a key", Kind.GRE).with("key", key);
    }

    /** GRE with its checksum present. */
    public PacketBuilder checksummed() {
        return need("a checksum", Kind.GRE).with("checksummed", true);
    }

    /** Enhanced GRE of PPTP, with its call id; {@code seq(n).ppp().compressed()} comes next. */
    public PacketBuilder pptp(int call) {
        return gre().with("call", call);
    }

    /** NVGRE: GRE whose key is a virtual subnet and a flow id; {@code ethernet()} comes next. */
    public PacketBuilder nvgre(int subnet, int flow) {
        return gre().key((long) subnet << 8 | flow);
    }

    /** ERSPAN type I: GRE and the frame; {@code ethernet()} comes next. */
    public PacketBuilder erspan1() {
        return gre().add(Kind.ERSPAN1);
    }

    /** ERSPAN type II with its GRE header; {@code ethernet()} comes next. */
    public PacketBuilder erspan2(int session) {
        return gre().add(Kind.ERSPAN2).with("session", session);
    }

    /** ERSPAN type III with its GRE header; {@code ethernet()} comes next. */
    public PacketBuilder erspan3(int session) {
        return gre().add(Kind.ERSPAN3).with("session", session);
    }

    /** The platform-specific sub-header of ERSPAN III. */
    public PacketBuilder platform(long content) {
        return need("a platform header", Kind.ERSPAN3).with("platform", content);
    }

    /** GTP-U version 1, a G-PDU (goes on UDP port 2152). */
    public PacketBuilder gtpu(long teid) {
        return add(Kind.GTP_U).with("teid", teid);
    }

    /** GTP version 0, a T-PDU (goes on UDP port 3386). */
    public PacketBuilder gtp0(long tid) {
        return add(Kind.GTP0).with("teid", tid);
    }

    /** The message type of GTP. */
    public PacketBuilder message(int type) {
        return need("a message type", Kind.GTP_U, Kind.GTP0).with("message", type);
    }

    /** A GTP-U extension header: type, content (padded to fill 4-octet units). */
    public PacketBuilder extension(int type, byte... content) {
        need("an extension header", Kind.GTP_U);
        long count = layer.values().keySet().stream().filter(k -> k.startsWith("extension")).count();
        return with("extension" + count, Octets.of(type).add(content).bytes());
    }

    /** The PDU session container of 5G (TS 38.415), downlink, with its QoS flow. */
    public PacketBuilder pduSession(int qfi) {
        return extension(0x85, (byte) 0, (byte) qfi);
    }

    /** VXLAN (UDP port 4789); {@code ethernet()} comes next. */
    public PacketBuilder vxlan(int vni) {
        return add(Kind.VXLAN).with("vni", vni);
    }

    /** VXLAN-GPE (UDP port 4790), whatever comes next. */
    public PacketBuilder vxlanGpe(int vni) {
        return add(Kind.VXLAN).with("vni", vni).with("gpe", true);
    }

    /** Geneve (UDP port 6081). */
    public PacketBuilder geneve(int vni) {
        return add(Kind.GENEVE).with("vni", vni);
    }

    /** An L2TP version 2 data message (UDP port 1701); {@code ppp()} comes next. */
    public PacketBuilder l2tp(int tunnel, int session) {
        return add(Kind.L2TP).with("tunnel", tunnel).with("session", session);
    }

    /** L2TP's optional length field. */
    public PacketBuilder lengthPresent() {
        return need("a length", Kind.L2TP).with("lengthPresent", true);
    }

    /** L2TP's optional offset, with so much padding. */
    public PacketBuilder offset(int octets) {
        return need("an offset", Kind.L2TP).with("offset", octets);
    }

    /** L2TP version 3 directly on IP; {@code ethernet()} comes next. */
    public PacketBuilder l2tpv3(long session, byte... cookie) {
        return add(Kind.L2TPV3).with("session", session).with("cookie", cookie);
    }

    /** Teredo (UDP port 3544); {@code ipv6()} comes next. */
    public PacketBuilder teredo() {
        return add(Kind.TEREDO);
    }

    /** Teredo's authentication indication, without key. */
    public PacketBuilder authenticated() {
        return need("authentication", Kind.TEREDO).with("authenticated", true);
    }

    /** Teredo's origin indication. */
    public PacketBuilder origin(String address, int port) {
        return need("an origin", Kind.TEREDO).with("origin", port).with("originAddress", address(address));
    }

    /** AYIYA (UDP port 5072). */
    public PacketBuilder ayiya() {
        return add(Kind.AYIYA);
    }

    /** CAPWAP data (UDP port 5247); {@code ethernet()} or {@code ieee80211()} comes next. */
    public PacketBuilder capwap() {
        return add(Kind.CAPWAP);
    }

    /** CAPWAP's radio MAC address. */
    public PacketBuilder radioMac() {
        return need("a radio address", Kind.CAPWAP).with("radioMac", true);
    }

    /** TZSP (UDP port 37008); {@code ethernet()} or {@code ieee80211()} comes next. */
    public PacketBuilder tzsp() {
        return add(Kind.TZSP);
    }

    /** TZSP with a signal strength tag before the end tag. */
    public PacketBuilder tagged() {
        return need("tags", Kind.TZSP).with("tagged", true);
    }

    /** Network service header, on Ethernet, VXLAN-GPE or GRE. */
    public PacketBuilder nsh(int path, int index) {
        return add(Kind.NSH).with("path", path).with("index", index);
    }

    // --- payload and lies

    public PacketBuilder payload(byte... octets) {
        return add(Kind.PAYLOAD).with("payload", octets);
    }

    /** A text, ISO 8859-1. */
    public PacketBuilder payload(String text) {
        return payload(Octets.latin(text));
    }

    public PacketBuilder payload(Octets octets) {
        return payload(octets.bytes());
    }

    /** The EtherType (or the PPI link type, the ICMP or TZSP type) of the header added last, whatever comes next. */
    public PacketBuilder type(int type) {
        return with("type", type);
    }

    /** The IP or PPP protocol number of the header added last, whatever comes next. */
    public PacketBuilder protocol(int number) {
        return with("protocol", number);
    }

    /** A length field that need not be true: IPv4 total length, IPv6 payload length, UDP, GTP-U, PPPoE. */
    public PacketBuilder length(int octets) {
        return need("a length", Kind.IPV4, Kind.IPV6, Kind.UDP, Kind.GTP_U, Kind.PPPOE).with("length", octets);
    }

    /** A header length in octets that need not be true: IPv4, TCP. */
    public PacketBuilder headerLength(int octets) {
        return need("a header length", Kind.IPV4, Kind.TCP).with("headerLength", octets);
    }

    /** A checksum that need not be right; 0 leaves UDP without. */
    public PacketBuilder checksum(int sum) {
        return need("a checksum", Kind.IPV4, Kind.TCP, Kind.UDP, Kind.SCTP, Kind.ICMP, Kind.ICMPV6).with("checksum", sum);
    }
}
