package dev.fleetglass.sandbox.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A GoGrid job at one instant.
 *
 * @param created epoch milliseconds, as are all times here
 * @param updated of the last step so far
 * @param state of the last step so far
 * @param objectName name of what it is about
 * @param history oldest first, at least one
 * @param detail values may be null
 */
public record Job(
    long id,
    Option command,
    Option objectType,
    String objectName,
    long created,
    long updated,
    Option state,
    int attempts,
    String owner,
    List<Step> history,
    Map<String, @Nullable String> detail,
    Option datacenter) {

  public Job {
    history = List.copyOf(history);
    detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
  }

  /** A state that it came to. */
  public record Step(long id, Option state, long at, @Nullable String note) {}
}
