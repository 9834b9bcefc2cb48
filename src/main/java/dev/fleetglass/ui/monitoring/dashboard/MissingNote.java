package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.ui.i18n.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says in a panel's place which connection or metric it was made for and is not here. */
final class MissingNote extends VBox {
  private final Texts texts;
  private final Label title = new Label();
  private final Label reason = new Label();

  MissingNote(Texts texts) {
    this.texts = texts;
    getStyleClass().add("panel-missing");
    setAlignment(Pos.CENTER);
    setMinSize(0, 0);
    reason.setWrapText(true);
    reason.getStyleClass().add("text-muted");
    getChildren().addAll(new FontIcon("fg-power-plug-off-outline"), title, reason);
  }

  void show(List<PanelStatus.Missing> missing) {
    title.setText(texts.get("dashboard.missing.title"));
    reason.setText(missing.stream().map(this::words).collect(Collectors.joining("\n")));
  }

  void showNoQuery() {
    title.setText(texts.get("dashboard.empty-panel.title"));
    reason.setText(texts.get("dashboard.empty-panel.reason"));
  }

  String words(PanelStatus.Missing missing) {
    if (missing.connection().isEmpty()) {
      return texts.get("dashboard.missing.metric", missing.metric());
    }
    return texts.get(
        missing.known() ? "dashboard.missing.of" : "dashboard.missing.connection",
        missing.connection(),
        missing.metric());
  }
}
