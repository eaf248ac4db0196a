package io.fathom.protocols.tls;

import io.fathom.api.Bytes;

/**
 * The certificates that a worker saw last, some 1 to 2 MB of them: one seen again is neither read nor hashed again. Found by the end of the signature, equal
 * only where every octet is. Each has two places: the one seen last is in the first, the one before in the second. Worker thread only.
 */
final class CertificateMemory {
    private static final int PLACES = 512;

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
        var second = known[place + 1];
        if (second != null && second.is(encoded)) {
            known[place] = second;
            known[place + 1] = found;
            return second;
        }
        var fresh = KnownCertificate.read(encoded);
        if (fresh != null) {
            known[place + 1] = found;
            known[place] = fresh;
        }
        return fresh;
    }

    /** The first of its two places. */
    private static int place(Bytes encoded) {
        int n = encoded.length();
        int hash = n;
        for (int i = Math.max(0, n - 16); i < n; i++) {
            hash = 31 * hash + encoded.at(i);
        }
        return (hash * 0x9E3779B1 >>> 16) & PLACES - 2;
    }
}
