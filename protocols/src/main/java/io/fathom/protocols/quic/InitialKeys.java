package io.fathom.protocols.quic;

import io.fathom.api.Bytes;
import javax.crypto.spec.SecretKeySpec;

/**
 * What protects one side's Initial packets (RFC 9001 section 5): anyone who sees the first connection identifier can derive it.
 *
 * @param packet key of the packets (AES-128-GCM)
 * @param iv what the packet number is mixed into
 * @param header key of the header protection (AES-128)
 */
record InitialKeys(SecretKeySpec packet, byte[] iv, byte[] header) {
    private static final byte[] CLIENT = Ciphers.label("client in", 32);
    private static final byte[] SERVER = Ciphers.label("server in", 32);
    private static final byte[] KEY = Ciphers.label("quic key", 16);
    private static final byte[] KEY_2 = Ciphers.label("quicv2 key", 16);
    private static final byte[] IV = Ciphers.label("quic iv", 12);
    private static final byte[] IV_2 = Ciphers.label("quicv2 iv", 12);
    private static final byte[] HEADER = Ciphers.label("quic hp", 16);
    private static final byte[] HEADER_2 = Ciphers.label("quicv2 hp", 16);

    /** What both sides' keys come from, extracted from the Destination Connection ID of the client's first packet. */
    static byte[] secret(Ciphers ciphers, byte[] salt, Bytes connection) {
        return ciphers.hmac(salt, connection.copy());
    }

    /** Derives one side's keys. */
    static InitialKeys derive(Ciphers ciphers, byte[] initial, boolean client, boolean version2) {
        byte[] secret = ciphers.expand(initial, client ? CLIENT : SERVER);
        return new InitialKeys(
                new SecretKeySpec(ciphers.expand(secret, version2 ? KEY_2 : KEY), "AES"),
                ciphers.expand(secret, version2 ? IV_2 : IV),
                ciphers.expand(secret, version2 ? HEADER_2 : HEADER));
    }
}
