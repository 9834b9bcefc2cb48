package dev.fleetglass.ui.dialog;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The face of {@link FailureDialog}; also usable alone, to be pictured over a window. */
public final class FailurePane extends DialogPane {
  private static final double WIDTH = 600;
  private static final double CONTENT_LIMIT = 520;

  private final Texts texts;
  private final FailureText words;
  private final Clock clock;
  private final ButtonType retry;
  private final ButtonType copy;
  private final ButtonType close;
  private final FailureBody body;
  private final Button details = new Button();
  private boolean unfolded;
  private final Label more = new Label();
  private @Nullable Timeline countdown;

  /**
   * Builds the pane with its details folded.
   *
   * @param zone for the time in the details
   * @param repeatable whether there is a retry button
   * @param clock tells how long a rate limit still lasts
   */
  public FailurePane(
      ApiFailure failure, Texts texts, ZoneId zone, boolean repeatable, Clock clock) {
    this.texts = texts;
    this.clock = clock;
    words = new FailureText(failure, texts, zone);
    body = new FailureBody(words, texts);
    retry = new ButtonType(texts.get("dialog.retry.button"), ButtonBar.ButtonData.OK_DONE);
    copy = new ButtonType(texts.get("dialog.copy.button"), ButtonBar.ButtonData.LEFT);
    close = new ButtonType(texts.get("dialog.close.button"), ButtonBar.ButtonData.CANCEL_CLOSE);
    getStyleClass().add("failure-pane");
    getStylesheets().add(Sheets.dialog());
    setPrefWidth(WIDTH);
    setHeader(
        DialogHeader.of("fg-alert-circle-outline", "failure", words.title(), words.subject()));
    setContent(content());
    if (repeatable) {
      getButtonTypes().add(retry);
    }
    getButtonTypes().addAll(copy, close);
    settleRetry();
    setAccessibleText(String.join(". ", words.title(), words.words(), words.hint()));
  }

  /** Says that further calls failed while this one is looked at; zero hides the line. */
  public void setMore(int count) {
    more.setText(texts.get("dialog.failure.more", count));
    more.setVisible(count > 0);
    more.setManaged(count > 0);
    fit();
  }

  /** Unfolds or folds everything that is known besides the words. */
  public void showDetails(boolean shown) {
    unfolded = shown;
    details.setGraphic(new FontIcon(shown ? "fg-chevron-down" : "fg-chevron-right"));
    body.showDetails(shown);
    fit();
  }

  /**
   * Measures everything anew. JavaFX keeps heights that it measured before texts had their style,
   * and forgets what asks for layout while a layout is under way.
   */
  public void remeasure() {
    applyCss();
    invalidate(this);
    fit();
  }

  private static void invalidate(Parent parent) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child instanceof Parent inner) {
        invalidate(inner);
      }
    }
    parent.requestLayout();
  }

  ButtonType retryType() {
    return retry;
  }

  /** Counts a rate limit down once a second, until {@link #stop()} or until it is over. */
  void start() {
    if (remaining() > 0) {
      Timeline ticks =
          new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), _ -> settleRetry()));
      ticks.setCycleCount(Timeline.INDEFINITE);
      ticks.play();
      countdown = ticks;
    }
  }

  void stop() {
    if (countdown != null) {
      countdown.stop();
      countdown = null;
    }
  }

  @Override
  protected Node createButton(ButtonType type) {
    if (type == copy) {
      CopyButton button = new CopyButton(texts, "dialog.copy.button", words::report);
      ButtonBar.setButtonData(button, type.getButtonData());
      return button;
    }
    Node button = super.createButton(type);
    button.setId(type == retry ? "dialog-retry" : "dialog-close");
    return button;
  }

  private Node content() {
    details.setText(texts.get("dialog.details.button"));
    details.setId("dialog-details");
    details.getStyleClass().addAll("flat", "small", "details-toggle");
    details.setOnAction(_ -> showDetails(!unfolded));
    showDetails(false);
    body.getChildren().add(body.getChildren().size() - 1, details);
    more.setId("failure-more");
    more.getStyleClass().addAll("text-muted", "text-small", "failure-more");
    more.setWrapText(true);
    more.setVisible(false);
    more.setManaged(false);
    FittingScroll scroll = new FittingScroll(body, CONTENT_LIMIT);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return new VBox(scroll, new HBox(more));
  }

  /** While the service asks to wait, retrying is off and Enter closes; afterwards Enter retries. */
  private void settleRetry() {
    if (!(lookupButton(retry) instanceof Button button)) {
      return;
    }
    long seconds = remaining();
    button.setDisable(seconds > 0);
    button.setDefaultButton(seconds == 0);
    button.setText(
        seconds > 0
            ? texts.get("dialog.retryIn.button", Long.toString(seconds))
            : texts.get("dialog.retry.button"));
    if (lookupButton(close) instanceof Button closing) {
      closing.setDefaultButton(seconds > 0);
    }
    if (seconds == 0) {
      stop();
    }
  }

  /** Whole seconds until the service takes calls again, rounded up; 0 when it already does. */
  private long remaining() {
    Instant now = clock.instant();
    return words
        .waitUntil()
        .map(until -> Duration.between(now, until))
        .filter(Duration::isPositive)
        .map(left -> (left.toMillis() + 999) / 1000)
        .orElse(0L);
  }

  private void fit() {
    // Only a dialog of its own follows its content; a window that pictures the pane stays.
    if (getScene() != null && getScene().getRoot() == this && getScene().getWindow() != null) {
      getScene().getWindow().sizeToScene();
    }
  }
}
