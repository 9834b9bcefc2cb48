package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.dashboard.Dashboard;
import dev.fleetglass.service.Dashboards;
import dev.fleetglass.service.Subscription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Dashboards in memory. */
public final class FakeDashboards implements Dashboards {
  public final List<Dashboard> saved = new ArrayList<>();
  public final Map<Path, Dashboard> files = new HashMap<>();
  public String refusal = "";
  private final List<Dashboard> builtIn;
  private final Map<String, Dashboard> own = new TreeMap<>();
  private final List<Consumer<List<Dashboard>>> listeners = new ArrayList<>();

  public FakeDashboards(Dashboard... builtIn) {
    this.builtIn = List.of(builtIn);
  }

  /** Somebody else's program, or the operator's editor, writes a file. */
  public void put(Dashboard dashboard) {
    own.put(dashboard.id(), dashboard);
    tell();
  }

  public int listeners() {
    return listeners.size();
  }

  @Override
  public List<Dashboard> builtIn() {
    return builtIn;
  }

  @Override
  public List<Dashboard> own() {
    return List.copyOf(own.values());
  }

  @Override
  public Subscription subscribe(Consumer<List<Dashboard>> listener) {
    listeners.add(listener);
    listener.accept(own());
    return () -> listeners.remove(listener);
  }

  @Override
  public void reload() {}

  @Override
  public String freeId(String title) {
    return "own-" + (own.size() + 1);
  }

  @Override
  public void save(Dashboard dashboard) throws IOException {
    if (!refusal.isEmpty()) {
      throw new IOException(refusal);
    }
    saved.add(dashboard);
    put(dashboard);
  }

  @Override
  public Undo delete(Dashboard dashboard) {
    own.remove(dashboard.id());
    tell();
    return () -> put(dashboard);
  }

  @Override
  public void write(Path file, Dashboard dashboard) {
    files.put(file, dashboard);
  }

  @Override
  public Dashboard read(Path file) throws IOException {
    Dashboard found = files.get(file);
    if (found == null) {
      throw new IOException("no such file");
    }
    return found;
  }

  private void tell() {
    List.copyOf(listeners).forEach(listener -> listener.accept(own()));
  }
}
