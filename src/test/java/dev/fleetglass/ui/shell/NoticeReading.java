package dev.fleetglass.ui.shell;

import dev.fleetglass.crash.CrashReport;
import dev.fleetglass.crash.CrashReports;
import dev.fleetglass.fx.Ticker;
import dev.fleetglass.service.Connections;
import dev.fleetglass.service.Preferences;
import dev.fleetglass.service.SandboxControl;
import dev.fleetglass.service.Subscription;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.FakePast;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** What the lines above all screens say about a console's files. */
public final class NoticeReading {
  private NoticeReading() {}

  /** Reads them a beat after the window has opened; JavaFX thread only. */
  public static List<String> of(
      Connections connections, Preferences preferences, Clock clock, Texts texts) {
    Deque<Runnable> beats = new ArrayDeque<>();
    ShellViewModel model =
        new ShellViewModel(
            new ShellServices(
                List.of(),
                connections,
                preferences,
                new NoSandbox(),
                new FakePast(),
                new CrashReports(Path.of("target", "no-crashes"))),
            Runnable::run,
            clock,
            new Ticker(Runnable::run, (_, beat) -> beats.add(beat), Duration.ofSeconds(1)));
    model.activate();
    Objects.requireNonNull(beats.poll()).run();
    Banners banners = new Banners(texts, new RecordingWorkspace(), new NoReports(), _ -> {});
    banners.show(model.notices());
    model.deactivate();
    return banners.getChildren().stream().map(Node::getAccessibleText).toList();
  }

  private static final class NoSandbox implements SandboxControl {
    @Override
    public List<String> faults() {
      return List.of();
    }

    @Override
    public Optional<String> active() {
      return Optional.empty();
    }

    @Override
    public void choose(Optional<String> fault) {}

    @Override
    public Subscription subscribe(Consumer<Optional<String>> listener) {
      return () -> {};
    }
  }

  /** Nothing went wrong. */
  private static final class NoReports implements Banners.Reports {
    @Override
    public void show(CrashReport report) {}

    @Override
    public void copy(CrashReport report) {}

    @Override
    public void openFolder() {}
  }
}
