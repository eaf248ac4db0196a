package io.fathom.protocols;

import io.fathom.api.Bytes;
import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * HTTP/2 in clear (RFC 9113), begun with prior knowledge or by an upgrade: the exchanges of all its streams, header blocks decompressed (RFC 7541).
 * Bodies are counted and passed over; as files where somebody wants those.
 */
public final class Http2 extends Protocol {
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final int LONGEST_BLOCK = 64 * 1024;
    private static final int LONGEST_VALUE = 8 * 1024;
    private static final int MOST_STREAMS = 64;
    private static final Bytes HOST = Bytes.of("host".getBytes(StandardCharsets.US_ASCII));

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int PRIORITY = 2;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int PUSH_PROMISE = 5;
    private static final int PING = 6;
    private static final int GOAWAY = 7;
    private static final int WINDOW_UPDATE = 8;
    private static final int CONTINUATION = 9;

    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int PADDED = 8;
    private static final int PRIORITISED = 32;

    public Http2() {
        super(
                "HTTP/2",
                Description.of("The Web's protocol with streams, in clear", "RFC 9113", "web").as("http2"),
                Hints.tcp().prefix(PREFACE).largestMessage(LONGEST_BLOCK + 9),
                HttpExchange.FIELDS,
                CarriedFile.FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection(flow.wants(CarriedFile.FIELDS));
    }

    /** One stream: a request and its response. */
    private static final class Stream {
        final HttpExchange exchange = new HttpExchange();
        boolean asked;
        boolean answered;
        long octets;
        /** The bodies of request and response that are files, by side; null where there is none, or nobody wants files. */
        CarriedFile[] files;

        String requestName;
        String responseName;
    }

    /** What one side sends. */
    private static final class Half {
        final Hpack table = new Hpack();
        boolean begun;
        /** A header block that goes on in the next frame, or null; then the stream of its frames, the one it speaks of, and how it began. */
        byte[] block;
        int blockOn;
        int blockOf;
        boolean blockAsks;
        boolean blockEnds;
        /** A DATA frame is being passed over whose body counts: {@code rest} octets, {@code data} of the body, then padding. */
        boolean counts;

        int rest;

        int data;
        int dataOn;
        boolean dataEnds;
    }

    private static final class Connection implements Dissector {
        private final Half[] halves = {new Half(), new Half()};
        private final LinkedHashMap<Integer, Stream> streams = new LinkedHashMap<>();
        private Side client;
        private boolean preface;
        private boolean unread;
        private final boolean files;
        private int exchanges;

        Connection(boolean files) {
            this.files = files;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            Half half = halves[side.ordinal()];
            if (!preface && !half.begun && (client == null ? in.peek(0) == 'P' : client == side)) {
                if (in.expect(PREFACE) && in.commit()) {
                    client = side;
                    preface = true;
                }
                return Step.MORE;
            }
            int length = in.u24();
            int type = in.u8();
            int flags = in.u8();
            int stream = in.i32() & 0x7FFF_FFFF;
            // Each side begins with its settings (RFC 9113 section 3.4); nothing comes between the frames of a header block (section 4.3).
            in.require((half.begun || type == SETTINGS) && fits(type, flags, length, stream)
                    && (half.block == null ? type != CONTINUATION : type == CONTINUATION && stream == half.blockOn));
            if (client == null && in.ok()) {
                client = side.opposite();
            }
            switch (type) {
                case HEADERS, PUSH_PROMISE -> first(half, side == client, type, flags, stream, in.bytes(length), in, out);
                case CONTINUATION -> more(half, flags, in.bytes(length), in, out);
                case DATA -> data(side, half, flags, length, stream, in, out);
                default -> {
                    in.discard(length);
                    if (type == RST_STREAM && in.ok()) {
                        close(stream, out);
                    }
                }
            }
            if (preface || half.begun ? in.commit() : in.tentative()) {
                half.begun = true;
            }
            return Step.MORE;
        }

        private static boolean fits(int type, int flags, int length, int stream) {
            return switch (type) {
                case DATA -> stream != 0;
                case HEADERS, PUSH_PROMISE, CONTINUATION -> stream != 0 && length <= LONGEST_BLOCK;
                case PRIORITY -> stream != 0 && length == 5;
                case RST_STREAM -> stream != 0 && length == 4;
                case SETTINGS -> stream == 0 && length % 6 == 0 && (flags & 0xFE) == 0 && (flags == 0 || length == 0);
                case PING -> stream == 0 && length == 8;
                case GOAWAY -> stream == 0 && length >= 8;
                case WINDOW_UPDATE -> length == 4;
                // Section 4.1: frames of unknown kinds are passed over.
                default -> true;
            };
        }

        private void first(Half half, boolean asks, int type, int flags, int stream, Bytes payload, Cursor in, Fields out) {
            boolean padded = (flags & PADDED) != 0;
            int start = padded ? 1 : 0;
            int of = stream;
            if (type == PUSH_PROMISE) {
                // The server promises to answer a request, whose header this is, on a stream of its own.
                of = (payload.u16(start) & 0x7FFF) << 16 | payload.u16(start + 2);
                start += 4;
            } else if ((flags & PRIORITISED) != 0) {
                start += 5;
            }
            int end = payload.length() - (padded ? payload.at(0) : 0);
            if (in.require(start <= end && of > 0)) {
                half.blockOn = stream;
                half.blockOf = of;
                half.blockAsks = asks || type == PUSH_PROMISE;
                half.blockEnds = type == HEADERS && (flags & END_STREAM) != 0;
                if ((flags & END_HEADERS) != 0) {
                    header(half, payload.sub(start, end), out);
                } else {
                    half.block = payload.sub(start, end).copy();
                }
            }
        }

        private void more(Half half, int flags, Bytes fragment, Cursor in, Fields out) {
            if (in.ok() && in.require(half.block.length + fragment.length() <= LONGEST_BLOCK)) {
                int at = half.block.length;
                half.block = Arrays.copyOf(half.block, at + fragment.length());
                fragment.copyTo(half.block, at, 0, fragment.length());
                if ((flags & END_HEADERS) != 0) {
                    Bytes whole = Bytes.of(half.block);
                    half.block = null;
                    header(half, whole, out);
                }
            }
        }

        private void header(Half half, Bytes block, Fields out) {
            var fields = half.table.read(block);
            if (half.table.broken()) {
                if (!unread) {
                    out.anomaly("header-compression");
                }
                unread = true;
            } else {
                Stream s = stream(half.blockOf, out);
                if (half.blockAsks && !s.asked) {
                    s.asked = true;
                    request(s.exchange, fields);
                    s.requestName = files ? name(fields) : null;
                    s.exchange.show(out);
                } else if (!half.blockAsks && !s.answered) {
                    s.answered = response(s.exchange, fields) >= 200;
                    s.responseName = files ? name(fields) : null;
                    s.exchange.show(out);
                }
                // What comes after is a trailer.
            }
            if (half.blockEnds && !half.blockAsks) {
                close(half.blockOf, true, out);
            } else if (half.blockEnds) {
                // A trailer may end the request's body.
                Stream s = streams.get(half.blockOf);
                if (s != null && s.files != null) {
                    s.exchange.show(out);
                    filed(s, client, true, out);
                }
            }
        }

        private Stream stream(int number, Fields out) {
            Stream s = streams.get(number);
            if (s == null) {
                if (streams.size() == MOST_STREAMS) {
                    close(streams.firstEntry().getKey(), out);
                }
                s = new Stream();
                s.exchange.stream(number);
                s.exchange.number = exchanges++;
                streams.put(number, s);
            }
            return s;
        }

        private static void request(HttpExchange exchange, List<Hpack.Header> fields) {
            exchange.begin();
            Bytes method = Bytes.of();
            Bytes path = null;
            for (var f : fields) {
                Bytes value = f.value().sub(0, LONGEST_VALUE);
                if (f.name().is(":method")) {
                    method = value;
                } else if (f.name().is(":path")) {
                    path = value;
                } else {
                    exchange.requestHeader(f.name().is(":authority") ? HOST : f.name(), value);
                }
            }
            if (path != null && !method.isEmpty()) {
                exchange.target(method.toString(), path, "HTTP/2");
            } else {
                exchange.asked(method.isEmpty() ? null : method.toString(), "HTTP/2");
            }
        }

        private static int response(HttpExchange exchange, List<Hpack.Header> fields) {
            exchange.begin();
            for (var f : fields) {
                Bytes value = f.value().sub(0, LONGEST_VALUE);
                if (f.name().is(":status")) {
                    exchange.status = Math.clamp(value.decimal(), 0, 999);
                } else {
                    exchange.responseHeader(f.name(), value);
                }
            }
            return exchange.status;
        }

        /** The name that a header gives the body, or null. */
        private static String name(List<Hpack.Header> fields) {
            for (var f : fields) {
                if (f.name().is("content-disposition")) {
                    return CarriedFile.disposed(f.value().sub(0, LONGEST_VALUE));
                }
            }
            return null;
        }

        private void data(Side side, Half half, int flags, int length, int stream, Cursor in, Fields out) {
            boolean answers = side != client;
            int padding = (flags & PADDED) == 0 ? 0 : in.u8() + 1;
            in.require(padding <= length);
            if (files && in.ok() && streams.containsKey(stream)) {
                half.data = length - padding;
                half.rest = length - Math.min(padding, 1);
                half.dataOn = stream;
                half.dataEnds = (flags & END_STREAM) != 0;
                half.counts = true;
                in.discard(half.rest);
                return;
            }
            in.discard(length - Math.min(padding, 1));
            if (answers && in.ok()) {
                Stream s = streams.get(stream);
                if (s != null) {
                    s.octets += length - padding;
                }
                if ((flags & END_STREAM) != 0) {
                    close(stream, out);
                }
            }
        }

        @Override
        public void discarded(Side side, long left, long lost, Fields out) {
            Half half = halves[side.ordinal()];
            if (half.counts) {
                half.counts = false;
                passed(side, half, left, lost);
                if (left == 0) {
                    bodyEnds(side, half, out);
                }
            }
        }

        private void passed(Side side, Half half, long left, long lost) {
            Stream s = streams.get(half.dataOn);
            if (s == null || half.data == 0) {
                return;
            }
            if (s.files == null) {
                s.files = new CarriedFile[2];
            }
            int from = side.ordinal();
            if (s.files[from] == null) {
                String named = side == client ? s.requestName : s.responseName;
                s.files[from] = new CarriedFile(named != null ? named : s.exchange.path(), side, s.exchange.number, Long.MAX_VALUE);
            }
            long octets = s.files[from].passed(half.data, half.rest, left, lost);
            s.octets += side != client ? octets : 0;
        }

        private void bodyEnds(Side side, Half half, Fields out) {
            if (!half.dataEnds) {
                return;
            }
            half.dataEnds = false;
            if (side != client) {
                close(half.dataOn, true, out);
            } else {
                Stream s = streams.get(half.dataOn);
                if (s != null && s.files != null) {
                    s.exchange.show(out);
                    filed(s, side, true, out);
                }
            }
        }

        private static void filed(Stream s, Side side, boolean whole, Fields out) {
            CarriedFile file = s.files == null ? null : s.files[side.ordinal()];
            if (file != null) {
                s.files[side.ordinal()] = null;
                file.beside = out.snapshot();
                file.publish(out, whole);
            }
        }

        private void close(int stream, Fields out) {
            close(stream, false, out);
        }

        /**
         * Publishes the exchange, as far as it came.
         *
         * @param whole true where the response's end was seen
         */
        private void close(int stream, boolean whole, Fields out) {
            Stream s = streams.remove(stream);
            if (s != null && (s.asked || s.answered)) {
                if (s.answered) {
                    s.exchange.length = s.octets;
                }
                s.exchange.show(out);
                out.publish();
                filed(s, client, false, out);
                filed(s, client.opposite(), whole, out);
            }
        }

        @Override
        public Step gap(Side side, long length, Fields out) {
            // Where the next frame begins is not known any more, and what it would be decompressed with.
            end(out);
            return Step.DONE;
        }

        @Override
        public void end(Fields out) {
            while (!streams.isEmpty()) {
                close(streams.firstEntry().getKey(), out);
            }
        }
    }
}
