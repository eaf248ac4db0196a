package io.fathom.protocols;

/** Addresses as people write them (RFC 5952 for IPv6), as ASCII. */
final class Addresses {
    private Addresses() {}

    /** Writes the address whose four octets begin at {@code at}: up to 15 octets; says how many. */
    static int ipv4(byte[] a, int at, byte[] out) {
        int n = 0;
        for (int i = 0; i < 4; i++) {
            if (i > 0) {
                out[n++] = '.';
            }
            int octet = a[at + i] & 0xFF;
            if (octet >= 100) {
                out[n++] = (byte) ('0' + octet / 100);
            }
            if (octet >= 10) {
                out[n++] = (byte) ('0' + octet / 10 % 10);
            }
            out[n++] = (byte) ('0' + octet % 10);
        }
        return n;
    }

    /** Writes the address whose sixteen octets begin at {@code at}: up to 39 octets; says how many. */
    static int ipv6(byte[] a, int at, byte[] out) {
        int best = -1;
        int length = 1;
        for (int i = 0; i < 8; i++) {
            int zeros = 0;
            while (i + zeros < 8 && word(a, at, i + zeros) == 0) {
                zeros++;
            }
            if (zeros > length) {
                best = i;
                length = zeros;
            }
        }
        int n = 0;
        for (int i = 0; i < 8; i++) {
            if (i == best) {
                out[n++] = ':';
                out[n++] = ':';
                i += length - 1;
            } else {
                if (n > 0 && out[n - 1] != ':') {
                    out[n++] = ':';
                }
                int word = word(a, at, i);
                for (int shift = 31 - Integer.numberOfLeadingZeros(word | 1) & ~3; shift >= 0; shift -= 4) {
                    int digit = word >> shift & 15;
                    out[n++] = (byte) (digit < 10 ? '0' + digit : 'a' + digit - 10);
                }
            }
        }
        return n;
    }

    private static int word(byte[] a, int at, int i) {
        return (a[at + 2 * i] & 0xFF) << 8 | a[at + 2 * i + 1] & 0xFF;
    }
}
