package io.fathom.protocols.tls;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** JA3 and JA4 of a ClientHello's body, computed another way than the product does: a plain parse into lists, and strings from there. */
public final class Oracle {
    private static final class Parsed {
        int version;
        final List<Integer> ciphers = new ArrayList<>();
        final List<Integer> types = new ArrayList<>();
        final List<Integer> groups = new ArrayList<>();
        final List<Integer> points = new ArrayList<>();
        final List<Integer> signatures = new ArrayList<>();
        final List<Integer> versions = new ArrayList<>();
        byte[] alpn = {};
    }

    private Oracle() {}

    private static Parsed parse(byte[] body, boolean cookie) {
        var p = new Parsed();
        var b = ByteBuffer.wrap(body);
        p.version = b.getShort() & 0xFFFF;
        b.position(b.position() + 32);
        skip8(b);
        if (cookie) {
            skip8(b);
        }
        fill(p.ciphers, b, b.getShort() & 0xFFFF);
        skip8(b);
        if (!b.hasRemaining()) {
            return p;
        }
        b.getShort();
        while (b.hasRemaining()) {
            int type = b.getShort() & 0xFFFF;
            var v = b.slice(b.position() + 2, b.getShort(b.position()) & 0xFFFF);
            b.position(b.position() + 2 + v.limit());
            p.types.add(type);
            switch (type) {
                case 10 -> fill(p.groups, v, v.getShort() & 0xFFFF);
                case 11 -> {
                    v.get();
                    while (v.hasRemaining()) {
                        p.points.add(v.get() & 0xFF);
                    }
                }
                case 13 -> fill(p.signatures, v, v.getShort() & 0xFFFF);
                case 16 -> {
                    v.getShort();
                    p.alpn = new byte[v.get() & 0xFF];
                    v.get(p.alpn);
                }
                case 43 -> fill(p.versions, v, v.get() & 0xFF);
                default -> { }
            }
        }
        return p;
    }

    private static void skip8(ByteBuffer b) {
        int n = b.get() & 0xFF;
        b.position(b.position() + n);
    }

    private static void fill(List<Integer> list, ByteBuffer b, int bytes) {
        for (int i = 0; i < bytes; i += 2) {
            list.add(b.getShort() & 0xFFFF);
        }
    }

    private static boolean grease(int v) {
        return List.of(0x0A0A, 0x1A1A, 0x2A2A, 0x3A3A, 0x4A4A, 0x5A5A, 0x6A6A, 0x7A7A, 0x8A8A, 0x9A9A, 0xAAAA, 0xBABA, 0xCACA, 0xDADA, 0xEAEA, 0xFAFA).contains(v);
    }

    private static String decimal(List<Integer> list) {
        return list.stream().filter(v -> !grease(v)).map(String::valueOf).collect(Collectors.joining("-"));
    }

    private static List<String> hex(List<Integer> list) {
        return list.stream().filter(v -> !grease(v)).map(v -> "%04x".formatted(v)).toList();
    }

    public static String ja3(byte[] body) {
        var p = parse(body, false);
        return p.version + "," + decimal(p.ciphers) + "," + decimal(p.types) + "," + decimal(p.groups) + ","
                + p.points.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    public static String ja4(char carrier, byte[] body) {
        var p = parse(body, carrier == 'd');
        int version = p.versions.stream().filter(v -> !grease(v)).max(Integer::compare).orElse(p.version);
        String digits = switch (version) {
            case 0x0304 -> "13";
            case 0x0303 -> "12";
            case 0x0302 -> "11";
            case 0x0301 -> "10";
            case 0x0300 -> "s3";
            case 0xFEFF -> "d1";
            case 0xFEFD -> "d2";
            default -> "00";
        };
        String alpn = "00";
        if (p.alpn.length > 0) {
            String text = new String(p.alpn, StandardCharsets.ISO_8859_1);
            alpn = "" + text.charAt(0) + text.charAt(text.length() - 1);
            if (!alpn.matches("[0-9A-Za-z]{2}")) {
                String h = HexFormat.of().formatHex(p.alpn);
                alpn = "" + h.charAt(0) + h.charAt(h.length() - 1);
            }
        }
        String ciphers = String.join(",", hex(p.ciphers).stream().sorted().toList());
        String types = String.join(",", hex(p.types).stream().filter(t -> !t.equals("0000") && !t.equals("0010")).sorted().toList());
        String c = types + (p.signatures.isEmpty() ? "" : "_" + String.join(",", hex(p.signatures)));
        return carrier + digits + (p.types.contains(0) ? "d" : "i") + "%02d%02d".formatted(Math.min(99, hex(p.ciphers).size()), Math.min(99, hex(p.types).size()))
                + alpn + "_" + (ciphers.isEmpty() ? "000000000000" : sha(ciphers)) + "_" + (types.isEmpty() ? "000000000000" : sha(c));
    }

    private static String sha(String text) {
        return hash("SHA-256", text).substring(0, 12);
    }

    public static String md5(String text) {
        return hash("MD5", text);
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
