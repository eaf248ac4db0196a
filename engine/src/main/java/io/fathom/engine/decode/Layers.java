package io.fathom.engine.decode;

import java.util.List;

/** A header stack, outermost first: ["ethernet","vlan","ipv4","udp"]. Immutable, interned by the decoder. */
public record Layers(List<String> ids) {}
