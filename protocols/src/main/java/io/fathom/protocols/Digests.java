package io.fathom.protocols;

import java.nio.charset.StandardCharsets;

/** Digests that fingerprints need. */
final class Digests {
    private Digests() {}

    /** MD5 in lower-case hexadecimal; a fingerprint, not a protection. */
    static String md5(String text) {
        try {
            var digest = java.security.MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.ISO_8859_1));
            return java.util.HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
