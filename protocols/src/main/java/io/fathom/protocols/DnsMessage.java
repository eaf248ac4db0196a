package io.fathom.protocols;

import io.fathom.api.Bytes;
import io.fathom.api.Cursor;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.Role;
import io.fathom.api.Values;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * The message of RFC 1035 that DNS, mDNS and LLMNR share: header, questions and answers, read in one pass. Names may be compressed; loops end. One object reads one
 * message after the other. Worker thread only.
 */
final class DnsMessage {
    private static final int MOST_RECORDS = 128;

    /** The declared fields of one of the protocols, in the form of EVE's version 3. */
    static final class Declared {
        final FieldSet set;
        final FieldSet querySet;
        final FieldSet answerSet;
        final Field<Long> version;
        final Field<String> type;
        final Field<Long> id;
        final Field<String> flags;
        final Field<Boolean> response;
        final Field<Boolean> authoritative;
        final Field<Boolean> truncated;
        final Field<Boolean> recursionDesired;
        final Field<Boolean> recursionAvailable;
        final Field<Long> opcode;
        final Field<String> rcode;
        final Field<List<Values>> queries;
        final Field<List<Values>> answers;
        final Field<String> queryName;
        final Field<String> queryType;
        final Field<String> answerName;
        final Field<String> answerType;
        final Field<Long> answerTtl;
        final Field<String> answerData;
        final Field<String> rrname;

        Declared(String name) {
            set = FieldSet.of(name);
            querySet = FieldSet.of(name + ".queries");
            answerSet = FieldSet.of(name + ".answers");
            queryName = querySet.text("rrname", "name asked for");
            queryType = querySet.text("rrtype", "type asked for, such as A or HTTPS");
            answerName = answerSet.text("rrname", "owner of the record");
            answerType = answerSet.text("rrtype", "type of the record");
            answerTtl = answerSet.number("ttl", "seconds the record may be kept");
            answerData = answerSet.text("rdata", "address, name or text of the record");
            version = set.number("version", "form of this object: 3");
            type = set.text("type", "request or response");
            id = set.number("id", "transaction id");
            flags = set.text("flags", "header flags in hexadecimal");
            response = set.flag("qr", "a response");
            authoritative = set.flag("aa", "authoritative answer");
            truncated = set.flag("tc", "cut: to be asked again over TCP");
            recursionDesired = set.flag("rd", "recursion desired");
            recursionAvailable = set.flag("ra", "recursion available");
            opcode = set.number("opcode", "kind of query, 0 to 15");
            rcode = set.text("rcode", "result: NOERROR, NXDOMAIN, ...");
            queries = set.records("queries", querySet, "questions");
            answers = set.records("answers", answerSet, "records of the answer section");
            rrname = set.text("rrname", "first name asked for").as(Role.HOST);
        }
    }

    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    /** Most octets that a name takes when all of it is escaped, and eight. */
    private static final int LONGEST_NAME = 1024 + 8;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    /** The message, copied: reading it octet by octet is most of the work. At least eight octets are behind it. */
    private byte[] message = new byte[512];

    private int size;

    /** The first name asked for, which most answers begin with: a pointer to octet 12. */
    private Bytes first;

    private final byte[] firstText = new byte[LONGEST_NAME];
    private final byte[] text = new byte[LONGEST_NAME];

    /** Octets of the name spelt last. */
    private int spelt;

    /** What headers say, by their flags, for those fields that were wanted when they were read. */
    private final Values[] headers = new Values[64];

    private final int[] headerFlags = new int[headers.length];
    private long headersWanted;

    /** Passes over a name and spells it; says where it ends, or -1. Octets that no host name has are escaped. */
    private int spell(int start, byte[] out) {
        byte[] m = message;
        int at = start;
        int end = -1;
        int length = 0;
        int to = 0;
        for (int steps = 0; steps < 128 && at < size; steps++) {
            int n = m[at] & 0xFF;
            if (n == 0) {
                spelt = to;
                return end < 0 ? at + 1 : end;
            }
            if (n >= 0xC0) {
                int target = u16(at) & 0x3FFF;
                if (end < 0) {
                    end = at + 2;
                }
                if (at + 2 > size || target >= at) {
                    return -1;
                }
                at = target;
                continue;
            }
            int stop = at + 1 + n;
            if (n >= 0x40 || stop > size || (length += n + 1) > 255) {
                return -1;
            }
            if (to > 0) {
                out[to++] = '.';
            }
            for (int i = at + 1; i < stop; i += 8) {
                // What is behind the label is copied too, and written over by what follows.
                long eight = (long) LONGS.get(m, i);
                int octets = Math.min(8, stop - i);
                if (arePlain(eight, octets)) {
                    LONGS.set(out, to, eight);
                    to += octets;
                } else {
                    to = escape(i, i + octets, out, to);
                }
            }
            at = stop;
        }
        return -1;
    }

    /** True where none of the first so many of eight octets is to be escaped. */
    private static boolean arePlain(long eight, int octets) {
        long asked = -1L >>> Long.SIZE - 8 * octets;
        long w = eight & asked | 'a' * ONES & ~asked;
        // Where no octet has its highest bit, no sum reaches into the next one.
        long other = w | w + ONES | ~(w + (0x80 - 0x21) * ONES) | ~((w ^ '.' * ONES) + 0x7F * ONES) | ~((w ^ '\\' * ONES) + 0x7F * ONES);
        return (other & HIGH_BITS) == 0;
    }

    private int escape(int from, int stop, byte[] out, int start) {
        int to = start;
        for (int i = from; i < stop; i++) {
            byte c = message[i];
            if (plain(c)) {
                out[to++] = c;
            } else {
                to = escape(c & 0xFF, out, to);
            }
        }
        return to;
    }

    private static int escape(int c, byte[] out, int to) {
        out[to] = '\\';
        out[to + 1] = (byte) ('0' + c / 100);
        out[to + 2] = (byte) ('0' + c / 10 % 10);
        out[to + 3] = (byte) ('0' + c % 10);
        return to + 4;
    }

    /** Where a name ends, or -1. */
    private int skip(int at) {
        return isFirst(at) ? at + 2 : spell(at, text);
    }

    /** The name that {@link #skip} has just passed over; valid until the next one. */
    private Bytes name(int at) {
        return isFirst(at) ? first : Bytes.of(text, spelt);
    }

    private boolean isFirst(int at) {
        return first != null && u16(at) == 0xC00C;
    }

    private static boolean plain(byte c) {
        return c > 0x20 && c < 0x7F && c != '.' && c != '\\';
    }

    /** -1 outside. */
    private int u16(int at) {
        return at + 2 <= size ? (message[at] & 0xFF) << 8 | message[at + 1] & 0xFF : -1;
    }

    private long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    /**
     * Reads a whole message into the fields; what contradicts the format makes the cursor fail.
     *
     * @param in all of it is the message
     * @param multicast mDNS: counts may be zero, class bits have another meaning
     */
    void read(Cursor in, int length, Fields out, Declared d, boolean multicast) {
        if (!in.require(length >= 12)) {
            return;
        }
        Bytes m = in.bytes(length);
        if (!in.ok()) {
            return;
        }
        if (message.length < length + 8) {
            message = new byte[Math.max(length + 8, 2 * message.length)];
        }
        m.copyTo(message, 0, 0, length);
        size = length;
        first = null;
        int flags = u16(2);
        boolean response = (flags & 0x8000) != 0;
        int opcode = flags >> 11 & 15;
        int questions = u16(4);
        int answers = u16(6);
        int authorities = u16(8);
        int additional = u16(10);
        int records = answers + authorities + additional;
        in.require(opcode <= 6 && opcode != 3 && (flags & 0x40) == 0 && questions <= 64 && records <= 1024);
        in.require(multicast ? questions + records > 0 : questions > 0 || response);
        in.require(response || multicast || opcode == 5 || opcode == 4 || answers == 0 && additional <= 4 && authorities == 0);
        if (!in.ok()) {
            return;
        }
        out.clear();
        boolean wantsQueries = out.wants(d.queries);
        int at = 12;
        for (int q = 0; q < questions && in.ok(); q++) {
            int start = at;
            at = q == 0 ? spell(at, firstText) : skip(at);
            if (!in.require(at > 0 && at + 4 <= size)) {
                return;
            }
            int type = u16(at);
            int kind = u16(at + 2) & (multicast ? 0x7FFF : 0xFFFF);
            in.require(type != 0 && (kind >= 1 && kind <= 4 || kind >= 254 && kind <= 255));
            at += 4;
            if (q == 0) {
                first = Bytes.of(firstText, spelt);
                if (!first.isEmpty()) {
                    out.set(d.rrname, first);
                }
            }
            if (wantsQueries) {
                var r = out.addRecord(d.queries);
                r.set(d.queryName, q == 0 ? first : name(start));
                r.set(d.queryType, DnsTypes.type(type));
            }
        }
        boolean isCut = (flags & 0x0200) != 0;
        boolean wantsAnswers = out.wants(d.answers);
        for (int r = 0; r < records && r < MOST_RECORDS && in.ok(); r++) {
            int next = skip(at);
            if (next < 0 || next + 10 > size || next + 10 + u16(next + 8) > size) {
                // Senders cut messages at the size limit, not always with the flag.
                boolean mayBeCut = isCut || response && r > 0 || r >= answers + authorities;
                if (in.require(mayBeCut) && !isCut) {
                    out.anomaly("cut");
                }
                break;
            }
            int type = u16(next);
            int octets = u16(next + 8);
            in.require(type != 0);
            if (wantsAnswers && r < answers) {
                var a = out.addRecord(d.answers);
                a.set(d.answerName, name(at));
                a.set(d.answerType, DnsTypes.type(type));
                a.set(d.answerTtl, u32(next + 4));
                data(type, next + 10, octets, d.answerData, a);
            }
            at = next + 10 + octets;
        }
        if (in.ok()) {
            out.set(d.id, u16(0));
            out.set(header(flags, out, d));
        }
    }

    /** What a header with these flags says: there are but a few of them. */
    private Values header(int flags, Fields out, Declared d) {
        if (headersWanted != out.wanted()) {
            headersWanted = out.wanted();
            Arrays.fill(headers, null);
        }
        int place = flags * 0x9E3779B1 >>> 26;
        if (headers[place] == null || headerFlags[place] != flags) {
            headers[place] = out.values(values -> readHeader(flags, values, d));
            headerFlags[place] = flags;
        }
        return headers[place];
    }

    private static void readHeader(int flags, Fields out, Declared d) {
        boolean response = (flags & 0x8000) != 0;
        out.set(d.version, 3);
        out.set(d.type, response ? "response" : "request");
        out.set(d.flags, Integer.toHexString(flags));
        out.set(d.opcode, flags >> 11 & 15);
        if (response) {
            out.set(d.response, true);
            if ((flags & 0x0400) != 0) {
                out.set(d.authoritative, true);
            }
            if ((flags & 0x80) != 0) {
                out.set(d.recursionAvailable, true);
            }
            out.set(d.rcode, DnsTypes.rcode(flags & 15));
        }
        if ((flags & 0x0200) != 0) {
            out.set(d.truncated, true);
        }
        if ((flags & 0x0100) != 0) {
            out.set(d.recursionDesired, true);
        }
    }

    private void data(int type, int at, int size, Field<String> field, Fields out) {
        switch (type) {
            case 1 -> {
                if (size == 4) {
                    out.set(field, Bytes.of(text, Addresses.ipv4(message, at, text)));
                }
            }
            case 28 -> {
                if (size == 16) {
                    out.set(field, Bytes.of(text, Addresses.ipv6(message, at, text)));
                }
            }
            case 2, 5, 12, 39, 6 -> host(at, field, out);
            case 15 -> {
                if (size > 2) {
                    host(at + 2, field, out);
                }
            }
            case 33 -> {
                if (size > 6 && skip(at + 6) > 0) {
                    out.set(field, u16(at) + " " + u16(at + 2) + " " + u16(at + 4) + " " + name(at + 6));
                }
            }
            case 16 -> {
                var text = new StringBuilder();
                Bytes all = Bytes.of(message, this.size);
                for (int i = at; i < at + size; i += 1 + all.at(i)) {
                    int n = Math.min(all.at(i), at + size - i - 1);
                    text.append(all.sub(i + 1, i + 1 + n));
                }
                out.set(field, text.toString());
            }
            default -> out.set(field, hex(at, Math.min(size, 256)));
        }
    }

    private Bytes hex(int at, int octets) {
        for (int i = 0; i < octets; i++) {
            int octet = message[at + i];
            text[2 * i] = DIGITS[octet >> 4 & 15];
            text[2 * i + 1] = DIGITS[octet & 15];
        }
        return Bytes.of(text, 2 * octets);
    }

    private void host(int at, Field<String> field, Fields out) {
        if (skip(at) > 0) {
            out.set(field, name(at));
        }
    }
}
