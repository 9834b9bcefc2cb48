package dev.fleetglass.boot;

import dev.fleetglass.cli.ConsoleRunner;
import dev.fleetglass.store.Folders;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window, or says plainly why there can be none. */
final class DesktopLauncher implements ConsoleRunner {
  static final int NO_DISPLAY = 1;

  private final Folders folders;
  private final Map<String, String> environment;
  private final PrintStream err;

  DesktopLauncher(Folders folders, Map<String, String> environment, PrintStream err) {
    this.folders = folders;
    this.environment = environment;
    this.err = err;
  }

  @Override
  public int run() {
    if (!hasDisplay()) {
      explain("there is no display (DISPLAY is not set)");
      return NO_DISPLAY;
    }
    Optional<Instance> instance = Instance.take(folders.data());
    if (instance.isEmpty()) {
      return 0; // the window that is there comes to the front
    }
    try (Instance first = instance.get()) {
      return launch(new Run(folders, first, Clock.systemUTC(), err));
    }
  }

  private int launch(Run run) {
    Thread.setDefaultUncaughtExceptionHandler(run.crashes());
    FleetglassApp.prepare(run);
    try {
      Application.launch(FleetglassApp.class);
      return run.failed() ? NO_DISPLAY : 0;
    } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
      log().error("The toolkit did not start", e);
      explain(String.valueOf(e.getMessage()));
      return NO_DISPLAY;
    } catch (RuntimeException e) {
      log().error("The window could not be opened", e);
      Throwable cause = e.getCause() == null ? e : e.getCause();
      explain(String.valueOf(cause.getMessage()));
      return NO_DISPLAY;
    }
  }

  /** Not in a field: reading the log's configuration takes longer than anything else done here. */
  private static Logger log() {
    return LoggerFactory.getLogger(DesktopLauncher.class);
  }

  private boolean hasDisplay() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    String platform = System.getProperty("glass.platform", "");
    return !linux
        || !(platform.isEmpty() || platform.equalsIgnoreCase("gtk"))
        || !environment.getOrDefault("DISPLAY", "").isBlank();
  }

  private void explain(String reason) {
    err.println("Fleetglass cannot open its window: " + reason);
    err.println(
        "On Linux a window needs an X display (also XWayland) and some libraries; on Debian:");
    err.println("  apt-get install --no-install-recommends libgtk-3-0 libxtst6 libxxf86vm1 libgl1");
    err.println("Without a display, draw a screen into a file or use the command line:");
    err.println("  fleetglass snapshot --screen clusters --out clusters.png");
    err.println("  fleetglass --help");
  }
}
