package dev.fleetglass.ui.cloud;

import java.util.Locale;

/** A part of the bar that shows what was used of a plan. */
enum UsagePart {
  /** The mark at what the plan holds. */
  INCLUDED,
  ACCRUED,
  OVER,
  PROJECTED,
  PROJECTED_OVER;

  /** How it is drawn. */
  String style() {
    return "usage-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
