package dev.fleetglass.fx;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** What the operating system's desktop looks like. JavaFX thread only. */
public final class SystemAppearance {
  private SystemAppearance() {}

  /** Whether the desktop is dark; follows it. False where the system does not say. */
  public static BooleanBinding dark() {
    var scheme = Platform.getPreferences().colorSchemeProperty();
    return Bindings.createBooleanBinding(() -> scheme.get() == ColorScheme.DARK, scheme);
  }
}
