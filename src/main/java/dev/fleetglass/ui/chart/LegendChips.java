package dev.fleetglass.ui.chart;

import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/**
 * The legend of a small panel: one line of series at the bottom, as many as there is room for, and
 * a button that opens the whole legend. Click switches a series on or off, double click or Alt and
 * click shows it alone; Space and Enter do the same. JavaFX thread.
 */
public final class LegendChips extends Region {
  private static final double HEIGHT = 28;
  private static final double GAP = 4;
  private static final double EDGE = 8;
  private static final double SHORTEST = 72;

  private final Texts texts;
  private final Consumer<Set<String>> onHide;
  private final Consumer<@Nullable String> onHighlight;
  private final List<LegendChip> chips = new ArrayList<>();
  private final Button more = new Button();
  private List<LegendRow> rows = List.of();
  private @Nullable ValueFormat format;
  private Set<String> beforeClick = Set.of();
  private @Nullable PopOver popOver;
  private @Nullable ChartLegend whole;

  /**
   * An empty line.
   *
   * @param onHide takes the keys that shall be hidden from now on
   * @param onHighlight takes the key of the series under the pointer; null when there is none
   */
  public LegendChips(
      Texts texts, Consumer<Set<String>> onHide, Consumer<@Nullable String> onHighlight) {
    this.texts = texts;
    this.onHide = onHide;
    this.onHighlight = onHighlight;
    getStyleClass().add("chart-legend-chips");
    getStylesheets().addAll(ChartStyle.sheet(), sheet());
    more.getStyleClass().addAll("flat", "small", "parts.legend.more");
    more.setOnAction(event -> open());
    getChildren().add(more);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setMinWidth(0);
    sceneProperty().addListener((observable, before, now) -> {
      if (now == null) {
        close();
      }
    });
  }

  /** Replaces the rows; they keep this order. */
  public void setRows(List<LegendRow> value, ValueFormat valueFormat) {
    if (rows.equals(value) && format == valueFormat) {
      return;
    }
    rows = List.copyOf(value);
    format = valueFormat;
    ChartLegend opened = whole;
    if (opened != null) {
      opened.setRows(rows, valueFormat);
    }
    requestLayout();
  }

  /** How many series have no room. */
  int left() {
    int shown = (int) chips.stream().filter(LegendChip::isVisible).count();
    return rows.size() - shown;
  }

  /** Those that have, in order. */
  List<LegendChip> shown() {
    return chips.stream().filter(LegendChip::isVisible).toList();
  }

  Button more() {
    return more;
  }

  /** The whole legend while it is open; null else. */
  @Nullable ChartLegend whole() {
    return whole;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 320;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - EDGE;
    double x = EDGE;
    int count = 0;
    double moreWidth = moreWidth(rows.size());
    while (count < rows.size()) {
      LegendChip chip = chip(count);
      chip.show(rows.get(count), figure(rows.get(count)));
      chip.applyCss();
      double reserve = count + 1 < rows.size() ? moreWidth + GAP : 0;
      double room = width - x - reserve;
      double wanted = chip.wanted();
      // A long name is shortened before its series is left out.
      if (wanted > room && (room < SHORTEST + 40 || wanted < SHORTEST)) {
        break;
      }
      place(chip, x, Math.min(wanted, room));
      x += Math.min(wanted, room) + GAP;
      count++;
    }
    for (int i = count; i < chips.size(); i++) {
      chips.get(i).setVisible(false);
    }
    int left = rows.size() - count;
    more.setVisible(left > 0);
    if (left > 0) {
      more.setText(texts.get("parts.legend.more", left));
      more.setAccessibleText(texts.get("parts.legend.open", rows.size()));
      double own = Math.ceil(more.prefWidth(-1));
      place(more, Math.max(0, Math.floor(width - own)), own);
    }
  }

  private double moreWidth(int most) {
    more.setText(texts.get("parts.legend.more", most));
    more.applyCss();
    return Math.ceil(more.prefWidth(-1));
  }

  private void place(Region node, double x, double width) {
    double height = node instanceof Button ? node.prefHeight(-1) : HEIGHT - 4;
    node.setVisible(true);
    node.resizeRelocate(
        Math.rint(x), Math.rint((getHeight() - height) / 2), Math.ceil(width), height);
    if (node instanceof LegendChip chip) {
      chip.layout();
    }
  }

  private LegendChip chip(int index) {
    if (index == chips.size()) {
      LegendChip chip = new LegendChip(texts, this::clicked, this::pressed);
      chip.setManaged(false);
      chip.setOnMouseEntered(event -> highlight(chip.row()));
      chip.setOnMouseExited(event -> onHighlight.accept(null));
      chips.add(chip);
      getChildren().add(index, chip);
    }
    return chips.get(index);
  }

  private void highlight(@Nullable LegendRow row) {
    onHighlight.accept(row == null || row.hidden() ? null : row.key());
  }

  private void clicked(LegendRow row, int clicks) {
    if (clicks == 1) {
      beforeClick = LegendFilter.hidden(rows);
      onHide.accept(LegendFilter.toggled(beforeClick, row.key()));
    } else if (clicks == 2) {
      // The first click of a double click has already toggled: judge by what was before it.
      onHide.accept(LegendFilter.isolated(rows, beforeClick, row.key()));
    }
  }

  private void pressed(LegendRow row, KeyCode code) {
    Set<String> hidden = LegendFilter.hidden(rows);
    onHide.accept(
        code == KeyCode.ENTER
            ? LegendFilter.isolated(rows, hidden, row.key())
            : LegendFilter.toggled(hidden, row.key()));
  }

  private String figure(LegendRow row) {
    return format == null ? "" : format.text(row.stats().last());
  }

  private void open() {
    if (popOver != null) {
      close();
      return;
    }
    ValueFormat present = format;
    if (getScene() == null || present == null) {
      return;
    }
    ChartLegend legend = new ChartLegend(texts, onHide, onHighlight);
    legend.setRows(rows, present);
    legend.setPrefSize(760, 360);
    PopOver shown = new PopOver(legend);
    shown.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
    shown.setDetachable(false);
    shown.setAnimated(false);
    shown.setOnHidden(event -> {
      popOver = null;
      whole = null;
      onHighlight.accept(null);
    });
    popOver = shown;
    whole = legend;
    shown.show(more);
  }

  private void close() {
    PopOver shown = popOver;
    if (shown != null) {
      shown.hide(javafx.util.Duration.ZERO);
    }
  }

  private static String sheet() {
    return Objects.requireNonNull(LegendChips.class.getResource("legend.css")).toExternalForm();
  }
}
