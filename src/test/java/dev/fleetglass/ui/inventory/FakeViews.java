package dev.fleetglass.ui.inventory;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.ExportedViews;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.model.ViewFileException;
import dev.fleetglass.model.ViewSet;
import dev.fleetglass.service.Preferences;
import dev.fleetglass.service.Subscription;
import dev.fleetglass.service.Views;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Views in memory, with files in memory. */
public final class FakeViews implements Views {
  public final Map<Path, ExportedViews> files = new HashMap<>();
  public final List<Consumer<ViewSet>> listeners = new ArrayList<>();
  public @Nullable IOException refusal;
  public @Nullable ViewFileException damage;
  private final Map<String, ViewSet> sets = new HashMap<>();

  /** What a table's view model needs, without views. */
  public static TableEnvironment environment(
      Preferences preferences, FxGate gate, Executor worker, Clock clock) {
    return environment(preferences, new FakePast(), gate, worker, clock);
  }

  /** The same with a past. */
  public static TableEnvironment environment(
      Preferences preferences, FakePast past, FxGate gate, Executor worker, Clock clock) {
    return new TableEnvironment(
        preferences, new FakeViews(), past, gate, worker, clock, _ -> Optional.empty());
  }

  /** The same where connections have zones of their own. */
  public static TableEnvironment environment(
      Preferences preferences, Clock clock, Function<String, Optional<ZoneId>> zones) {
    return new TableEnvironment(
        preferences, new FakeViews(), new FakePast(), Runnable::run, Runnable::run, clock, zones);
  }

  @Override
  public ViewSet of(String screen) {
    return sets.getOrDefault(screen, ViewSet.NONE);
  }

  @Override
  public Subscription subscribe(String screen, Consumer<ViewSet> listener) {
    listeners.add(listener);
    listener.accept(of(screen));
    return () -> listeners.remove(listener);
  }

  @Override
  public void reload() {}

  @Override
  public void change(String screen, UnaryOperator<ViewSet> change) throws IOException {
    refuse();
    ViewSet set = change.apply(of(screen));
    sets.put(screen, set);
    List.copyOf(listeners).forEach(listener -> listener.accept(set));
  }

  @Override
  public void write(Path file, String screen, List<SavedView> views) throws IOException {
    refuse();
    files.put(file, new ExportedViews(screen, views));
  }

  @Override
  public ExportedViews read(Path file) throws IOException, ViewFileException {
    refuse();
    if (damage != null) {
      throw damage;
    }
    return files.getOrDefault(file, new ExportedViews("", List.of()));
  }

  private void refuse() throws IOException {
    if (refusal != null) {
      throw refusal;
    }
  }
}
