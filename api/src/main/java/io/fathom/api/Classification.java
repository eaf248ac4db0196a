package io.fathom.api;

import java.util.List;

/**
 * What a flow is. Immutable. Monotone: a confirmed protocol never leaves the path, and an answer gives way only to stronger evidence.
 *
 * @param path ids of the confirmed protocols above transport, outermost first: ["tls"]; empty where unknown
 * @param protocol display name of the highest confirmed protocol, or "Unknown"
 * @param application display name, or null
 * @param applicationId or null
 * @param client software that speaks, or null
 * @param serviceType identifier, or null
 * @param category identifier, or null
 * @param encrypted true where the payload cannot be read
 * @param confidence the method behind the most specific answer
 * @param evidence in order of discovery
 * @param risks in order of discovery
 * @param reason why nothing more is known; null where something is
 */
public record Classification(
        List<String> path,
        String protocol,
        String application,
        String applicationId,
        String client,
        String serviceType,
        String category,
        boolean encrypted,
        Method confidence,
        List<Evidence> evidence,
        List<Request.Risk> risks,
        String reason) {
    public static final String UNKNOWN = "Unknown";

    public static Classification unknown(String reason) {
        return new Classification(List.of(), UNKNOWN, null, null, null, null, null, false, Method.NONE, List.of(), List.of(), reason);
    }

    public boolean isKnown() {
        return confidence != Method.NONE;
    }
}
