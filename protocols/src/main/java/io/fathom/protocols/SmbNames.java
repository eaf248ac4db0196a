package io.fathom.protocols;

import java.util.Map;

/** What EVE calls the commands, dialects and states of SMB ([MS-SMB2], [MS-CIFS], [MS-ERREF]). */
final class SmbNames {
    private static final String[] COMMANDS = {"NEGOTIATE_PROTOCOL", "SESSION_SETUP", "SESSION_LOGOFF", "TREE_CONNECT", "TREE_DISCONNECT", "CREATE",
            "CLOSE", "FLUSH", "READ", "WRITE", "LOCK", "IOCTL", "CANCEL", "KEEPALIVE", "FIND", "CHANGE_NOTIFY", "GET_INFO", "SET_INFO",
            "OPLOCK_BREAK"};

    private static final Map<Integer, String> OLD_COMMANDS = Map.ofEntries(Map.entry(0x00, "CREATE_DIRECTORY"), Map.entry(0x01, "DELETE_DIRECTORY"),
            Map.entry(0x02, "OPEN"), Map.entry(0x03, "CREATE"), Map.entry(0x04, "CLOSE"), Map.entry(0x05, "FLUSH"), Map.entry(0x06, "DELETE"),
            Map.entry(0x07, "RENAME"), Map.entry(0x08, "QUERY_INFORMATION"), Map.entry(0x09, "SET_INFORMATION"), Map.entry(0x0A, "READ"),
            Map.entry(0x0B, "WRITE"), Map.entry(0x0C, "LOCK_BYTE_RANGE"), Map.entry(0x0D, "UNLOCK_BYTE_RANGE"), Map.entry(0x0E, "CREATE_TEMPORARY"),
            Map.entry(0x0F, "CREATE_NEW"), Map.entry(0x10, "CHECK_DIRECTORY"), Map.entry(0x11, "PROCESS_EXIT"), Map.entry(0x12, "SEEK"),
            Map.entry(0x24, "LOCKING_ANDX"), Map.entry(0x25, "TRANS"), Map.entry(0x26, "TRANS_SECONDARY"), Map.entry(0x27, "IOCTL"),
            Map.entry(0x2B, "ECHO"), Map.entry(0x2C, "WRITE_AND_CLOSE"), Map.entry(0x2D, "OPEN_ANDX"), Map.entry(0x2E, "READ_ANDX"),
            Map.entry(0x2F, "WRITE_ANDX"), Map.entry(0x32, "TRANS2"), Map.entry(0x33, "TRANS2_SECONDARY"), Map.entry(0x34, "FIND_CLOSE2"),
            Map.entry(0x71, "TREE_DISCONNECT"), Map.entry(0x72, "NEGOTIATE_PROTOCOL"), Map.entry(0x73, "SESSION_SETUP_ANDX"),
            Map.entry(0x74, "LOGOFF_ANDX"), Map.entry(0x75, "TREE_CONNECT_ANDX"), Map.entry(0x80, "QUERY_INFO_DISK"), Map.entry(0xA0, "NT_TRANS"),
            Map.entry(0xA1, "NT_TRANS_SECONDARY"), Map.entry(0xA2, "NT_CREATE_ANDX"), Map.entry(0xA4, "NT_CANCEL"), Map.entry(0xFF, "NONE"));

    private static final Map<Long, String> STATES = Map.ofEntries(Map.entry(0x0000_0000L, "SUCCESS"), Map.entry(0x0000_0103L, "PENDING"),
            Map.entry(0x0000_010BL, "NOTIFY_CLEANUP"), Map.entry(0x0000_010CL, "NOTIFY_ENUM_DIR"), Map.entry(0x8000_0005L, "BUFFER_OVERFLOW"),
            Map.entry(0x8000_0006L, "NO_MORE_FILES"), Map.entry(0xC000_0001L, "UNSUCCESSFUL"), Map.entry(0xC000_0002L, "NOT_IMPLEMENTED"),
            Map.entry(0xC000_0003L, "INVALID_INFO_CLASS"), Map.entry(0xC000_0004L, "INFO_LENGTH_MISMATCH"), Map.entry(0xC000_0008L, "INVALID_HANDLE"),
            Map.entry(0xC000_000DL, "INVALID_PARAMETER"), Map.entry(0xC000_000EL, "NO_SUCH_DEVICE"), Map.entry(0xC000_000FL, "NO_SUCH_FILE"),
            Map.entry(0xC000_0010L, "INVALID_DEVICE_REQUEST"), Map.entry(0xC000_0011L, "END_OF_FILE"),
            Map.entry(0xC000_0016L, "MORE_PROCESSING_REQUIRED"), Map.entry(0xC000_0022L, "ACCESS_DENIED"),
            Map.entry(0xC000_0023L, "BUFFER_TOO_SMALL"), Map.entry(0xC000_0033L, "OBJECT_NAME_INVALID"),
            Map.entry(0xC000_0034L, "OBJECT_NAME_NOT_FOUND"), Map.entry(0xC000_0035L, "OBJECT_NAME_COLLISION"),
            Map.entry(0xC000_0039L, "OBJECT_PATH_INVALID"), Map.entry(0xC000_003AL, "OBJECT_PATH_NOT_FOUND"),
            Map.entry(0xC000_0043L, "SHARING_VIOLATION"), Map.entry(0xC000_0054L, "FILE_LOCK_CONFLICT"), Map.entry(0xC000_0055L, "LOCK_NOT_GRANTED"),
            Map.entry(0xC000_0056L, "DELETE_PENDING"), Map.entry(0xC000_0061L, "PRIVILEGE_NOT_HELD"), Map.entry(0xC000_006AL, "WRONG_PASSWORD"),
            Map.entry(0xC000_006DL, "LOGON_FAILURE"), Map.entry(0xC000_006EL, "ACCOUNT_RESTRICTION"), Map.entry(0xC000_006FL, "INVALID_LOGON_HOURS"),
            Map.entry(0xC000_0070L, "INVALID_WORKSTATION"), Map.entry(0xC000_0071L, "PASSWORD_EXPIRED"), Map.entry(0xC000_0072L, "ACCOUNT_DISABLED"),
            Map.entry(0xC000_007EL, "RANGE_NOT_LOCKED"), Map.entry(0xC000_007FL, "DISK_FULL"), Map.entry(0xC000_009AL, "INSUFFICIENT_RESOURCES"),
            Map.entry(0xC000_00ACL, "PIPE_NOT_AVAILABLE"), Map.entry(0xC000_00AEL, "PIPE_BUSY"), Map.entry(0xC000_00B0L, "PIPE_DISCONNECTED"),
            Map.entry(0xC000_00B5L, "IO_TIMEOUT"), Map.entry(0xC000_00BAL, "FILE_IS_A_DIRECTORY"), Map.entry(0xC000_00BBL, "NOT_SUPPORTED"),
            Map.entry(0xC000_00C9L, "NETWORK_NAME_DELETED"), Map.entry(0xC000_00CAL, "NETWORK_ACCESS_DENIED"),
            Map.entry(0xC000_00CBL, "BAD_DEVICE_TYPE"), Map.entry(0xC000_00CCL, "BAD_NETWORK_NAME"), Map.entry(0xC000_00D0L, "REQUEST_NOT_ACCEPTED"),
            Map.entry(0xC000_0101L, "DIRECTORY_NOT_EMPTY"), Map.entry(0xC000_0103L, "NOT_A_DIRECTORY"), Map.entry(0xC000_0120L, "CANCELLED"),
            Map.entry(0xC000_0121L, "CANNOT_DELETE"), Map.entry(0xC000_0128L, "FILE_CLOSED"), Map.entry(0xC000_014BL, "PIPE_BROKEN"),
            Map.entry(0xC000_015BL, "LOGON_TYPE_NOT_GRANTED"), Map.entry(0xC000_0193L, "ACCOUNT_EXPIRED"),
            Map.entry(0xC000_0203L, "USER_SESSION_DELETED"), Map.entry(0xC000_0224L, "PASSWORD_MUST_CHANGE"), Map.entry(0xC000_0225L, "NOT_FOUND"),
            Map.entry(0xC000_0234L, "ACCOUNT_LOCKED_OUT"), Map.entry(0xC000_0257L, "PATH_NOT_COVERED"),
            Map.entry(0xC000_035CL, "NETWORK_SESSION_EXPIRED"));

    private static final String[] DISPOSITIONS = {"FILE_SUPERSEDE", "FILE_OPEN", "FILE_CREATE", "FILE_OPEN_IF", "FILE_OVERWRITE",
            "FILE_OVERWRITE_IF"};

    private SmbNames() {}

    /** Of versions 2 and 3. */
    static String command(int code) {
        return code < COMMANDS.length ? "SMB2_COMMAND_" + COMMANDS[code] : Integer.toString(code);
    }

    /** Of version 1. */
    static String oldCommand(int code) {
        String name = OLD_COMMANDS.get(code);
        return name == null ? Integer.toString(code) : "SMB1_COMMAND_" + name;
    }

    /** Null where the state has no name here. */
    static String status(long code) {
        String name = STATES.get(code);
        return name == null ? null : "STATUS_" + name;
    }

    static String dialect(int revision) {
        return revision == 0x02FF ? "2.??" : Integer.toHexString(revision >> 8) + "." + Integer.toHexString(0x100 | revision & 0xFF).substring(1);
    }

    /** Null where there is none. */
    static String disposition(long code) {
        return code >= 0 && code < DISPOSITIONS.length ? DISPOSITIONS[(int) code] : null;
    }
}
