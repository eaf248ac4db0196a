package io.fathom.protocols.tls;

import io.fathom.api.Bytes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What matters of one X.509 certificate (RFC 5280): names, serial, validity. Read without trust: what cannot be read is absent. Views are valid as long as
 * the message's bytes.
 */
final class Certificate {
    private static final int MOST_NAMES = 256;

    private final Bytes encoded;
    private Bytes serial = Bytes.of();
    private Bytes issuer = Bytes.of();
    private Bytes subject = Bytes.of();
    private String notBefore;
    private String notAfter;
    private Bytes alternatives = Bytes.of();

    private Certificate(Bytes encoded) {
        this.encoded = encoded;
    }

    /** @return null where it is no certificate at all */
    static Certificate read(Bytes encoded) {
        var certificate = new Certificate(encoded);
        var outer = new Der(encoded);
        if (!outer.next(Der.SEQUENCE)) {
            return null;
        }
        var signed = new Der(outer.value());
        if (!signed.next(Der.SEQUENCE)) {
            return null;
        }
        certificate.readSigned(new Der(signed.value()));
        return certificate.issuer.isEmpty() && certificate.subject.isEmpty() && certificate.serial.isEmpty() ? null : certificate;
    }

    private void readSigned(Der in) {
        in.next();
        if (in.tag() == 0xA0) {
            in.next();
        }
        if (in.tag() != Der.INTEGER) {
            return;
        }
        serial = in.value();
        in.next(Der.SEQUENCE);
        if (!in.next(Der.SEQUENCE)) {
            return;
        }
        issuer = in.value();
        var validity = in.enter(Der.SEQUENCE);
        if (validity.next()) {
            notBefore = time(validity.tag(), validity.value());
        }
        if (validity.next()) {
            notAfter = time(validity.tag(), validity.value());
        }
        if (!in.next(Der.SEQUENCE)) {
            return;
        }
        subject = in.value();
        while (in.next()) {
            if (in.tag() == 0xA3) {
                readExtensions(new Der(in.value()).enter(Der.SEQUENCE));
            }
        }
    }

    private void readExtensions(Der list) {
        for (int i = 0; i < 64 && list.next(); i++) {
            var one = new Der(list.value());
            // 2.5.29.17: subjectAltName
            if (!one.next(Der.OID) || one.value().length() != 3 || one.value().u16(0) != 0x551D || one.value().at(2) != 17) {
                continue;
            }
            one.next();
            if (one.tag() == Der.BOOLEAN) {
                one.next();
            }
            var names = new Der(one.value());
            if (names.next(Der.SEQUENCE)) {
                alternatives = names.value();
            }
        }
    }

    Bytes encoded() {
        return encoded;
    }

    /** Capital hexadecimal octets with colons between. */
    String serial() {
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(serial.sub(0, 64).copy());
    }

    String issuer() {
        return name(issuer);
    }

    String subject() {
        return name(subject);
    }

    /** As {@code 2026-11-21T04:50:22}, UTC, or null. */
    String notBefore() {
        return notBefore;
    }

    /** As {@code 2026-11-21T04:50:22}, UTC, or null. */
    String notAfter() {
        return notAfter;
    }

    /** DNS names, addresses, mail addresses and URIs, in order. */
    List<String> alternatives() {
        var out = new ArrayList<String>();
        var list = new Der(alternatives);
        while (out.size() < MOST_NAMES && list.next()) {
            switch (list.tag()) {
                case 0x81, 0x82, 0x86 -> out.add(list.value().sub(0, 1024).toString());
                case 0x87 -> out.add(address(list.value()));
                default -> { }
            }
        }
        return out;
    }

    private static String address(Bytes a) {
        if (a.length() == 4) {
            return a.at(0) + "." + a.at(1) + "." + a.at(2) + "." + a.at(3);
        }
        if (a.length() == 16) {
            var out = new StringBuilder();
            for (int i = 0; i < 16; i += 2) {
                out.append(i == 0 ? "" : ":").append(Integer.toHexString(a.u16(i)));
            }
            return out.toString();
        }
        return a.sub(0, 32).hex();
    }

    /** The last common name of the subject, or null. */
    String commonName() {
        String found = null;
        var sets = new Der(subject);
        while (sets.next()) {
            var pairs = new Der(sets.value());
            while (pairs.next()) {
                var pair = new Der(pairs.value());
                if (pair.next(Der.OID) && pair.value().length() == 3 && pair.value().u16(0) == 0x5504 && pair.value().at(2) == 3 && pair.next()) {
                    found = Der.text(pair.tag(), pair.value());
                }
            }
        }
        return found;
    }

    private static String name(Bytes encoded) {
        var out = new StringBuilder();
        var sets = new Der(encoded);
        while (out.length() < 4096 && sets.next()) {
            var pairs = new Der(sets.value());
            for (boolean first = true; out.length() < 4096 && pairs.next(); first = false) {
                var pair = new Der(pairs.value());
                if (!pair.next(Der.OID)) {
                    continue;
                }
                String type = attribute(Der.oid(pair.value()));
                pair.next();
                if (!out.isEmpty()) {
                    out.append(first ? ", " : " + ");
                }
                out.append(type).append('=').append(Der.text(pair.tag(), pair.value()));
            }
        }
        return out.toString();
    }

    private static String attribute(String oid) {
        return switch (oid) {
            case "2.5.4.3" -> "CN";
            case "2.5.4.4" -> "SN";
            case "2.5.4.5" -> "serialNumber";
            case "2.5.4.6" -> "C";
            case "2.5.4.7" -> "L";
            case "2.5.4.8" -> "ST";
            case "2.5.4.9" -> "street";
            case "2.5.4.10" -> "O";
            case "2.5.4.11" -> "OU";
            case "2.5.4.12" -> "title";
            case "2.5.4.13" -> "description";
            case "2.5.4.15" -> "businessCategory";
            case "2.5.4.17" -> "postalCode";
            case "2.5.4.42" -> "GN";
            case "2.5.4.46" -> "dnQualifier";
            case "2.5.4.97" -> "organizationIdentifier";
            case "0.9.2342.19200300.100.1.1" -> "UID";
            case "0.9.2342.19200300.100.1.25" -> "DC";
            case "1.2.840.113549.1.9.1" -> "emailAddress";
            case "1.3.6.1.4.1.311.60.2.1.1" -> "jurisdictionL";
            case "1.3.6.1.4.1.311.60.2.1.2" -> "jurisdictionST";
            case "1.3.6.1.4.1.311.60.2.1.3" -> "jurisdictionC";
            default -> oid;
        };
    }

    /** UTCTime YYMMDDhhmm[ss]Z (RFC 5280: years 1950 to 2049) or GeneralizedTime YYYYMMDDhhmmssZ. */
    private static String time(int tag, Bytes value) {
        int years = tag == 0x17 ? 2 : tag == 0x18 ? 4 : 0;
        int digits = 0;
        while (value.at(digits) >= '0' && value.at(digits) <= '9') {
            digits++;
        }
        if (years == 0 || digits < years + 8) {
            return null;
        }
        long year = value.sub(0, years).decimal();
        if (years == 2) {
            year += year < 50 ? 2000 : 1900;
        }
        Bytes rest = value.sub(years);
        String seconds = digits >= years + 10 ? rest.sub(8, 10).toString() : "00";
        return "%04d-%s-%sT%s:%s:%s".formatted(year, rest.sub(0, 2), rest.sub(2, 4), rest.sub(4, 6), rest.sub(6, 8), seconds);
    }
}
