package dev.fleetglass.model;

import java.util.List;

/**
 * What a file of views holds.
 *
 * @param screen the one they are for, for example {@code servers}
 */
public record ExportedViews(String screen, List<SavedView> views) {
  public ExportedViews {
    views = List.copyOf(views);
  }
}
