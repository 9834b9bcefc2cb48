package dev.fleetglass.ui.chart.part;

import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The words on a part: why it is empty, and that it is paused, stale or failing. */
public final class PartMarks {
  private static final double ROOM_FOR_ICON = 130;

  private final Texts texts;
  private final FontIcon icon = new FontIcon("fg-chart-line-variant");
  private final Label title = new Label();
  private final Label words = new Label();
  private final VBox empty = new VBox(6, icon, title, words);
  private final Label paused = chip("fg-pause", "chart-chip-paused");
  private final Label stale = chip("fg-clock-alert-outline", "chart-chip-stale");
  private final Label failed = chip("fg-alert-circle-outline", "chart-chip-failed");
  private final HBox chips = new HBox(8, paused, stale, failed);

  /** Marks that say nothing yet; both regions are the owner's to add. */
  public PartMarks(Texts texts) {
    this.texts = texts;
    empty.getStyleClass().addAll("chart-empty", "part-empty");
    empty.setAlignment(Pos.CENTER);
    title.getStyleClass().add("chart-empty-title");
    title.setWrapText(true);
    words.getStyleClass().add("chart-empty-words");
    words.setWrapText(true);
    chips.getStyleClass().add("chart-chips");
    for (Region region : new Region[] {empty, chips}) {
      region.setManaged(false);
      region.setMouseTransparent(true);
      region.setVisible(false);
    }
  }

  /** The words in the middle of an empty part. */
  public Region empty() {
    return empty;
  }

  /** The chips in a corner. */
  public Region chips() {
    return chips;
  }

  /** Says why there is nothing; a failure's words are the API's own. */
  public void showEmpty(boolean loading, @Nullable String failure, Duration window) {
    boolean fails = failure != null;
    empty.getStyleClass().setAll("chart-empty", "part-empty", fails ? "failed" : "plain");
    icon.setIconLiteral(fails ? "fg-alert-circle-outline" : "fg-chart-line-variant");
    if (fails) {
      title.setText(texts.get("chart.empty.failed"));
    } else {
      title.setText(
          loading
              ? texts.get("chart.empty.loading")
              : texts.get("chart.empty.none", Ages.text(window, texts)));
    }
    words.setText(failure == null ? "" : failure);
    words.setVisible(fails);
    words.setManaged(fails);
    empty.setVisible(true);
  }

  /** Says why there is nothing in words of the caller's own. */
  public void showEmpty(String why) {
    showEmpty(false, null, Duration.ZERO);
    title.setText(why);
  }

  public void hideEmpty() {
    empty.setVisible(false);
  }

  /**
   * Shows and hides the chips.
   *
   * @param behind how long the view has been frozen; null when it follows
   * @param staleFor how old the newest sample is; null when samples come
   */
  public void showChips(@Nullable Duration behind, @Nullable Duration staleFor, boolean failing) {
    show(paused, behind == null ? null : texts.get("chart.chip.paused", Ages.text(behind, texts)));
    show(
        stale, staleFor == null ? null : texts.get("chart.chip.stale", Ages.text(staleFor, texts)));
    show(failed, failing ? texts.get("chart.chip.failed") : null);
    chips.setVisible(behind != null || staleFor != null || failing);
  }

  /** Puts the words over a box and the chips into its upper right corner. */
  public void place(double left, double top, double width, double height) {
    boolean roomy = height >= ROOM_FOR_ICON;
    icon.setVisible(roomy);
    icon.setManaged(roomy);
    empty.resizeRelocate(left, top, Math.max(0, width), Math.max(0, height));
    double wanted = Math.min(chips.prefWidth(-1), width);
    chips.resizeRelocate(
        Math.rint(left + width - wanted - 8), top + 8, wanted, chips.prefHeight(-1));
  }

  /** All that is said now, for screen readers. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Label label : new Label[] {paused, stale, failed}) {
      if (label.isVisible()) {
        text.append(label.getText()).append(". ");
      }
    }
    if (empty.isVisible()) {
      text.append(title.getText()).append(". ").append(words.getText());
    }
    return text.toString().strip();
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
    chip.setVisible(false);
    chip.setManaged(false);
    return chip;
  }
}
