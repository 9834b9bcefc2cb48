package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.ui.chart.CursorGroup;
import dev.fleetglass.ui.chart.TimeChart;
import dev.fleetglass.ui.chart.figure.Gauge;
import dev.fleetglass.ui.chart.figure.StatTile;
import dev.fleetglass.ui.chart.heat.HeatMap;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;

/** What all panels of a dashboard share: time, crosshair, menu. */
final class PanelContext {
  private final WorkspaceViewModel model;
  private final Texts texts;
  private final FxGate gate = FxGate.toolkit();
  private final Delay delay;
  private final CursorGroup cursors = new CursorGroup();
  private final ListLinks links;
  private final Function<String, ContextMenu> menus;

  /**
   * For one screen.
   *
   * @param delay by which drawings see time pass
   * @param links leads to the lists as they were
   * @param menus makes a panel's menu, by its id
   */
  PanelContext(
      WorkspaceViewModel model,
      Texts texts,
      Delay delay,
      ListLinks links,
      Function<String, ContextMenu> menus) {
    this.model = model;
    this.texts = texts;
    this.delay = delay;
    this.links = links;
    this.menus = menus;
  }

  Instant now() {
    return model.now();
  }

  Texts texts() {
    return texts;
  }

  ContextMenu menu(String panelId) {
    return menus.apply(panelId);
  }

  /** Whether one drawing does for both kinds. */
  boolean sameBody(PanelKind one, PanelKind other) {
    return one == other || (overTime(one) && overTime(other));
  }

  PanelBody body(PanelBody.Look look, Consumer<Set<String>> onHide) {
    return switch (look.panel().kind()) {
      case STAT -> new FigureBody(new StatTile(texts, model::now, gate, delay), look);
      case GAUGE -> new FigureBody(new Gauge(texts, model::now, gate, delay), look);
      case HEAT_MAP -> new HeatBody(heatMap(look.panel().id()), texts, look);
      case LINE, AREA, STACKED_AREA, STEP ->
          new TimeBody(chart(look.panel().id()), texts, look, onHide);
    };
  }

  private HeatMap heatMap(String panelId) {
    HeatMap map = new HeatMap(texts, model::now, gate, delay);
    map.setLive(false);
    map.setCursorGroup(cursors);
    map.setOnSpan(span -> model.travel().zoom(new Span(span.from(), span.to())));
    map.setOnReset(model.travel()::follow);
    map.setInstantLinks(links.of(panelId));
    return map;
  }

  private TimeChart chart(String panelId) {
    TimeChart chart = new TimeChart(texts, model::now, gate, delay);
    chart.setLive(false);
    chart.setCursorGroup(cursors);
    chart.setOnSpan(span -> model.travel().zoom(new Span(span.from(), span.to())));
    chart.setOnReset(model.travel()::follow);
    chart.setInstantLinks(links.of(panelId));
    return chart;
  }

  private static boolean overTime(PanelKind kind) {
    return switch (kind) {
      case LINE, AREA, STACKED_AREA, STEP -> true;
      case HEAT_MAP, STAT, GAUGE -> false;
    };
  }
}
