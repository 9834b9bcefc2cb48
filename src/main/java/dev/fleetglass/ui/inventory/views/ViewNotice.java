package dev.fleetglass.ui.inventory.views;

import java.util.List;

/**
 * What became of something the operator asked of the views.
 *
 * @param good whether it was done; otherwise it has to be read before work goes on
 * @param key of the text; where it is not good there is a {@code .title} and a {@code .text}
 */
public record ViewNotice(boolean good, String key, List<Object> arguments) {
  static ViewNotice good(String key, Object... arguments) {
    return new ViewNotice(true, key, List.of(arguments));
  }

  static ViewNotice bad(String key, Object... arguments) {
    return new ViewNotice(false, key, List.of(arguments));
  }
}
