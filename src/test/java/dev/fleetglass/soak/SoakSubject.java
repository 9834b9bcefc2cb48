package dev.fleetglass.soak;

import java.time.Instant;

/** What is driven along by a soak, for example the panels of a dashboard. */
public interface SoakSubject extends AutoCloseable {
  /** Some time has passed; told on the soak's thread, after all services' work is done. */
  void step(Instant now) throws Exception;

  /** Listeners of its own that are open now; those at the services are counted there. */
  int listeners();

  @Override
  void close();
}
