package io.fathom.protocols.quic;

import io.fathom.api.Bytes;
import io.fathom.protocols.tls.Octets;
import io.fathom.protocols.tls.Patchwork;

/** The frames of an opened Initial packet (RFC 9000 section 19; Google's numbers in Q050): their CRYPTO data goes where its offsets say, the others are passed over. */
final class CryptoFrames {
    private CryptoFrames() {}

    static void read(Bytes frames, boolean google, Patchwork crypto) {
        var in = new Octets(frames);
        while (in.remaining() > 0) {
            in.skipAll(0);
            if (in.remaining() == 0) {
                return;
            }
            int type = in.u8();
            if (type == 0x00 || type == 0x01 || google && type == 0x07) {
                continue;
            }
            if (type == (google ? 0x08 : 0x06)) {
                long offset = in.varint();
                Bytes piece = in.take(in.varint());
                if (in.ok()) {
                    crypto.put(piece, offset);
                }
            } else if (!google && (type == 0x02 || type == 0x03)) {
                acknowledgement(in, type == 0x03);
            } else {
                // CONNECTION_CLOSE, or a frame that has no place here: nothing after it is of use.
                return;
            }
        }
    }

    private static void acknowledgement(Octets in, boolean congestion) {
        in.varint();
        in.varint();
        long ranges = in.varint();
        in.varint();
        for (long i = 0; i < ranges && in.ok(); i++) {
            in.varint();
            in.varint();
        }
        if (congestion) {
            in.varint();
            in.varint();
            in.varint();
        }
    }
}
