package dev.fleetglass.ui.settings;

import dev.fleetglass.service.AppSettings;
import dev.fleetglass.service.Preferences;
import dev.fleetglass.service.Subscription;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Preferences in memory that remember every change. */
public final class FakePreferences implements Preferences {
  public final List<AppSettings> changes = new ArrayList<>();
  private final Map<String, String> layouts = new HashMap<>();
  private final List<Consumer<AppSettings>> listeners = new ArrayList<>();
  private AppSettings settings = AppSettings.defaults();

  public int listeners() {
    return listeners.size();
  }

  @Override
  public AppSettings settings() {
    return settings;
  }

  @Override
  public void change(AppSettings changed) {
    changes.add(changed);
    settings = changed;
    List.copyOf(listeners).forEach(listener -> listener.accept(changed));
  }

  @Override
  public Subscription subscribe(Consumer<AppSettings> listener) {
    listeners.add(listener);
    listener.accept(settings);
    return () -> listeners.remove(listener);
  }

  @Override
  public Optional<String> layout(String name) {
    return Optional.ofNullable(layouts.get(name));
  }

  @Override
  public void saveLayout(String name, String value) {
    layouts.put(name, value);
  }

  @Override
  public List<Problem> problems() {
    return List.of();
  }

  @Override
  public Path settingsFolder() {
    return Path.of("/home/operator/.config/fleetglass");
  }

  @Override
  public Path logFolder() {
    return Path.of("/home/operator/.local/state/fleetglass/logs");
  }
}
