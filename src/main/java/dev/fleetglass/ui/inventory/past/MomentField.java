package dev.fleetglass.ui.inventory.past;

import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.past.MomentText.At;
import dev.fleetglass.ui.inventory.past.MomentText.Mistake;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a moment: a field that says what is wrong with what is typed, and steps of the clock.
 */
final class MomentField extends VBox {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofDays(-1),
          Duration.ofHours(-1),
          Duration.ofMinutes(-1),
          Duration.ofMinutes(1),
          Duration.ofHours(1),
          Duration.ofDays(1));

  private final Supplier<Formats> formats;
  private final Supplier<Instant> now;
  private final Consumer<Instant> open;
  private final Runnable close;
  private final TextField field = new TextField();
  private final Label problem = new Label();
  private @Nullable Instant from;

  MomentField(
      Supplier<Formats> formats, Supplier<Instant> now, Consumer<Instant> open, Runnable close) {
    this.formats = formats;
    this.now = now;
    this.open = open;
    this.close = close;
    Texts texts = formats.get().texts();
    getStyleClass().add("moment-field");
    field.setId("past-field");
    field.getStyleClass().add("mono");
    field.setPrefColumnCount(22);
    field.setAccessibleText(texts.get("past.field"));
    field.setPromptText(texts.get("past.field.prompt"));
    Hint.set(field, texts.get("past.field.tip"));
    field.setOnAction(_ -> accept());
    field.textProperty().addListener(_ -> tell(null));
    field.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ESCAPE) {
        close.run();
        key.consume();
      }
    });
    Button show = new Button(texts.get("past.show"));
    show.setId("past-show");
    show.setMinWidth(Region.USE_PREF_SIZE);
    show.setOnAction(_ -> accept());
    FlowPane line = new FlowPane(field, show);
    line.getStyleClass().add("moment-line");
    line.setAlignment(Pos.CENTER_LEFT);
    STEPS.forEach(step -> line.getChildren().add(step(step)));
    problem.setId("past-problem");
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    getChildren().addAll(line, problem);
    tell(null);
  }

  /** Asks beginning with a moment; null for the present. */
  void ask(@Nullable Instant moment) {
    follow(moment);
    field.requestFocus();
    field.selectAll();
  }

  /** Goes on from a moment; null for the present. */
  void follow(@Nullable Instant moment) {
    from = moment;
    field.setText(formats.get().dateTime(moment == null ? now.get() : moment));
  }

  private Button step(Duration step) {
    String amount = formats.get().age(Instant.EPOCH, Instant.EPOCH.plus(step.abs()));
    boolean back = step.isNegative();
    Button button = new Button((back ? "−" : "+") + amount);
    button.getStyleClass().addAll("flat", "small", "mono");
    button.setMinWidth(Region.USE_PREF_SIZE);
    Texts texts = formats.get().texts();
    button.setAccessibleText(texts.get(back ? "past.step.back" : "past.step.on", amount));
    button.setOnAction(_ -> open.accept((from == null ? now.get() : from).plus(step)));
    return button;
  }

  private void accept() {
    switch (MomentText.read(field.getText(), formats.get().zone(), now.get())) {
      case At(Instant moment) -> {
        close.run();
        open.accept(moment);
      }
      case Mistake mistake -> tell(mistake);
    }
  }

  private void tell(@Nullable Mistake mistake) {
    Formats words = formats.get();
    problem.setText(
        mistake == null
            ? ""
            : words
                .texts()
                .get(
                    "past.mistake." + mistake.name().toLowerCase(Locale.ROOT),
                    field.getText().strip(),
                    words.zone().getId()));
    problem.setVisible(mistake != null);
    problem.setManaged(mistake != null);
    field.pseudoClassStateChanged(ERROR, mistake != null);
    field.setAccessibleHelp(problem.getText());
  }
}
