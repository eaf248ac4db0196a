package io.fathom.protocols;

/** Addresses as people write them (RFC 5952 for IPv6). */
final class Addresses {
    private Addresses() {}

    static String ipv6(byte[] a, int at) {
        int[] w = new int[8];
        for (int i = 0; i < 8; i++) {
            w[i] = (a[at + 2 * i] & 0xFF) << 8 | a[at + 2 * i + 1] & 0xFF;
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
        var out = new StringBuilder();
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
