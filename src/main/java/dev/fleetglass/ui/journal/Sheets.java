package dev.fleetglass.ui.journal;

import java.util.Objects;

/** Where the style sheet of this screen is. */
final class Sheets {
  static final String JOURNAL =
      Objects.requireNonNull(Sheets.class.getResource("journal.css")).toExternalForm();

  private Sheets() {}
}
