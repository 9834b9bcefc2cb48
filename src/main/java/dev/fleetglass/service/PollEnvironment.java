package dev.fleetglass.service;

import dev.fleetglass.store.history.History;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/**
 * What every poller needs.
 *
 * @param history where samples go and come from at a start
 * @param calls told how each poll went
 */
record PollEnvironment(
    Sessions sessions,
    Scheduler scheduler,
    ExecutorService workers,
    InstantSource clock,
    Backoff backoff,
    Retention retention,
    SeriesBudget budget,
    History history,
    CallWatch calls) {}
