package dev.fleetglass.ui.settings;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.store.history.HistoryStatus;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.past.HistoryWords;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where the history is, how large it is, how far it goes back, and what is wrong with it. */
final class HistoryLine extends HBox {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final SettingsViewModel model;
  private final Texts texts;
  private final Label where = new Label();
  private final Label facts = new Label();

  HistoryLine(SettingsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    Label title = new Label(texts.get("history.title"));
    where.setId("settings-history-file");
    where.getStyleClass().addAll("mono", "text-muted");
    where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    where.setTooltip(Hint.tip(""));
    facts.setId("settings-history-facts");
    // The look of a note that may tell of a mistake.
    facts.getStyleClass().addAll("text-small", "zone-note");
    facts.setWrapText(true);
    VBox words = new VBox(title, where, facts);
    words.getStyleClass().add("words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().add(words);
  }

  /** Follows the file until the bag is closed. */
  void bind(Subscriptions bag) {
    bag.listen(model.historyProperty(), this::show);
    bag.onChange(model.zoneProperty(), _ -> show(model.historyProperty().get()));
  }

  private void show(@Nullable HistoryStatus status) {
    where.setText(status == null ? "" : status.file().toString());
    where.getTooltip().setText(where.getText());
    facts.setText(status == null ? texts.get("history.unknown") : facts(status) + trouble(status));
    facts.pseudoClassStateChanged(DANGER, status != null && !status.writes());
  }

  private String trouble(HistoryStatus status) {
    HistoryStatus.Problem problem = status.problem();
    String words =
        problem == null
            ? HistoryWords.lost(texts, status)
            : HistoryWords.problem(texts, status, problem);
    return words.isEmpty() ? "" : "\n" + words;
  }

  private String facts(HistoryStatus status) {
    Formats formats = new Formats(texts, model.zone());
    String size = formats.bytes(status.bytes());
    return status.oldest() == null
        ? texts.get("history.facts.none", size)
        : texts.get("history.facts", size, formats.dateTime(status.oldest()));
  }
}
