package dev.fleetglass.ui.monitoring;

/** A connection that has metrics, as the screen offers it. */
public record ConnectionItem(String id, String name) {}
