package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.AboutFacts;
import dev.fleetglass.ui.i18n.Texts;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What the window asks of the program that opened it. JavaFX thread only. */
public interface ShellHost {
  /**
   * Opens a folder in the operator's file manager.
   *
   * @param failed runs later when there is none or it refuses
   */
  void openFolder(Path folder, Runnable failed);

  /**
   * Opens a web page in the operator's browser.
   *
   * @param address http or https
   * @param failed runs later when there is none or it refuses
   */
  void browse(URI address, Runnable failed);

  /**
   * Gathers what the program is.
   *
   * @param ready told it later
   */
  void about(Consumer<AboutFacts> ready);

  /** Ends the program. */
  void quit();

  /**
   * Actions of the program itself, for the palette, as they are at this moment.
   *
   * @param workspace where they tell what came of them
   */
  List<Action> actions(Texts texts, Workspace workspace);
}
