package io.fathom.protocols;

import io.fathom.api.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * HPACK (RFC 7541), reading only: one direction of an HTTP/2 connection, whose table of recent fields lives as long as it. Bounded: at most 64 KiB of table
 * and of one block, 512 fields a block. Worker thread only.
 */
final class Hpack {
    /** One header field; the octets are never changed. */
    record Header(Bytes name, Bytes value) {
        // RFC 7541 section 4.1: what a field counts in the table.
        int size() {
            return name.length() + value.length() + 32;
        }
    }

    static final int LARGEST_TABLE = 64 * 1024;
    private static final int MOST_FIELDS = 512;
    private static final int MOST_OCTETS = 64 * 1024;
    private static final int LONGEST_CODE = 30;
    private static final int END_OF_STRING = 256;

    /** Appendix B: the lengths of the codes of octets 0 to 255 and of the end; the code is canonical, so that its lengths tell it whole. */
    private static final int[] LENGTHS = {
        13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 28,
        6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10,
        13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6,
        15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28,
        20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24,
        22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23,
        26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27, 27,
        20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23, 26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26,
        30
    };

    /** Appendix A, name and value in turn. */
    private static final String[] STATIC = {
        ":authority", "", ":method", "GET", ":method", "POST", ":path", "/", ":path", "/index.html", ":scheme", "http", ":scheme", "https", ":status", "200",
        ":status", "204", ":status", "206", ":status", "304", ":status", "400", ":status", "404", ":status", "500", "accept-charset", "",
        "accept-encoding", "gzip, deflate", "accept-language", "", "accept-ranges", "", "accept", "", "access-control-allow-origin", "", "age", "",
        "allow", "", "authorization", "", "cache-control", "", "content-disposition", "", "content-encoding", "", "content-language", "",
        "content-length", "", "content-location", "", "content-range", "", "content-type", "", "cookie", "", "date", "", "etag", "", "expect", "",
        "expires", "", "from", "", "host", "", "if-match", "", "if-modified-since", "", "if-none-match", "", "if-range", "", "if-unmodified-since", "",
        "last-modified", "", "link", "", "location", "", "max-forwards", "", "proxy-authenticate", "", "proxy-authorization", "", "range", "",
        "referer", "", "refresh", "", "retry-after", "", "server", "", "set-cookie", "", "strict-transport-security", "", "transfer-encoding", "",
        "user-agent", "", "vary", "", "via", "", "www-authenticate", ""
    };

    private static final List<Header> FIXED = fixed();
    private static final Code CODE = Code.of(LENGTHS);

    /** Newest last. */
    private final ArrayList<Header> table = new ArrayList<>();
    private int size;
    private int capacity = 4096;
    private boolean broken;

    private Bytes block;
    private int at;

    private static List<Header> fixed() {
        var list = new ArrayList<Header>();
        for (int i = 0; i < STATIC.length; i += 2) {
            list.add(new Header(latin(STATIC[i]), latin(STATIC[i + 1])));
        }
        return List.copyOf(list);
    }

    private static Bytes latin(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** True once a block could not be read: the table is not what the sender's is, so that nothing more can be. */
    boolean broken() {
        return broken;
    }

    /** The fields of one whole block, in order; none where it or one before it cannot be read. */
    List<Header> read(Bytes whole) {
        var fields = new ArrayList<Header>();
        block = whole;
        at = 0;
        while (!broken && at < whole.length()) {
            Header h = next();
            if (h != null) {
                fields.add(h);
            }
            broken |= fields.size() > MOST_FIELDS;
        }
        block = null;
        return broken ? List.of() : fields;
    }

    private Header next() {
        int first = block.at(at);
        if (first >= 0x80) {
            return indexed(number(7));
        }
        if (first >= 0x40) {
            Header h = literal(6);
            if (!broken) {
                add(h);
            }
            return h;
        }
        if (first >= 0x20) {
            int size = number(5);
            broken |= size > LARGEST_TABLE;
            capacity = size;
            evict(0);
            return null;
        }
        return literal(4);
    }

    private Header literal(int bits) {
        int index = number(bits);
        Bytes name = index == 0 ? string() : indexed(index).name();
        return new Header(name, string());
    }

    private Header indexed(int index) {
        int recent = table.size() - (index - FIXED.size());
        if (index >= 1 && index <= FIXED.size()) {
            return FIXED.get(index - 1);
        }
        if (index > FIXED.size() && recent >= 0) {
            return table.get(recent);
        }
        broken = true;
        return FIXED.getFirst();
    }

    private void add(Header h) {
        evict(h.size());
        if (h.size() <= capacity) {
            // A copy: the block does not outlive this read.
            table.add(new Header(Bytes.of(h.name().copy()), Bytes.of(h.value().copy())));
            size += h.size();
        }
    }

    private void evict(int room) {
        while (!table.isEmpty() && size + room > capacity) {
            size -= table.removeFirst().size();
        }
    }

    private int number(int bits) {
        int most = (1 << bits) - 1;
        long value = block.at(at++) & most;
        if (value == most) {
            int octet = 0x80;
            for (int shift = 0; (octet & 0x80) != 0; shift += 7) {
                octet = block.at(at++);
                if (octet < 0 || shift > 21) {
                    broken = true;
                    return 0;
                }
                value += (long) (octet & 0x7F) << shift;
            }
        }
        return (int) value;
    }

    private Bytes string() {
        boolean coded = block.at(at) >= 0x80;
        int length = broken || block.at(at) < 0 ? -1 : number(7);
        if (broken || length < 0 || length > block.length() - at) {
            broken = true;
            return Bytes.of();
        }
        Bytes raw = block.sub(at, at + length);
        at += length;
        if (!coded) {
            return raw;
        }
        byte[] plain = CODE.read(raw, MOST_OCTETS);
        broken |= plain == null;
        return Bytes.of(plain == null ? new byte[0] : plain);
    }

    /** A canonical code: codes of one length are consecutive numbers, in the order of their symbols. */
    private record Code(int[] first, int[] offset, int[] count, short[] symbols) {
        static Code of(int[] lengths) {
            var first = new int[LONGEST_CODE + 1];
            var offset = new int[LONGEST_CODE + 1];
            var count = new int[LONGEST_CODE + 1];
            var symbols = new short[lengths.length];
            int code = 0;
            int n = 0;
            for (int length = 1; length <= LONGEST_CODE; length++) {
                first[length] = code;
                offset[length] = n;
                for (int s = 0; s < lengths.length; s++) {
                    if (lengths[s] == length) {
                        symbols[n++] = (short) s;
                    }
                }
                count[length] = n - offset[length];
                code = code + count[length] << 1;
            }
            return new Code(first, offset, count, symbols);
        }

        /** The octets coded, or null where they are too many or the code is broken (RFC 7541 section 5.2: padded with less than an octet of ones). */
        byte[] read(Bytes coded, int most) {
            var plain = new byte[(int) Math.min(most, coded.length() * 8L / 5)];
            int n = 0;
            int code = 0;
            int length = 0;
            for (int i = 0; i < coded.length() * 8; i++) {
                code = code << 1 | coded.at(i >> 3) >> 7 - (i & 7) & 1;
                length++;
                int index = code - first[length];
                if (index >= 0 && index < count[length]) {
                    int symbol = symbols[offset[length] + index];
                    if (symbol == END_OF_STRING || n == plain.length) {
                        return null;
                    }
                    plain[n++] = (byte) symbol;
                    code = 0;
                    length = 0;
                } else if (length == LONGEST_CODE) {
                    return null;
                }
            }
            return length < 8 && code == (1 << length) - 1 ? java.util.Arrays.copyOf(plain, n) : null;
        }
    }
}
