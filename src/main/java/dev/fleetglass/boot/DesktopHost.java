package dev.fleetglass.boot;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.shell.ShellHost;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program around a window on a desktop. */
final class DesktopHost implements ShellHost {
  private static final Logger LOG = LoggerFactory.getLogger(DesktopHost.class);

  private final Application application;
  private final Program program;
  private final Tasks tasks;

  DesktopHost(Application application, Program program, FxGate gate) {
    this.application = application;
    this.program = program;
    this.tasks = Tasks.onVirtualThreads(gate);
  }

  @Override
  public void browse(String uri) {
    application.getHostServices().showDocument(uri);
  }

  @Override
  public void quit() {
    Platform.exit();
  }

  @Override
  public List<Action> actions(Texts texts) {
    List<Action> actions = new ArrayList<>();
    actions.add(
        new Action(
            "program.logs",
            texts.get("shell.action.program.logs"),
            "mdi2f-folder-open-outline",
            null,
            () -> browse(program.services().preferences().logFolder().toUri().toString())));
    if (program.lacksSandbox()) {
      actions.add(
          new Action(
              "program.sandbox",
              texts.get("shell.action.program.sandbox"),
              "mdi2f-flask-plus-outline",
              null,
              this::restoreSandbox));
    }
    return actions;
  }

  private void restoreSandbox() {
    var _ =
        tasks.run(
            program::restoreSandbox,
            failed -> failed.ifPresent(e -> LOG.warn("Sandbox connections not saved", e)),
            e -> LOG.warn("Sandbox connections not saved", e));
  }
}
