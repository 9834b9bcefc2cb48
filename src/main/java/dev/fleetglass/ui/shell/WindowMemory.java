package dev.fleetglass.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * Where the window was.
 *
 * @param bounds in the desktop's coordinates, as it was when not maximised
 */
public record WindowMemory(Rectangle2D bounds, boolean maximized) {
  public static final double MIN_WIDTH = 960;
  public static final double MIN_HEIGHT = 600;

  /** How much of the title must be on a screen so that the window can be taken hold of. */
  private static final double HOLD = 120;

  private static final double TITLE = 32;

  /** Reads what {@link #format()} wrote; empty when it cannot be read. */
  public static Optional<WindowMemory> parse(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 5) {
      return Optional.empty();
    }
    try {
      Rectangle2D bounds =
          new Rectangle2D(
              Integer.parseInt(parts[0]),
              Integer.parseInt(parts[1]),
              Integer.parseInt(parts[2]),
              Integer.parseInt(parts[3]));
      return Optional.of(new WindowMemory(bounds, "maximized".equals(parts[4])));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public String format() {
    return String.format(
        Locale.ROOT,
        "%d,%d,%d,%d,%s",
        Math.round(bounds.getMinX()),
        Math.round(bounds.getMinY()),
        Math.round(bounds.getWidth()),
        Math.round(bounds.getHeight()),
        maximized ? "maximized" : "normal");
  }

  /**
   * The same window where it can be seen: a window on a screen that is gone comes to the first one,
   * one larger than its screen shrinks.
   *
   * @param screens visual bounds, the primary one first; not empty
   */
  public WindowMemory on(List<Rectangle2D> screens) {
    Rectangle2D screen =
        screens.stream().filter(this::canBeHeldOn).findFirst().orElse(screens.getFirst());
    double width = clamp(bounds.getWidth(), MIN_WIDTH, screen.getWidth());
    double height = clamp(bounds.getHeight(), MIN_HEIGHT, screen.getHeight());
    boolean here = canBeHeldOn(screen);
    double x = here ? bounds.getMinX() : screen.getMinX() + (screen.getWidth() - width) / 2;
    double y = here ? bounds.getMinY() : screen.getMinY() + (screen.getHeight() - height) / 2;
    return new WindowMemory(new Rectangle2D(x, y, width, height), maximized);
  }

  private boolean canBeHeldOn(Rectangle2D screen) {
    double left = Math.max(bounds.getMinX(), screen.getMinX());
    double right = Math.min(bounds.getMaxX(), screen.getMaxX());
    return right - left >= HOLD
        && bounds.getMinY() >= screen.getMinY()
        && bounds.getMinY() + TITLE <= screen.getMaxY();
  }

  private static double clamp(double value, double min, double max) {
    return Math.max(Math.min(value, max), Math.min(min, max));
  }
}
