package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads parameters whose values are options; repeated ones mean any of them. */
final class Choice {
  private Choice() {}

  /** Ids of the options asked for; all of them when the parameter is absent. */
  static Set<Integer> of(Request request, String name, List<Option> options) {
    List<Option> chosen = new ArrayList<>();
    for (String text : request.all(name)) {
      chosen.add(
          options.stream()
              .filter(option -> option.answersTo(text))
              .findFirst()
              .orElseThrow(
                  () -> GoGridFailure.badInput("Invalid value for parameter '" + name + "'.")));
    }
    return (chosen.isEmpty() ? options : chosen)
        .stream().map(Option::id).collect(Collectors.toSet());
  }
}
