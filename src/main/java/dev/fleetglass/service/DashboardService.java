package dev.fleetglass.service;

import dev.fleetglass.model.DashboardFileException;
import dev.fleetglass.model.dashboard.Dashboard;
import dev.fleetglass.store.DashboardFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Dashboards in a folder, read once and after that whenever one is written. */
final class DashboardService implements Dashboards {
  static final String FOLDER = "dashboards";

  private final DashboardFolder folder;
  private final Listeners<List<Dashboard>> listeners = new Listeners<>();
  private final Object disk = new Object();
  private volatile List<Dashboard> own;

  /** Ids of all files as last seen, of those too that cannot be understood. */
  private volatile Set<String> files;

  DashboardService(DashboardFolder folder) {
    this.folder = folder;
    own = folder.read();
    files = folder.ids();
  }

  @Override
  public List<Dashboard> builtIn() {
    return BuiltInDashboards.ALL;
  }

  @Override
  public List<Dashboard> own() {
    return own;
  }

  @Override
  public Subscription subscribe(Consumer<List<Dashboard>> listener) {
    return listeners.add(listener, own);
  }

  @Override
  public void reload() {
    synchronized (disk) {
      take();
    }
  }

  @Override
  public String freeId(String title) {
    return DashboardFolder.freeId(title, taken());
  }

  @Override
  public void save(Dashboard dashboard) throws IOException {
    synchronized (disk) {
      folder.write(dashboard);
      take();
    }
  }

  @Override
  public Undo delete(Dashboard dashboard) throws IOException {
    synchronized (disk) {
      DashboardFolder.Removed removed = folder.remove(dashboard);
      take();
      return () -> restore(removed);
    }
  }

  private void restore(DashboardFolder.Removed removed) throws IOException {
    synchronized (disk) {
      folder.restore(removed);
      take();
    }
  }

  @Override
  public void write(Path file, Dashboard dashboard) throws IOException {
    folder.export(file, dashboard);
  }

  @Override
  public Dashboard read(Path file) throws IOException, DashboardFileException {
    reload();
    return DashboardFolder.open(file, taken());
  }

  private Set<String> taken() {
    Set<String> taken = new HashSet<>(files);
    own.forEach(dashboard -> taken.add(dashboard.id()));
    return taken;
  }

  private void take() {
    List<Dashboard> now = folder.read();
    files = folder.ids();
    if (!now.equals(own)) {
      own = now;
      listeners.tell(now);
    }
  }
}
