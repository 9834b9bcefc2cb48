package dev.fleetglass.ui.shell;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.StateDot;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is known of one connection, for the pop-over of its chip. */
final class HealthCard extends VBox {
  private final Texts texts;
  private final GridPane facts = new GridPane();

  /**
   * Builds the card.
   *
   * @param done closes the pop-over
   */
  HealthCard(
      Texts texts, ConnectionHealth health, Instant now, Workspace workspace, Runnable done) {
    this.texts = texts;
    getStyleClass().add("health-card");
    Label name = new Label(health.name());
    name.getStyleClass().add("title-4");
    StateDot state = new StateDot(health.standing().tone(), texts.get(health.standing().textKey()));
    facts.getStyleClass().add("facts");
    fact("shell.health.rows", Integer.toString(health.rows()));
    fact("shell.health.lastGood", ago(health.lastGoodAt(), now));
    if (health.nextAt() != null) {
      fact(
          "shell.health.next",
          texts.get("shell.refresh.in", Ages.text(texts, Duration.between(now, health.nextAt()))));
    }
    getChildren().addAll(name, state, facts);
    HBox buttons = new HBox(8);
    buttons.getStyleClass().add("card-buttons");
    ApiFailure failure = health.failure();
    if (failure != null) {
      getChildren().add(words(failure));
      Button details = button("shell.health.showFailure", "health-failure");
      details.setDefaultButton(true);
      details.setOnAction(event -> {
        done.run();
        workspace.fail(failure, null);
      });
      buttons.getChildren().add(details);
    }
    buttons.getChildren().add(link("shell.screen.journal", ScreenId.JOURNAL, workspace, done));
    buttons
        .getChildren()
        .add(link("shell.screen.connections", ScreenId.CONNECTIONS, workspace, done));
    getChildren().add(buttons);
  }

  private Node words(ApiFailure failure) {
    String message = failure.context().message();
    String code = failure.context().code();
    Label words = new Label(message == null || message.isBlank() ? failure.summary() : message);
    words.getStyleClass().add("failure-words");
    words.setWrapText(true);
    words.setMaxWidth(360);
    words.setMinHeight(Region.USE_PREF_SIZE);
    if (code == null || code.isBlank()) {
      return words;
    }
    Label coded = new Label(code);
    coded.getStyleClass().addAll("mono", "text-muted");
    return new VBox(2, coded, words);
  }

  private Button link(String key, ScreenId screen, Workspace workspace, Runnable done) {
    Button button = button(key, "health-" + ScreenFace.key(screen));
    button.setOnAction(event -> {
      done.run();
      workspace.show(screen);
    });
    return button;
  }

  private Button button(String key, String id) {
    Button button = new Button(texts.get(key));
    button.setId(id);
    return button;
  }

  private void fact(String key, String value) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add("text-muted");
    facts.addRow(facts.getRowCount(), label, new Label(value));
  }

  private String ago(@Nullable Instant at, Instant now) {
    return at == null
        ? texts.get("shell.health.never")
        : texts.get("shell.refresh.ago", Ages.text(texts, Duration.between(at, now)));
  }
}
