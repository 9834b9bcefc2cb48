package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.i18n.Texts;
import java.util.List;

/** What the window asks of the program that opened it. JavaFX thread only. */
public interface ShellHost {
  /** Opens an address in the operator's browser or file manager. */
  void browse(String uri);

  /** Ends the program. */
  void quit();

  /** Actions of the program itself, for the palette, as they are at this moment. */
  List<Action> actions(Texts texts);
}
