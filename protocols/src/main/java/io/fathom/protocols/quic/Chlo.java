package io.fathom.protocols.quic;

import io.fathom.api.Bytes;
import io.fathom.protocols.tls.Octets;

/**
 * A message of Google's own handshake ("CHLO", "REJ"): tags with values (Google's QUIC Crypto document of 2016). Values may be cut where the packet ends.
 *
 * @param tags the tags in order, as CYU has them: joined by dashes, NULs left out
 * @param sni server name, or empty
 * @param agent UAID, or empty
 */
public record Chlo(String tags, Bytes sni, Bytes agent) {
    private static final int SNI = 0x534E4900;
    private static final int UAID = 0x55414944;

    public static boolean isHello(Bytes message) {
        return message.startsWith("CHLO");
    }

    public static boolean isRejection(Bytes message) {
        return message.startsWith("REJ\0") || message.startsWith("SHLO") || message.startsWith("SREJ");
    }

    /** @return null where it is none */
    public static Chlo read(Bytes message) {
        var in = new Octets(message);
        in.skip(4);
        int count = in.u16le();
        in.skip(2);
        if (!in.ok() || count == 0 || count > 128 || in.remaining() < 8 * count) {
            return null;
        }
        var tags = new StringBuilder(5 * count);
        Bytes values = message.sub(8 + 8 * count);
        Bytes sni = Bytes.of();
        Bytes agent = Bytes.of();
        long start = 0;
        for (int i = 0; i < count; i++) {
            int tag = (int) in.u32();
            long end = in.u32le();
            if (end < start || end > 1 << 16) {
                return null;
            }
            if (i > 0) {
                tags.append('-');
            }
            for (int shift = 24; shift >= 0; shift -= 8) {
                int c = tag >> shift & 0xFF;
                if (c > 0x20 && c < 0x7F) {
                    tags.append((char) c);
                }
            }
            Bytes value = values.sub((int) start, (int) end);
            boolean whole = value.length() == end - start;
            if (tag == SNI && whole) {
                sni = value;
            } else if (tag == UAID && whole) {
                agent = value;
            }
            start = end;
        }
        return new Chlo(tags.toString(), sni, agent);
    }
}
