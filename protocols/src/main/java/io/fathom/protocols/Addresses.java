package io.fathom.protocols;

import io.fathom.api.Bytes;

/** Addresses as people write them (RFC 5952 for IPv6). */
final class Addresses {
    private Addresses() {}

    static Bytes ipv4(Bytes a, int at) {
        var out = new byte[15];
        int n = 0;
        for (int i = 0; i < 4; i++) {
            if (i > 0) {
                out[n++] = '.';
            }
            int octet = a.at(at + i);
            if (octet >= 100) {
                out[n++] = (byte) ('0' + octet / 100);
            }
            if (octet >= 10) {
                out[n++] = (byte) ('0' + octet / 10 % 10);
            }
            out[n++] = (byte) ('0' + octet % 10);
        }
        return Bytes.of(out, n);
    }

    static String ipv6(Bytes a, int at) {
        int[] w = new int[8];
        for (int i = 0; i < 8; i++) {
            w[i] = a.u16(at + 2 * i);
        }
        int best = -1;
        int length = 1;
        for (int i = 0; i < 8; i++) {
            int n = 0;
            while (i + n < 8 && w[i + n] == 0) {
                n++;
            }
            if (n > length) {
                best = i;
                length = n;
            }
        }
        var out = new StringBuilder(39);
        for (int i = 0; i < 8; i++) {
            if (i == best) {
                out.append("::");
                i += length - 1;
            } else {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ':') {
                    out.append(':');
                }
                out.append(Integer.toHexString(w[i]));
            }
        }
        return out.toString();
    }
}
