package dev.fleetglass.ui.common;

import java.util.List;

/** A titled group of facts in the detail drawer. */
public record DetailSection(String title, List<DetailField> fields) {
  public DetailSection {
    fields = List.copyOf(fields);
  }
}
