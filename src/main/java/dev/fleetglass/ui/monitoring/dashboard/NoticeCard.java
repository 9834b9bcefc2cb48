package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.ui.i18n.Texts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Something about dashboards that stays in the corner until it was read. */
final class NoticeCard extends HBox {
  private static final double WIDEST = 420;

  private final String title;
  private final String text;

  /** What did not work. */
  NoticeCard(Texts texts, String title, String text, Consumer<NoticeCard> dismiss) {
    super(12);
    this.title = title;
    this.text = text;
    FontIcon icon = new FontIcon("fg-alert-circle-outline");
    icon.getStyleClass().add("notice-failed");
    Label heading = new Label(title);
    heading.getStyleClass().add("notice-title");
    Label words = new Label(text);
    words.setWrapText(true);
    words.setMaxWidth(WIDEST);
    getChildren().addAll(icon, new VBox(2, heading, words));
    dress(texts, title + ". " + text, dismiss);
  }

  /** What can be taken back. */
  NoticeCard(Texts texts, String text, Runnable undo, Consumer<NoticeCard> dismiss) {
    super(12);
    this.title = "";
    this.text = text;
    Button back = new Button(texts.get("dashboard.undo.plain"));
    back.getStyleClass().add("accent");
    back.setOnAction(_ -> {
      dismiss.accept(this);
      undo.run();
    });
    getChildren().addAll(new Label(text), back);
    dress(texts, text, dismiss);
  }

  boolean says(String otherTitle, String otherText) {
    return title.equals(otherTitle) && text.equals(otherText);
  }

  private void dress(Texts texts, String words, Consumer<NoticeCard> dismiss) {
    getChildren()
        .add(Buttons.icon(texts, "fg-close", "dashboard.notice.seen", () -> dismiss.accept(this)));
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(words);
    getStyleClass().add("dashboard-card");
    getStylesheets().add(Buttons.sheet());
  }
}
