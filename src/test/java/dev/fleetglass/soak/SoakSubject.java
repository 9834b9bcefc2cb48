package dev.fleetglass.soak;

import java.time.Instant;

/** What is driven along by a soak: the panels of a wall. */
public interface SoakSubject extends AutoCloseable {
  /**
   * Some time has passed; told on the stage's thread, after all services' work is done.
   *
   * @param mark of the turn, below 1024; all multiples of four come. In every turn the same is done
   */
  void step(int mark, Instant now);

  /** Waits until what has changed is drawn; told on the soak's own thread. */
  void draw() throws Exception;

  /** What is alive of it; asked on the stage's thread. */
  Alive alive();

  /** Told on the stage's thread. */
  @Override
  void close();

  /**
   * What a subject keeps, apart from what it keeps at the services.
   *
   * @param listeners registered with it
   * @param drawings panels and charts in memory, shown or not
   * @param series that it shows
   * @param nodes in its window
   */
  record Alive(int listeners, int drawings, int series, int nodes) {}
}
