package dev.fleetglass.ui.connections;

import java.util.Objects;

/** Where the style sheet of this screen is. */
final class Sheets {
  static final String CONNECTIONS =
      Objects.requireNonNull(Sheets.class.getResource("connections.css")).toExternalForm();

  private Sheets() {}
}
