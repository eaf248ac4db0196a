package io.fathom.protocols;

import io.fathom.api.Bytes;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.Role;

/** One HTTP request and its response, collected header line by header line. Worker thread only. */
final class HttpExchange {
    /** Which way the message names its length. */
    static final long UNKNOWN = -1;

    static final FieldSet FIELDS = FieldSet.of("http");
    private static final Field<String> HOSTNAME = FIELDS.text("hostname", "server asked for, port left out").as(Role.HOST);
    private static final Field<Long> PORT = FIELDS.number("http_port", "port that the Host header names");
    private static final Field<String> URL = FIELDS.text("url", "request target as sent").personal();
    private static final Field<String> AGENT = FIELDS.text("http_user_agent", "User-Agent header").as(Role.AGENT);
    private static final Field<String> CONTENT_TYPE = FIELDS.text("http_content_type", "media type of the response, parameters left out");
    private static final Field<String> REFERER = FIELDS.text("http_refer", "Referer header").personal();
    private static final Field<String> METHOD = FIELDS.text("http_method", "request method");
    private static final Field<String> PROTOCOL = FIELDS.text("protocol", "version of the request, else of the response");
    private static final Field<Long> STATUS = FIELDS.number("status", "status code");
    private static final Field<String> REDIRECT = FIELDS.text("redirect", "Location header of a response that points elsewhere").personal();
    private static final Field<String> FORWARDED = FIELDS.text("xff", "X-Forwarded-For header").personal();
    private static final Field<Long> LENGTH = FIELDS.number("length", "octets of the response body");
    private static final Field<String> MAJOR = FIELDS.text("version", "2 where HTTP/2 is spoken, else absent");
    private static final Field<Long> STREAM = FIELDS.number("http2.stream_id", "stream of the exchange in its HTTP/2 connection");

    String method;
    private Bytes url;
    String version;
    private Bytes host;
    private long port = UNKNOWN;
    private Bytes agent;
    private Bytes referer;
    private Bytes forwarded;
    private Bytes contentType;
    private Bytes location;
    int status;
    long length = UNKNOWN;
    /** Its place in its connection, from 0. */
    int number;
    private int stream;

    // Framing and routing of the message whose header is being read: reset by begin().
    long contentLength;
    boolean chunked;
    boolean upgradeAsked;
    String upgrade;
    boolean json;
    /** What rides on it, or null: a name for Fields.carries. */
    String carried;
    String carriedCategory;
    String carriedWhy;

    /** Before the header of the request, and again of each response. */
    void begin() {
        contentLength = UNKNOWN;
        chunked = false;
        upgrade = null;
        json = false;
        contentType = null;
        location = null;
    }

    /** It is one of HTTP/2, on this stream. */
    void stream(int number) {
        stream = number;
    }

    /** A request that has no target but the server itself. */
    void asked(String method, String version) {
        this.method = method;
        this.version = version;
    }

    void target(String method, Bytes target, String version) {
        asked(method, version);
        this.url = kept(target);
        int slashes = target.indexOf('/');
        if (method.equals("CONNECT")) {
            authority(target);
        } else if (slashes > 0 && (target.startsWithIgnoreCase("http://") || target.startsWithIgnoreCase("https://"))) {
            Bytes rest = target.sub(slashes + 2);
            int end = rest.indexOf('/');
            authority(end < 0 ? rest : rest.sub(0, end));
            carries("HTTP Proxy", "proxy", "absolute request target");
        } else if (target.indexOf('?') >= 0 && target.containsIgnoreCase("info_hash=") && target.containsIgnoreCase("peer_id=")) {
            carries("BitTorrent", "file-sharing", "tracker announcement");
        }
        if (method.equals("RPC_IN_DATA") || method.equals("RPC_OUT_DATA")) {
            carries("MS-RPC over HTTP", "rpc", "method " + method);
        }
    }

    private void carries(String name, String category, String why) {
        if (carried == null) {
            carried = name;
            carriedCategory = category;
            carriedWhy = why;
        }
    }

    private void authority(Bytes text) {
        int at = text.indexOf('@');
        Bytes name = at >= 0 ? text.sub(at + 1) : text;
        int colon = name.at(0) == '[' ? name.indexOf(':', Math.max(0, name.indexOf(']'))) : name.indexOf(':');
        long number = colon > 0 ? name.sub(colon + 1).decimal() : UNKNOWN;
        if (number >= 0 && number <= 65535) {
            port = number;
        }
        host = kept(colon > 0 ? name.sub(0, colon) : name);
    }

    /** Lengths of the names that {@link #requestHeader} and {@link #responseHeader} know, and that of Content-Disposition, one bit each. */
    private static final int LENGTHS = 1 << 4 | 1 << 6 | 1 << 7 | 1 << 8 | 1 << 10 | 1 << 12 | 1 << 14 | 1 << 15 | 1 << 17 | 1 << 19;

    /** False where a header line of HTTP/1 has a name that nobody reads: by its length and its first letter. */
    static boolean mayMatter(Bytes line, int colon) {
        if (colon >= Integer.SIZE || (LENGTHS >>> colon & 1) == 0) {
            return false;
        }
        return switch (line.at(0) | 0x20) {
            case 'a' -> colon == 6;
            case 'c', 'h', 'l', 'r', 's', 't', 'u', 'x' -> true;
            default -> false;
        };
    }

    /** One header line of the request; framing and routing headers are understood, the rest passed over. */
    void requestHeader(Bytes name, Bytes value) {
        switch (name.at(0) | 0x20) {
            case 'h' -> {
                if (host == null && name.isIgnoreCase("Host")) {
                    authority(value);
                } else if (name.isIgnoreCase("HTTP2-Settings")) {
                    upgradeAsked = true;
                }
            }
            case 'u' -> {
                if (name.isIgnoreCase("User-Agent")) {
                    agent = kept(value);
                } else if (name.isIgnoreCase("Upgrade")) {
                    upgradeAsked = true;
                }
            }
            case 'r' -> {
                if (name.isIgnoreCase("Referer")) {
                    referer = kept(value);
                }
            }
            case 'x' -> {
                if (name.isIgnoreCase("X-Forwarded-For")) {
                    forwarded = kept(value);
                }
            }
            case 's' -> {
                if (name.isIgnoreCase("SOAPAction")) {
                    carries("SOAP", "rpc", "SOAPAction header");
                }
            }
            case 'c', 't' -> framing(name, value);
            case 'a' -> {
                if (name.isIgnoreCase("Accept") && value.startsWithIgnoreCase("application/dns-message")) {
                    carries("DoH", "dns", "application/dns-message");
                }
            }
            default -> {
                // Nothing that is read.
            }
        }
    }

    /** One header line of the response. */
    void responseHeader(Bytes name, Bytes value) {
        switch (name.at(0) | 0x20) {
            case 'c', 't' -> framing(name, value);
            case 'l' -> {
                if (name.isIgnoreCase("Location")) {
                    location = kept(value);
                }
            }
            case 'u' -> {
                if (name.isIgnoreCase("Upgrade")) {
                    upgrade = value.toString();
                }
            }
            case 'x' -> {
                if (name.isIgnoreCase("X-Elastic-Product")) {
                    carries("Elasticsearch", "database", "X-Elastic-Product header");
                }
            }
            default -> {
                // Nothing that is read.
            }
        }
    }

    private void framing(Bytes name, Bytes value) {
        if (name.isIgnoreCase("Content-Length")) {
            contentLength = value.decimal();
        } else if (name.isIgnoreCase("Transfer-Encoding")) {
            chunked = value.containsIgnoreCase("chunked");
        } else if (name.isIgnoreCase("Content-Type")) {
            int end = value.indexOf(';');
            Bytes type = (end < 0 ? value : value.sub(0, end)).trim();
            contentType = kept(type);
            json = type.startsWithIgnoreCase("application/json");
            media(type);
        }
    }

    private void media(Bytes type) {
        if (type.startsWithIgnoreCase("application/")) {
            Bytes kind = type.sub(12);
            if (kind.isIgnoreCase("ocsp-request") || kind.isIgnoreCase("ocsp-response")) {
                carries("OCSP", "web", "media type of OCSP");
            } else if (kind.isIgnoreCase("soap+xml")) {
                carries("SOAP", "rpc", "media type of SOAP");
            } else if (kind.isIgnoreCase("ipp")) {
                carries("IPP", "printing", "media type of IPP");
            } else if (kind.isIgnoreCase("dns-message")) {
                carries("DoH", "dns", "media type of DNS messages");
            } else if (kind.isIgnoreCase("dash+xml")) {
                carries("MPEG-DASH", "streaming", "media type of a DASH presentation");
            } else if (kind.isIgnoreCase("vnd.apple.mpegurl") || kind.isIgnoreCase("x-mpegurl")) {
                carries("HLS", "streaming", "media type of an HLS playlist");
            } else if (kind.isIgnoreCase("json-rpc") || kind.isIgnoreCase("jsonrequest")) {
                carries("JSON-RPC", "rpc", "media type of JSON-RPC");
            } else if (kind.isIgnoreCase("grpc") || kind.startsWithIgnoreCase("grpc+") || kind.startsWithIgnoreCase("grpc-web")) {
                carries("gRPC", "rpc", "media type of gRPC");
            }
        }
    }

    /** The first octets of a JSON body: work requests of miners, else any JSON-RPC call. */
    void body(Bytes start) {
        if (start.containsIgnoreCase("\"getwork\"") || start.containsIgnoreCase("\"eth_getWork\"") || start.containsIgnoreCase("\"eth_submitWork\"")
                || start.containsIgnoreCase("\"getblocktemplate\"")) {
            carries("Mining", "cryptocurrency", "work request of a miner");
        } else if (start.containsIgnoreCase("\"jsonrpc\"") && start.containsIgnoreCase("\"2.0\"")) {
            carries("JSON-RPC", "rpc", "JSON-RPC 2.0 object");
        }
    }

    /** What outlives the octets at hand. */
    private static Bytes kept(Bytes text) {
        return Bytes.of(text.copy());
    }

    private static void set(Field<String> field, Bytes value, Fields out) {
        if (value != null) {
            out.set(field, value);
        }
    }

    /** The path of its target, or null where that is not known. */
    String path() {
        return url == null ? null : CarriedFile.path(url.toString());
    }

    /** Puts all that is known so far into the fields, which are forgotten before. */
    void show(Fields out) {
        out.clear();
        set(HOSTNAME, host, out);
        if (port >= 0) {
            out.set(PORT, port);
        }
        set(URL, url, out);
        set(AGENT, agent, out);
        set(REFERER, referer, out);
        out.set(METHOD, method);
        out.set(PROTOCOL, version);
        set(FORWARDED, forwarded, out);
        if (status > 0) {
            out.set(STATUS, status);
            set(CONTENT_TYPE, contentType, out);
            if (status >= 300 && status < 400) {
                set(REDIRECT, location, out);
            }
        }
        if (length >= 0) {
            out.set(LENGTH, length);
        }
        if (stream > 0) {
            out.set(MAJOR, "2");
            out.set(STREAM, stream);
        }
        if (carried != null) {
            out.carries(carried, carriedCategory, carriedWhy);
        }
    }
}
