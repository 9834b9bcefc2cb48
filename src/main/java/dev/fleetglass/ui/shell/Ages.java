package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;

/** Short words for spans of time in the status bar. */
final class Ages {
  private Ages() {}

  /** A span in its largest whole unit; negative counts as zero. */
  static String text(Texts texts, Duration span) {
    long seconds = Math.max(0, span.toSeconds());
    if (seconds < 60) {
      return text(texts, "seconds", seconds);
    }
    if (seconds < 3600) {
      return text(texts, "minutes", seconds / 60);
    }
    return seconds < 86_400
        ? text(texts, "hours", seconds / 3600)
        : text(texts, "days", seconds / 86_400);
  }

  private static String text(Texts texts, String unit, long count) {
    return texts.get("common.age." + unit, Long.toString(count));
  }
}
