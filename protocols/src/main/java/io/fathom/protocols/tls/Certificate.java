package io.fathom.protocols.tls;

import io.fathom.api.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * What matters of one X.509 certificate (RFC 5280): names, serial, validity. Read without trust: what cannot be read is absent. Views are valid as long as
 * the message's bytes.
 */
final class Certificate {
    private static final int MOST_NAMES = 256;

    private Bytes serial = Bytes.of();
    private Bytes issuer = Bytes.of();
    private Bytes subject = Bytes.of();
    private byte[] notBefore;
    private byte[] notAfter;
    private Bytes alternatives = Bytes.of();

    private Certificate() {}

    /** @return null where it is no certificate at all */
    static Certificate read(Bytes encoded) {
        var certificate = new Certificate();
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

    /** Capital hexadecimal octets with colons between. */
    Bytes serial(Ascii out) {
        int n = Math.min(64, serial.length());
        for (int i = 0; i < n; i++) {
            if (i > 0) {
                out.put(':');
            }
            int octet = serial.at(i);
            out.put(Character.toUpperCase(Character.forDigit(octet >> 4, 16))).put(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
        }
        return out.view();
    }

    Bytes issuer() {
        return issuer;
    }

    Bytes subject() {
        return subject;
    }

    /** As {@code 2026-11-21T04:50:22}, UTC, or null. */
    byte[] notBefore() {
        return notBefore;
    }

    /** As {@code 2026-11-21T04:50:22}, UTC, or null. */
    byte[] notAfter() {
        return notAfter;
    }

    /** DNS names, addresses, mail addresses and URIs, in order. */
    void alternatives(Consumer<Bytes> out) {
        var list = new Der(alternatives);
        for (int n = 0; n < MOST_NAMES && list.next();) {
            switch (list.tag()) {
                case 0x81, 0x82, 0x86 -> {
                    out.accept(list.value().sub(0, 1024));
                    n++;
                }
                case 0x87 -> {
                    out.accept(Bytes.of(address(list.value()).getBytes(StandardCharsets.ISO_8859_1)));
                    n++;
                }
                default -> { }
            }
        }
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

    /** Spells a name where all of it is ASCII; false where it is not: then {@link #name(Bytes)} is to be asked. */
    static boolean name(Bytes encoded, Ascii out) {
        var sets = new Der(encoded);
        while (out.length() < 4096 && sets.next()) {
            var pairs = new Der(sets.value());
            for (boolean first = true; out.length() < 4096 && pairs.next(); first = false) {
                var pair = new Der(pairs.value());
                if (!pair.next(Der.OID)) {
                    continue;
                }
                Bytes oid = pair.value();
                String type = oid.length() == 3 && oid.u16(0) == 0x5504 ? attribute(oid.at(2)) : null;
                if (type == null) {
                    type = attribute(Der.oid(oid));
                }
                pair.next();
                if (pair.tag() == Der.WIDE_STRING || !pair.value().ascii()) {
                    return false;
                }
                if (out.length() > 0) {
                    out.put(first ? ", " : " + ");
                }
                out.put(type).put('=').put(pair.value().sub(0, Der.LONGEST_TEXT));
            }
        }
        return true;
    }

    static String name(Bytes encoded) {
        var out = new StringBuilder();
        var sets = new Der(encoded);
        while (out.length() < 4096 && sets.next()) {
            var pairs = new Der(sets.value());
            for (boolean first = true; out.length() < 4096 && pairs.next(); first = false) {
                var pair = new Der(pairs.value());
                if (!pair.next(Der.OID)) {
                    continue;
                }
                Bytes oid = pair.value();
                String type = oid.length() == 3 && oid.u16(0) == 0x5504 ? attribute(oid.at(2)) : null;
                if (type == null) {
                    type = attribute(Der.oid(oid));
                }
                pair.next();
                if (!out.isEmpty()) {
                    out.append(first ? ", " : " + ");
                }
                out.append(type).append('=').append(Der.text(pair.tag(), pair.value()));
            }
        }
        return out.toString();
    }

    /** The attributes of X.520, by their last arc (2.5.4.n); null for others. */
    private static String attribute(int arc) {
        return switch (arc) {
            case 3 -> "CN";
            case 4 -> "SN";
            case 5 -> "serialNumber";
            case 6 -> "C";
            case 7 -> "L";
            case 8 -> "ST";
            case 9 -> "street";
            case 10 -> "O";
            case 11 -> "OU";
            case 12 -> "title";
            case 13 -> "description";
            case 15 -> "businessCategory";
            case 17 -> "postalCode";
            case 42 -> "GN";
            case 46 -> "dnQualifier";
            case 97 -> "organizationIdentifier";
            default -> null;
        };
    }

    private static String attribute(String oid) {
        return switch (oid) {
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
    private static byte[] time(int tag, Bytes value) {
        int years = tag == 0x17 ? 2 : tag == 0x18 ? 4 : 0;
        int digits = 0;
        while (value.at(digits) >= '0' && value.at(digits) <= '9') {
            digits++;
        }
        if (years == 0 || digits < years + 8) {
            return null;
        }
        byte[] out = "0000-00-00T00:00:00".getBytes(StandardCharsets.ISO_8859_1);
        value.copyTo(out, 4 - years, 0, years);
        if (years == 2) {
            out[0] = (byte) (value.at(0) < '5' ? '2' : '1');
            out[1] = (byte) (value.at(0) < '5' ? '0' : '9');
        }
        for (int i = 0; i < (digits >= years + 10 ? 5 : 4); i++) {
            value.copyTo(out, 5 + 3 * i, years + 2 * i, 2);
        }
        return out;
    }
}
