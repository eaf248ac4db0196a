package io.fathom.protocols.tls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hashes of one thread. Made once per thread by the protocol that uses them (never per flow: making one costs more than using it), and
 * complete after every call, so that nothing of one flow reaches the next.
 */
public final class Digests {
    private final MessageDigest md5 = digest("MD5");
    private final MessageDigest sha1 = digest("SHA-1");
    private final MessageDigest sha256 = digest("SHA-256");

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is missing from this JDK", e);
        }
    }

    /** MD5 of ASCII, 32 lower-case digits. */
    public String md5(String ascii) {
        return HexFormat.of().formatHex(md5.digest(ascii.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
    }

    /** SHA-1, lower-case octets with colons between: the usual spelling of a certificate's fingerprint. */
    String fingerprint(byte[] certificate) {
        return HexFormat.ofDelimiter(":").formatHex(sha1.digest(certificate));
    }

    /** The first 12 digits of SHA-256 of {@code length} octets. */
    String sha256Start(byte[] text, int length) {
        sha256.update(text, 0, length);
        return HexFormat.of().formatHex(sha256.digest(), 0, 6);
    }
}
