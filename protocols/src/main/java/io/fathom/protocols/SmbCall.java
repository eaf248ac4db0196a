package io.fathom.protocols;

import io.fathom.api.Bytes;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One SMB request and its response, as far as they were seen. Worker thread only. */
final class SmbCall {
    static final FieldSet FIELDS = FieldSet.of("smb");
    private static final Field<Long> ID = FIELDS.number("id", "number of the request in its connection, from 1");
    private static final Field<String> DIALECT = FIELDS.text("dialect", "dialect in use, such as 3.11 or NT LM 0.12");
    static final Field<String> COMMAND = FIELDS.text("command", "what was asked");
    private static final Field<String> STATUS = FIELDS.text("status", "name of the response's state, where it has one here");
    private static final Field<String> STATUS_CODE = FIELDS.text("status_code", "state of the response in hexadecimal; absent where none was seen");
    private static final Field<Long> SESSION_ID = FIELDS.number("session_id", "number of the session; of version 1 the user's");
    private static final Field<Long> TREE_ID = FIELDS.number("tree_id", "number of the share in use");
    private static final Field<List<String>> CLIENT_DIALECTS = FIELDS.texts("client_dialects", "dialects that the client offers");
    private static final Field<String> CLIENT_GUID = FIELDS.text("client_guid", "the client's identifier of itself");
    private static final Field<String> SERVER_GUID = FIELDS.text("server_guid", "the server's identifier of itself");
    private static final Field<Long> MAX_READ = FIELDS.number("max_read_size", "most octets that the server lets be read at once");
    private static final Field<Long> MAX_WRITE = FIELDS.number("max_write_size", "most octets that the server lets be written at once");
    private static final Field<String> DOMAIN = FIELDS.text("ntlmssp.domain", "domain of who signs in with NTLM").personal();
    private static final Field<String> USER = FIELDS.text("ntlmssp.user", "who signs in with NTLM").personal();
    private static final Field<String> HOST = FIELDS.text("ntlmssp.host", "the client's name of itself in NTLM").personal();
    private static final Field<String> VERSION = FIELDS.text("ntlmssp.version", "the client's version of Windows");
    private static final Field<String> CLIENT_OS = FIELDS.text("request.native_os", "operating system that the client names (version 1)");
    private static final Field<String> CLIENT_LM = FIELDS.text("request.native_lm", "software that the client names (version 1)");
    private static final Field<String> SERVER_OS = FIELDS.text("response.native_os", "operating system that the server names (version 1)");
    private static final Field<String> SERVER_LM = FIELDS.text("response.native_lm", "software that the server names (version 1)");
    private static final Field<String> SHARE = FIELDS.text("share", "share that is connected to, or that the file is on").personal();
    private static final Field<String> SHARE_TYPE = FIELDS.text("share_type", "FILE, PIPE, PRINT or UNKNOWN");
    private static final Field<String> PIPE = FIELDS.text("named_pipe", "the share that is connected to, where it holds pipes").personal();
    private static final Field<String> FILENAME = FIELDS.text("filename", "file or pipe that is opened or was opened before").personal();
    private static final Field<String> DISPOSITION = FIELDS.text("disposition", "what is to be done where the file exists or not");
    private static final Field<String> ACCESS = FIELDS.text("access", "normal, or delete on close");
    private static final Field<Long> CREATED = FIELDS.number("created", "when the file was made, seconds since 1970");
    private static final Field<Long> ACCESSED = FIELDS.number("accessed", "when the file was last read, seconds since 1970");
    private static final Field<Long> MODIFIED = FIELDS.number("modified", "when the file was last written, seconds since 1970");
    private static final Field<Long> CHANGED = FIELDS.number("changed", "when the file or its attributes last changed, seconds since 1970");
    private static final Field<Long> SIZE = FIELDS.number("size", "octets of the file when it was opened");
    private static final Field<String> FUID = FIELDS.text("fuid", "the server's identifier of the open file");
    private static final Field<String> RENAME_FROM = FIELDS.text("rename.from", "old name of a file").personal();
    private static final Field<String> RENAME_TO = FIELDS.text("rename.to", "new name of a file").personal();

    /** From 1601, where the times of Windows begin, to 1970, in seconds. */
    private static final long EPOCH = 11_644_473_600L;

    static final int MOST_DIALECTS = 32;

    final int id;
    final boolean old;
    final int command;
    long status = -1;
    long session;
    long tree;
    List<String> dialects = List.of();
    String clientGuid;
    String serverGuid;
    long maxRead = -1;
    long maxWrite = -1;
    String domain;
    String user;
    String host;
    String version;
    String clientOs;
    String clientSoftware;
    String serverOs;
    String serverSoftware;
    String share;
    /** 1 files, 2 pipes, 3 a printer; 0 where no share was connected to. */
    int shareType;

    String file;
    long disposition = -1;
    boolean deletes;
    /** Four times of the file as Windows counts them, or null. */
    long[] times;

    long size = -1;
    Bytes fuid;
    String renamed;

    /** It speaks of the file that the request before it in the same message opens. */
    boolean chained;

    SmbCall(int id, boolean old, int command) {
        this.id = id;
        this.old = old;
        this.command = command;
    }

    /** Puts all that is known into the fields, which are forgotten before. */
    void show(String dialect, Fields out) {
        out.clear();
        out.set(ID, id);
        out.set(DIALECT, dialect);
        out.set(COMMAND, old ? SmbNames.oldCommand(command) : SmbNames.command(command));
        if (status >= 0) {
            out.set(STATUS, SmbNames.status(status));
            out.set(STATUS_CODE, "0x" + Long.toHexString(status));
        }
        out.set(SESSION_ID, session);
        out.set(TREE_ID, tree);
        for (String d : dialects) {
            out.add(CLIENT_DIALECTS, d);
        }
        out.set(CLIENT_GUID, clientGuid);
        out.set(SERVER_GUID, serverGuid);
        positive(MAX_READ, maxRead, out);
        positive(MAX_WRITE, maxWrite, out);
        named(DOMAIN, domain, out);
        named(USER, user, out);
        named(HOST, host, out);
        out.set(VERSION, version);
        out.set(CLIENT_OS, clientOs);
        out.set(CLIENT_LM, clientSoftware);
        out.set(SERVER_OS, serverOs);
        out.set(SERVER_LM, serverSoftware);
        out.set(shareType == 2 ? PIPE : SHARE, share);
        if (shareType > 0) {
            out.set(SHARE_TYPE, switch (shareType) {
                case 1 -> "FILE";
                case 2 -> "PIPE";
                case 3 -> "PRINT";
                default -> "UNKNOWN";
            });
        }
        if (renamed != null) {
            out.set(RENAME_FROM, file);
            out.set(RENAME_TO, renamed);
        } else {
            out.set(FILENAME, file);
        }
        if (disposition >= 0) {
            out.set(DISPOSITION, SmbNames.disposition(disposition));
            out.set(ACCESS, deletes ? "delete on close" : "normal");
        }
        if (times != null) {
            out.set(CREATED, seconds(times[0]));
            out.set(ACCESSED, seconds(times[1]));
            out.set(MODIFIED, seconds(times[2]));
            out.set(CHANGED, seconds(times[3]));
        }
        positive(SIZE, size, out);
        if (fuid != null) {
            out.set(FUID, fuid.length() == 16 ? guid(fuid) : fuid.hex());
        }
    }

    /** A null session signs in with empty names. */
    private static void named(Field<String> field, String value, Fields out) {
        if (value != null && !value.isEmpty()) {
            out.set(field, value);
        }
    }

    private static void positive(Field<Long> field, long value, Fields out) {
        if (value >= 0) {
            out.set(field, value);
        }
    }

    private static long seconds(long time) {
        return time <= 0 ? 0 : Math.max(0, time / 10_000_000 - EPOCH);
    }

    /** Reads the last message of an NTLM sign-in ([MS-NLMP]), where there is one inside. */
    void signIn(Bytes blob) {
        Bytes m = null;
        for (int i = blob.indexOf('N'); i >= 0; i = blob.indexOf('N', i + 1)) {
            if (blob.sub(i).startsWith("NTLMSSP\0")) {
                m = blob.sub(i);
                break;
            }
        }
        if (m == null || le32(m, 8) != 3 || m.length() < 64) {
            return;
        }
        boolean wide = (le32(m, 60) & 1) != 0;
        domain = payload(m, 28, wide);
        user = payload(m, 36, wide);
        host = payload(m, 44, wide);
        if ((le32(m, 60) & 0x0200_0000) != 0 && m.length() >= 72) {
            version = m.at(64) + "." + m.at(65) + " build " + le16(m, 66) + " rev " + m.at(71);
        }
    }

    private static String payload(Bytes m, int at, boolean wide) {
        int length = le16(m, at);
        long from = le32(m, at + 4);
        if (length <= 0 || from < 64 || from + length > m.length()) {
            return null;
        }
        return text(m.sub((int) from, (int) from + length), wide);
    }

    /** Text of two octets a character, or of one. */
    static String text(Bytes octets, boolean wide) {
        return wide ? new String(octets.copy(), 0, octets.length() & ~1, StandardCharsets.UTF_16LE) : octets.toString();
    }

    /** Offers of a negotiation in version 1: each a 2, characters, and a 0. */
    void offers(Bytes octets) {
        var all = new ArrayList<String>();
        for (int at = 0; octets.at(at) == 2 && all.size() < MOST_DIALECTS;) {
            int end = octets.indexOf(0, at);
            if (end < 0) {
                break;
            }
            all.add(octets.sub(at + 1, Math.min(end, at + 64)).toString());
            at = end + 1;
        }
        dialects = all;
    }

    /** Octets as Microsoft writes an identifier: the first three parts little-endian. */
    static String guid(Bytes b) {
        var out = new StringBuilder(36);
        for (int i : new int[] {3, 2, 1, 0, -1, 5, 4, -1, 7, 6, -1, 8, 9, -1, 10, 11, 12, 13, 14, 15}) {
            if (i < 0) {
                out.append('-');
            } else {
                out.append(Character.forDigit(b.at(i) >> 4 & 15, 16)).append(Character.forDigit(b.at(i) & 15, 16));
            }
        }
        return out.toString();
    }

    /** 0 where it is not there. */
    static int le16(Bytes b, int at) {
        return at < 0 || at + 2 > b.length() ? 0 : b.at(at) | b.at(at + 1) << 8;
    }

    /** 0 to 2^32-1; 0 where it is not there. */
    static long le32(Bytes b, int at) {
        return at < 0 || at + 4 > b.length() ? 0 : le16(b, at) | (long) le16(b, at + 2) << 16;
    }

    /** 0 where it is not there. */
    static long le64(Bytes b, int at) {
        return at < 0 || at + 8 > b.length() ? 0 : le32(b, at) | le32(b, at + 4) << 32;
    }
}
