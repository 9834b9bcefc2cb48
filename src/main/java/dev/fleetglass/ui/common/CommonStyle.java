package dev.fleetglass.ui.common;

import java.util.Objects;

/** Where the shared controls' look is. */
final class CommonStyle {
  static final String SHEET =
      Objects.requireNonNull(CommonStyle.class.getResource("common.css")).toExternalForm();

  private CommonStyle() {}
}
