package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.Screen;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;

/** Makes screens over view models that outlive them. */
@FunctionalInterface
public interface ScreenFactory {
  /** A new screen in the language of the texts. */
  Screen create(ScreenId id, Texts texts, Workspace workspace);
}
