package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.ui.chart.InstantLinks;
import dev.fleetglass.ui.chart.InstantMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What can be done with an instant of the heat map. JavaFX thread only. */
final class HeatMenu {
  private final HeatMap map;
  private final InstantMenu menu = new InstantMenu();

  HeatMenu(HeatMap map) {
    this.map = map;
    map.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
    map.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void setLinks(@Nullable InstantLinks value) {
    menu.setLinks(value);
  }

  private void requested(ContextMenuEvent event) {
    HeatPlot plot = map.plot();
    if (!menu.offered() || plot == null) {
      return;
    }
    long instant;
    if (event.isKeyboardTrigger() || map.hasCursor()) {
      instant = map.cursorMillis();
    } else if (plot.holds(event.getX(), event.getY())) {
      instant = plot.millisAt(event.getX());
    } else {
      return;
    }
    menu.show(map, event.getScreenX(), event.getScreenY(), instant, map.cursorKey());
    event.consume();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && menu.offered() && map.hasCursor()) {
      menu.first(map.cursorMillis(), map.cursorKey());
      event.consume();
    }
  }
}
