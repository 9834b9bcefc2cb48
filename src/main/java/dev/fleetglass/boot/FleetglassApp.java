package dev.fleetglass.boot;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.SystemAppearance;
import dev.fleetglass.fx.ThreadWatch;
import dev.fleetglass.fx.Ticker;
import dev.fleetglass.sandbox.SandboxOptions;
import dev.fleetglass.store.SystemSecretStore;
import dev.fleetglass.ui.dialog.Dialogs;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.theme.Appearance;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
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
  /** System property: how many servers the embedded sandbox has; for measurements. */
  private static final String SERVERS = "fleetglass.sandbox.servers";

  /** JavaFX makes the application itself, so what it needs lies here before. */
  private static volatile @Nullable Run prepared;

  /** Made away from the threads on which JavaFX starts; done by the time that they have. */
  private static volatile @Nullable CompletableFuture<Program> ahead;

  /** Done by the time that the first view is made. */
  private @Nullable CompletableFuture<Void> fonts;

  private final Run run = Objects.requireNonNull(prepared);
  private @Nullable Throwable unready;
  private @Nullable Program program;
  private @Nullable Window window;
  private @Nullable WindowPlace place;
  private @Nullable ThreadWatch watch;

  /** Begins with what needs no toolkit; before the application is launched. */
  static void prepare(Run run) {
    prepared = run;
    // Needed by the first view that is made, whose columns have names in all languages; read while
    // the toolkit starts.
    Thread.ofVirtual().name("texts").start(Texts::preload);
    ahead =
        CompletableFuture.supplyAsync(
            () -> {
              run.lookBack();
              Program made = new Program(run.folders(), new SystemSecretStore(), Clock.systemUTC());
              run.instance().listen();
              return made;
            },
            task -> Thread.ofPlatform().name("program").start(task));
  }

  @Override
  public void init() {
    // Not on the JavaFX thread: reading fonts and settings must not delay the first frame's work.
    CompletableFuture<Void> loading =
        CompletableFuture.runAsync(
            Fonts::load, task -> Thread.ofPlatform().name("fonts").start(task));
    fonts = loading;
    try {
      Program made = Objects.requireNonNull(ahead).join();
      program = made;
      // Its rows arrive while the window is being built.
      made.startSandboxSoon(sandbox());
    } catch (CompletionException e) {
      // Told once there is a toolkit to tell it with.
      unready = Objects.requireNonNullElse(e.getCause(), e);
    } catch (RuntimeException | Error e) {
      unready = e;
    }
  }

  @Override
  public void start(Stage stage) {
    Thread.currentThread().setUncaughtExceptionHandler(run.crashes());
    try {
      if (unready == null) {
        open(stage);
      } else {
        lament(unready);
      }
    } catch (CompletionException e) {
      lament(Objects.requireNonNullElse(e.getCause(), e));
    } catch (RuntimeException | Error e) {
      lament(e);
    }
  }

  /** There will be no window; at least it is said. */
  private void lament(Throwable error) {
    run.fail();
    new Theme(SystemAppearance.dark()).apply(Appearance.SYSTEM);
    Dialogs dialogs =
        new Dialogs(
            () -> null,
            () -> Texts.load(Locale.getDefault()),
            ZoneId::systemDefault,
            Clock.systemUTC());
    run.crashes().tell(report -> dialogs.crash(report, () -> {}));
    run.crashes().uncaughtException(Thread.currentThread(), error);
  }

  private void open(Stage stage) {
    Program running = Objects.requireNonNull(program);
    // Before anything asks for a font; Fonts says why.
    Objects.requireNonNull(fonts).join();
    FxGate gate = FxGate.toolkit();
    Theme theme = new Theme(SystemAppearance.dark());
    theme.apply(Appearance.valueOf(running.services().preferences().settings().theme().name()));
    Window content =
        new Window(
            running,
            new DesktopHost(running, run.crashes(), gate),
            run.crashes().reports(),
            theme,
            gate,
            new Ticker(gate));
    window = content;

    place = new WindowPlace(stage, running.services().preferences());
    // With a size of its own: to find out the one that its content would like takes a while.
    stage.setScene(new Scene(content.shell().root(), stage.getWidth(), stage.getHeight()));
    stage.titleProperty().bind(content.shell().titleProperty());
    stage.getIcons().add(icon(64));
    stage.setOnHidden(event -> Platform.exit());
    content.shell().start(content.shell().remembered());
    FirstRows.await(stage.getScene(), () -> rowsShown(running, content, stage));
    stage.show();
    run.crashes().tell(report -> gate.run(() -> content.shell().crash(report)));
    run.instance().onSecond(() -> gate.run(() -> front(stage)));
    watch = ThreadWatch.start(gate);
    log().info("Window shown");
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
    log().info("Window closed");
  }

  private static void rowsShown(Program running, Window content, Stage stage) {
    log().info("Rows shown");
    running.services().begin();
    // Pictures for every place where a desktop shows windows; to decode them takes a while.
    Stream.of(16, 32, 48, 128, 256).map(FleetglassApp::icon).forEach(stage.getIcons()::add);
    if (Walk.wanted()) {
      Walk.begin(content.shell());
    }
  }

  private static SandboxOptions sandbox() {
    SandboxOptions usual = SandboxOptions.defaults();
    return usual.withSize(usual.clusters(), Integer.getInteger(SERVERS, usual.servers()));
  }

  private static void front(Stage stage) {
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }

  private static Image icon(int size) {
    return new Image(
        Objects.requireNonNull(
                FleetglassApp.class.getResource("/dev/fleetglass/icon/fleetglass-" + size + ".png"))
            .toExternalForm());
  }

  /** Not in a field: it would be made, with what it logs to, before the toolkit begins to start. */
  private static Logger log() {
    return LoggerFactory.getLogger(FleetglassApp.class);
  }
}
