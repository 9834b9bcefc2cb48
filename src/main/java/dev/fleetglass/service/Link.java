package dev.fleetglass.service;

import dev.fleetglass.api.ConnectionSettings;

/**
 * A connection that is to be read.
 *
 * @param revision grows whenever settings or secrets changed, so that its session is a new one
 * @param scope what of the connection is read, when it is only a part; empty for all
 */
record Link(ConnectionSettings settings, long revision, String scope) {
  Link(ConnectionSettings settings, long revision) {
    this(settings, revision, "");
  }

  String id() {
    return settings.id();
  }

  String name() {
    return settings.name();
  }

  /** Whether rows read through the other link are still about the same account. */
  boolean sameSource(Link other) {
    return source(settings).equals(source(other.settings)) && scope.equals(other.scope);
  }

  /**
   * Whose rows and samples a connection reads, as far as that can be told without its secrets. The
   * embedded sandbox is the same one at whatever address it is in this run.
   */
  static String source(ConnectionSettings settings) {
    return settings.provider() + (settings.sandbox() ? " sandbox" : " at " + settings.baseUrl());
  }
}
