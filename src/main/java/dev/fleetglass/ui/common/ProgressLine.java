package dev.fleetglass.ui.common;

import dev.fleetglass.ui.i18n.Texts;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A thin line on top of content that is being loaded; the old content stays below it. Loads that
 * are over within a moment are not shown, so that quick refreshes do not flicker; longer ones tell
 * how far they are and can be cancelled.
 */
public final class ProgressLine extends StackPane {
  private static final Duration GRACE = Duration.millis(400);

  private final ProgressBar bar = new ProgressBar();
  private final Label text = new Label();
  private final HBox chip;
  private final PauseTransition grace = new PauseTransition(GRACE);
  private boolean active;

  public ProgressLine(Texts texts, Runnable cancel) {
    getStyleClass().add("progress-line");
    getStylesheets().add(CommonStyle.SHEET);
    setPickOnBounds(false);
    setAlignment(Pos.TOP_CENTER);
    bar.getStyleClass().add("thin");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setProgress(0);
    Button stop = new Button(null, new FontIcon("fg-close"));
    stop.getStyleClass().addAll("flat", "button-icon", "small");
    stop.setAccessibleText(texts.get("common.progress.cancel"));
    stop.setOnAction(_ -> cancel.run());
    text.getStyleClass().add("mono");
    chip = new HBox(text, stop);
    chip.getStyleClass().add("chip");
    chip.setAlignment(Pos.CENTER);
    chip.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(chip, Pos.TOP_RIGHT);
    getChildren().addAll(bar, chip);
    reveal(false);
    grace.setOnFinished(_ -> reveal(active));
  }

  /**
   * Shows progress.
   *
   * @param fraction 0 to 1; negative when not known
   * @param progress for example {@code 1,200 of 4,800}; empty for none
   */
  public void show(double fraction, String progress) {
    if (!active) {
      active = true;
      grace.playFromStart();
    }
    if (bar.isVisible()) {
      bar.setProgress(fraction);
    }
    text.setText(progress);
    text.setManaged(!progress.isEmpty());
  }

  /** Nothing is being loaded. */
  public void hide() {
    active = false;
    grace.stop();
    reveal(false);
  }

  public boolean active() {
    return active;
  }

  private void reveal(boolean on) {
    bar.setVisible(on);
    chip.setVisible(on);
    // A hidden indeterminate bar would go on animating and keep the pulse awake.
    bar.setProgress(on ? ProgressBar.INDETERMINATE_PROGRESS : 0);
  }
}
