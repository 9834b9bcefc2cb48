package dev.fleetglass.service;

/** Something that goes on until it is closed. Closing is idempotent and safe from any thread. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
