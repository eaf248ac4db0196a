package io.fathom.export;

import java.util.Locale;
import java.util.Map;

/** Display names of categories that no pack names. */
final class Categories {
    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("dns", "DNS"), Map.entry("vpn", "VPN"), Map.entry("voip", "VoIP"),
            Map.entry("iot", "IoT"), Map.entry("p2p", "P2P"), Map.entry("rpc", "RPC"), Map.entry("ai", "AI"), Map.entry("cdn", "CDN"));

    private Categories() {}

    /** "remote-access" becomes "Remote access". */
    static String display(String id) {
        if (id == null || id.isEmpty() || !id.equals(id.toLowerCase(Locale.ROOT))) {
            return id;
        }
        String known = WORDS.get(id);
        return known != null ? known : Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
    }
}
