package dev.fleetglass.service;

import dev.fleetglass.store.FileProblem;
import dev.fleetglass.store.Folders;
import dev.fleetglass.store.KeyValueFile;
import dev.fleetglass.store.ProblemLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Settings and layouts in two files, written in the background shortly after a change. */
final class PreferenceService implements Preferences, AutoCloseable {
  static final String SETTINGS = "settings.json";
  static final String LAYOUTS = "layouts.json";

  /** Long enough that dragging a divider writes once. */
  private static final Duration CALM = Duration.ofMillis(400);

  private final Folders folders;
  private final ProblemLog problems;
  private final Scheduler scheduler;
  private final Executor workers;
  private final Listeners<AppSettings> listeners = new Listeners<>();
  private final Document settingsDocument;
  private final Document layoutDocument;
  private AppSettings settings;

  PreferenceService(
      Folders folders,
      ProblemLog problems,
      Scheduler scheduler,
      Executor workers,
      InstantSource clock) {
    this.folders = folders;
    this.problems = problems;
    this.scheduler = scheduler;
    this.workers = workers;
    settingsDocument = new Document(folders.config().resolve(SETTINGS), clock);
    layoutDocument = new Document(folders.config().resolve(LAYOUTS), clock);
    settings = SettingsText.read(settingsDocument.texts);
  }

  @Override
  public synchronized AppSettings settings() {
    return settings;
  }

  @Override
  public synchronized void change(AppSettings changed) {
    if (changed.equals(settings)) {
      return;
    }
    settings = changed;
    settingsDocument.put(SettingsText.write(changed));
    listeners.tell(changed);
  }

  @Override
  public synchronized Subscription subscribe(Consumer<AppSettings> listener) {
    return listeners.add(listener, settings);
  }

  @Override
  public Optional<String> layout(String name) {
    return layoutDocument.get(name);
  }

  @Override
  public void saveLayout(String name, String value) {
    layoutDocument.put(Map.of(name, value));
  }

  @Override
  public List<Problem> problems() {
    return problems.all().stream()
        .map(problem -> new Problem(problem.file(), problem.kept(), problem.reason()))
        .toList();
  }

  @Override
  public Path settingsFolder() {
    return folders.config();
  }

  @Override
  public Path logFolder() {
    return folders.logs();
  }

  /** Writes what is not yet written. */
  @Override
  public void close() {
    settingsDocument.flush();
    layoutDocument.flush();
  }

  /** One file, its texts in memory and those that wait for the disk. */
  private final class Document {
    private final Path path;
    private final KeyValueFile file;
    private final Map<String, String> texts;
    private final Map<String, String> waiting = new HashMap<>();
    private final Object writing = new Object();
    private boolean planned;

    Document(Path path, InstantSource clock) {
      this.path = path;
      file = new KeyValueFile(path, clock, problems);
      texts = new HashMap<>(file.read());
    }

    synchronized Optional<String> get(String name) {
      return Optional.ofNullable(texts.get(name));
    }

    synchronized void put(Map<String, String> changes) {
      changes.forEach((name, value) -> {
        if (!value.equals(texts.put(name, value))) {
          waiting.put(name, value);
        }
      });
      if (!planned && !waiting.isEmpty()) {
        planned = true;
        scheduler.after(CALM, this::write);
      }
    }

    private void write() {
      try {
        workers.execute(this::flush);
      } catch (RejectedExecutionException e) {
        flush();
      }
    }

    void flush() {
      synchronized (writing) {
        Map<String, String> changes;
        synchronized (this) {
          changes = Map.copyOf(waiting);
          waiting.clear();
          planned = false;
        }
        if (changes.isEmpty()) {
          return;
        }
        try {
          file.put(changes);
        } catch (IOException e) {
          keep(changes);
          String reason = e.getMessage() == null ? e.toString() : e.getMessage();
          problems.add(new FileProblem(path, Optional.empty(), reason));
        }
      }
    }

    /** What the disk refused is written with the next change, unless that is newer. */
    private synchronized void keep(Map<String, String> changes) {
      changes.forEach((name, value) -> {
        if (value.equals(texts.get(name))) {
          waiting.put(name, value);
        }
      });
    }
  }
}
