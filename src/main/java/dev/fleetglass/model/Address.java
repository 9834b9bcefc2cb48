package dev.fleetglass.model;

import org.jspecify.annotations.Nullable;

/**
 * An IP address of a server.
 *
 * @param id the service's number for it
 * @param ip dotted text as sent
 * @param subnet network and mask as sent, for example {@code 208.113.75.240/255.255.255.240}
 * @param internet whether the address is public
 * @param state for example Assigned
 * @param datacenter from API version 1.5 on
 */
public record Address(
    @Nullable Long id,
    String ip,
    @Nullable String subnet,
    @Nullable Boolean internet,
    @Nullable Option state,
    @Nullable Option datacenter) {}
