package dev.fleetglass.boot;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.SystemAppearance;
import dev.fleetglass.fx.ThreadWatch;
import dev.fleetglass.fx.Ticker;
import dev.fleetglass.fx.UncaughtErrors;
import dev.fleetglass.sandbox.SandboxOptions;
import dev.fleetglass.store.Folders;
import dev.fleetglass.store.SystemSecretStore;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The console with a window. What takes time happens beside it. */
public final class FleetglassApp extends Application {
  private static final Logger LOG = LoggerFactory.getLogger(FleetglassApp.class);

  /** System property: how many servers the embedded sandbox has; for measurements. */
  private static final String SERVERS = "fleetglass.sandbox.servers";

  private @Nullable Program program;
  private @Nullable Window window;
  private @Nullable WindowPlace place;
  private @Nullable ThreadWatch watch;

  @Override
  public void init() {
    // Not on the JavaFX thread: reading fonts and settings must not delay the first frame's work.
    Fonts.load();
    Program made = made();
    program = made;
    // Its rows arrive while the window is being built.
    made.startSandboxSoon(sandbox());
  }

  /** Begins with what needs no toolkit, so that it is done by the time that JavaFX has started. */
  static void prepare() {
    var _ = Ahead.PROGRAM;
  }

  private static Program made() {
    try {
      return Ahead.PROGRAM.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public void start(Stage stage) {
    Program running = Objects.requireNonNull(program);
    FxGate gate = FxGate.toolkit();
    Theme theme = new Theme(SystemAppearance.dark());
    Window content =
        new Window(running, new DesktopHost(running, gate), theme, gate, new Ticker(gate));
    window = content;
    UncaughtErrors errors = new UncaughtErrors(gate, (code, error) -> content.shell().crash(error));
    Thread.setDefaultUncaughtExceptionHandler(errors);
    Thread.currentThread().setUncaughtExceptionHandler(errors);

    stage.setScene(new Scene(content.shell().root()));
    stage.titleProperty().bind(content.shell().titleProperty());
    Stream.of(16, 32, 48, 64, 128, 256).map(FleetglassApp::icon).forEach(stage.getIcons()::add);
    place = new WindowPlace(stage, running.services().preferences());
    stage.setOnHidden(event -> Platform.exit());
    content.shell().start(content.shell().remembered());
    FirstRows.await(stage.getScene(), () -> rowsShown(content));
    stage.show();
    watch = ThreadWatch.start(gate);
    LOG.info("Window shown");
  }

  @Override
  public void stop() {
    if (place != null) {
      place.save();
    }
    if (watch != null) {
      watch.close();
    }
    if (window != null) {
      window.close();
    }
    if (program != null) {
      program.close();
    }
    LOG.info("Window closed");
  }

  private static void rowsShown(Window content) {
    LOG.info("Rows shown");
    if (Walk.wanted()) {
      Walk.begin(content.shell());
    }
  }

  private static SandboxOptions sandbox() {
    SandboxOptions usual = SandboxOptions.defaults();
    return usual.withSize(usual.clusters(), Integer.getInteger(SERVERS, usual.servers()));
  }

  /** Made at its first use, away from the threads on which JavaFX starts. */
  private static final class Ahead {
    static final CompletableFuture<Program> PROGRAM =
        CompletableFuture.supplyAsync(
            () -> new Program(Folders.locate(), new SystemSecretStore(), Clock.systemUTC()),
            task -> Thread.ofPlatform().name("program").start(task));
  }

  private static Image icon(int size) {
    return new Image(
        Objects.requireNonNull(
                FleetglassApp.class.getResource("/dev/fleetglass/icon/fleetglass-" + size + ".png"))
            .toExternalForm());
  }
}
