package dev.fleetglass.ui.chart.figure;

import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.ui.chart.part.CanvasBrush;
import dev.fleetglass.ui.i18n.Texts;
import java.time.InstantSource;
import java.util.List;
import javafx.scene.canvas.Canvas;

/** The newest value in large figures, with what thresholds say and a line of the recent past. */
public final class StatTile extends FigurePanel {
  private final StatPainter painter = new StatPainter(measure, partStyle());

  /** A panel of the running toolkit. */
  public StatTile(Texts texts, InstantSource clock) {
    this(texts, clock, FxGate.toolkit(), Delay.real());
  }

  /** A panel whose time a test steps by hand. */
  public StatTile(Texts texts, InstantSource clock, FxGate gate, Delay delay) {
    super(texts, clock, gate, delay, "parts.stat.role");
    getStyleClass().add("stat-tile");
  }

  @Override
  void paint(Canvas on, List<Figure> figures, FigureState from) {
    painter.paint(
        new CanvasBrush(on.getGraphicsContext2D()), on.getWidth(), on.getHeight(), figures, from);
  }

  @Override
  boolean moves() {
    return true;
  }

  @Override
  String spokenScale(FigureState from) {
    return "";
  }
}
