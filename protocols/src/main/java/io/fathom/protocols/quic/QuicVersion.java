package io.fathom.protocols.quic;

import java.util.HexFormat;
import java.util.List;

/** The versions of QUIC, and what is different in them: the header's form, and the salt and labels of the keys that protect Initial packets. */
public enum QuicVersion {
    /** RFC 9000, and the drafts that led there; also Facebook's and Google's versions that have the same header. */
    IETF,
    /** RFC 9369 and its drafts under their own number: other packet types, salt and labels. */
    V2,
    /** Google's Q050: the header of IETF QUIC, Google's own handshake. */
    GOOGLE_CRYPTO,
    /** Google's Q046 to Q048: a long header with packed lengths, nothing encrypted in the first packets. */
    GOOGLE_LONG,
    /** Google's Q044 and Q045: as those, with a fixed packet number. */
    GOOGLE_MIDDLE,
    /** Google's Q043 and earlier: a public header with flags. */
    GOOGLE_PUBLIC,
    /** A version nobody speaks, sent to keep version negotiation alive (RFC 9000 section 15). */
    GREASE,
    UNKNOWN;

    private static final byte[] DRAFT_22 = salt("7fbcdb0e7c66bbe9193a96cd21519ebd7a02644a");
    private static final byte[] DRAFT_23 = salt("c3eef712c72ebb5a11a7d2432bb46365bef9f502");
    private static final byte[] DRAFT_29 = salt("afbfec289993d24c9e9786f19c6111e04390a899");
    private static final byte[] RFC_9001 = salt("38762cf7f55934b34d179ae6a4c80cadccbb7f0a");
    private static final byte[] RFC_9369 = salt("0dede3def700a6db819381be6e269dcbf9bd2ed9");
    private static final byte[] DRAFT_V2 = salt("a707c203a59b47184a1d62ca570406ea7ae3e5d3");
    private static final byte[] Q050 = salt("504574efd066fe2f9d945cfcdbd3a7f0d3b56b45");
    private static final byte[] T050 = salt("7ff579e5acd072915580304c43a2367c60488310");
    private static final byte[] T051 = salt("7a4edef4e7ccee5fa4506c19124fc8ccda6e033d");

    private static byte[] salt(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    public static QuicVersion of(int version) {
        int number = version & 0xFF;
        return switch (version >>> 8) {
            case 0x000000 -> number == 1 ? IETF : UNKNOWN;
            case 0x6B3343 -> number == 0xCF ? V2 : UNKNOWN;
            case 0x709A50 -> number == 0xC4 ? V2 : UNKNOWN;
            case 0xFF0000 -> number >= 22 && number <= 34 ? IETF : UNKNOWN;
            case 0xFACEB0 -> number <= 0x1F ? IETF : UNKNOWN;
            case 0x543035 -> number == '0' || number == '1' ? IETF : UNKNOWN;
            case 0x513035 -> number == '0' ? GOOGLE_CRYPTO : UNKNOWN;
            case 0x513034 -> switch (number) {
                case '4', '5' -> GOOGLE_MIDDLE;
                case '6', '7', '8' -> GOOGLE_LONG;
                case '0', '1', '2', '3' -> GOOGLE_PUBLIC;
                default -> UNKNOWN;
            };
            case 0x513032, 0x513033 -> number >= '0' && number <= '9' ? GOOGLE_PUBLIC : UNKNOWN;
            default -> (version & 0x0F0F0F0F) == 0x0A0A0A0A ? GREASE : UNKNOWN;
        };
    }

    /** The salts to try, likeliest first. */
    public static List<byte[]> salts(int version) {
        return switch (of(version)) {
            case V2 -> version == 0x6B3343CF ? List.of(RFC_9369) : List.of(DRAFT_V2, RFC_9369);
            case GOOGLE_CRYPTO -> List.of(Q050);
            case IETF -> switch (version >>> 8) {
                case 0xFACEB0 -> version == 0xFACEB001 ? List.of(DRAFT_22, DRAFT_23) : List.of(DRAFT_23, DRAFT_29, RFC_9001, DRAFT_22);
                case 0x543035 -> List.of((version & 0xFF) == '0' ? T050 : T051);
                case 0xFF0000 -> {
                    int draft = version & 0xFF;
                    yield List.of(draft < 23 ? DRAFT_22 : draft < 29 ? DRAFT_23 : draft < 33 ? DRAFT_29 : RFC_9001);
                }
                default -> List.of(RFC_9001);
            };
            default -> List.of(RFC_9001, DRAFT_29);
        };
    }

    /** The word EVE has: Google's as text, the others as a hexadecimal number. */
    public static String word(int version) {
        int first = version >>> 24;
        boolean google = (first == 'Q' || first == 'T') && of(version) != UNKNOWN;
        return google
                ? "" + (char) first + (char) (version >> 16 & 0xFF) + (char) (version >> 8 & 0xFF) + (char) (version & 0xFF)
                : Integer.toHexString(version);
    }
}
