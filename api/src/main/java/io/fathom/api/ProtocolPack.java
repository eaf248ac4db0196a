package io.fathom.api;

import java.util.List;

/** Brings protocols to an engine; found by {@link java.util.ServiceLoader}. */
public interface ProtocolPack {
    /** Name and version, for evidence and {@code --version}. */
    String name();

    List<Protocol> protocols();
}
