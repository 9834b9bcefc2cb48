package dev.fleetglass.boot;

import dev.fleetglass.crash.CrashHandler;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.Question;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.AboutFacts;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.shell.ShellHost;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program around a window on a desktop. */
final class DesktopHost implements ShellHost {
  private static final Logger LOG = LoggerFactory.getLogger(DesktopHost.class);

  private final Program program;
  private final CrashHandler crashes;
  private final Tasks tasks;

  DesktopHost(Program program, CrashHandler crashes, FxGate gate) {
    this.program = program;
    this.crashes = crashes;
    this.tasks = Tasks.onVirtualThreads(gate);
  }

  @Override
  public void openFolder(Path folder, Runnable failed) {
    var _ =
        tasks.run(
            () -> {
              SystemOpener.open(folder);
              return folder;
            },
            _ -> {},
            e -> {
              LOG.info("{} was not opened", folder, e);
              failed.run();
            });
  }

  @Override
  public void browse(URI address, Runnable failed) {
    var _ =
        tasks.run(
            () -> {
              SystemOpener.open(address);
              return address;
            },
            _ -> {},
            e -> {
              LOG.info("The browser was not opened", e);
              failed.run();
            });
  }

  @Override
  public void about(Consumer<AboutFacts> ready) {
    String display = Abouts.display();
    var _ =
        tasks.run(
            () -> Abouts.gather(program.services(), display, crashes.codes()),
            ready,
            e -> LOG.error("What the program is was not gathered", e));
  }

  @Override
  public void quit() {
    Platform.exit();
  }

  @Override
  public List<Action> actions(Texts texts, Workspace workspace) {
    List<Action> actions = new ArrayList<>();
    actions.add(
        new Action(
            "program.logs",
            texts.get("shell.action.program.logs"),
            "fg-folder-open-outline",
            null,
            () -> workspace.openFolder(program.services().preferences().logFolder())));
    if (program.lacksSandbox()) {
      actions.add(
          new Action(
              "program.sandbox",
              texts.get("shell.action.program.sandbox"),
              "fg-flask-plus-outline",
              null,
              () -> restoreSandbox(texts, workspace)));
    }
    return actions;
  }

  private void restoreSandbox(Texts texts, Workspace workspace) {
    var _ =
        tasks.run(
            () -> {
              program.restoreSandbox();
              return true;
            },
            _ -> workspace.say(texts.get("shell.said.sandboxAdded")),
            e ->
                workspace.confirm(
                    new Question(
                        texts.get("shell.sandbox.refused.title"),
                        String.valueOf(e.getMessage()),
                        texts.get("shell.sandbox.refused.verb"),
                        false,
                        () -> restoreSandbox(texts, workspace),
                        () -> {})));
  }
}
