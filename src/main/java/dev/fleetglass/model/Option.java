package dev.fleetglass.model;

import org.jspecify.annotations.Nullable;

/**
 * One value of a list that a service calls an option: RAM size, operating system, data centre.
 *
 * @param id the service's number for it, null when not sent
 * @param name shown to people; empty when not sent
 * @param description null when not sent or empty
 */
public record Option(@Nullable Long id, String name, @Nullable String description) {
  @Override
  public String toString() {
    return name;
  }
}
