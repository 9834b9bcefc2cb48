package dev.fleetglass.sandbox.world;

import org.jspecify.annotations.Nullable;

/**
 * A GoGrid server at one instant.
 *
 * @param slot place in the fleet, from 0
 * @param id null until it is provisioned
 * @param cores null until it is provisioned
 * @param diskMegabytes null until it is provisioned
 */
public record Server(
    int slot,
    @Nullable Long id,
    String name,
    @Nullable String description,
    Address address,
    @Nullable Address privateAddress,
    Option ram,
    Image image,
    Option state,
    Option type,
    Option os,
    boolean isSandbox,
    Option datacenter,
    @Nullable Double cores,
    @Nullable Integer diskMegabytes) {}
