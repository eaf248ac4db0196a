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
record InitialKeys(SecretKeySpec packet, byte[] iv, SecretKeySpec header) {

    /** What both sides' keys come from, extracted from the Destination Connection ID of the client's first packet. */
    static byte[] secret(Ciphers ciphers, byte[] salt, Bytes connection) {
        return ciphers.hmac(salt, connection.copy());
    }

    /** Derives one side's keys. */
    static InitialKeys derive(Ciphers ciphers, byte[] initial, boolean client, boolean version2) {
        byte[] secret = ciphers.expand(initial, client ? "client in" : "server in", 32);
        return new InitialKeys(
                new SecretKeySpec(ciphers.expand(secret, version2 ? "quicv2 key" : "quic key", 16), "AES"),
                ciphers.expand(secret, version2 ? "quicv2 iv" : "quic iv", 12),
                new SecretKeySpec(ciphers.expand(secret, version2 ? "quicv2 hp" : "quic hp", 16), "AES"));
    }
}
