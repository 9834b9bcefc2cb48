package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with an instant of the heat map. JavaFX thread only. */
final class HeatMenu {
  private final HeatMap map;
  private final ContextMenu menu;
  private @Nullable Consumer<Instant> onInstant;
  private long instant;

  HeatMenu(HeatMap map, Texts texts) {
    this.map = map;
    MenuItem lists = new MenuItem(texts.get("chart.menu.instant"), new FontIcon("mdi2h-history"));
    lists.setOnAction(event -> accept(instant));
    menu = new ContextMenu(lists);
    map.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
    map.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void setOnInstant(@Nullable Consumer<Instant> value) {
    onInstant = value;
  }

  private void requested(ContextMenuEvent event) {
    HeatPlot plot = map.plot();
    if (onInstant == null || plot == null) {
      return;
    }
    if (event.isKeyboardTrigger() || map.hasCursor()) {
      instant = map.cursorMillis();
    } else if (plot.holds(event.getX(), event.getY())) {
      instant = plot.millisAt(event.getX());
    } else {
      return;
    }
    menu.show(map, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && onInstant != null && map.hasCursor()) {
      accept(map.cursorMillis());
      event.consume();
    }
  }

  private void accept(long millis) {
    Consumer<Instant> taker = onInstant;
    if (taker != null) {
      taker.accept(Instant.ofEpochMilli(millis));
    }
  }
}
