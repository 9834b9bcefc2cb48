package dev.fleetglass.cli;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What picture is wanted.
 *
 * @param screen one of the names that the {@link SnapshotRunner} knows
 * @param file PNG to write
 * @param width in pixels, likewise the height
 * @param language of the texts
 * @param search typed into the list's search field, its values counted beside it; empty for neither
 * @param dashboard id of the dashboard that monitoring shows; empty for the first
 */
public record SnapshotOptions(
    String screen,
    Path file,
    int width,
    int height,
    Theme theme,
    Locale language,
    String search,
    String dashboard) {

  /** Colour scheme. */
  public enum Theme {
    LIGHT,
    DARK
  }
}
