package io.fathom.protocols;

import io.fathom.api.Bytes;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.Side;
import io.fathom.api.Values;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One file that a protocol carries, from its first octet to its event: its octets are counted and never kept. Worker thread only. */
final class CarriedFile {
    static final FieldSet FIELDS = FieldSet.of("fileinfo");
    private static final Field<String> FILENAME = FIELDS.text("filename", "name it is given, or path it was asked for by").personal();
    private static final Field<Boolean> GAPS = FIELDS.flag("gaps", "true where octets inside it were not captured");
    private static final Field<String> STATE = FIELDS.text("state", "CLOSED where all of it was seen, else TRUNCATED");
    private static final Field<Boolean> STORED = FIELDS.flag("stored", "false: files are not kept");
    private static final Field<Long> SIZE = FIELDS.number("size", "octets of it that were seen");
    private static final Field<Long> TX_ID = FIELDS.number("tx_id", "number of the transaction in its flow, from 0");
    private static final Field<String> DIRECTION = FIELDS.text("direction", "to_server where the initiator sent it, else to_client");

    private static final int LONGEST_NAME = 1024;

    /** Octets that are still to come of it, or of the piece of it that is being read; Long.MAX_VALUE where only the end of the stream ends it. */
    long left;

    /** Its octets come in pieces, of which each is announced by itself. */
    boolean inPieces;

    /** Octets that the engine was asked to pass over and report about. */
    long asked;

    /** Values of the transaction that carries it, or null as long as that is not known. */
    Values beside;

    private final String name;
    private final Side from;
    private final long transaction;
    private long size;
    private boolean gaps;

    /**
     * @param name may be null
     * @param from who sends it
     * @param transaction number in its flow, from 0
     */
    CarriedFile(String name, Side from, long transaction, long left) {
        this.name = name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        this.from = from;
        this.transaction = transaction;
        this.left = left;
    }

    /**
     * Octets of a message were passed over, of which the file's came first.
     *
     * @param data octets of the file among them
     * @param all octets to be passed over
     * @param notCome of all
     * @param lost of all
     * @return octets of the file, come or lost
     */
    long passed(long data, long all, long notCome, long lost) {
        long come = Math.min(data, all - notCome - lost);
        long missing = Math.min(data, lost);
        came(come);
        if (lost > 0) {
            lost(missing);
        }
        return come + missing;
    }

    /** What was to be passed over of it is over, see {@link io.fathom.api.Dissector#discarded}. */
    void passed(long notCome, long lost) {
        came(asked - notCome - lost);
        if (lost > 0) {
            lost(lost);
        }
        asked = 0;
    }

    /** So many octets came. */
    void came(long octets) {
        size += octets;
        advance(octets);
    }

    /** So many octets will never come. */
    void lost(long octets) {
        gaps = true;
        advance(octets);
    }

    private void advance(long octets) {
        if (left != Long.MAX_VALUE) {
            left -= octets;
        }
    }

    long size() {
        return size;
    }

    boolean hasGaps() {
        return gaps;
    }

    /** @param whole true where its end was seen */
    void publish(Fields out, boolean whole) {
        out.publish(FIELDS, beside, values -> {
            values.set(FILENAME, name);
            values.set(GAPS, gaps);
            values.set(STATE, whole && !gaps ? "CLOSED" : "TRUNCATED");
            values.set(STORED, false);
            values.set(SIZE, size);
            values.set(TX_ID, transaction);
            values.set(DIRECTION, from == Side.INITIATOR ? "to_server" : "to_client");
        });
    }

    /** The path of a request target, without its query; null where there is none. */
    static String path(String target) {
        if (target == null) {
            return null;
        }
        int from = 0;
        int scheme = target.indexOf("://");
        if (scheme > 0 && target.indexOf('/') == scheme + 1) {
            from = target.indexOf('/', scheme + 3);
            if (from < 0) {
                return "/";
            }
        }
        int to = target.length();
        for (int i = from; i < to; i++) {
            char c = target.charAt(i);
            if (c == '?' || c == '#') {
                to = i;
            }
        }
        return target.substring(from, to);
    }

    /** The file name of a Content-Disposition header's value (RFC 6266): {@code filename*} before {@code filename}; null where there is none. */
    static String disposed(Bytes value) {
        String plain = null;
        int at = next(value, 0);
        while (at < value.length()) {
            int end = next(value, at);
            Bytes parameter = value.sub(at, value.at(end - 1) == ';' ? end - 1 : end).trim();
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                Bytes key = parameter.sub(0, equals).trim();
                Bytes content = parameter.sub(equals + 1).trim();
                if (key.isIgnoreCase("filename*")) {
                    String decoded = extended(content);
                    if (decoded != null) {
                        return decoded;
                    }
                } else if (plain == null && key.isIgnoreCase("filename")) {
                    plain = unquoted(content);
                }
            }
            at = end;
        }
        return plain;
    }

    /** The offset after the parameter that begins here, and its semicolon; semicolons in quotes do not count. */
    private static int next(Bytes value, int from) {
        boolean quoted = false;
        for (int i = from; i < value.length(); i++) {
            int c = value.at(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return i + 1;
            }
        }
        return value.length();
    }

    private static String unquoted(Bytes content) {
        if (content.at(0) != '"') {
            return content.toString();
        }
        byte[] all = content.copy();
        int n = 0;
        for (int i = 1; i < all.length && all[i] != '"'; i++) {
            if (all[i] == '\\' && i + 1 < all.length) {
                i++;
            }
            all[n++] = all[i];
        }
        return Bytes.of(all).sub(0, n).toString();
    }

    /** {@code UTF-8'en'%e2%82%ac.txt} (RFC 8187), or null where it is something else. */
    private static String extended(Bytes content) {
        int first = content.indexOf('\'');
        int second = first < 0 ? -1 : content.indexOf('\'', first + 1);
        if (second < 0) {
            return null;
        }
        byte[] all = content.sub(second + 1).copy();
        int n = 0;
        for (int i = 0; i < all.length; i++) {
            int high = all[i] == '%' && i + 2 < all.length ? Character.digit(all[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(all[i + 2], 16);
            if (low >= 0) {
                all[n++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                all[n++] = all[i];
            }
        }
        return switch (content.sub(0, first).toString().toLowerCase(Locale.ROOT)) {
            case "utf-8" -> Bytes.of(all).sub(0, n).toString();
            case "iso-8859-1" -> new String(all, 0, n, StandardCharsets.ISO_8859_1);
            default -> null;
        };
    }
}
