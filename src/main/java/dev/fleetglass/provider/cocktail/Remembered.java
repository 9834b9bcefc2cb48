package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what was read for a while, by key. Safe for use by several threads. */
final class Remembered<K, V> {
  private final Duration fresh;
  private final InstantSource clock;
  private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();

  private record Kept<V>(V value, Instant at) {}

  /** Reads what is not there yet. */
  @FunctionalInterface
  interface Reading<K, V> {
    V read(K key) throws ApiException;
  }

  Remembered(Duration fresh, InstantSource clock) {
    this.fresh = fresh;
    this.clock = clock;
  }

  void put(K key, V value) {
    kept.put(key, new Kept<>(value, clock.instant()));
  }

  /** What was read of late, otherwise what is read now. */
  V get(K key, Reading<K, V> reading) throws ApiException {
    Kept<V> last = kept.get(key);
    if (last != null && last.at().plus(fresh).isAfter(clock.instant())) {
      return last.value();
    }
    V value = reading.read(key);
    put(key, value);
    return value;
  }
}
