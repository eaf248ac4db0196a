package io.fathom.protocols.tls;

import io.fathom.api.Bytes;
import io.fathom.api.Field;
import io.fathom.api.Fields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One certificate and what it says, each thing spelt when it is first asked for and kept: the certificates of a few servers are shown on most flows. Worker
 * thread only.
 */
final class KnownCertificate {
    private final byte[] encoded;
    private final Certificate certificate;
    private Bytes subject;
    private Bytes issuer;
    private Bytes serial;
    private Bytes fingerprint;
    private List<Bytes> alternatives;
    private Bytes commonName;
    private boolean commonNameRead;

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

    boolean is(Bytes other) {
        return other.is(encoded);
    }

    Bytes subject(Digests digests) {
        if (subject == null) {
            subject = name(certificate.subject(), digests);
        }
        return subject;
    }

    Bytes issuer(Digests digests) {
        if (issuer == null) {
            issuer = name(certificate.issuer(), digests);
        }
        return issuer;
    }

    private static Bytes name(Bytes encoded, Digests digests) {
        var text = digests.text();
        return Certificate.name(encoded, text) ? Bytes.of(text.view().copy()) : octets(Certificate.name(encoded));
    }

    private static Bytes octets(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    Bytes serial(Digests digests) {
        if (serial == null) {
            serial = Bytes.of(certificate.serial(digests.line()).copy());
        }
        return serial;
    }

    Bytes fingerprint(Digests digests) {
        if (fingerprint == null) {
            fingerprint = Bytes.of(digests.fingerprint(Bytes.of(encoded)).copy());
        }
        return fingerprint;
    }

    byte[] notBefore() {
        return certificate.notBefore();
    }

    byte[] notAfter() {
        return certificate.notAfter();
    }

    void alternatives(Field<List<String>> field, Fields out) {
        if (alternatives == null) {
            var names = new ArrayList<Bytes>();
            certificate.alternatives(names);
            alternatives = List.copyOf(names);
        }
        for (int i = 0; i < alternatives.size(); i++) {
            out.add(field, alternatives.get(i));
        }
    }

    /** The last common name of the subject, or null. */
    Bytes commonName() {
        if (!commonNameRead) {
            commonNameRead = true;
            String name = certificate.commonName();
            commonName = name == null ? null : octets(name);
        }
        return commonName;
    }
}
