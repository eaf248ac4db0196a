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

    /**
     * The same, without an array.
     *
     * @param high first half of an IPv6 address; 0 for IPv4
     * @param low second half of it; the IPv4 address
     */
    default SignatureMatch address(long high, long low, boolean v6, int ipProtocol, int port) {
        byte[] octets = new byte[v6 ? 16 : 4];
        for (int i = 0; i < octets.length; i++) {
            octets[octets.length - 1 - i] = (byte) (i < 8 ? low >>> 8 * i : high >>> 8 * (i - 8));
        }
        return address(octets, ipProtocol, port);
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
