package dev.fleetglass.ui.export;

import dev.fleetglass.export.Exporter;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.service.Preferences;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What all exports of a program share: where they run and what was chosen last. */
public final class ExportDesk {
  private static final String FOLDER = "export.folder";
  private static final String CHOICE = "export.choice";

  private final Preferences preferences;
  private final FxGate gate;
  private final Clock clock;
  private final Tasks tasks;
  private final Exporter exporter = new Exporter();

  public ExportDesk(Preferences preferences, FxGate gate, Clock clock) {
    this(preferences, gate, clock, Tasks.onVirtualThreads(gate));
  }

  ExportDesk(Preferences preferences, FxGate gate, Clock clock, Tasks tasks) {
    this.preferences = preferences;
    this.gate = gate;
    this.clock = clock;
    this.tasks = tasks;
  }

  FxGate gate() {
    return gate;
  }

  Tasks tasks() {
    return tasks;
  }

  Exporter exporter() {
    return exporter;
  }

  Instant now() {
    return clock.instant();
  }

  /** Where the last export went; the folder for downloads before the first. */
  Path folder() {
    return preferences.layout(FOLDER).map(Path::of).orElseGet(() -> home().resolve("Downloads"));
  }

  Path home() {
    return Path.of(System.getProperty("user.home", "")).toAbsolutePath();
  }

  Optional<String> choice() {
    return preferences.layout(CHOICE);
  }

  void remember(Path folder, String choice) {
    preferences.saveLayout(FOLDER, folder.toString());
    preferences.saveLayout(CHOICE, choice);
  }
}
