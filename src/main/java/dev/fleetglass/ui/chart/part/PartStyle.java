package dev.fleetglass.ui.chart.part;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Colours of one drawn part, set by style sheets, so that a change of theme reaches it. */
public final class PartStyle {
  private static final Map<PartColour, CssMetaData<Region, Color>> COLOURS =
      new EnumMap<>(PartColour.class);

  static {
    for (PartColour colour : PartColour.values()) {
      COLOURS.put(colour, new ColourMetaData(colour));
    }
  }

  private static final List<CssMetaData<? extends Styleable, ?>> ALL = all();

  private final Map<PartColour, Part> colours = new EnumMap<>(PartColour.class);

  /**
   * The style of a region that implements {@link Owner}.
   *
   * @param changed told when a colour has changed
   */
  public PartStyle(Region region, Runnable changed) {
    COLOURS.forEach((colour, data) -> colours.put(colour, new Part(region, data, changed)));
  }

  /** A region that is drawn in these colours. */
  public interface Owner {
    PartStyle partStyle();
  }

  /** What the owner's {@code getCssMetaData} returns. */
  public static List<CssMetaData<? extends Styleable, ?>> metaData() {
    return ALL;
  }

  /** Addresses of the style sheets that a drawn part needs. */
  public static List<String> sheets() {
    return List.of(sheet("/dev/fleetglass/ui/chart/chart.css"), sheet("part.css"));
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(PartStyle.class.getResource(name), name).toExternalForm();
  }

  public Color get(PartColour colour) {
    return property(colour).get();
  }

  private Part property(PartColour colour) {
    return Objects.requireNonNull(colours.get(colour));
  }

  private static List<CssMetaData<? extends Styleable, ?>> all() {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
    all.addAll(COLOURS.values());
    return Collections.unmodifiableList(all);
  }

  private static final class Part extends StyleableObjectProperty<Color> {
    private final Region region;
    private final CssMetaData<Region, Color> metaData;
    private final Runnable changed;

    Part(Region region, CssMetaData<Region, Color> metaData, Runnable changed) {
      super(metaData.getInitialValue(region));
      this.region = region;
      this.metaData = metaData;
      this.changed = changed;
    }

    @Override
    protected void invalidated() {
      changed.run();
    }

    @Override
    public Object getBean() {
      return region;
    }

    @Override
    public String getName() {
      return metaData.getProperty().substring(1);
    }

    @Override
    public CssMetaData<? extends Styleable, Color> getCssMetaData() {
      return metaData;
    }
  }

  private static final class ColourMetaData extends CssMetaData<Region, Color> {
    private final PartColour colour;

    ColourMetaData(PartColour colour) {
      super(colour.property(), StyleConverter.getColorConverter(), colour.fallback());
      this.colour = colour;
    }

    @Override
    public boolean isSettable(Region region) {
      return true;
    }

    @Override
    public StyleableProperty<Color> getStyleableProperty(Region region) {
      return ((Owner) region).partStyle().property(colour);
    }
  }
}
