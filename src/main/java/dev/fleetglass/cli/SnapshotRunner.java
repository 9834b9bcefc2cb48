package dev.fleetglass.cli;

import java.io.IOException;
import java.util.List;

/** Draws screens into files without a display; the composition root supplies it. */
public interface SnapshotRunner {
  /** What can be drawn, by the names one writes: {@code servers}. */
  List<String> screens();

  /**
   * Draws one screen with sandbox data.
   *
   * @throws IOException when the file cannot be written
   */
  void draw(SnapshotOptions options) throws IOException;
}
