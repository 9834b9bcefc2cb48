package dev.fleetglass.bench;

import javafx.scene.Parent;

/** A chart that is measured. JavaFX thread only. */
interface ChartSubject {
  Parent node();

  void fill(ChartData data);

  /** Asks for a span of time, in epoch milliseconds. */
  void span(long from, long to);
}
