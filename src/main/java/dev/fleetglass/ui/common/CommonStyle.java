package dev.fleetglass.ui.common;

import java.util.Objects;

/** Where the shared controls' look is. */
public final class CommonStyle {
  public static final String SHEET =
      Objects.requireNonNull(CommonStyle.class.getResource("common.css")).toExternalForm();

  private CommonStyle() {}
}
