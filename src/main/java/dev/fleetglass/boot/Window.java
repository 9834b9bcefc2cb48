package dev.fleetglass.boot;

import dev.fleetglass.crash.CrashReports;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Ticker;
import dev.fleetglass.ui.shell.Shell;
import dev.fleetglass.ui.shell.ShellHost;
import dev.fleetglass.ui.shell.ShellServices;
import dev.fleetglass.ui.shell.ShellViewModel;
import dev.fleetglass.ui.theme.Theme;
import java.util.List;

/** The window's content over a program. JavaFX thread only. */
final class Window implements AutoCloseable {
  private final Screens screens;
  private final Shell shell;

  Window(
      Program program,
      ShellHost host,
      CrashReports reports,
      Theme theme,
      FxGate gate,
      Ticker ticker) {
    screens = new Screens(program.services(), gate, program.clock());
    ShellServices services =
        new ShellServices(
            List.of(program.services().clusters(), program.services().servers()),
            program.services().connections(),
            program.services().preferences(),
            program.sandbox(),
            program.services().past(),
            reports);
    ShellViewModel model = new ShellViewModel(services, gate, program.clock(), ticker);
    shell = new Shell(model, screens, host, theme, program.clock());
  }

  Shell shell() {
    return shell;
  }

  Screens screens() {
    return screens;
  }

  @Override
  public void close() {
    shell.close();
    screens.close();
  }
}
