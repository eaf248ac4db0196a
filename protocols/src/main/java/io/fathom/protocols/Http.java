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
import java.util.ArrayDeque;

/**
 * HTTP/1.0 and 1.1 (RFC 9110, RFC 9112): every exchange of a connection, pipelined or not, also one side alone or from the middle on; a tunnel after CONNECT
 * and another protocol after Upgrade are handed over. Bodies are passed over, or counted where somebody wants files, but for the first octets of JSON, which
 * tell what rides on HTTP.
 */
public final class Http extends Protocol {
    private static final int LONGEST_LINE = 32 * 1024;
    private static final int MOST_PENDING = 64;
    private static final int JSON_START = 256;
    private static final int MOST_MISSES = 16;

    private static final String[] METHODS = {
        "GET ", "POST ", "HEAD ", "PUT ", "DELETE ", "OPTIONS ", "CONNECT ", "TRACE ", "PATCH ", "PROPFIND ", "PROPPATCH ", "MKCOL ", "COPY ", "MOVE ", "LOCK ",
        "UNLOCK ", "REPORT ", "MKCALENDAR ", "SEARCH ", "SUBSCRIBE ", "UNSUBSCRIBE ", "NOTIFY ", "POLL ", "RPC_IN_DATA ", "RPC_OUT_DATA ", "BITS_POST ",
        "CCM_POST ", "VERSION-CONTROL ", "CHECKOUT ", "MERGE ", "PURGE ", "LINK ", "UNLINK ", "BREW ", "DESCRIBE ", "ACL ", "PRI "
    };

    private static final String[] NAMES = java.util.Arrays.stream(METHODS).map(String::trim).toArray(String[]::new);

    public Http() {
        super("HTTP", Description.of("Hypertext Transfer Protocol, the Web", "RFC 9110, RFC 9112", "web"), usual(), HttpExchange.FIELDS, CarriedFile.FIELDS);
    }

    private static Hints usual() {
        var hints = Hints.tcp(80, 8080, 8000, 3128).portsToo().largestMessage(LONGEST_LINE + 1024).prefix("HTTP/1.");
        for (String method : METHODS) {
            if (!method.equals("PRI ")) {
                hints = hints.prefix(method);
            }
        }
        return hints;
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection(flow);
    }

    /** Where one side stands between two octets. */
    private enum Place {
        /** At the first line of a message. */
        START,
        /** Looking for the first line of a message at the beginning of a piece, after a gap or a start in the middle. */
        LOST,
        HEADER,
        BODY,
        CHUNK_SIZE,
        CHUNK_END,
        TRAILER,
        /** A request that may change the protocol waits for its answer. */
        WAITING
    }

    private static final class Connection implements Dissector {
        private Place initiator;
        private Place responder;
        /** Requests that wait for their answers: the oldest, and those after it, which only pipelining has. */
        private HttpExchange oldest;
        private ArrayDeque<HttpExchange> younger;
        /** Who asks, once known. */
        private Side client;
        private HttpExchange request;
        private HttpExchange response;
        private boolean sure;
        private int misses;
        private long octets;
        private boolean responseOpen;

        // Lengths of the bodies at hand as their own heads gave them: an answer may come before its request is whole.
        private long requestBody;
        private long responseBody;

        private final FlowContext flow;
        private final boolean wantsFiles;
        /** Of each side: the file in the body at hand, or null. */
        private CarriedFile initiatorFile;
        private CarriedFile responderFile;
        /** Of each side: the name that the message at hand gives its body. */
        private String initiatorName;
        private String responderName;
        private int exchanges;

        Connection(FlowContext flow) {
            this.flow = flow;
            initiator = flow.fromStart() ? Place.START : Place.LOST;
            responder = initiator;
            wantsFiles = flow.wants(CarriedFile.FIELDS);
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            return switch (place(side)) {
                case START -> start(side, in, out);
                case LOST -> lost(side, in, out);
                case HEADER -> header(side, in, out);
                case BODY -> body(side, in, out);
                case CHUNK_SIZE -> chunk(side, in);
                case CHUNK_END -> chunkEnd(side, in);
                case TRAILER -> trailer(side, in, out);
                case WAITING -> waiting(side, in, out);
            };
        }

        private Place place(Side side) {
            return side == Side.INITIATOR ? initiator : responder;
        }

        private void go(Side side, Place place) {
            if (side == Side.INITIATOR) {
                initiator = place;
            } else {
                responder = place;
            }
        }

        /** False where too many wait already. */
        private boolean await(HttpExchange exchange) {
            if (oldest == null) {
                oldest = exchange;
                return true;
            }
            if (younger == null) {
                younger = new ArrayDeque<>(4);
            }
            return younger.size() < MOST_PENDING - 1 && younger.add(exchange);
        }

        private boolean awaits(HttpExchange exchange) {
            return exchange == oldest || younger != null && younger.contains(exchange);
        }

        private void forget(HttpExchange exchange) {
            if (exchange == oldest) {
                oldest = younger == null ? null : younger.poll();
            } else if (younger != null) {
                younger.remove(exchange);
            }
        }

        private Step start(Side side, Cursor in, Fields out) {
            if (in.peek(0) == '\r' || in.peek(0) == '\n') {
                // RFC 9112 section 2.2: an empty line before a request is forgiven; but it proves nothing.
                in.require(sure);
                in.skip(1);
                in.commit();
                return Step.MORE;
            }
            if (!sure && (in.remaining() >= 8 ? !in.startsWith("HTTP/1.") && method(in) == null : !mayBegin(in))) {
                in.reject();
                return Step.MORE;
            }
            Bytes line = in.line(LONGEST_LINE);
            if (!in.ok()) {
                return Step.MORE;
            }
            if (line.startsWith("HTTP/1.")) {
                statusLine(side, line, in);
            } else {
                requestLine(side, line, in);
            }
            return Step.MORE;
        }

        /** False where a message cannot begin with the few octets at hand, whatever follows. */
        private static boolean mayBegin(Cursor in) {
            boolean may = agrees(in, "HTTP/1.");
            for (int i = 0; i < METHODS.length && !may; i++) {
                may = agrees(in, METHODS[i]);
            }
            return may;
        }

        private static boolean agrees(Cursor in, String text) {
            int n = Math.min(text.length(), in.remaining());
            int i = 0;
            while (i < n && in.peek(i) == text.charAt(i)) {
                i++;
            }
            return i == n;
        }

        private static String method(Cursor in) {
            for (String m : METHODS) {
                if (in.startsWith(m)) {
                    return m;
                }
            }
            return null;
        }

        private void requestLine(Side side, Bytes line, Cursor in) {
            int space = line.indexOf(' ');
            int end = line.length() - 9;
            Bytes tail = line.sub(Math.max(0, end));
            in.require(space > 2 && space <= 24 && end > space && (tail.is(" HTTP/1.1") || tail.is(" HTTP/1.0")) && token(line.sub(0, space))
                    && (client == null || client == side));
            if (!in.ok()) {
                return;
            }
            var exchange = new HttpExchange();
            exchange.number = exchanges;
            exchange.begin();
            exchange.target(method(line, space), line.trim(space + 1, end), tail.at(8) == '1' ? "HTTP/1.1" : "HTTP/1.0");
            if (in.commit()) {
                sure = true;
                exchanges++;
                client = side;
                request = exchange;
                go(side, Place.HEADER);
            }
        }

        /** The method before the first space: one of the known strings, or a new one. */
        private static String method(Bytes line, int space) {
            for (int i = 0; i < METHODS.length; i++) {
                if (METHODS[i].length() == space + 1 && line.startsWith(METHODS[i])) {
                    return NAMES[i];
                }
            }
            return line.sub(0, space).toString();
        }

        private static boolean token(Bytes word) {
            for (int i = 0; i < word.length(); i++) {
                int c = word.at(i);
                if ((c < 'A' || c > 'Z') && c != '-' && c != '_') {
                    return false;
                }
            }
            return true;
        }

        private void statusLine(Side side, Bytes line, Cursor in) {
            long code = line.sub(9, 12).decimal();
            in.require(line.length() >= 12 && line.at(8) == ' ' && code >= 100 && code <= 999 && (line.length() == 12 || line.at(12) == ' ')
                    && (client == null || client != side));
            if (!in.ok()) {
                return;
            }
            HttpExchange exchange = oldest;
            if (exchange == null && request != null) {
                // The answer comes before the request is whole: an interim response, or a refusal.
                exchange = request;
            }
            if (exchange == null) {
                exchange = new HttpExchange();
                exchange.number = exchanges++;
                exchange.version = line.sub(0, 8).toString();
            }
            exchange.begin();
            exchange.status = (int) code;
            if (in.commit()) {
                sure = true;
                client = side.opposite();
                response = exchange;
                go(side, Place.HEADER);
            }
        }

        /** All header lines at hand. */
        private Step header(Side side, Cursor in, Fields out) {
            boolean asks = side == client;
            HttpExchange message = asks ? request : response;
            while (true) {
                Bytes line = in.line(LONGEST_LINE);
                if (!in.ok()) {
                    return Step.MORE;
                }
                if (line.isEmpty()) {
                    return asks ? requestHead(side, in, out) : responseHead(side, in, out);
                }
                int colon = line.indexOf(':');
                if (colon <= 0) {
                    out.anomaly("odd-header");
                } else if (HttpExchange.mayMatter(line, colon)) {
                    Bytes name = line.sub(0, colon);
                    Bytes value = line.trim(colon + 1, line.length());
                    if (asks) {
                        message.requestHeader(name, value);
                    } else {
                        message.responseHeader(name, value);
                    }
                    if (wantsFiles && name.isIgnoreCase("Content-Disposition")) {
                        name(side, CarriedFile.disposed(value));
                    }
                }
                in.commit();
            }
        }

        private Step requestHead(Side side, Cursor in, Fields out) {
            HttpExchange whole = request;
            whole.show(out);
            boolean body = whole.chunked || whole.contentLength > 0;
            file(side, whole, body, out);
            if (!await(whole)) {
                // Answers are not seen, it seems.
                out.publish();
            }
            if (!in.commit()) {
                return Step.MORE;
            }
            octets = 0;
            requestBody = whole.contentLength;
            boolean changes = whole.method.equals("CONNECT") || whole.upgradeAsked;
            go(side, body ? whole.chunked ? Place.CHUNK_SIZE : Place.BODY : changes ? Place.WAITING : Place.START);
            if (!body) {
                request = null;
            }
            return Step.MORE;
        }

        private Step responseHead(Side side, Cursor in, Fields out) {
            HttpExchange whole = response;
            int status = whole.status;
            boolean connect = "CONNECT".equals(whole.method);
            if (status == 101 || connect && status / 100 == 2) {
                whole.length = 0;
                whole.show(out);
                out.publish();
                if (connect) {
                    out.carries("HTTP CONNECT", "proxy", "tunnel opened by CONNECT");
                }
                out.handOver(connect ? null : successor(whole.upgrade));
                in.commit();
                return Step.DONE;
            }
            if (status < 200) {
                in.commit();
                go(side, Place.START);
                response = null;
                return Step.MORE;
            }
            boolean none = "HEAD".equals(whole.method) || status == 204 || status == 304 || !whole.chunked && whole.contentLength == 0;
            if (none || !whole.chunked && whole.contentLength > 0) {
                whole.length = none ? 0 : whole.contentLength;
                whole.show(out);
                out.publish();
                file(side, whole, !none, out);
                if (in.commit()) {
                    answered(whole);
                    responseBody = whole.contentLength;
                    go(side, none ? Place.START : Place.BODY);
                    response = none ? null : whole;
                }
                return Step.MORE;
            }
            whole.show(out);
            file(side, whole, true, out);
            if (in.commit()) {
                octets = 0;
                responseOpen = true;
                responseBody = whole.contentLength;
                go(side, whole.chunked ? Place.CHUNK_SIZE : Place.BODY);
            }
            return Step.MORE;
        }

        /** The id of the protocol that a 101 response names. */
        private static String successor(String upgrade) {
            if (upgrade == null) {
                return null;
            }
            return switch (upgrade.toLowerCase(java.util.Locale.ROOT)) {
                case "websocket" -> "websocket";
                case "h2c" -> "http2";
                case "tls/1.0", "tls/1.1", "tls/1.2", "tls/1.3" -> "tls";
                default -> null;
            };
        }

        private void answered(HttpExchange exchange) {
            forget(exchange);
            responseOpen = false;
            if (client != null && place(client) == Place.WAITING) {
                // Refused: the connection goes on with HTTP.
                go(client, Place.START);
            }
        }

        /** A body begins that is a file, where somebody wants files. */
        private void file(Side side, HttpExchange message, boolean body, Fields out) {
            if (!wantsFiles) {
                return;
            }
            String named = side == Side.INITIATOR ? initiatorName : responderName;
            name(side, null);
            CarriedFile file = null;
            if (body) {
                String name = named != null ? named : message.path();
                long left = message.chunked ? 0 : message.contentLength > 0 ? message.contentLength : Long.MAX_VALUE;
                file = new CarriedFile(name, side, message.number, left);
                file.inPieces = message.chunked;
                // What is published of the exchange before the body's end is all that is known then.
                boolean known = side == client || left > 0 && left < Long.MAX_VALUE;
                file.beside = known ? out.snapshot() : null;
            }
            file(side, file);
        }

        private CarriedFile file(Side side) {
            return side == Side.INITIATOR ? initiatorFile : responderFile;
        }

        private void file(Side side, CarriedFile file) {
            if (side == Side.INITIATOR) {
                initiatorFile = file;
            } else {
                responderFile = file;
            }
        }

        private void name(Side side, String name) {
            if (side == Side.INITIATOR) {
                initiatorName = name;
            } else {
                responderName = name;
            }
        }

        /** The file ends, or nothing more is seen of it. */
        private void filed(Side side, boolean whole, Fields out) {
            CarriedFile file = file(side);
            if (file != null) {
                file(side, null);
                if (file.beside == null) {
                    file.beside = out.snapshot();
                }
                file.publish(out, whole);
            }
        }

        private Step body(Side side, Cursor in, Fields out) {
            boolean asks = side == client;
            HttpExchange message = asks ? request : response;
            long length = asks ? requestBody : responseBody;
            int start = 0;
            if (message.json && message.carried == null && length > 0) {
                start = (int) Math.min(length, JSON_START);
                if (!json(message, start, in, out)) {
                    return Step.MORE;
                }
            }
            // Without a length the response lasts as long as the connection.
            long rest = length > 0 ? length - start : Long.MAX_VALUE;
            in.discard(rest);
            if (in.commit()) {
                CarriedFile file = file(side);
                if (file != null) {
                    file.came(start);
                    file.asked = rest;
                }
                finish(side, asks);
            }
            return Step.MORE;
        }

        @Override
        public void discarded(Side side, long left, long lost, Fields out) {
            CarriedFile file = file(side);
            if (file != null) {
                boolean isPiece = file.inPieces;
                boolean endless = file.left == Long.MAX_VALUE;
                file.passed(left, lost);
                if (!isPiece && !endless) {
                    filed(side, left == 0, out);
                }
            }
        }

        private static boolean json(HttpExchange message, int wanted, Cursor in, Fields out) {
            if (!in.need(wanted)) {
                return false;
            }
            message.body(in.bytes(wanted));
            message.json = false;
            if (message.carried != null) {
                out.carries(message.carried, message.carriedCategory, message.carriedWhy);
            }
            return true;
        }

        private void finish(Side side, boolean asks) {
            boolean changes = asks && request != null && (request.method.equals("CONNECT") || request.upgradeAsked);
            go(side, changes && awaits(request) ? Place.WAITING : Place.START);
            if (asks) {
                request = null;
            } else if (!responseOpen) {
                // Nothing more is to be said of it; a connection may last long after.
                response = null;
            }
        }

        private Step chunk(Side side, Cursor in) {
            Bytes line = in.line(1024);
            long size = 0;
            int digits = 0;
            int digit;
            while (digits < 15 && (digit = Character.digit(line.at(digits), 16)) >= 0) {
                size = size << 4 | digit;
                digits++;
            }
            int after = line.at(digits);
            in.require(digits > 0 && (after < 0 || after == ';' || after == ' ' || after == '\t'));
            in.discard(size);
            if (in.commit()) {
                octets += side == client ? 0 : size;
                CarriedFile file = file(side);
                if (file != null) {
                    file.left = size;
                    file.asked = size;
                }
                go(side, size == 0 ? Place.TRAILER : Place.CHUNK_END);
            }
            return Step.MORE;
        }

        private Step chunkEnd(Side side, Cursor in) {
            in.require(in.line(2).isEmpty());
            if (in.commit()) {
                go(side, Place.CHUNK_SIZE);
            }
            return Step.MORE;
        }

        private Step trailer(Side side, Cursor in, Fields out) {
            Bytes line = in.line(LONGEST_LINE);
            if (!in.ok()) {
                return Step.MORE;
            }
            boolean last = line.isEmpty();
            if (last && side != client) {
                response.length = octets;
                response.show(out);
                out.publish();
            }
            if (last) {
                filed(side, true, out);
            }
            if (in.commit() && last) {
                if (side != client) {
                    answered(response);
                }
                finish(side, side == client);
            }
            return Step.MORE;
        }

        private Step waiting(Side side, Cursor in, Fields out) {
            if (method(in) != null && !in.startsWith("PRI ")) {
                go(side, Place.START);
                return start(side, in, out);
            }
            // Kept for whoever it is handed to.
            in.need(in.remaining() + 1);
            return Step.MORE;
        }

        private Step lost(Side side, Cursor in, Fields out) {
            if (in.startsWith("HTTP/1.") || method(in) != null) {
                go(side, Place.START);
                return start(side, in, out);
            }
            in.require(sure || misses < MOST_MISSES);
            in.skip(in.remaining());
            if (sure ? in.commit() : in.tentative()) {
                misses++;
            }
            return Step.MORE;
        }

        @Override
        public Step gap(Side side, long length, Fields out) {
            CarriedFile file = file(side);
            if (file != null) {
                file.lost(length);
                if (file.beside == null) {
                    (side == client ? request : response).show(out);
                }
                filed(side, false, out);
            }
            // What was asked and what was answered may no longer go together.
            if (side == client) {
                request = null;
            }
            oldest = null;
            younger = null;
            response = side == client ? response : null;
            responseOpen &= side == client;
            go(side, Place.LOST);
            return Step.MORE;
        }

        @Override
        public void end(Fields out) {
            if (responseOpen && response != null) {
                response.show(out);
                out.publish();
                forget(response);
                ended(client.opposite(), out);
            }
            if (client != null) {
                ended(client.opposite(), out);
                ended(client, out);
            }
            if (request != null && !awaits(request)) {
                await(request);
            }
            for (HttpExchange unanswered = oldest; unanswered != null; unanswered = oldest) {
                forget(unanswered);
                unanswered.show(out);
                out.publish();
            }
        }

        /** The flow ended with a file open: whole where only the end of the stream was to end it, and that was seen. */
        private void ended(Side side, Fields out) {
            CarriedFile file = file(side);
            if (file != null) {
                filed(side, file.left == Long.MAX_VALUE && flow.closed(side), out);
            }
        }
    }
}
