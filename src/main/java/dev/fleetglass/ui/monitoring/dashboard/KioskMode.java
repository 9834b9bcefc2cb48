package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.fx.Ticker;
import dev.fleetglass.ui.common.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

/** Shows dashboards in turn on the whole display, without header and pointer. */
final class KioskMode {
  private static final Duration STILL = Duration.ofSeconds(3);

  private final WorkspaceViewModel model;
  private final Workspace workspace;
  private final Node content;
  private final Ticker ticker;
  private final Runnable changed;
  private final Subscriptions whileOn = new Subscriptions();
  private Instant movedAt = Instant.MIN;
  private boolean on;

  /**
   * Off.
   *
   * @param changed runs when it begins or ends
   */
  KioskMode(
      WorkspaceViewModel model,
      Workspace workspace,
      Node content,
      Ticker ticker,
      Runnable changed) {
    this.model = model;
    this.workspace = workspace;
    this.content = content;
    this.ticker = ticker;
    this.changed = changed;
  }

  boolean on() {
    return on;
  }

  void start() {
    Scene scene = content.getScene();
    if (on || scene == null) {
      return;
    }
    on = true;
    model.editingProperty().set(false);
    model.enlarge(null);
    // Nobody is at the wall to see that it stands still.
    model.travel().follow();
    movedAt = model.now();
    showFirst();
    model.kiosk().start(model.now());
    workspace.setFullScreen(true);
    whileOn.onChange(
        workspace.fullScreenProperty(),
        full -> {
          if (!full) {
            stop();
          }
        });
    whileOn.add(ticker.subscribe(this::beat));
    whileOn.filter(scene, MouseEvent.MOUSE_MOVED, _ -> moved(scene));
    whileOn.filter(scene, MouseEvent.MOUSE_PRESSED, _ -> moved(scene));
    whileOn.add(() -> scene.setCursor(Cursor.DEFAULT));
    changed.run();
  }

  void stop() {
    if (on) {
      on = false;
      whileOn.close();
      workspace.setFullScreen(false);
      changed.run();
    }
  }

  private void showFirst() {
    Set<String> chosen = model.kiosk().chosen();
    DashboardItem shown = model.currentProperty().get();
    if (!chosen.isEmpty() && (shown == null || !chosen.contains(shown.id()))) {
      items().stream()
          .filter(item -> chosen.contains(item.id()))
          .findFirst()
          .ifPresent(model::show);
    }
  }

  private void beat() {
    Instant now = model.now();
    Scene scene = content.getScene();
    if (scene != null && !movedAt.plus(STILL).isAfter(now)) {
      scene.setCursor(Cursor.NONE);
    }
    DashboardItem next = model.kiosk().next(now, items(), model.currentProperty().get());
    if (next != null) {
      model.show(next);
    }
  }

  private void moved(Scene scene) {
    movedAt = model.now();
    if (Cursor.NONE.equals(scene.getCursor())) {
      scene.setCursor(Cursor.DEFAULT);
    }
  }

  private List<DashboardItem> items() {
    return model.library().itemsProperty().get();
  }
}
