package io.fathom.api;

/**
 * What people read about a protocol.
 *
 * @param id lower-case word, or null to derive it from the name
 * @param title one line: what it is for
 * @param reference RFC, 3GPP TS, ITU-T Rec. or vendor document it was written from
 * @param category identifier of its category: "web", "mail", "vpn", "industrial", ...
 * @param encrypted true where payload past the handshake cannot be read
 */
public record Description(String id, String title, String reference, String category, boolean encrypted) {
    public static Description of(String title, String reference, String category) {
        return new Description(null, title, reference, category, false);
    }

    public Description as(String id) {
        return new Description(id, title, reference, category, encrypted);
    }

    public Description asEncrypted() {
        return new Description(id, title, reference, category, true);
    }
}
