package dev.fleetglass.service;

import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/** What every poller needs. */
record PollEnvironment(
    Sessions sessions,
    Scheduler scheduler,
    ExecutorService workers,
    InstantSource clock,
    Backoff backoff,
    Retention retention) {}
