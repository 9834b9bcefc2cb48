package dev.fleetglass.ui.connections;

import atlantafx.base.controls.ToggleSwitch;
import dev.fleetglass.ui.common.StateDot;
import dev.fleetglass.ui.i18n.Texts;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A connection in two lines: its name and marks, then provider and address. */
final class ConnectionCell extends ListCell<ConnectionRow> {
  private final Texts texts;
  private final Label name = new Label();
  private final Label sandbox;
  private final Label plain;
  private final Label provider = new Label();
  private final Label url = new Label();
  private final StateDot state = new StateDot();
  private final ToggleSwitch enabled = new ToggleSwitch();
  private final HBox box;

  ConnectionCell(Texts texts, BiConsumer<String, Boolean> enable) {
    this.texts = texts;
    getStyleClass().add("connection-cell");
    name.getStyleClass().add("strong");
    sandbox = badge("connections.badge.sandbox", "accent");
    plain = badge("connections.badge.plainHttp", "warning");
    provider.getStyleClass().addAll("text-muted", "provider");
    provider.setMinWidth(Region.USE_PREF_SIZE);
    url.getStyleClass().addAll("mono", "text-muted");
    HBox first = new HBox(8, name, sandbox, plain);
    first.setAlignment(Pos.CENTER_LEFT);
    HBox second = new HBox(8, provider, url);
    second.setAlignment(Pos.CENTER_LEFT);
    VBox words = new VBox(2, first, second);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    state.setMinWidth(Region.USE_PREF_SIZE);
    state.getStyleClass().add("health");
    enabled.setFocusTraversable(false);
    enabled
        .selectedProperty()
        .subscribe(on -> {
          ConnectionRow row = getItem();
          if (row != null && row.enabled() != on) {
            enable.accept(row.id(), on);
          }
        });
    box = new HBox(16, words, state, enabled);
    box.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(ConnectionRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    name.setText(row.name());
    show(sandbox, row.sandbox());
    show(plain, row.plainHttp());
    provider.setText(row.provider());
    url.setText(row.url());
    String health = texts.get("connections.health." + row.health().name().toLowerCase(Locale.ROOT));
    state.show(row.health().tone(), health);
    enabled.setSelected(row.enabled());
    enabled.setAccessibleText(texts.get("connections.enabled.accessible", row.name()));
    setAccessibleText(String.join(", ", row.name(), row.provider(), health, row.url()));
    setGraphic(box);
  }

  private Label badge(String key, String tone) {
    Label badge = new Label(texts.get(key));
    badge.getStyleClass().addAll("badge", tone);
    badge.setMinWidth(Region.USE_PREF_SIZE);
    return badge;
  }

  private static void show(Label label, boolean on) {
    label.setVisible(on);
    label.setManaged(on);
  }
}
