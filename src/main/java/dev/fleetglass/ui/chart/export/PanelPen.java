package dev.fleetglass.ui.chart.export;

import dev.fleetglass.ui.chart.part.PartColour;
import dev.fleetglass.ui.chart.part.PartStyle;
import dev.fleetglass.ui.chart.part.TextMeasure;
import dev.fleetglass.ui.chart.part.TimeLabels;
import dev.fleetglass.ui.i18n.Texts;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The colours of the present theme, and how long texts are. Made on the JavaFX thread, then of one
 * thread at a time: what it holds is in no window.
 */
final class PanelPen {
  final TextMeasure measure = new TextMeasure();
  final Texts texts;
  final TimeLabels labels;
  private final Sheet sheet = new Sheet();

  PanelPen(Texts texts) {
    this.texts = texts;
    labels = new TimeLabels(texts.locale());
    // In a scene of its own it takes the colours that windows have.
    Scene scene = new Scene(new Group(sheet));
    scene.getRoot().applyCss();
  }

  PartStyle style() {
    return sheet.partStyle();
  }

  Color get(PartColour colour) {
    return style().get(colour);
  }

  double width(String words, double size, Ink.Face face) {
    return measure.width(words, FxInk.font(measure, size, face));
  }

  String fitting(String words, double size, Ink.Face face, double room) {
    return measure.fitting(words, FxInk.font(measure, size, face), room);
  }

  private static final class Sheet extends Region implements PartStyle.Owner {
    private final PartStyle style = new PartStyle(this, () -> {});

    Sheet() {
      getStyleClass().add("chart-part");
      getStylesheets().addAll(PartStyle.sheets());
    }

    @Override
    public PartStyle partStyle() {
      return style;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
      return PartStyle.metaData();
    }
  }
}
