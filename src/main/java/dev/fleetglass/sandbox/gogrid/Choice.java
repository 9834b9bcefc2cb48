package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Catalogue;
import dev.fleetglass.sandbox.world.Option;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads parameters that narrow a list; repeated ones mean any of them. */
final class Choice {
  private Choice() {}

  /** Whether an option is among those asked for; every one is when the parameter is absent. */
  static Predicate<Option> of(Request request, String name, List<Option> options) {
    Set<Integer> chosen = new HashSet<>();
    for (String text : request.all(name)) {
      chosen.add(
          options.stream()
              .filter(option -> option.answersTo(text))
              .findFirst()
              .orElseThrow(() -> wrong(name))
              .id());
    }
    return chosen.isEmpty() ? option -> true : option -> chosen.contains(option.id());
  }

  /** As the other, but only from a version on: younger parameters are ignored, as unlisted ones. */
  static Predicate<Option> of(
      Request request, String name, List<Option> options, int version, int since) {
    return version < since ? option -> true : of(request, name, options);
  }

  /** Where: from version 1.5 on. */
  static Predicate<Option> ofDatacenter(Request request, int version) {
    return of(request, "datacenter", Catalogue.DATACENTERS, version, 15);
  }

  /** Whether a text is among those asked for; every one is when the parameter is absent. */
  static Predicate<String> ofText(Request request, String name) {
    Set<String> chosen = Set.copyOf(request.all(name));
    return chosen.isEmpty() ? text -> true : chosen::contains;
  }

  /** The value asked for; empty when the parameter is absent or not known in that version. */
  static Optional<Boolean> ofFlag(Request request, String name, int version, int since) {
    return version < since
        ? Optional.empty()
        : request
            .first(name)
            .map(text ->
                switch (text.toLowerCase(Locale.ROOT)) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw wrong(name);
                });
  }

  static GoGridFailure wrong(String name) {
    return GoGridFailure.badInput("Invalid value for parameter '" + name + "'.");
  }
}
