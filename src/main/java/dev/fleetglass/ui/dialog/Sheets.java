package dev.fleetglass.ui.dialog;

import java.util.Objects;

/** Where the style sheet of the dialogs is. */
final class Sheets {
  private Sheets() {}

  static String dialog() {
    return Objects.requireNonNull(Sheets.class.getResource("dialog.css")).toExternalForm();
  }
}
