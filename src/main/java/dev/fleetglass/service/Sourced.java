package dev.fleetglass.service;

/** A value together with the connection it came from. */
public record Sourced<T>(String connectionId, String connection, T value) {}
