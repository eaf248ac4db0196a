package io.fathom.testkit;

import java.util.zip.CRC32C;

/** How IP, extension and transport headers are written. */
final class NetworkHeaders {
    private NetworkHeaders() {}

    static byte[] ipv4(Layer self, Layer carried, byte[] payload, Layer network) {
        byte[] options = Octets.of().add(self.octets("options")).align(4).bytes();
        int header = 20 + options.length;
        int fragment = self.integer("fragment", 0);
        Octets o = Octets.of(0x40 | self.integer("headerLength", header) / 4, self.integer("tos", 0))
                .u16(self.integer("length", header + payload.length)).u16(self.integer("id", 0)).u16(fragment)
                .u8(self.integer("ttl", 64)).u8(Kind.ipProtocol(self, carried)).u16(0)
                .add(self.octets("source")).add(self.octets("destination")).add(options);
        byte[] octets = o.bytes();
        o.put16(10, self.integer("checksum", Octets.checksum(0, octets, 0, octets.length)));
        return o.add(payload).bytes();
    }

    static byte[] ipv6(Layer self, Layer carried, byte[] payload, Layer network) {
        return Octets.of().u32(6L << 28 | (long) self.integer("tos", 0) << 20 | self.integer("flowLabel", 0))
                .u16(self.integer("length", payload.length)).u8(Kind.ipProtocol(self, carried)).u8(self.integer("ttl", 64))
                .add(self.octets("source")).add(self.octets("destination")).add(payload).bytes();
    }

    static byte[] extension(Layer self, Layer carried, byte[] payload, Layer network) {
        byte[] content = self.octets("content");
        Octets o = Octets.of(Kind.ipProtocol(self, carried), 0).add(content);
        if (content.length == 0) {
            o.u8(1).u8(4);
        }
        o.align(8);
        byte[] octets = o.bytes();
        octets[1] = (byte) (octets.length / 8 - 1);
        return Octets.join(octets, payload);
    }

    static byte[] fragment(Layer self, Layer carried, byte[] payload, Layer network) {
        return Octets.of(Kind.ipProtocol(self, carried), 0).u16(self.integer("fragment", 0)).u32(self.number("id", 0)).add(payload).bytes();
    }

    static byte[] authentication(Layer self, Layer carried, byte[] payload, Layer network) {
        return Octets.of(Kind.ipProtocol(self, carried), 4).u16(0).u32(self.number("spi", 0x100)).u32(self.number("seq", 1)).fill(12, 0xa5)
                .add(payload).bytes();
    }

    /** The sum of the pseudo header (RFC 9293, RFC 8200), 0 without an IP layer. */
    private static long pseudo(Layer network, int protocol, int length) {
        if (network == null) {
            return 0;
        }
        byte[] both = Octets.join(network.octets("source"), network.octets("destination"));
        return protocol + length + (~Octets.checksum(0, both, 0, both.length) & 0xffff);
    }

    static byte[] tcp(Layer self, Layer carried, byte[] payload, Layer network) {
        byte[] options = Octets.of().add(self.octets("options")).align(4).bytes();
        int header = self.integer("headerLength", 20 + options.length);
        Octets o = Octets.of().u16(self.integer("from", 0)).u16(self.integer("to", 0)).u32(self.number("seq", 1)).u32(self.number("ack", 0))
                .u16(header / 4 << 12 | self.integer("flags", 0x10)).u16(self.integer("window", 65535)).u16(0)
                .u16(self.integer("urgent", 0)).add(options).add(payload);
        byte[] octets = o.bytes();
        return o.put16(16, self.integer("checksum", Octets.checksum(pseudo(network, 6, octets.length), octets, 0, octets.length))).bytes();
    }

    static byte[] udp(Layer self, Layer carried, byte[] payload, Layer network) {
        int length = 8 + payload.length;
        Octets o = Octets.of().u16(self.integer("from", 0)).u16(self.integer("to", 0)).u16(self.integer("length", length)).u16(0).add(payload);
        int sum = Octets.checksum(pseudo(network, 17, length), o.bytes(), 0, length);
        return o.put16(6, self.integer("checksum", sum == 0 ? 0xffff : sum)).bytes();
    }

    static byte[] sctp(Layer self, Layer carried, byte[] payload, Layer network) {
        Octets o = Octets.of().u16(self.integer("from", 0)).u16(self.integer("to", 0)).u32(self.number("tag", 1)).u32(0).add(payload);
        CRC32C crc = new CRC32C();
        crc.update(o.bytes());
        // RFC 9260 appendix A: the CRC goes out with its least significant octet first.
        long sum = Integer.reverseBytes((int) self.number("checksum", crc.getValue())) & 0xffffffffL;
        return o.put16(8, (int) (sum >>> 16)).put16(10, (int) sum).bytes();
    }

    static byte[] icmp(Layer self, Layer carried, byte[] payload, Layer network) {
        Octets o = Octets.of(self.integer("type", 8), self.integer("code", 0)).u16(0).u32(self.number("rest", 0)).add(payload);
        byte[] octets = o.bytes();
        long sum = self.kind() == Kind.ICMPV6 ? pseudo(network, 58, octets.length) : 0;
        return o.put16(2, self.integer("checksum", Octets.checksum(sum, octets, 0, octets.length))).bytes();
    }
}
