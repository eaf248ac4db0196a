package io.fathom.api;

/**
 * A signature that met a value.
 *
 * @param application what it stands for
 * @param rule the rule in its own words: "domain netflix.com"
 * @param pack name and version: "builtin 2026.11"
 * @param weight how specific: more matched octets win between packs of equal rank
 */
public record SignatureMatch(Application application, String rule, String pack, int weight) {}
