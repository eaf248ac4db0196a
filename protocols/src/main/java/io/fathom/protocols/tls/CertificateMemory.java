package io.fathom.protocols.tls;

import io.fathom.api.Bytes;

/**
 * The certificates that a worker saw last, some 200 KB to 1 MB of them: one seen again is neither read nor hashed again. Found by the end of the signature, equal
 * only where every octet is. Worker thread only.
 */
final class CertificateMemory {
    private static final int PLACES = 128;

    /** Longer ones are rare, and not kept. */
    private static final int LARGEST = 4096;

    private final KnownCertificate[] known = new KnownCertificate[PLACES];

    /** @return null where it is no certificate at all */
    KnownCertificate of(Bytes encoded) {
        if (encoded.length() > LARGEST) {
            return KnownCertificate.read(encoded);
        }
        int place = place(encoded);
        var found = known[place];
        if (found != null && found.is(encoded)) {
            return found;
        }
        var fresh = KnownCertificate.read(encoded);
        if (fresh != null) {
            known[place] = fresh;
        }
        return fresh;
    }

    private static int place(Bytes encoded) {
        int n = encoded.length();
        int hash = n;
        for (int i = Math.max(0, n - 16); i < n; i++) {
            hash = 31 * hash + encoded.at(i);
        }
        return (hash * 0x9E3779B1 >>> 16) & PLACES - 1;
    }
}
