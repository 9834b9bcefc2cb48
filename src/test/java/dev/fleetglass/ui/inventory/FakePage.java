package dev.fleetglass.ui.inventory;

import dev.fleetglass.api.WirePage;
import java.time.Instant;
import java.util.function.IntFunction;

/** An answer whose texts a test makes. */
record FakePage(String format, Instant received, IntFunction<String> texts) implements WirePage {
  @Override
  public String operation() {
    return "grid.server.list";
  }

  @Override
  public String text(int place) {
    return texts.apply(place);
  }
}
