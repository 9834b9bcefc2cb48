package dev.fleetglass.ui.common;

import dev.fleetglass.ui.i18n.Texts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a service sent, letter by letter, to be read, marked and copied. */
public final class RawPane extends VBox {
  private final Formats formats;
  private final Label format = new Label();
  private final Label fetch = new Label();
  private final TextArea text = new TextArea();
  private final Label none = new Label();
  private final HBox head;

  /** The text as it was sent; the control leaves out carriage returns. */
  private String sent = "";

  /**
   * An empty pane.
   *
   * @param clipboard takes what the operator copies
   */
  public RawPane(Formats formats, Consumer<String> clipboard) {
    this.formats = formats;
    Texts texts = formats.texts();
    getStyleClass().add("raw-pane");
    getStylesheets().add(CommonStyle.SHEET);
    format.getStyleClass().add("raw-format");
    format.setMinWidth(USE_PREF_SIZE);
    fetch.getStyleClass().addAll("text-muted", "text-small");
    fetch.setMinWidth(0);
    fetch.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(fetch, Priority.ALWAYS);
    ToggleButton wrap = new ToggleButton(null, new FontIcon("fg-wrap"));
    wrap.setId("raw-wrap");
    wrap.setSelected(true);
    named(wrap, texts.get("common.raw.wrap"));
    text.wrapTextProperty().bind(wrap.selectedProperty());
    Button copy = new Button(null, new FontIcon("fg-content-copy"));
    copy.setId("raw-copy");
    named(copy, texts.get("common.raw.copy"));
    copy.setOnAction(_ -> clipboard.accept(sent));
    head = new HBox(format, fetch, wrap, copy);
    head.getStyleClass().add("raw-head");
    head.setAlignment(Pos.CENTER_LEFT);
    text.setEditable(false);
    text.getStyleClass().addAll("mono", "raw-text");
    none.setText(texts.get("common.raw.none"));
    none.getStyleClass().add("text-muted");
    none.setWrapText(true);
    StackPane body = new StackPane(text, none);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
    show(null);
  }

  /** Shows a text; null for none. The same text again leaves mark and scroll as they are. */
  public void show(@Nullable RawText raw) {
    boolean any = raw != null && !raw.text().isEmpty();
    head.setVisible(any);
    text.setVisible(any);
    none.setVisible(!any);
    if (raw != null && any) {
      Texts texts = formats.texts();
      format.setText(raw.format());
      fetch.setText(
          texts.get("common.raw.fetch", raw.operation(), formats.dateTime(raw.received())));
      Hint.set(fetch, fetch.getText());
      text.setAccessibleText(texts.get("common.raw.accessible", raw.format()));
      if (!raw.text().equals(sent)) {
        sent = raw.text();
        text.setText(sent);
        text.positionCaret(0);
      }
    }
  }

  /** Says why there is no text where there is none. */
  public void explain(String reason) {
    none.setText(reason);
  }

  /** Shows nothing until it is known what there is. */
  public void clear() {
    show(null);
    none.setVisible(false);
  }

  /** What is shown; empty for none. */
  public String text() {
    return text.isVisible() ? sent : "";
  }

  private static void named(javafx.scene.control.ButtonBase button, String name) {
    button.getStyleClass().addAll("flat", "button-icon");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(name);
    Hint.set(button, name);
  }
}
