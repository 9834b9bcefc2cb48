package dev.fleetglass.service;

import dev.fleetglass.api.ConnectionSettings;

/**
 * A connection that is to be read.
 *
 * @param revision grows whenever settings or secrets changed, so that its session is a new one
 */
record Link(ConnectionSettings settings, long revision) {
  String id() {
    return settings.id();
  }

  String name() {
    return settings.name();
  }

  /** Whether rows read through the other link are still about the same account. */
  boolean sameSource(Link other) {
    return settings.provider().equals(other.settings.provider())
        && settings.baseUrl().equals(other.settings.baseUrl());
  }
}
