package io.fathom.api;

/**
 * Odd or malformed traffic.
 *
 * @param name {@code layer-or-protocol.kind}: "ipv4.truncated", "tls.malformed"
 * @param time nanoseconds since 1970
 * @param frame number in its capture, from 1, or 0
 */
public record Anomaly(String name, long time, long frame) {}
