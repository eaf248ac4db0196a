package io.fathom.testkit;

/** How link-layer headers are written. */
final class LinkHeaders {
    private static final byte[] FIRST_MAC = {2, 0, 0, 0, 0, 1};
    private static final byte[] SECOND_MAC = {2, 0, 0, 0, 0, 2};

    private LinkHeaders() {}

    static byte[] mac(Layer self, String key, byte[] otherwise) {
        return self.has(key) ? self.octets(key) : otherwise;
    }

    static byte[] nothing(Layer self, Layer carried, byte[] payload, Layer network) {
        return payload;
    }

    static byte[] ethernet(Layer self, Layer carried, byte[] payload, Layer network) {
        Octets o = Octets.of().add(mac(self, "destination", SECOND_MAC)).add(mac(self, "source", FIRST_MAC));
        // IEEE 802.3: a length instead of a type where LLC follows.
        o.u16(carried != null && carried.kind() == Kind.LLC_SNAP && !self.has("type") ? payload.length : Kind.etherType(self, carried));
        return o.add(payload).add(self.octets("trailer")).bytes();
    }

    static byte[] loopback(Layer self, Layer carried, byte[] payload, Layer network) {
        boolean six = carried != null && carried.kind() == Kind.IPV6;
        int family = self.integer("family", six ? 30 : 2);
        Octets o = Octets.of();
        if (self.kind() == Kind.LOOP || self.has("bigEndian")) {
            o.u32(family);
        } else {
            o.u32le(family);
        }
        return o.add(payload).bytes();
    }

    static byte[] ppp(Layer self, Layer carried, byte[] payload, Layer network) {
        Octets o = Octets.of();
        if (!self.has("compressed")) {
            o.u8(0xff).u8(0x03);
        }
        return o.u16(Kind.pppProtocol(self, carried)).add(payload).bytes();
    }

    static byte[] ciscoHdlc(Layer self, Layer carried, byte[] payload, Layer network) {
        return Octets.of(0x0f, 0x00).u16(Kind.etherType(self, carried)).add(payload).bytes();
    }

    static byte[] sll(Layer self, Layer carried, byte[] payload, Layer network) {
        return Octets.of().u16(self.integer("packetType", 0)).u16(1).u16(6).add(mac(self, "source", FIRST_MAC)).u16(0)
                .u16(Kind.etherType(self, carried)).add(payload).bytes();
    }

    static byte[] sll2(Layer self, Layer carried, byte[] payload, Layer network) {
        return Octets.of().u16(Kind.etherType(self, carried)).u16(0).u32(self.integer("interface", 1)).u16(1)
                .u8(self.integer("packetType", 0)).u8(6).add(mac(self, "source", FIRST_MAC)).u16(0).add(payload).bytes();
    }

    static byte[] ppi(Layer self, Layer carried, byte[] payload, Layer network) {
        byte[] fields = self.octets("fields");
        int number = carried == null || carried.kind().link == null ? 101 : carried.kind().link.number();
        return Octets.of(0, 0).u16le(8 + fields.length).u32le(self.integer("type", number)).add(fields).add(payload).bytes();
    }

    static byte[] radiotap(Layer self, Layer carried, byte[] payload, Layer network) {
        boolean fcs = self.has("fcs");
        // Present: TSFT (bit 0), flags (1), rate (2).
        Octets o = Octets.of(0, 0).u16le(18).u32le(0b111).u64le(0).u8(fcs ? 0x10 : 0).u8(12).add(payload);
        return (fcs ? o.u32(0xdeadbeefL) : o).bytes();
    }

    static byte[] wireless(Layer self, Layer carried, byte[] payload, Layer network) {
        boolean qos = self.has("qos");
        boolean wds = self.has("wds");
        int control = self.integer("control", qos ? 0x88 : 0x08);
        int flags = self.integer("flags", wds ? 0x03 : 0x01);
        Octets o = Octets.of(control, flags).u16le(0).add(SECOND_MAC).add(FIRST_MAC).add(SECOND_MAC).u16le(0x10);
        if (wds) {
            o.add(FIRST_MAC);
        }
        if (qos) {
            o.u16le(0);
            if ((flags & 0x80) != 0) {
                o.u32le(0);
            }
        }
        return o.add(payload).bytes();
    }

    static byte[] llcSnap(Layer self, Layer carried, byte[] payload, Layer network) {
        return Octets.of(0xaa, 0xaa, 0x03, 0, 0, 0).u16(Kind.etherType(self, carried)).add(payload).bytes();
    }

    static byte[] vlan(Layer self, Layer carried, byte[] payload, Layer network) {
        boolean llc = carried != null && carried.kind() == Kind.LLC_SNAP && !self.has("type");
        return Octets.of().u16(self.integer("id", 0)).u16(llc ? payload.length : Kind.etherType(self, carried)).add(payload).bytes();
    }

    static byte[] pbb(Layer self, Layer carried, byte[] payload, Layer network) {
        return Octets.of(0).u24(self.integer("id", 0)).add(payload).bytes();
    }

    static byte[] mpls(Layer self, Layer carried, byte[] payload, Layer network) {
        boolean bottom = carried == null || carried.kind() != Kind.MPLS;
        return Octets.of().u32((long) self.integer("label", 0) << 12 | (bottom ? 0x100 : 0) | self.integer("ttl", 64)).add(payload).bytes();
    }

    static byte[] controlWord(Layer self, Layer carried, byte[] payload, Layer network) {
        return Octets.of().u32(self.integer("seq", 0)).add(payload).bytes();
    }

    static byte[] pppoe(Layer self, Layer carried, byte[] payload, Layer network) {
        int code = self.integer("code", 0);
        Octets o = Octets.of(0x11, code).u16(self.integer("session", 1));
        if (code != 0) {
            return o.u16(payload.length).add(payload).bytes();
        }
        return o.u16(self.integer("length", payload.length + 2)).u16(Kind.pppProtocol(self, carried)).add(payload).bytes();
    }
}
