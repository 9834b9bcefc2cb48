package dev.fleetglass.boot;

import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.AboutFacts;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.shell.ShellHost;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The program around a window that is only pictured. */
final class SilentHost implements ShellHost {
  @Override
  public void openFolder(Path folder, Runnable failed) {}

  @Override
  public void browse(URI address, Runnable failed) {}

  @Override
  public void about(Consumer<AboutFacts> ready) {}

  @Override
  public void quit() {}

  @Override
  public List<Action> actions(Texts texts, Workspace workspace) {
    return List.of();
  }
}
