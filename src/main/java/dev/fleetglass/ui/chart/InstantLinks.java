package dev.fleetglass.ui.chart;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where an instant of a drawing leads. JavaFX thread only. */
@FunctionalInterface
public interface InstantLinks {
  /**
   * One way to go.
   *
   * @param words translated, for a menu
   * @param icon Ikonli literal
   * @param follow goes there
   */
  record Link(String words, String icon, Consumer<Instant> follow) {}

  /**
   * All ways; the Enter key takes the first. Empty when there is none.
   *
   * @param series key of the series that is pointed at; null when none is
   */
  List<Link> of(@Nullable String series);
}
