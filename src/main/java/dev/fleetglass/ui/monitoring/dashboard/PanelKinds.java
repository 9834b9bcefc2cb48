package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.dashboard.PanelKind;
import java.util.Locale;

/** Words and icons of the kinds of panels. */
final class PanelKinds {
  private PanelKinds() {}

  /** The end of its i18n key. */
  static String word(PanelKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Ikonli literal. */
  static String icon(PanelKind kind) {
    return switch (kind) {
      case LINE -> "fg-chart-line";
      case AREA -> "fg-chart-areaspline";
      case STACKED_AREA -> "fg-chart-areaspline-variant";
      case STEP -> "fg-stairs";
      case HEAT_MAP -> "fg-grid";
      case STAT -> "fg-numeric";
      case GAUGE -> "fg-gauge";
    };
  }
}
