package dev.fleetglass.ui.chart;

import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The words on a chart: why it is empty, and that it is paused, stale or failing. A word is part of
 * the scene only while it is said: styling those that most charts never need would take a third of
 * a chart's first frame.
 */
final class ChartMarks {
  private static final double GAP = 8;
  private static final double MOST_WIDTH = 0.75;
  private static final double ROOM_FOR_ICON = 110;

  private final Texts texts;
  private final FontIcon emptyIcon = new FontIcon("fg-chart-line-variant");
  private final Label emptyTitle = new Label();
  private final Label emptyWords = new Label();
  private final VBox empty = new VBox(8);
  private final Label paused = chip("fg-pause", "chart-chip-paused");
  private final Label stale = chip("fg-clock-alert-outline", "chart-chip-stale");
  private final Label failed = chip("fg-alert-circle-outline", "chart-chip-failed");
  private final Label note = chip("fg-information-outline", "chart-chip-note");
  private final List<Label> all = List.of(note, paused, stale, failed);
  private final HBox chips = new HBox(8);
  private String fitted = "";
  private double fittedWidth;

  ChartMarks(Texts texts) {
    this.texts = texts;
    empty.getStyleClass().add("chart-empty");
    empty.setAlignment(Pos.CENTER);
    emptyTitle.getStyleClass().add("chart-empty-title");
    emptyWords.getStyleClass().add("chart-empty-words");
    emptyWords.setWrapText(true);
    emptyTitle.setWrapText(true);
    emptyTitle.setTextAlignment(TextAlignment.CENTER);
    chips.getStyleClass().add("chart-chips");
    for (Region region : new Region[] {empty, chips}) {
      region.setManaged(false);
      region.setMouseTransparent(true);
    }
  }

  Region empty() {
    return empty;
  }

  Region chips() {
    return chips;
  }

  /**
   * Says what there is to say of a picture.
   *
   * @param dropped whether values have no place on the value axis
   * @param behind how long the view has been frozen; null when it follows
   * @param failure the API's own words when the query fails; null when it does not
   */
  void refresh(
      ChartPicture picture, boolean dropped, @Nullable Duration behind, @Nullable String failure) {
    List<ChartSeries> visible = picture.visible();
    long newest = Long.MIN_VALUE;
    boolean allStale = !visible.isEmpty();
    for (ChartSeries one : visible) {
      newest = Math.max(newest, one.lastMillis());
      allStale &= picture.stale(one);
    }
    boolean nothing = visible.stream().noneMatch(one -> has(one, picture));
    boolean allHidden = visible.isEmpty() && !picture.series().isEmpty();
    showEmpty(
        nothing,
        picture.loading(),
        allHidden,
        picture.fixed() == null ? Duration.ofMillis(picture.windowMillis()) : null,
        failure);
    show(note, dropped && !nothing ? texts.get("chart.chip.log") : null);
    showChips(
        behind,
        allStale && !nothing ? Duration.ofMillis(picture.now() - newest) : null,
        failure != null && !nothing);
  }

  private static boolean has(ChartSeries one, ChartPicture picture) {
    Samples samples = one.samples();
    return samples.after(picture.toMillis()) > samples.atOrAfter(picture.fromMillis());
  }

  /** Puts the words where they belong on a plot: on a small one chips are their icons only. */
  void place(ChartGeometry plot) {
    if (anyChip()) {
      fit(plot.width());
      double width = chips.prefWidth(-1);
      chips.resizeRelocate(
          Math.rint(plot.right() - width - GAP), plot.top() + GAP, width, chips.prefHeight(-1));
    }
    boolean low = plot.height() < ROOM_FOR_ICON;
    emptyIcon.setVisible(!low);
    emptyIcon.setManaged(!low);
    empty.resizeRelocate(plot.left(), plot.top(), plot.width(), plot.height());
  }

  /** Words that come and go are new nodes to be styled: only when there is another choice. */
  private void fit(double width) {
    String words = text();
    if (words.equals(fitted) && width == fittedWidth && chips.getScene() != null) {
      return;
    }
    fitted = chips.getScene() == null ? "" : words;
    fittedWidth = width;
    look(ContentDisplay.LEFT);
    if (chips.prefWidth(-1) + 2 * GAP > width * MOST_WIDTH) {
      look(ContentDisplay.GRAPHIC_ONLY);
    }
  }

  private boolean anyChip() {
    return !chips.getChildren().isEmpty();
  }

  private void look(ContentDisplay display) {
    for (Label chip : all) {
      chip.setContentDisplay(display);
    }
    chips.applyCss();
  }

  /**
   * Says why there is nothing, or hides.
   *
   * @param nothing whether no sample is in the window
   * @param window length of time shown that ends now; null when another time is shown
   * @param failure the API's own words when the query fails; null when it does not
   */
  private void showEmpty(
      boolean nothing,
      boolean loading,
      boolean allHidden,
      @Nullable Duration window,
      @Nullable String failure) {
    empty.setVisible(nothing);
    if (!nothing) {
      empty.getChildren().clear();
      return;
    }
    boolean fails = failure != null;
    empty.getStyleClass().setAll("chart-empty", fails ? "failed" : "plain");
    emptyIcon.setIconLiteral(fails ? "fg-alert-circle-outline" : "fg-chart-line-variant");
    if (fails) {
      emptyTitle.setText(texts.get("chart.empty.failed"));
    } else if (allHidden) {
      emptyTitle.setText(texts.get("chart.empty.hidden"));
    } else if (loading) {
      emptyTitle.setText(texts.get("chart.empty.loading"));
    } else {
      emptyTitle.setText(
          window == null
              ? texts.get("chart.empty.then")
              : texts.get("chart.empty.none", duration(window)));
    }
    emptyWords.setText(failure == null ? "" : failure);
    emptyWords.setVisible(fails);
    emptyWords.setManaged(fails);
    if (empty.getChildren().isEmpty()) {
      empty.getChildren().addAll(emptyIcon, emptyTitle, emptyWords);
      empty.applyCss();
    }
  }

  /** Each null hides its chip. */
  private void showChips(@Nullable Duration behind, @Nullable Duration staleFor, boolean failing) {
    show(paused, behind == null ? null : texts.get("chart.chip.paused", duration(behind)));
    show(stale, staleFor == null ? null : texts.get("chart.chip.stale", duration(staleFor)));
    show(failed, failing ? texts.get("chart.chip.failed") : null);
    List<Label> said = all.stream().filter(Label::isVisible).toList();
    if (!chips.getChildren().equals(said)) {
      chips.getChildren().setAll(said);
    }
  }

  /** All that is said now, for screen readers. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Label label : all) {
      if (label.isVisible()) {
        text.append(label.getText()).append(". ");
      }
    }
    if (empty.isVisible()) {
      text.append(emptyTitle.getText()).append(". ").append(emptyWords.getText());
    }
    return text.toString().trim();
  }

  private String duration(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    if (seconds < 60) {
      return texts.get("chart.duration.seconds", seconds);
    }
    if (seconds < 3600) {
      return texts.get("chart.duration.minutes", seconds / 60);
    }
    return seconds % 3600 < 60
        ? texts.get("chart.duration.hours", seconds / 3600)
        : texts.get("chart.duration.hours-minutes", seconds / 3600, seconds % 3600 / 60);
  }

  private static void show(Label chip, @Nullable String text) {
    chip.setVisible(text != null);
    chip.setManaged(text != null);
    if (text != null && !text.equals(chip.getText())) {
      chip.setText(text);
    }
  }

  private static Label chip(String icon, String style) {
    Label chip = new Label("", new FontIcon(icon));
    chip.getStyleClass().addAll("chart-chip", style);
    chip.setMinWidth(Region.USE_PREF_SIZE);
    return chip;
  }
}
