package io.fathom.protocols;

import io.fathom.api.Bytes;

/**
 * What follows the header of an SMB version 1 message ([MS-CIFS], [MS-SMB]): parameters in words, then octets. Of chained commands the first is read.
 */
final class Smb1 {
    static final int NEGOTIATE = 0x72;
    static final int SESSION_SETUP = 0x73;
    static final int TREE_CONNECT = 0x75;
    static final int CREATE = 0xA2;
    private static final int HEADER = 32;

    private final Bytes words;
    private final Bytes octets;
    private final boolean wide;

    /** Offset of {@link #octets} in the message: wide texts begin at even ones. */
    private final int start;

    Smb1(Bytes body, boolean wide) {
        int n = Math.max(0, body.at(0)) * 2;
        words = body.sub(1, 1 + n);
        octets = body.sub(3 + n, 3 + n + SmbCall.le16(body, 1 + n));
        start = HEADER + 3 + n;
        this.wide = wide;
    }

    void request(SmbCall call) {
        switch (call.command) {
            case NEGOTIATE -> call.offers(octets);
            case SESSION_SETUP -> {
                boolean extended = words.length() == 24;
                if (extended) {
                    call.signIn(octets.sub(0, SmbCall.le16(words, 14)));
                }
                var texts = new Texts(extended ? SmbCall.le16(words, 14) : SmbCall.le16(words, 14) + SmbCall.le16(words, 16));
                if (!extended) {
                    call.user = texts.next();
                    call.domain = texts.next();
                }
                call.clientOs = texts.next();
                call.clientSoftware = texts.next();
            }
            case TREE_CONNECT -> call.share = new Texts(SmbCall.le16(words, 6)).next();
            case CREATE -> {
                int at = even(0);
                call.file = SmbCall.text(octets.sub(at, at + SmbCall.le16(words, 5)), wide);
                call.disposition = SmbCall.le32(words, 35);
                call.deletes = (SmbCall.le32(words, 39) & 0x1000) != 0;
            }
            default -> {
                // Nothing that is read.
            }
        }
    }

    void response(SmbCall call) {
        switch (call.command) {
            case SESSION_SETUP -> {
                if (words.length() >= 6) {
                    var texts = new Texts(words.length() == 8 ? SmbCall.le16(words, 6) : 0);
                    call.serverOs = texts.next();
                    call.serverSoftware = texts.next();
                }
            }
            case TREE_CONNECT -> {
                int end = octets.indexOf(0);
                String service = end < 0 ? "" : octets.sub(0, end).toString();
                call.shareType = switch (service) {
                    case "A:" -> 1;
                    case "IPC" -> 2;
                    case "LPT1:" -> 3;
                    default -> call.status == 0 ? 4 : 0;
                };
            }
            case CREATE -> {
                if (words.length() >= 63) {
                    call.fuid = Bytes.of(words.sub(5, 7).copy());
                    call.times = new long[] {SmbCall.le64(words, 11), SmbCall.le64(words, 19), SmbCall.le64(words, 27), SmbCall.le64(words, 35)};
                    call.size = SmbCall.le64(words, 55);
                }
            }
            default -> {
                // Nothing that is read.
            }
        }
    }

    /** The dialect that a negotiation's answer picks among those offered; null where it picks none. */
    String picked(SmbCall call) {
        int index = SmbCall.le16(words, 0);
        return words.isEmpty() || index >= call.dialects.size() ? null : call.dialects.get(index);
    }

    private int even(int at) {
        return wide && (start + at & 1) != 0 ? at + 1 : at;
    }

    /** Texts that end with a zero, one after the other. */
    private final class Texts {
        private int at;

        Texts(int from) {
            at = even(from);
        }

        /** Null where there is none. */
        String next() {
            if (at >= octets.length()) {
                return null;
            }
            int end = at;
            if (wide) {
                while (end + 2 <= octets.length() && (octets.at(end) | octets.at(end + 1)) != 0) {
                    end += 2;
                }
            } else {
                while (end < octets.length() && octets.at(end) != 0) {
                    end++;
                }
            }
            String text = SmbCall.text(octets.sub(at, end), wide);
            at = end + (wide ? 2 : 1);
            return text;
        }
    }
}
