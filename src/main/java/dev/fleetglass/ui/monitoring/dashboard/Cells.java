package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From cells of the grid to pixels and back. Where the room is narrow panels follow one another as
 * one reads them, half the width or all of it, and cannot be moved.
 *
 * @param width of all columns together, in pixels
 * @param row height of a row with the gap below it
 */
record Cells(double width, double row) {
  static final double GAP = 8;

  /** From this width on all twelve columns have room. */
  static final double WIDE = 840;

  private static final double MEDIUM = 520;

  /** Where something is drawn. */
  record Box(double x, double y, double width, double height) {}

  boolean wide() {
    return width >= WIDE;
  }

  /** Where panels are drawn, by id. */
  Map<String, Box> boxes(List<Panel> panels) {
    Map<String, Box> boxes = new HashMap<>();
    for (Panel panel : arranged(panels)) {
      boxes.put(panel.id(), box(panel.place()));
    }
    return boxes;
  }

  /** Height of all panels. */
  double height(List<Panel> panels) {
    return Math.max(0, Grid.rows(arranged(panels)) * row - GAP);
  }

  Box box(Place place) {
    double column = column();
    double x = Math.round(place.column() * column);
    double right = Math.round((place.column() + place.width()) * column) - GAP;
    double y = Math.round(place.row() * row);
    double bottom = Math.round((place.row() + place.height()) * row) - GAP;
    return new Box(x, y, right - x, bottom - y);
  }

  /** The cells that a distance in pixels comes closest to. */
  int columns(double pixels) {
    return (int) Math.round(pixels / column());
  }

  /** The rows that a distance in pixels comes closest to. */
  int rows(double pixels) {
    return (int) Math.round(pixels / row);
  }

  private double column() {
    return (width + GAP) / Place.COLUMNS;
  }

  private List<Panel> arranged(List<Panel> panels) {
    if (wide()) {
      return panels;
    }
    List<Panel> flow = new ArrayList<>();
    int column = 0;
    int top = 0;
    int bottom = 0;
    for (Panel panel : Grid.reading(panels)) {
      boolean half = panel.place().width() <= Place.COLUMNS / 2 && width >= MEDIUM;
      boolean small = panel.place().width() <= Place.COLUMNS / 3;
      int wide = half || small ? Place.COLUMNS / 2 : Place.COLUMNS;
      if (column + wide > Place.COLUMNS) {
        column = 0;
        top = bottom;
      }
      Place place = new Place(column, top, wide, panel.place().height());
      flow.add(
          new Panel(
              panel.id(), panel.title(), panel.kind(), place, panel.queries(), panel.options()));
      column += wide;
      bottom = Math.max(bottom, top + panel.place().height());
    }
    return flow;
  }
}
