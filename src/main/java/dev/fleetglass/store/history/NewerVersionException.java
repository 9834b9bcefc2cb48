package dev.fleetglass.store.history;

import java.sql.SQLException;

/** The file was written by a newer Fleetglass. */
final class NewerVersionException extends SQLException {
  private static final long serialVersionUID = 1;

  NewerVersionException(long version) {
    super(
        "The file has version "
            + version
            + ", this program knows up to "
            + Schema.VERSION
            + "; it is left as it is. Update Fleetglass to use it.");
  }
}
