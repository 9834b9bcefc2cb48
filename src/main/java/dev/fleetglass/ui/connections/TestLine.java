package dev.fleetglass.ui.connections;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.ui.i18n.Texts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** How the trial went, beside the button that starts it. Takes no room before the first one. */
final class TestLine extends HBox {
  private final Texts texts;
  private final Runnable cancel;
  private final Consumer<ApiFailure> details;

  TestLine(Texts texts, Runnable cancel, Consumer<ApiFailure> details) {
    this.texts = texts;
    this.cancel = cancel;
    this.details = details;
    getStyleClass().add("test-line");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.TEXT);
    setId("connection-test");
  }

  void show(TestState state) {
    getStyleClass().removeAll("good", "bad");
    switch (state) {
      case TestState.Idle _ -> getChildren().clear();
      case TestState.Running _ -> {
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(16, 16);
        busy.setMinSize(16, 16);
        Button stop = button("connections.test.cancel", "connection-test-cancel", cancel);
        fill(busy, words(texts.get("connections.test.running")), stop);
      }
      case TestState.Passed passed -> {
        getStyleClass().add("good");
        String text = texts.get("connections.test.passed", Long.toString(passed.millis()));
        fill(new FontIcon("fg-check-circle-outline"), words(text));
      }
      case TestState.Refused refused -> {
        getStyleClass().add("bad");
        fill(
            new FontIcon("fg-alert-circle-outline"),
            failure(refused.failure()),
            button(
                "connections.test.details",
                "connection-test-details",
                () -> details.accept(refused.failure())));
      }
    }
    setVisible(!getChildren().isEmpty());
    setManaged(!getChildren().isEmpty());
  }

  /** Something else that went wrong, for example a disk that refuses. */
  void showProblem(String text) {
    getStyleClass().removeAll("good", "bad");
    getStyleClass().add("bad");
    fill(new FontIcon("fg-alert-circle-outline"), words(text));
    setVisible(true);
    setManaged(true);
  }

  private void fill(Node... nodes) {
    getChildren().setAll(nodes);
  }

  /** The service's own words; the kind of failure when it said nothing. */
  private VBox failure(ApiFailure failure) {
    VBox box = new VBox();
    String code = failure.context().code();
    String message = failure.context().message();
    if (code != null && !code.isBlank()) {
      Label label = words(code);
      label.getStyleClass().add("mono");
      box.getChildren().add(label);
    }
    if (message != null && !message.isBlank()) {
      box.getChildren().add(words(message));
    }
    if (box.getChildren().isEmpty()) {
      box.getChildren().add(words(texts.get("connections.test.refused")));
    }
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMaxHeight(72);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }

  private Button button(String key, String id, Runnable action) {
    Button button = new Button(texts.get(key));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
