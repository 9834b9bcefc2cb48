package dev.fleetglass.ui.common;

import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** JavaFX as the program has it: with its fonts and its light style sheet. */
public final class Toolkit {
  private Toolkit() {}

  public static void start() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          Fonts.load();
          Application.setUserAgentStylesheet(Theme.sheet(false));
        });
  }
}
