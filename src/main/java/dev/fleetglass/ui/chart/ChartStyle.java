package dev.fleetglass.ui.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Colours and font of one chart, set by style sheets, so that a change of theme reaches it. */
final class ChartStyle {
  private static final FontCssMetaData<TimeChart> FONT =
      new FontCssMetaData<>("-chart-font", Font.font(11)) {
        @Override
        public boolean isSettable(TimeChart chart) {
          return true;
        }

        @Override
        public StyleableProperty<Font> getStyleableProperty(TimeChart chart) {
          return chart.style().font;
        }
      };

  private static final Map<ChartColour, CssMetaData<TimeChart, Color>> COLOURS =
      new EnumMap<>(ChartColour.class);

  static {
    for (ChartColour colour : ChartColour.values()) {
      COLOURS.put(colour, new ColourMetaData(colour));
    }
  }

  private final Map<ChartColour, Part<Color>> colours = new EnumMap<>(ChartColour.class);
  private final Part<Font> font;

  ChartStyle(TimeChart chart, Runnable changed) {
    COLOURS.forEach((colour, data) -> colours.put(colour, new Part<>(chart, data, changed)));
    font = new Part<>(chart, FONT, changed);
  }

  static List<CssMetaData<? extends Styleable, ?>> metaData() {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
    all.addAll(COLOURS.values());
    all.add(FONT);
    return Collections.unmodifiableList(all);
  }

  /** Address of the chart's style sheet. */
  static String sheet() {
    return Objects.requireNonNull(ChartStyle.class.getResource("chart.css")).toExternalForm();
  }

  Color get(ChartColour colour) {
    return property(colour).get();
  }

  Font font() {
    return font.get();
  }

  StyleableObjectProperty<Color> property(ChartColour colour) {
    Part<Color> part = colours.get(colour);
    if (part == null) {
      throw new IllegalStateException("no " + colour);
    }
    return part;
  }

  private static final class Part<T> extends StyleableObjectProperty<T> {
    private final TimeChart chart;
    private final CssMetaData<TimeChart, T> metaData;
    private final Runnable changed;

    Part(TimeChart chart, CssMetaData<TimeChart, T> metaData, Runnable changed) {
      super(metaData.getInitialValue(chart));
      this.chart = chart;
      this.metaData = metaData;
      this.changed = changed;
    }

    @Override
    protected void invalidated() {
      changed.run();
    }

    @Override
    public Object getBean() {
      return chart;
    }

    @Override
    public String getName() {
      return metaData.getProperty().substring(1);
    }

    @Override
    public CssMetaData<? extends Styleable, T> getCssMetaData() {
      return metaData;
    }
  }

  private static final class ColourMetaData extends CssMetaData<TimeChart, Color> {
    private final ChartColour colour;

    ColourMetaData(ChartColour colour) {
      super(colour.property(), StyleConverter.getColorConverter(), colour.fallback());
      this.colour = colour;
    }

    @Override
    public boolean isSettable(TimeChart chart) {
      return true;
    }

    @Override
    public StyleableProperty<Color> getStyleableProperty(TimeChart chart) {
      return chart.style().property(colour);
    }
  }
}
