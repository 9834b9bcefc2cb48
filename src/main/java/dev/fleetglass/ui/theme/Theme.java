package dev.fleetglass.ui.theme;

import java.net.URL;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

/** Puts the light or dark style sheet on all windows, at once. JavaFX thread only. */
public final class Theme {
  private final ObservableBooleanValue systemDark;
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
  private Appearance appearance = Appearance.SYSTEM;
  private String applied = "";

  /** Follows the given desktop while the appearance is {@link Appearance#SYSTEM}. */
  public Theme(ObservableBooleanValue systemDark) {
    this.systemDark = systemDark;
    systemDark.addListener((observable, before, now) -> update());
  }

  /** Changes the scheme; what is shown already changes with it. */
  public void apply(Appearance value) {
    appearance = value;
    update();
  }

  public Appearance appearance() {
    return appearance;
  }

  /** Whether the dark sheet is on, for what is drawn without style sheets. */
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /** The address of a scheme's style sheet. */
  public static String sheet(boolean dark) {
    URL url = Theme.class.getResource(dark ? "fleetglass-dark.css" : "fleetglass-light.css");
    if (url == null) {
      throw new IllegalStateException("Style sheets are missing from the program");
    }
    return url.toExternalForm();
  }

  private void update() {
    boolean on =
        switch (appearance) {
          case SYSTEM -> systemDark.get();
          case LIGHT -> false;
          case DARK -> true;
        };
    String sheet = sheet(on);
    if (!sheet.equals(applied)) {
      applied = sheet;
      Application.setUserAgentStylesheet(sheet);
    }
    dark.set(on);
  }
}
