package io.fathom.export;

import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What EVE calls things: the objects and fields it has, and its words for protocols. Immutable, any thread. */
final class EveNames {
    /** Our ids of protocols where EVE uses another word. */
    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("kerberos", "krb5"), Map.entry("postgresql", "pgsql"), Map.entry("vnc",
            "rfb"), Map.entry("isakmp", "ike"), Map.entry("ikev2", "ike"), Map.entry("ethernet-ip", "enip"), Map.entry("xmpp", "jabber"),
            Map.entry("dce-rpc", "dcerpc"), Map.entry("bittorrent_dht", "bittorrent-dht"), Map.entry("dht", "bittorrent-dht"), Map.entry("ftp_data",
            "ftp-data"), Map.entry("smb1", "smb"), Map.entry("smb2", "smb"), Map.entry("gquic", "quic"));

    private static final java.util.Set<String> KNOWN = java.util.Set.of("http", "http2", "ftp", "ftp-data", "smtp", "tls", "ssh", "imap", "pop3",
            "jabber", "smb", "dcerpc", "irc", "dns", "modbus", "enip", "dnp3", "nfs", "ntp", "tftp", "ike", "krb5", "quic", "dhcp", "sip", "rfb",
            "mqtt", "pgsql", "telnet", "websocket", "ldap", "doh2", "rdp", "snmp", "bittorrent-dht", "mdns", "llmnr");

    private final Map<String, Map<String, Character>> objects = new HashMap<>();

    EveNames() {
        try (var in = EveNames.class.getResourceAsStream("eve.names")) {
            if (in == null) {
                throw new IllegalStateException("eve.names is missing from this jar");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("#")) {
                    continue;
                }
                String[] words = line.split(" ");
                Map<String, Character> fields = HashMap.newHashMap(words.length);
                for (int i = 1; i < words.length; i++) {
                    int colon = words[i].lastIndexOf(':');
                    fields.put(words[i].substring(0, colon), words[i].charAt(colon + 1));
                }
                objects.put(words[0], fields);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True where EVE has an object, and event type, of this name. */
    boolean hasObject(String name) {
        return objects.containsKey(name);
    }

    /** True where EVE has the field with a type that the field's values have. */
    boolean has(Field<?> field, String prefix) {
        var fields = objects.get(prefix.isEmpty() ? field.set().name() : prefix.substring(0, prefix.indexOf(' ')));
        if (fields == null) {
            return false;
        }
        String path = (prefix.isEmpty() ? "" : prefix.substring(prefix.indexOf(' ') + 1)) + field.path();
        if (field.kind() == Field.Kind.RECORDS) {
            String start = path + "[].";
            return fields.keySet().stream().anyMatch(p -> p.startsWith(start));
        }
        for (int dot = path.length(); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            Character type = fields.get(path.substring(0, dot));
            if (type != null) {
                return type == '*' || dot == path.length() && fits(type, field.kind());
            }
        }
        return false;
    }

    /** True where EVE writes the time as a date without fraction or zone. */
    boolean isDate(Field<?> field) {
        var fields = objects.get(field.set().name());
        return fields != null && Character.valueOf('d').equals(fields.get(field.path()));
    }

    private static boolean fits(char type, Field.Kind kind) {
        return switch (kind) {
            case NUMBER -> type == 'n';
            case FLAG -> type == 'b';
            case TEXT -> type == 's' || type == 'd';
            case TIME -> type == 's' || type == 'd';
            case TEXTS -> type == 'S' || type == 'A';
            case NUMBERS -> type == 'N' || type == 'A';
            case RECORDS -> false;
        };
    }

    /** EVE's word for what is spoken: of the innermost protocol that EVE knows, else our id of the innermost, else "failed". */
    static String appProto(List<String> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            String word = word(path.get(i));
            if (KNOWN.contains(word)) {
                return word;
            }
        }
        return path.isEmpty() ? "failed" : path.getLast();
    }

    private static String word(String id) {
        return WORDS.getOrDefault(id, id);
    }

    /** The field sets that one set is made of: itself and those of its records. */
    static List<FieldSet> nested(FieldSet set) {
        var all = new ArrayList<FieldSet>();
        all.add(set);
        for (Field<?> f : set.fields()) {
            if (f.records() != null) {
                all.addAll(nested(f.records()));
            }
        }
        return all;
    }
}
