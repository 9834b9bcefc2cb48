package dev.fleetglass.ui.chart;

import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with an instant of the chart. JavaFX thread only. */
final class ChartMenu {
  private final TimeChart chart;
  private final Supplier<OptionalLong> cursor;
  private final MenuItem lists;
  private final ContextMenu menu;
  private @Nullable Consumer<Instant> onInstant;
  private long instant;

  /**
   * Listens to the chart.
   *
   * @param cursor where the crosshair stands; empty when there is none
   */
  ChartMenu(TimeChart chart, Texts texts, Supplier<OptionalLong> cursor) {
    this.chart = chart;
    this.cursor = cursor;
    lists = new MenuItem(texts.get("chart.menu.instant"), new FontIcon("mdi2h-history"));
    lists.setOnAction(event -> accept(instant));
    menu = new ContextMenu(lists);
    chart.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
    chart.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void setOnInstant(@Nullable Consumer<Instant> value) {
    onInstant = value;
  }

  /** The item that shows the lists. */
  MenuItem lists() {
    return lists;
  }

  private void requested(ContextMenuEvent event) {
    ChartGeometry plot = chart.plot();
    if (onInstant == null || plot == null) {
      return;
    }
    if (event.isKeyboardTrigger()) {
      instant = chart.cursorMillis();
    } else if (plot.holds(event.getX(), event.getY())) {
      instant = cursor.get().orElse(plot.millisAt(event.getX()));
    } else {
      return;
    }
    menu.show(chart, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private void pressed(KeyEvent event) {
    OptionalLong at = cursor.get();
    if (event.getCode() == KeyCode.ENTER && onInstant != null && at.isPresent()) {
      accept(at.getAsLong());
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
