package dev.fleetglass.ui.connections;

/**
 * A connection as the list shows it.
 *
 * @param provider display name of the provider
 * @param plainHttp whether it reads from another machine without encryption
 */
public record ConnectionRow(
    String id,
    String name,
    String provider,
    String url,
    boolean enabled,
    boolean sandbox,
    boolean plainHttp,
    Health health) {}
