package dev.fleetglass.soak;

import dev.fleetglass.service.SteppedServices;
import java.util.concurrent.Callable;

/** Where a soak takes place: the thread that all work is done on and what is opened there. */
public interface SoakStage {
  /** Does the work on the stage's thread and waits for it. */
  <V> V call(Callable<V> work) throws Exception;

  /** Opens what is driven along; told on the stage's thread, once there are connections. */
  SoakSubject open(SteppedServices services) throws Exception;
}
