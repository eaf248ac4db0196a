package io.fathom.protocols;

import io.fathom.api.Bytes;
import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;

/**
 * HTTP/2 in clear (RFC 9113), begun with prior knowledge or by an upgrade: the client's preface, settings and frame headers. Header blocks are not
 * decompressed (RFC 7541), only searched for the media type of gRPC.
 */
public final class Http2 extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("http2");
    private static final Field<Long> STREAMS = FIELDS.number("max_concurrent_streams", "streams the client lets the server open, where its settings say so");
    private static final Field<Long> WINDOW = FIELDS.number("initial_window_size", "octets of a stream the client takes unasked, where its settings say so");

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int LARGEST_FRAME = 16_384;
    private static final int MOST_FRAMES = 64;

    /** "application/grpc" in the code of RFC 7541 appendix B: 87 bits, so that the last octet is left out. */
    private static final int[] GRPC = {0x1D, 0x75, 0xD0, 0x62, 0x0D, 0x26, 0x3D, 0x4C, 0x4D, 0x65};

    public Http2() {
        super(
                "HTTP/2",
                Description.of("The Web's protocol with streams, in clear", "RFC 9113", "web").as("http2"),
                Hints.tcp().prefix(PREFACE).largestMessage(LARGEST_FRAME + 9),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        private Side client;
        private final int[] frames = new int[2];

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            if (client == null && in.peek(0) == 'P') {
                if (in.expect(PREFACE) && in.commit()) {
                    client = side;
                }
                return Step.MORE;
            }
            int s = side.ordinal();
            int length = in.u24();
            int type = in.u8();
            int flags = in.u8();
            long stream = in.u32();
            in.require(length <= LARGEST_FRAME && stream >> 31 == 0);
            // Each side begins with its settings (RFC 9113 section 3.4).
            in.require(frames[s] > 0 || type == SETTINGS);
            if (type == SETTINGS) {
                in.require(stream == 0 && length % 6 == 0 && (flags & 0xFE) == 0 && (flags == 0 || length == 0));
            }
            if (type == SETTINGS && length > 0) {
                Bytes settings = in.bytes(length);
                if (side == client && in.ok()) {
                    settings(settings, out);
                }
            } else if (type == HEADERS) {
                Bytes block = in.bytes(length);
                if (grpc(block)) {
                    out.carries("gRPC", "rpc", "media type application/grpc in a header block");
                }
            } else {
                in.discard(length);
            }
            boolean sure = client != null || frames[0] > 0 && frames[1] > 0;
            if (!(sure ? in.commit() : in.tentative())) {
                return Step.MORE;
            }
            frames[s]++;
            return frames[s] >= MOST_FRAMES ? Step.DONE : Step.MORE;
        }

        private static void settings(Bytes settings, Fields out) {
            for (int i = 0; i < settings.length(); i += 6) {
                long value = (long) settings.u16(i + 2) << 16 | settings.u16(i + 4);
                switch (settings.u16(i)) {
                    case 3 -> out.set(STREAMS, value);
                    case 4 -> out.set(WINDOW, value);
                    default -> {
                        // Nothing that is read.
                    }
                }
            }
        }

        private static boolean grpc(Bytes block) {
            for (int i = block.indexOf(GRPC[0]); i >= 0; i = block.indexOf(GRPC[0], i + 1)) {
                int n = 1;
                while (n < GRPC.length && block.at(i + n) == GRPC[n]) {
                    n++;
                }
                if (n == GRPC.length) {
                    return true;
                }
            }
            return block.containsIgnoreCase("application/grpc");
        }
    }
}
