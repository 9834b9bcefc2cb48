package dev.fleetglass.sandbox.world;

/** The sandbox's world. */
public record World(long seed, int clusters, int servers) {}
