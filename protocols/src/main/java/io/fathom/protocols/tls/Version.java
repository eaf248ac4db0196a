package io.fathom.protocols.tls;

/** Version numbers of SSL, TLS and DTLS on the wire, and their names in EVE. */
public final class Version {
    public static final int SSL2 = 0x0002;
    public static final int SSL3 = 0x0300;
    public static final int TLS10 = 0x0301;
    public static final int TLS11 = 0x0302;
    public static final int TLS12 = 0x0303;
    public static final int TLS13 = 0x0304;
    public static final int DTLS10 = 0xFEFF;
    public static final int DTLS12 = 0xFEFD;
    public static final int DTLS13 = 0xFEFC;
    /** What OpenSSL before 0.9.8f, and some VPN clients up to this day, call DTLS 1.0. */
    public static final int DTLS_OLD = 0x0100;

    private Version() {}

    /** EVE's word for it. */
    public static String word(int version) {
        return switch (version) {
            case SSL2 -> "SSLv2";
            case SSL3 -> "SSLv3";
            case TLS10 -> "TLSv1";
            case TLS11 -> "TLS 1.1";
            case TLS12 -> "TLS 1.2";
            case TLS13 -> "TLS 1.3";
            case DTLS10, DTLS_OLD -> "DTLS 1.0";
            case DTLS12 -> "DTLS 1.2";
            case DTLS13 -> "DTLS 1.3";
            default -> switch (version >> 8) {
                case 0x7F -> "TLS 1.3 draft-" + (version & 0xFF);
                case 0xFB -> "TLS 1.3 (Facebook draft-" + (version & 0xFF) + ")";
                default -> "0x%04x".formatted(version);
            };
        };
    }

    /** True for 1.3 and its drafts: what follows the ServerHello is encrypted. */
    public static boolean hidesCertificate(int version) {
        return version == TLS13 || version == DTLS13 || version >> 8 == 0x7F || version >> 8 == 0xFB;
    }

    /** RFC 8701: values that clients send to keep servers honest. Both octets alike, low digit A. */
    public static boolean isGrease(int value) {
        return (value & 0x0F0F) == 0x0A0A && value >> 8 == (value & 0xFF);
    }
}
