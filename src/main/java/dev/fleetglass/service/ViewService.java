package dev.fleetglass.service;

import dev.fleetglass.model.ExportedViews;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.model.ViewFileException;
import dev.fleetglass.model.ViewSet;
import dev.fleetglass.store.ViewExchange;
import dev.fleetglass.store.ViewFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Named views in one file, read once and after that whenever it is written. */
final class ViewService implements Views {
  static final String FILE = "views.json";

  private final ViewFile file;
  private final ViewExchange exchange;
  private final Map<String, Listeners<ViewSet>> listeners = new ConcurrentHashMap<>();
  private final Object disk = new Object();
  private volatile Map<String, ViewSet> sets;

  ViewService(ViewFile file, ViewExchange exchange) {
    this.file = file;
    this.exchange = exchange;
    sets = file.read();
  }

  @Override
  public ViewSet of(String screen) {
    return sets.getOrDefault(screen, ViewSet.NONE);
  }

  @Override
  public Subscription subscribe(String screen, Consumer<ViewSet> listener) {
    return listeners.computeIfAbsent(screen, _ -> new Listeners<>()).add(listener, of(screen));
  }

  @Override
  public void reload() {
    synchronized (disk) {
      take(file.read());
    }
  }

  @Override
  public void change(String screen, UnaryOperator<ViewSet> change) throws IOException {
    synchronized (disk) {
      take(file.update(screen, change));
    }
  }

  @Override
  public void write(Path target, String screen, List<SavedView> views) throws IOException {
    exchange.write(target, new ExportedViews(screen, views));
  }

  @Override
  public ExportedViews read(Path source) throws IOException, ViewFileException {
    return exchange.read(source);
  }

  private void take(Map<String, ViewSet> now) {
    Map<String, ViewSet> before = new HashMap<>(sets);
    sets = now;
    listeners.forEach((screen, told) -> {
      ViewSet set = of(screen);
      if (!set.equals(before.getOrDefault(screen, ViewSet.NONE))) {
        told.tell(set);
      }
    });
  }
}
