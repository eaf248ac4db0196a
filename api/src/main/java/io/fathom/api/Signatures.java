package io.fathom.api;

import java.util.List;

/** Compiled signatures: names to applications. Immutable, any thread; look-ups allocate nothing. */
public interface Signatures {
    /** Knows nothing. */
    Signatures NONE = new Signatures() {};

    /** The application behind a host name (letter case ignored, a trailing dot too), or null. */
    default SignatureMatch host(String name) {
        return null;
    }

    /** The application behind a certificate's name, which may begin with {@code *.}, or null. */
    default SignatureMatch certificate(String name) {
        return null;
    }

    /** The application behind what software calls itself, or null. */
    default SignatureMatch agent(String text) {
        return null;
    }

    /** The application at an address (4 or 16 bytes), or null. */
    default SignatureMatch address(byte[] address, int ipProtocol, int port) {
        return null;
    }

    default List<Application> applications() {
        return List.of();
    }

    /** Display name of a category or service type identifier; the identifier itself where unknown. */
    default String display(String identifier) {
        return identifier;
    }

    /** Name and version of the packs in it. */
    default String version() {
        return "none";
    }
}
