package io.fathom.export;

import java.util.Arrays;

/** Internet addresses and protocol numbers in their usual spelling. Any thread. */
public final class Addresses {
    private Addresses() {}

    /** IPv4 in dotted decimal, IPv6 as in RFC 5952; any other length in hexadecimal. */
    public static String text(byte[] address) {
        if (address.length == 4) {
            return (address[0] & 0xFF) + "." + (address[1] & 0xFF) + "." + (address[2] & 0xFF) + "." + (address[3] & 0xFF);
        }
        return address.length == 16 ? ipv6(address) : java.util.HexFormat.of().formatHex(address);
    }

    private static String ipv6(byte[] a) {
        if (isMapped(a)) {
            return "::ffff:" + text(Arrays.copyOfRange(a, 12, 16));
        }
        int best = -1;
        int longest = 1;
        for (int i = 0; i < 8; i++) {
            int n = 0;
            while (i + n < 8 && group(a, i + n) == 0) {
                n++;
            }
            if (n > longest) {
                best = i;
                longest = n;
            }
        }
        var out = new StringBuilder(39);
        for (int i = 0; i < 8; i++) {
            if (i == best) {
                out.append("::");
                i += longest - 1;
            } else {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ':') {
                    out.append(':');
                }
                out.append(Integer.toHexString(group(a, i)));
            }
        }
        return out.toString();
    }

    private static boolean isMapped(byte[] a) {
        for (int i = 0; i < 10; i++) {
            if (a[i] != 0) {
                return false;
            }
        }
        return group(a, 5) == 0xFFFF;
    }

    private static int group(byte[] a, int i) {
        return (a[2 * i] & 0xFF) << 8 | a[2 * i + 1] & 0xFF;
    }

    /** The word for an IP protocol in EVE's {@code proto}: "TCP", "IPv6-ICMP", or the number. */
    public static String protocol(int number) {
        return switch (number) {
            case 1 -> "ICMP";
            case 2 -> "IGMP";
            case 6 -> "TCP";
            case 17 -> "UDP";
            case 47 -> "GRE";
            case 50 -> "ESP";
            case 51 -> "AH";
            case 58 -> "IPv6-ICMP";
            case 89 -> "OSPF";
            case 103 -> "PIM";
            case 112 -> "VRRP";
            case 132 -> "SCTP";
            default -> Integer.toString(number);
        };
    }

    static boolean isIcmp(int ipProtocol) {
        return ipProtocol == 1 || ipProtocol == 58;
    }

    static boolean hasPorts(int ipProtocol) {
        return ipProtocol == 6 || ipProtocol == 17 || ipProtocol == 132;
    }
}
