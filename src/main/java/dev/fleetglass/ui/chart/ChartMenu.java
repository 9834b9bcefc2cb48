package dev.fleetglass.ui.chart;

import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What can be done with an instant of the chart. JavaFX thread only. */
final class ChartMenu {
  private final TimeChart chart;
  private final Supplier<OptionalLong> cursor;
  private final Supplier<@Nullable String> pointed;
  private final InstantMenu menu = new InstantMenu();

  /**
   * Listens to the chart.
   *
   * @param cursor where the crosshair stands; empty when there is none
   * @param pointed key of the series that is looked at; null when none is
   */
  ChartMenu(TimeChart chart, Supplier<OptionalLong> cursor, Supplier<@Nullable String> pointed) {
    this.chart = chart;
    this.cursor = cursor;
    this.pointed = pointed;
    chart.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
    chart.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void setLinks(@Nullable InstantLinks value) {
    menu.setLinks(value);
  }

  private void requested(ContextMenuEvent event) {
    ChartGeometry plot = chart.plot();
    if (!menu.offered() || plot == null) {
      return;
    }
    long instant;
    if (event.isKeyboardTrigger()) {
      instant = chart.cursorMillis();
    } else if (plot.holds(event.getX(), event.getY())) {
      instant = cursor.get().orElse(plot.millisAt(event.getX()));
    } else {
      return;
    }
    menu.show(chart, event.getScreenX(), event.getScreenY(), instant, pointed.get());
    event.consume();
  }

  private void pressed(KeyEvent event) {
    OptionalLong at = cursor.get();
    if (event.getCode() == KeyCode.ENTER && menu.offered() && at.isPresent()) {
      menu.first(at.getAsLong(), pointed.get());
      event.consume();
    }
  }
}
