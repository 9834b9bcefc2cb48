package dev.fleetglass.cli;

import java.io.IOException;

/** Draws screens into files without a display; the composition root supplies it. */
@FunctionalInterface
public interface SnapshotRunner {
  /**
   * Draws one screen with sandbox data.
   *
   * @throws IOException when the file cannot be written
   */
  void draw(SnapshotOptions options) throws IOException;
}
