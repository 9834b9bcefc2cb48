package dev.fleetglass.sandbox.world;

/**
 * An IP address.
 *
 * @param subnet network, slash, mask in dotted form
 */
public record Address(
    long id, String ip, String subnet, boolean isPublic, Option state, Option datacenter) {}
