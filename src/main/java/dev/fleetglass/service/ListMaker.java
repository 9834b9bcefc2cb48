package dev.fleetglass.service;

import dev.fleetglass.api.Capability;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/**
 * Makes the services of lists, which share sessions, threads and time.
 *
 * @param automatic whether lists are refreshed by themselves at first
 */
record ListMaker(
    Sessions sessions,
    Scheduler scheduler,
    ExecutorService workers,
    InstantSource clock,
    Backoff backoff,
    boolean automatic) {

  /** The same with other sessions. */
  ListMaker with(Sessions others) {
    return new ListMaker(others, scheduler, workers, clock, backoff, automatic);
  }

  /**
   * A list that is always kept fresh, and whose outages are told.
   *
   * @param held whether it begins only when it is released, or looked at before that
   */
  <C extends Capability, T> InventoryService<C, T> always(
      Class<C> capability, InventoryService.Loader<C, T> loader, CallWatch calls, boolean held) {
    return new InventoryService<>(
        capability,
        loader,
        sessions,
        scheduler,
        workers,
        clock,
        backoff,
        calls,
        automatic,
        false,
        held);
  }

  /**
   * A list that is read only while somebody looks at it. Nobody is told of its outages: they would
   * have no end when the operator looks elsewhere.
   */
  <C extends Capability, T> InventoryService<C, T> onDemand(
      Class<C> capability, InventoryService.Loader<C, T> loader) {
    return new InventoryService<>(
        capability,
        loader,
        sessions,
        scheduler,
        workers,
        clock,
        backoff,
        (_, _, _, _) -> {},
        automatic,
        true,
        false);
  }
}
