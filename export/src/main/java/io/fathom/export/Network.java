package io.fathom.export;

import java.util.Arrays;

/** An address or a network of them, 10.0.0.0/8 or 2001:db8::/32. Immutable. */
final class Network {
    private final byte[] address;
    private final int bits;

    private Network(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** @throws IllegalArgumentException it is none; the message says so */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = address(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            throw new IllegalArgumentException("\"" + text + "\" is no address or network, such as 10.0.0.1 or 2001:db8::/32");
        }
        int bits = address.length * 8;
        if (slash >= 0) {
            String count = text.substring(slash + 1);
            bits = count.matches("[0-9]{1,3}") ? Integer.parseInt(count) : -1;
            if (bits < 0 || bits > address.length * 8) {
                throw new IllegalArgumentException("\"" + text + "\" must end in a number of bits from 0 to " + address.length * 8);
            }
        }
        return new Network(address, bits);
    }

    /** Never asks a name server: 4 or 16 bytes, or null. */
    static byte[] address(String text) {
        return text.indexOf(':') >= 0 ? ipv6(text) : ipv4(text);
    }

    private static byte[] ipv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return null;
        }
        var out = new byte[4];
        for (int i = 0; i < 4; i++) {
            if (!parts[i].matches("[0-9]{1,3}") || Integer.parseInt(parts[i]) > 255) {
                return null;
            }
            out[i] = (byte) Integer.parseInt(parts[i]);
        }
        return out;
    }

    private static byte[] ipv6(String raw) {
        String text = raw;
        int last = text.lastIndexOf(':');
        if (text.indexOf('.') > last) {
            byte[] tail = ipv4(text.substring(last + 1));
            if (tail == null) {
                return null;
            }
            text = text.substring(0, last + 1) + Integer.toHexString((tail[0] & 0xFF) << 8 | tail[1] & 0xFF) + ":"
                    + Integer.toHexString((tail[2] & 0xFF) << 8 | tail[3] & 0xFF);
        }
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return null;
        }
        var out = new byte[16];
        String[] head = groups(gap < 0 ? text : text.substring(0, gap));
        String[] tail = gap < 0 ? new String[0] : groups(text.substring(gap + 2));
        if (gap < 0 ? head.length != 8 : head.length + tail.length > 7) {
            return null;
        }
        return fill(head, out, 0) && fill(tail, out, 16 - 2 * tail.length) ? out : null;
    }

    private static String[] groups(String text) {
        return text.isEmpty() ? new String[0] : text.split(":", -1);
    }

    private static boolean fill(String[] groups, byte[] out, int at) {
        for (int i = 0; i < groups.length; i++) {
            if (!groups[i].matches("[0-9a-fA-F]{1,4}")) {
                return false;
            }
            int g = Integer.parseInt(groups[i], 16);
            out[at + 2 * i] = (byte) (g >> 8);
            out[at + 2 * i + 1] = (byte) g;
        }
        return true;
    }

    boolean contains(String text) {
        byte[] other = address(text);
        if (other == null || other.length != address.length) {
            return false;
        }
        int whole = bits / 8;
        if (!Arrays.equals(address, 0, whole, other, 0, whole)) {
            return false;
        }
        int rest = bits % 8;
        return rest == 0 || ((address[whole] ^ other[whole]) & 0xFF) >>> 8 - rest == 0;
    }
}
