package dev.fleetglass.ui.monitoring.dashboard;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that all panels show.
 *
 * @param range length that ends now, or at the pause
 * @param fixed shown instead, whatever the clock says; null while following
 * @param pausedAt the moment the view was frozen at; null while it follows
 */
public record TimeChoice(Duration range, @Nullable Span fixed, @Nullable Instant pausedAt) {
  /** Follows the clock. */
  public static TimeChoice last(Duration range) {
    return new TimeChoice(range, null, null);
  }

  public static TimeChoice of(Duration range, Span fixed) {
    return new TimeChoice(range, fixed, null);
  }

  /** Whether the right edge is the present. */
  public boolean follows() {
    return fixed == null && pausedAt == null;
  }

  /** What is shown now. */
  public Span span(Instant now) {
    if (fixed != null) {
      return fixed;
    }
    Instant to = pausedAt == null ? now : pausedAt;
    return new Span(to.minus(range), to);
  }

  /** Length of what is shown. */
  public Duration length() {
    return fixed == null ? range : fixed.length();
  }
}
