package io.fathom.protocols.tls;

import io.fathom.api.Bytes;
import io.fathom.api.Values;

/** One certificate and what was last said of it: the certificates of a few servers are shown on most flows. Worker thread only. */
final class KnownCertificate {
    private final byte[] encoded;
    private final Certificate certificate;
    private CertificateFields fields;
    private long wanted;
    private Values values;
    private boolean old;

    private KnownCertificate(byte[] encoded, Certificate certificate) {
        this.encoded = encoded;
        this.certificate = certificate;
    }

    /** @return null where it is no certificate at all */
    static KnownCertificate read(Bytes encoded) {
        byte[] own = encoded.copy();
        var certificate = Certificate.read(Bytes.of(own));
        return certificate == null ? null : new KnownCertificate(own, certificate);
    }

    /** True the first time it is asked: many certificates come once and never again. */
    boolean isNew() {
        boolean isNew = !old;
        old = true;
        return isNew;
    }

    boolean is(Bytes other) {
        return other.is(encoded);
    }

    Bytes encoded() {
        return Bytes.of(encoded);
    }

    Certificate certificate() {
        return certificate;
    }

    /** What was kept for these fields where the same of them were wanted, else null. */
    Values values(CertificateFields fields, long wanted) {
        return fields == this.fields && wanted == this.wanted ? values : null;
    }

    void keep(CertificateFields fields, long wanted, Values values) {
        this.fields = fields;
        this.wanted = wanted;
        this.values = values;
    }
}
