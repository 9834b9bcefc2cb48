package dev.fleetglass.ui.chart.part;

import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;

/** Lengths of time in words. */
public final class Ages {
  private Ages() {}

  /** The two largest parts at most; whole minutes from one minute on, never below zero. */
  public static String text(Duration duration, Texts texts) {
    long seconds = Math.max(0, duration.toSeconds());
    if (seconds < 60) {
      return texts.get("chart.duration.seconds", seconds);
    }
    if (seconds < 3600) {
      return texts.get("chart.duration.minutes", seconds / 60);
    }
    if (seconds < 2 * 86_400) {
      return seconds % 3600 < 60
          ? texts.get("chart.duration.hours", seconds / 3600)
          : texts.get("chart.duration.hours-minutes", seconds / 3600, seconds % 3600 / 60);
    }
    return texts.get("parts.duration.days", seconds / 86_400);
  }
}
