package io.fathom.api;

/**
 * A service people use.
 *
 * @param id file name in its pack: "microsoft-teams"
 * @param name usual spelling: "Microsoft Teams"
 * @param category identifier: "conferencing"
 * @param serviceType default service type or null
 */
public record Application(String id, String name, String category, String serviceType) {}
