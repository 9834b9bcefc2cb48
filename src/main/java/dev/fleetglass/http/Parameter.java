package dev.fleetglass.http;

/** A query parameter or header; {@code value} is not yet encoded. */
public record Parameter(String name, String value) {}
