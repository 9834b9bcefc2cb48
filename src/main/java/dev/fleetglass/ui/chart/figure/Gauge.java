package dev.fleetglass.ui.chart.figure;

import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.ui.chart.part.CanvasBrush;
import dev.fleetglass.ui.i18n.Texts;
import java.time.InstantSource;
import java.util.List;
import javafx.scene.canvas.Canvas;

/** The newest value on an arc, with thresholds as bands along it. */
public final class Gauge extends FigurePanel {
  private final GaugePainter painter = new GaugePainter(measure, partStyle());

  /** A panel of the running toolkit. */
  public Gauge(Texts texts, InstantSource clock) {
    this(texts, clock, FxGate.toolkit(), Delay.real());
  }

  /** A panel whose time a test steps by hand. */
  public Gauge(Texts texts, InstantSource clock, FxGate gate, Delay delay) {
    super(texts, clock, gate, delay, "parts.gauge.role");
    getStyleClass().add("gauge");
  }

  /**
   * What the arc reaches from and to.
   *
   * @param lowest NaN for what suits the unit or the data
   * @param highest NaN likewise
   */
  public void setRange(double lowest, double highest) {
    range(lowest, highest);
  }

  @Override
  void paint(Canvas on, List<Figure> figures, FigureState from) {
    painter.paint(
        new CanvasBrush(on.getGraphicsContext2D()), on.getWidth(), on.getHeight(), figures, from);
  }

  @Override
  boolean moves() {
    return false;
  }

  @Override
  String spokenScale(FigureState from) {
    GaugeScale scale = GaugeScale.of(from);
    return from.texts.get(
        "parts.gauge.scale", from.format.text(scale.lowest()), from.format.text(scale.highest()));
  }
}
