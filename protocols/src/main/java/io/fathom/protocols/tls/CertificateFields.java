package io.fathom.protocols.tls;

import io.fathom.api.Bytes;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.Role;
import io.fathom.api.Values;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The fields that tell of one end's certificate, under EVE's names. */
final class CertificateFields {
    private final Field<String> subject;
    private final Field<String> issuer;
    private final Field<String> serial;
    private final Field<String> fingerprint;
    private final Field<String> notBefore;
    private final Field<String> notAfter;
    private final Field<List<String>> alternatives;
    private final Field<String> commonName;

    CertificateFields(FieldSet set, String prefix, String whose, Role role) {
        subject = set.text(prefix + "subject", "Subject of the " + whose + "'s certificate");
        issuer = set.text(prefix + "issuerdn", "Issuer of the " + whose + "'s certificate");
        serial = set.text(prefix + "serial", "Serial number of the " + whose + "'s certificate, hexadecimal with colons");
        fingerprint = set.text(prefix + "fingerprint", "SHA-1 of the " + whose + "'s certificate, hexadecimal with colons");
        notBefore = set.text(prefix + "notbefore", "The " + whose + "'s certificate is not valid before this time (UTC)");
        notAfter = set.text(prefix + "notafter", "The " + whose + "'s certificate is not valid after this time (UTC)");
        alternatives = set.texts(prefix + "subjectaltname", "Alternative names in the " + whose + "'s certificate").as(role);
        commonName = role == Role.CERTIFICATE
                ? set.text("subject_cn", "Common name in the subject of the server's certificate (not in EVE)").as(role)
                : null;
        if (role == Role.NONE) {
            subject.personal();
            alternatives.personal();
        }
    }

    boolean wanted(Fields out) {
        return out.wants(subject) || out.wants(issuer) || out.wants(serial) || out.wants(fingerprint) || out.wants(notBefore) || out.wants(notAfter)
                || out.wants(alternatives) || commonName != null && out.wants(commonName);
    }

    boolean filled(Fields out) {
        return out.has(subject) || out.has(issuer) || out.has(alternatives) || commonName != null && out.has(commonName);
    }

    /** Fills in one encoded certificate; false where it is none. */
    boolean fill(Bytes encoded, Digests digests, Fields out) {
        var certificate = digests.certificates().of(encoded);
        if (certificate == null) {
            return false;
        }
        Values known = certificate.values(this, out.wanted());
        if (known == null && certificate.isNew()) {
            read(certificate, digests, out);
            return true;
        }
        if (known == null) {
            known = out.values(values -> read(certificate, digests, values));
            certificate.keep(this, out.wanted(), known);
        }
        out.set(known);
        return true;
    }

    private void read(KnownCertificate known, Digests digests, Fields out) {
        Certificate certificate = known.certificate();
        if (out.wants(subject)) {
            name(subject, certificate.subject(), digests, out);
        }
        if (out.wants(issuer)) {
            name(issuer, certificate.issuer(), digests, out);
        }
        if (out.wants(serial)) {
            out.set(serial, certificate.serial(digests.line()));
        }
        if (out.wants(fingerprint)) {
            out.set(fingerprint, digests.fingerprint(known.encoded()));
        }
        if (certificate.notBefore() != null) {
            out.set(notBefore, Bytes.of(certificate.notBefore()));
        }
        if (certificate.notAfter() != null) {
            out.set(notAfter, Bytes.of(certificate.notAfter()));
        }
        if (out.wants(alternatives)) {
            certificate.alternatives(name -> out.add(alternatives, name));
        }
        String name = commonName != null && out.wants(commonName) ? certificate.commonName() : null;
        if (name != null) {
            out.set(commonName, octets(name));
        }
    }

    private static void name(Field<String> field, Bytes encoded, Digests digests, Fields out) {
        var text = digests.text();
        if (Certificate.name(encoded, text)) {
            out.set(field, text.view());
        } else {
            out.set(field, octets(Certificate.name(encoded)));
        }
    }

    private static Bytes octets(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
