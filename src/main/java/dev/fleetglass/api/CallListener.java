package dev.fleetglass.api;

/** Told of every finished call, on the calling thread; must return at once. */
@FunctionalInterface
public interface CallListener {
  void finished(CallRecord call);
}
