package io.fathom.protocols.tls;

import io.fathom.api.Bytes;
import java.util.Arrays;

/**
 * One ClientHello (RFC 8446 section 4.1.2, RFC 6347 section 4.2.1), read in one pass into views of the message; nothing is copied or hashed before
 * somebody asks. Valid as long as the message's bytes.
 */
public final class ClientHello {
    /** Which transport carries it: the first letter of a JA4. */
    public enum Carrier {
        TLS('t'),
        DTLS('d'),
        QUIC('q');

        final char letter;

        Carrier(char letter) {
            this.letter = letter;
        }
    }

    private static final Bytes NOTHING = Bytes.of();
    private static final int[] NO_NUMBERS = {};

    private int version;
    private Bytes session = NOTHING;
    private Bytes ciphers = NOTHING;
    /** Types of the extensions, as they stand; the first {@link #typeCount} count. */
    private int[] types = NO_NUMBERS;
    private int typeCount;
    private boolean malformed;

    private boolean hasSni;
    private Bytes sni = NOTHING;
    private Bytes alpn = NOTHING;
    private Bytes versions = NOTHING;
    private Bytes groups = NOTHING;
    private Bytes points = NOTHING;
    private Bytes signatures = NOTHING;
    private Bytes shares = NOTHING;
    private Bytes transport = NOTHING;
    private boolean ech;
    private boolean esni;
    private boolean ticket;
    private boolean psk;
    private boolean srtp;

    private ClientHello() {}

    /**
     * Reads the body of a ClientHello message, without its handshake header.
     *
     * @return null where the parts every ClientHello has are not there; a broken extension only makes it {@link #malformed}
     */
    public static ClientHello read(Bytes body, Carrier carrier) {
        var in = new Octets(body);
        var hello = new ClientHello();
        hello.version = in.u16();
        in.skip(32);
        hello.session = in.vector8();
        if (carrier == Carrier.DTLS) {
            in.vector8();
        }
        hello.ciphers = in.vector16();
        Bytes compression = in.vector8();
        if (!in.ok() || hello.session.length() > 32 || hello.ciphers.isEmpty() || hello.ciphers.length() % 2 != 0 || compression.isEmpty()) {
            return null;
        }
        if (in.remaining() > 0) {
            hello.readExtensions(in);
        }
        return hello;
    }

    private void readExtensions(Octets in) {
        int length = in.u16();
        if (!in.ok()) {
            malformed = true;
            return;
        }
        malformed = length != in.remaining();
        var list = new Octets(in.take((long) Math.min(length, in.remaining())));
        types = new int[24];
        while (list.remaining() > 0) {
            int type = list.u16();
            Bytes value = list.vector16();
            if (!list.ok()) {
                malformed = true;
                return;
            }
            if (typeCount == types.length) {
                types = Arrays.copyOf(types, 2 * typeCount);
            }
            types[typeCount++] = type;
            readExtension(type, value);
        }
    }

    private void readExtension(int type, Bytes value) {
        switch (type) {
            case 0 -> {
                hasSni = true;
                sni = name(value);
            }
            case 10 -> groups = list16(value);
            case 11 -> points = list8(value);
            case 13 -> signatures = list16(value);
            case 14 -> srtp = true;
            case 16 -> alpn = list16(value);
            case 35 -> ticket = !value.isEmpty();
            case 41 -> psk = true;
            case 43 -> versions = list8(value);
            case 51 -> shares = list16(value);
            case 57, 0xFFA5 -> transport = value;
            case 0xFE0D -> ech = true;
            case 0xFFCE -> esni = true;
            default -> { }
        }
    }

    /** The first host name of a server_name list (RFC 6066 section 3). */
    private Bytes name(Bytes value) {
        var list = new Octets(list16(value));
        while (list.remaining() > 0) {
            int type = list.u8();
            Bytes name = list.vector16();
            if (!list.ok()) {
                malformed = true;
            } else if (type == 0) {
                return name;
            }
        }
        return NOTHING;
    }

    private Bytes list16(Bytes value) {
        return whole(new Octets(value), true);
    }

    private Bytes list8(Bytes value) {
        return whole(new Octets(value), false);
    }

    private Bytes whole(Octets in, boolean wide) {
        Bytes list = wide ? in.vector16() : in.vector8();
        if (!in.ok()) {
            malformed = true;
        }
        return list;
    }

    /** The legacy version field. */
    public int legacyVersion() {
        return version;
    }

    /** True where an extension, or their list, has a length that does not fit. */
    public boolean malformed() {
        return malformed;
    }

    public Bytes session() {
        return session;
    }

    public Bytes sni() {
        return sni;
    }

    public boolean ech() {
        return ech;
    }

    public boolean esni() {
        return esni;
    }

    /** True where the client offers to go on with an earlier session: a ticket or a pre-shared key. */
    public boolean offersResumption() {
        return ticket || psk;
    }

    public boolean srtp() {
        return srtp;
    }

    /** Whether the quic_transport_parameters extension is there, and what is in it. */
    public Bytes transport() {
        return transport;
    }

    /** Numbers of the offered cipher suites, two octets each, GREASE too, as they stand. */
    Bytes ciphers() {
        return ciphers;
    }

    /** Numbers of the extensions, GREASE too, as they stand. */
    public int[] extensions() {
        return Arrays.copyOf(types, typeCount);
    }

    int[] types() {
        return types;
    }

    int typeCount() {
        return typeCount;
    }

    /** Two octets each. */
    Bytes groups() {
        return groups;
    }

    /** Two octets each. */
    Bytes signatures() {
        return signatures;
    }

    /** Groups of the key shares sent along, at most as many as there is room for; says how many. */
    int shares(int[] out) {
        int count = 0;
        var list = new Octets(shares);
        while (list.remaining() > 0 && count < out.length) {
            int group = list.u16();
            list.vector16();
            if (list.ok()) {
                out[count++] = group;
            }
        }
        return count;
    }

    /** Each protocol name in turn to the taker, at most 64. */
    public void eachAlpn(java.util.function.Consumer<Bytes> taker) {
        var list = new Octets(alpn);
        for (int i = 0; i < 64 && list.remaining() > 0; i++) {
            Bytes name = list.vector8();
            if (list.ok()) {
                taker.accept(name);
            }
        }
    }

    /**
     * The highest version offered: of supported_versions where that is there, else the legacy field. Highest as a number, as JA4 has it; of DTLS, which counts
     * downwards, that is the oldest.
     */
    public int highestVersion() {
        int highest = 0;
        for (int i = 0; i + 1 < versions.length(); i += 2) {
            int v = versions.u16(i);
            if (!Version.isGrease(v)) {
                highest = Math.max(highest, v);
            }
        }
        return highest != 0 ? highest : version;
    }

    /** Puts down all that fingerprints and lists hang on: hellos that have this alike differ in names, keys and randomness only. */
    void shape(Ascii out) {
        out.u16(version).vector(ciphers).u16(typeCount);
        for (int i = 0; i < typeCount; i++) {
            out.u16(types[i]);
        }
        out.vector(alpn).vector(versions).vector(groups).vector(points).vector(signatures);
        var list = new Octets(shares);
        while (list.remaining() > 0) {
            int group = list.u16();
            list.vector16();
            if (list.ok()) {
                out.u16(group);
            }
        }
    }

    /** The string a JA3 hashes: version, ciphers, extensions, groups and point formats in decimal, GREASE left out. */
    public String ja3() {
        var out = new Ascii();
        ja3(out);
        return out.toString();
    }

    void ja3(Ascii out) {
        out.decimal(version).put(',');
        decimal(out, ciphers);
        out.put(',');
        boolean first = true;
        for (int i = 0; i < typeCount; i++) {
            if (!Version.isGrease(types[i])) {
                if (!first) {
                    out.put('-');
                }
                out.decimal(types[i]);
                first = false;
            }
        }
        out.put(',');
        decimal(out, groups);
        out.put(',');
        for (int i = 0; i < points.length(); i++) {
            if (i > 0) {
                out.put('-');
            }
            out.decimal(points.at(i));
        }
    }

    private static void decimal(Ascii out, Bytes list) {
        boolean first = true;
        for (int i = 0; i + 1 < list.length(); i += 2) {
            int v = list.u16(i);
            if (!Version.isGrease(v)) {
                if (!first) {
                    out.put('-');
                }
                out.decimal(v);
                first = false;
            }
        }
    }

    /** The JA4 fingerprint, as FoxIO's description of it says (BSD-3 part: the TLS client only). */
    public String ja4(Carrier carrier, Digests digests) {
        int[] suites = digests.numbers(ciphers.length() / 2);
        int suiteCount = withoutGrease(ciphers, suites);
        int[] sorted = digests.others(typeCount);
        int all = 0;
        int hashed = 0;
        for (int i = 0; i < typeCount; i++) {
            int t = types[i];
            if (!Version.isGrease(t)) {
                all++;
                if (t != 0 && t != 16) {
                    sorted[hashed++] = t;
                }
            }
        }
        var out = digests.line().put(carrier.letter).put(versionDigits(highestVersion())).put(hasSni ? 'd' : 'i');
        twoDigits(out, suiteCount);
        twoDigits(out, all);
        alpnDigits(out);
        out.put('_');
        if (suiteCount == 0) {
            out.put("000000000000");
        } else {
            Arrays.sort(suites, 0, suiteCount);
            digests.sha256Start(hexList(digests.text(), suites, suiteCount), out);
        }
        out.put('_');
        int[] algorithms = digests.numbers(signatures.length() / 2);
        int algorithmCount = withoutGrease(signatures, algorithms);
        if (hashed == 0 && algorithmCount == 0) {
            return out.put("000000000000").toString();
        }
        Arrays.sort(sorted, 0, hashed);
        var text = hexList(digests.text(), sorted, hashed);
        if (algorithmCount > 0) {
            hexList(text.put('_'), algorithms, algorithmCount);
        }
        digests.sha256Start(text, out);
        return out.toString();
    }

    private static String versionDigits(int version) {
        return switch (version) {
            case Version.TLS13 -> "13";
            case Version.TLS12 -> "12";
            case Version.TLS11 -> "11";
            case Version.TLS10 -> "10";
            case Version.SSL3 -> "s3";
            case Version.SSL2 -> "s2";
            case Version.DTLS10 -> "d1";
            case Version.DTLS12 -> "d2";
            case Version.DTLS13 -> "d3";
            default -> "00";
        };
    }

    private static void twoDigits(Ascii out, int count) {
        int n = Math.min(count, 99);
        out.put('0' + n / 10).put('0' + n % 10);
    }

    private void alpnDigits(Ascii out) {
        Bytes first = new Octets(alpn).vector8();
        if (first.isEmpty()) {
            out.put("00");
            return;
        }
        int a = first.at(0);
        int z = first.at(first.length() - 1);
        if (alphanumeric(a) && alphanumeric(z)) {
            out.put(a).put(z);
        } else {
            out.put(Character.forDigit(a >> 4, 16)).put(Character.forDigit(z & 15, 16));
        }
    }

    private static boolean alphanumeric(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static int withoutGrease(Bytes list, int[] out) {
        int n = 0;
        for (int i = 0; i + 1 < list.length(); i += 2) {
            int v = list.u16(i);
            if (!Version.isGrease(v)) {
                out[n++] = v;
            }
        }
        return n;
    }

    private static Ascii hexList(Ascii text, int[] values, int count) {
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                text.put(',');
            }
            text.hex16(values[i]);
        }
        return text;
    }
}
