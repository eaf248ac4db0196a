package io.fathom.protocols;

import io.fathom.api.Bytes;

/** Addresses as people write them (RFC 5952 for IPv6). */
final class Addresses {
    private Addresses() {}

    static String ipv4(Bytes a, int at) {
        var out = new StringBuilder(15);
        for (int i = 0; i < 4; i++) {
            if (i > 0) {
                out.append('.');
            }
            out.append(a.at(at + i));
        }
        return out.toString();
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
