package dev.fleetglass.ui.table.live;

import dev.fleetglass.ui.table.RowHistory.Entry;
import dev.fleetglass.ui.table.RowHistory.Event;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Two lines: the row with the time, and below what happened to it. */
final class EntryCell extends ListCell<Entry> {
  static final double HEIGHT = 48;
  private static final PseudoClass APPEARED = PseudoClass.getPseudoClass("appeared");
  private static final PseudoClass VANISHED = PseudoClass.getPseudoClass("vanished");

  private final EntryText words;
  private final FontIcon icon = new FontIcon("fg-circle-edit-outline");
  private final Label name = new Label();
  private final Label time = new Label();
  private final Label what = new Label();
  private final HBox box;

  EntryCell(EntryText words) {
    this.words = words;
    getStyleClass().add("entry");
    name.getStyleClass().add("name");
    name.setMinWidth(0);
    time.getStyleClass().addAll("mono", "text-muted");
    time.setMinWidth(Region.USE_PREF_SIZE);
    what.getStyleClass().add("what");
    what.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox first = new HBox(8, name, gap, time);
    first.setAlignment(Pos.BASELINE_LEFT);
    VBox lines = new VBox(2, first, what);
    lines.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(lines, Priority.ALWAYS);
    lines.setMinWidth(0);
    box = new HBox(10, icon, lines);
    box.setAlignment(Pos.CENTER_LEFT);
    // As wide as the list, never wider: long texts are cut.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    icon.setIconLiteral(
        switch (entry.event()) {
          case APPEARED -> "fg-plus-circle-outline";
          case VANISHED -> "fg-minus-circle-outline";
          case CHANGED -> "fg-circle-edit-outline";
        });
    pseudoClassStateChanged(APPEARED, entry.event() == Event.APPEARED);
    pseudoClassStateChanged(VANISHED, entry.event() == Event.VANISHED);
    name.setText(entry.name());
    time.setText(words.time(entry));
    what.setText(words.what(entry));
    setAccessibleText(words.line(entry).replace('\t', ' '));
    setGraphic(box);
  }
}
