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
import io.fathom.api.Role;
import io.fathom.api.Side;
import io.fathom.api.Step;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * HTTP/1.0 and 1.1 (RFC 9112): every exchange with its request line, main headers and status; pipelining, chunked bodies, CONNECT and Upgrade. Bodies are
 * passed over unseen.
 */
public final class Http extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("http");
    static final Field<String> HOSTNAME = FIELDS.text("hostname", "name of the server asked").as(Role.HOST);
    static final Field<String> URL = FIELDS.text("url", "request target").personal();
    static final Field<String> AGENT = FIELDS.text("http_user_agent", "software of the client").as(Role.AGENT);
    static final Field<String> CONTENT_TYPE = FIELDS.text("http_content_type", "media type of the response body");
    static final Field<String> REFERRER = FIELDS.text("http_refer", "page the request came from").personal();
    static final Field<String> METHOD = FIELDS.text("http_method", "request method");
    static final Field<String> VERSION = FIELDS.text("protocol", "version of the request, or of the response without one");
    static final Field<Long> STATUS = FIELDS.number("status", "status code, 100 to 999");
    static final Field<String> REDIRECT = FIELDS.text("redirect", "target of a redirection").personal();
    static final Field<Long> LENGTH = FIELDS.number("length", "octets of the response body, where it says so");
    static final Field<Long> PORT = FIELDS.number("http_port", "port named in the Host header");
    static final Field<String> SERVER = FIELDS.text("server", "software of the server (not in EVE's core)");

    private static final String[] METHODS = {"GET ", "POST ", "HEAD ", "PUT ", "DELETE ", "OPTIONS ", "CONNECT ", "TRACE ", "PATCH ", "PROPFIND ", "PROPPATCH ", "MKCOL ",
        "COPY ", "MOVE ", "LOCK ", "UNLOCK ", "SEARCH ", "REPORT ", "SUBSCRIBE ", "UNSUBSCRIBE ", "NOTIFY ", "M-POST ", "CCM_POST ", "RPC_IN_DATA ", "RPC_OUT_DATA ", "BDELETE ",
        "BPROPFIND ", "MKCALENDAR ", "VERSION-CONTROL ", "CHECKOUT ", "MERGE ", "PURGE ", "MKACTIVITY ", "SOURCE "};

    public Http() {
        super("HTTP", Description.of("The web", "RFC 9112", "web"), webHints(), FIELDS);
    }

    private static Hints webHints() {
        var h = Hints.tcp(80, 8080, 8000, 3128).prefix("HTTP/1.").largestMessage(64 * 1024);
        for (String m : METHODS) {
            h = h.prefix(m);
        }
        return h;
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Exchange();
    }

    private record Request(String method, String hostname, String url, String agent, String referrer, String version, long port, String upgrade) {}

    private static final class Exchange implements Dissector {
        private final Deque<Request> waiting = new ArrayDeque<>();
        private final boolean[] chunked = new boolean[2];
        private final boolean[] trailer = new boolean[2];
        private final boolean[] toTheEnd = new boolean[2];
        private Side client;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int s = side.ordinal();
            if (toTheEnd[s]) {
                in.discard(in.remaining());
                in.commit();
                return Step.MORE;
            }
            if (trailer[s]) {
                var line = in.line(8192);
                if (in.commit() && line.isEmpty()) {
                    trailer[s] = false;
                }
                return Step.MORE;
            }
            if (chunked[s]) {
                return chunk(s, in);
            }
            if (client == null ? in.peek(0) == 'H' && in.startsWith("HTTP/1.") : side != client) {
                return response(side, in, out);
            }
            return request(side, in, out);
        }

        private Step chunk(int s, Cursor in) {
            var line = in.line(1024);
            int end = line.indexOf(';');
            long n = hexadecimal((end < 0 ? line : line.sub(0, end)).trim());
            if (!in.require(n >= 0)) {
                return Step.MORE;
            }
            if (n == 0) {
                chunked[s] = !in.ok();
                trailer[s] = in.ok();
            } else {
                in.discard(n + 2);
            }
            in.commit();
            return Step.MORE;
        }

        private static long hexadecimal(Bytes text) {
            long v = 0;
            if (text.isEmpty() || text.length() > 12) {
                return -1;
            }
            for (int i = 0; i < text.length(); i++) {
                int d = Character.digit(text.at(i), 16);
                if (d < 0) {
                    return -1;
                }
                v = v << 4 | d;
            }
            return v;
        }

        private Step request(Side side, Cursor in, Fields out) {
            // Some clients send an empty line between requests.
            while (in.peek(0) == '\r' && in.peek(1) == '\n') {
                in.skip(2);
            }
            if (in.remaining() == 0) {
                return Step.MORE;
            }
            if (!in.require(in.peek(0) >= 'A' && in.peek(0) <= 'Z')) {
                return Step.MORE;
            }
            if (in.remaining() >= 20 && !knownMethod(in)) {
                in.reject();
                return Step.MORE;
            }
            var line = in.line(32 * 1024);
            int first = line.indexOf(' ');
            int last = line.length() - 9;
            in.require(!in.ok() || first > 0 && last > first && line.at(last) == ' ' && line.sub(last + 1).startsWith("HTTP/1.") && known(line));
            if (!in.ok()) {
                return Step.MORE;
            }
            var method = line.sub(0, first).toString();
            var target = line.sub(first + 1, last);
            Headers h = headers(in, out);
            if (!in.ok()) {
                return Step.MORE;
            }
            client = side;
            String host = h.host;
            long port = -1;
            boolean absolute = target.startsWithIgnoreCase("http://");
            if (method.equals("CONNECT")) {
                host = target.toString();
            } else if (absolute && host == null) {
                int slash = target.indexOf('/', 7);
                host = target.sub(7, slash < 0 ? target.length() : slash).toString();
            }
            if (host != null) {
                int colon = host.lastIndexOf(':');
                if (colon > 0 && (host.indexOf(':') == colon || host.startsWith("["))) {
                    port = Bytes.of(host.substring(colon + 1).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)).decimal();
                    host = host.substring(0, colon);
                }
            }
            var r = new Request(method, host, out.wants(URL) ? target.toString() : null, h.agent, h.referrer, line.sub(last + 1).toString(), port, h.upgrade);
            boolean isNew = waiting.isEmpty();
            if (waiting.size() < 64) {
                waiting.add(r);
            }
            if (isNew) {
                out.clear();
                fill(out, r);
            }
            ride(out, h, target, absolute, method);
            body(side, in, h, false);
            in.commit();
            return Step.MORE;
        }

        private static boolean knownMethod(Cursor in) {
            for (String m : METHODS) {
                if (in.startsWith(m)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean known(Bytes line) {
            for (String m : METHODS) {
                if (line.startsWith(m)) {
                    return true;
                }
            }
            return false;
        }

        private static void fill(Fields out, Request r) {
            out.set(HOSTNAME, r.hostname);
            out.set(URL, r.url);
            out.set(AGENT, r.agent);
            out.set(REFERRER, r.referrer);
            out.set(METHOD, r.method);
            out.set(VERSION, r.version);
            if (r.port >= 0) {
                out.set(PORT, r.port);
            }
        }

        private static void ride(Fields out, Headers h, Bytes target, boolean absolute, String method) {
            if (absolute) {
                out.carries("HTTP Proxy", "proxy", "request target with a scheme: asked of a proxy");
            }
            if (h.contentType != null) {
                if (h.contentType.contains("application/ocsp-request")) {
                    out.carries("OCSP", "authentication", "content type " + h.contentType);
                } else if (h.contentType.contains("application/soap+xml") || h.soap) {
                    out.carries("SOAP", "rpc", "content type or SOAPAction");
                } else if (h.contentType.contains("application/dns-message")) {
                    out.carries("DoH", "dns", "content type " + h.contentType);
                } else if (h.contentType.contains("application/ipp")) {
                    out.carries("IPP", "printing", "content type " + h.contentType);
                } else if (h.contentType.contains("application/grpc")) {
                    out.carries("gRPC", "rpc", "content type " + h.contentType);
                } else if (h.contentType.contains("application/x-fcs")) {
                    out.carries("RTMPT", "streaming", "content type " + h.contentType);
                }
            } else if (h.soap) {
                out.carries("SOAP", "rpc", "SOAPAction header");
            }
            if (method.length() > 5 && (method.startsWith("PROP") || method.equals("MKCOL"))) {
                out.carries("WebDAV", "file-sharing", "method " + method);
            }
        }

        private Step response(Side side, Cursor in, Fields out) {
            if (in.peek(0) == '\r' || in.peek(0) == '\n') {
                in.skip(1);
                in.tentative();
                return Step.MORE;
            }
            in.expect("HTTP/1.");
            int minor = in.u8();
            in.require(minor == '0' || minor == '1');
            in.expect(' ');
            var line = in.line(4096);
            long status = line.sub(0, 3).decimal();
            in.require(!in.ok() || status >= 100 && status <= 999 && (line.length() == 3 || line.at(3) == ' '));
            if (!in.ok()) {
                return Step.MORE;
            }
            Headers h = headers(in, out);
            if (!in.ok()) {
                return Step.MORE;
            }
            if (client == null) {
                client = side.opposite();
            }
            if (status >= 100 && status < 200 && status != 101) {
                in.commit();
                return Step.MORE;
            }
            Request r = waiting.poll();
            out.clear();
            if (r != null) {
                fill(out, r);
            } else {
                out.set(VERSION, "HTTP/1." + (char) minor);
            }
            out.set(STATUS, status);
            if (h.contentType != null) {
                int end = h.contentType.indexOf(';');
                out.set(CONTENT_TYPE, end < 0 ? h.contentType : h.contentType.substring(0, end));
                if (h.contentType.startsWith("application/dash+xml")) {
                    out.carries("MPEG-DASH", "streaming", "content type " + h.contentType);
                } else if (h.contentType.startsWith("application/ocsp-response")) {
                    out.carries("OCSP", "authentication", "content type " + h.contentType);
                } else if (h.contentType.startsWith("application/dns-message")) {
                    out.carries("DoH", "dns", "content type " + h.contentType);
                }
            }
            if (h.elastic) {
                out.carries("Elasticsearch", "database", "X-elastic-product header");
            }
            if (h.length >= 0) {
                out.set(LENGTH, h.length);
            }
            out.set(REDIRECT, h.location);
            out.set(SERVER, h.server);
            out.publish();
            if (status == 101) {
                boolean socket = h.upgrade != null && h.upgrade.equalsIgnoreCase("websocket");
                out.handOver(socket ? "websocket" : h.upgrade != null && h.upgrade.startsWith("h2c") ? "http2" : null);
                in.commit();
                return Step.MORE;
            }
            if (r != null && r.method.equals("CONNECT") && status < 300) {
                out.carries("HTTP Connect", "proxy", "CONNECT answered with " + status);
                out.handOver(null);
                in.commit();
                return Step.MORE;
            }
            boolean bodiless = status == 204 || status == 304 || r != null && r.method.equals("HEAD");
            if (!bodiless) {
                body(side, in, h, true);
            }
            in.commit();
            return Step.MORE;
        }

        private void body(Side side, Cursor in, Headers h, boolean response) {
            int s = side.ordinal();
            if (!in.ok()) {
                return;
            }
            if (h.chunked) {
                chunked[s] = true;
            } else if (h.length >= 0) {
                in.discard(h.length);
            } else if (response) {
                toTheEnd[s] = true;
            }
        }

        @Override
        public Step gap(Side side, long length, Fields out) {
            // Without its framing the rest of this side cannot be told apart; what was known stays.
            return Step.DONE;
        }

        @Override
        public void end(Fields out) {
            for (Request r : waiting) {
                out.clear();
                fill(out, r);
                out.publish();
            }
        }
    }

    /** What of a message's header section matters. */
    private static final class Headers {
        String host;
        String agent;
        String referrer;
        String contentType;
        String location;
        String server;
        String upgrade;
        long length = -1;
        boolean chunked;
        boolean soap;
        boolean elastic;
    }

    private static Headers headers(Cursor in, Fields out) {
        var h = new Headers();
        for (int i = 0; i < 256; i++) {
            var line = in.line(32 * 1024);
            if (!in.ok() || line.isEmpty()) {
                return h;
            }
            int colon = line.indexOf(':');
            if (colon <= 0) {
                continue;
            }
            var value = line.sub(colon + 1).trim();
            switch (colon) {
                case 4 -> {
                    if (line.startsWithIgnoreCase("host") && h.host == null) {
                        h.host = value.toString();
                    }
                }
                case 6 -> {
                    if (line.startsWithIgnoreCase("server") && out.wants(SERVER)) {
                        h.server = value.toString();
                    }
                }
                case 7 -> {
                    if (line.startsWithIgnoreCase("referer") && out.wants(REFERRER)) {
                        h.referrer = value.toString();
                    } else if (line.startsWithIgnoreCase("upgrade")) {
                        h.upgrade = value.toString();
                    }
                }
                case 8 -> {
                    if (line.startsWithIgnoreCase("location") && out.wants(REDIRECT)) {
                        h.location = value.toString();
                    }
                }
                case 10 -> {
                    if (line.startsWithIgnoreCase("user-agent") && h.agent == null) {
                        h.agent = value.toString();
                    } else if (line.startsWithIgnoreCase("soapaction")) {
                        h.soap = true;
                    }
                }
                case 12 -> {
                    if (line.startsWithIgnoreCase("content-type")) {
                        h.contentType = value.toString();
                    }
                }
                case 14 -> {
                    if (line.startsWithIgnoreCase("content-length")) {
                        h.length = value.decimal();
                    }
                }
                case 17 -> {
                    if (line.startsWithIgnoreCase("transfer-encoding")) {
                        h.chunked = value.containsIgnoreCase("chunked");
                    } else if (line.startsWithIgnoreCase("x-elastic-product")) {
                        h.elastic = true;
                    }
                }
                default -> {}
            }
        }
        in.reject();
        return h;
    }
}
