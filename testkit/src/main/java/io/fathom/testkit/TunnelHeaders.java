package io.fathom.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How tunnel headers are written. */
final class TunnelHeaders {
    private TunnelHeaders() {}

    private static boolean carries(Layer carried, Kind kind) {
        return carried != null && carried.kind() == kind;
    }

    /** RFC 2784, RFC 2890; version 1 as in RFC 2637 where a call was set. */
    static byte[] gre(Layer self, Layer carried, byte[] payload, Layer network) {
        boolean enhanced = self.has("call");
        boolean seq = self.has("seq") || carries(carried, Kind.ERSPAN2) || carries(carried, Kind.ERSPAN3);
        boolean checksum = self.has("checksummed");
        int flags = (checksum ? 0x8000 : 0) | (self.has("key") || enhanced ? 0x2000 : 0) | (seq ? 0x1000 : 0) | (enhanced ? 1 : 0)
                | (self.has("ack") ? 0x80 : 0);
        Octets o = Octets.of().u16(flags).u16(Kind.etherType(self, carried));
        if (checksum) {
            o.u32(0);
        }
        if (enhanced) {
            o.u16(payload.length).u16(self.integer("call", 0));
        } else if (self.has("key")) {
            o.u32(self.number("key", 0));
        }
        if (seq) {
            o.u32(self.number("seq", 0));
        }
        if (self.has("ack")) {
            o.u32(self.number("ack", 0));
        }
        o.add(payload);
        if (checksum) {
            byte[] octets = o.bytes();
            o.put16(4, Octets.checksum(0, octets, 0, octets.length));
        }
        return o.bytes();
    }

    static byte[] erspan2(Layer self, Layer carried, byte[] payload, Layer network) {
        return Octets.of().u16(0x1000 | self.integer("vlan", 0)).u16(self.integer("session", 1)).u32(self.integer("index", 1)).add(payload).bytes();
    }

    static byte[] erspan3(Layer self, Layer carried, byte[] payload, Layer network) {
        boolean platform = self.has("platform");
        Octets o = Octets.of().u16(0x2000 | self.integer("vlan", 0)).u16(self.integer("session", 1)).u32(0).u16(0).u16(platform ? 1 : 0);
        if (platform) {
            o.u64(self.number("platform", 0));
        }
        return o.add(payload).bytes();
    }

    /** 3GPP TS 29.281. Extension headers: each a type and its content. */
    static byte[] gtpu(Layer self, Layer carried, byte[] payload, Layer network) {
        List<byte[]> extensions = self.values().entrySet().stream().filter(e -> e.getKey().startsWith("extension")).sorted(Map.Entry.comparingByKey())
                .map(e -> (byte[]) e.getValue()).toList();
        boolean seq = self.has("seq");
        boolean optional = seq || !extensions.isEmpty();
        Octets rest = Octets.of();
        if (optional) {
            rest.u16(self.integer("seq", 0)).u8(0);
            for (byte[] e : extensions) {
                // The type, then a length in units of 4 octets that counts itself and the next type, which the next turn writes.
                int units = (e.length - 1 + 2 + 3) / 4;
                rest.u8(e[0]).u8(units).add(Arrays.copyOfRange(e, 1, e.length)).fill(units * 4 - 1 - e.length, 0);
            }
            rest.u8(0);
        }
        rest.add(payload);
        int flags = 0x30 | (seq ? 2 : 0) | (extensions.isEmpty() ? 0 : 4);
        return Octets.of(flags, self.integer("message", 255)).u16(self.integer("length", rest.size())).u32(self.number("teid", 0)).add(rest).bytes();
    }

    /** 3GPP TS 09.60: GTP version 0, a T-PDU. */
    static byte[] gtp0(Layer self, Layer carried, byte[] payload, Layer network) {
        return Octets.of(0x1e, self.integer("message", 255)).u16(payload.length).u16(self.integer("seq", 0)).u16(self.integer("flow", 0))
                .u8(0xff).u24(0xffffff).u64(self.number("teid", 0)).add(payload).bytes();
    }

    /** RFC 7348, and VXLAN-GPE where asked for. */
    static byte[] vxlan(Layer self, Layer carried, byte[] payload, Layer network) {
        boolean gpe = self.has("gpe");
        int next = 0;
        if (gpe && carried != null) {
            next = switch (carried.kind()) {
                case IPV4 -> 1;
                case IPV6 -> 2;
                case NSH -> 4;
                case MPLS -> 5;
                default -> 3;
            };
        }
        return Octets.of(gpe ? 0x0c : 0x08, 0, 0, next).u24(self.integer("vni", 0)).u8(0).add(payload).bytes();
    }

    /** RFC 8926. */
    static byte[] geneve(Layer self, Layer carried, byte[] payload, Layer network) {
        byte[] options = Octets.of().add(self.octets("options")).align(4).bytes();
        return Octets.of(options.length / 4, 0).u16(Kind.etherType(self, carried)).u24(self.integer("vni", 0)).u8(0).add(options).add(payload)
                .bytes();
    }

    /** RFC 2661, a data message; length, sequence numbers and offset where set. */
    static byte[] l2tp(Layer self, Layer carried, byte[] payload, Layer network) {
        boolean length = self.has("lengthPresent");
        boolean seq = self.has("seq");
        boolean offset = self.has("offset");
        int flags = 2 | (length ? 0x4000 : 0) | (seq ? 0x0800 : 0) | (offset ? 0x0200 : 0);
        Octets o = Octets.of().u16(flags);
        if (length) {
            o.u16(0);
        }
        o.u16(self.integer("tunnel", 1)).u16(self.integer("session", 1));
        if (seq) {
            o.u16(self.integer("seq", 0)).u16(0);
        }
        if (offset) {
            o.u16(self.integer("offset", 0)).fill(self.integer("offset", 0), 0);
        }
        o.add(payload);
        return (length ? o.put16(2, o.size()) : o).bytes();
    }

    /** RFC 3931 over IP: session, cookie, then the frame. */
    static byte[] l2tpv3(Layer self, Layer carried, byte[] payload, Layer network) {
        return Octets.of().u32(self.number("session", 1)).add(self.octets("cookie")).add(payload).bytes();
    }

    /** RFC 4380: authentication and origin indications before the IPv6 packet, where set. */
    static byte[] teredo(Layer self, Layer carried, byte[] payload, Layer network) {
        Octets o = Octets.of();
        if (self.has("authenticated")) {
            o.u16(1).u8(0).u8(0).u64(0x1122334455667788L).u8(0);
        }
        if (self.has("origin")) {
            o.u16(0).u16(~self.integer("origin", 0) & 0xffff);
            for (byte b : self.octets("originAddress")) {
                o.u8(~b);
            }
        }
        return o.add(payload).bytes();
    }

    /** draft-massar-v6ops-ayiya: identity of 16 octets, SHA-1 signature of 20, opcode "forward". */
    static byte[] ayiya(Layer self, Layer carried, byte[] payload, Layer network) {
        return Octets.of(0x41, 0x52, 0x11, Kind.ipProtocol(self, carried)).u32(self.number("epoch", 1_300_000_000L))
                .fill(16, 0x20).fill(20, 0x5a).add(payload).bytes();
    }

    /** RFC 5415, a data message: an 802.3 frame, or a native 802.11 one. */
    static byte[] capwap(Layer self, Layer carried, byte[] payload, Layer network) {
        boolean radio = self.has("radioMac");
        int words = radio ? 4 : 2;
        boolean wireless = carries(carried, Kind.IEEE802_11);
        int bits = words << 19 | 1 << 14 | 1 << 9 | (wireless ? 1 << 8 : 0) | (radio ? 1 << 4 : 0) | self.integer("fragmentFlags", 0);
        Octets o = Octets.of(0).u24(bits).u16(self.integer("fragmentId", 0)).u16(self.integer("fragmentOffset", 0) / 8 << 3);
        if (radio) {
            o.u8(6).add((byte) 2, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 9).u8(0);
        }
        return o.add(payload).bytes();
    }

    /** TaZmen Sniffer Protocol: a received frame, one tag, the end tag. */
    static byte[] tzsp(Layer self, Layer carried, byte[] payload, Layer network) {
        int inner = carries(carried, Kind.IEEE802_11) ? 18 : 1;
        Octets o = Octets.of(1, self.integer("type", 0)).u16(inner);
        if (self.has("tagged")) {
            o.u8(10).u8(1).u8(0xd0).u8(0);
        }
        return o.u8(1).add(payload).bytes();
    }

    /** RFC 8300, metadata type 1. */
    static byte[] nsh(Layer self, Layer carried, byte[] payload, Layer network) {
        int next = carried == null ? 0 : switch (carried.kind()) {
            case IPV4 -> 1;
            case IPV6 -> 2;
            case MPLS -> 5;
            default -> 3;
        };
        return Octets.of(0x0f, 0xc6, 1, next).u24(self.integer("path", 1)).u8(self.integer("index", 255)).fill(16, 0).add(payload).bytes();
    }
}
