package dev.fleetglass.ui.shell;

import java.util.BitSet;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the palette: a heading, or icon, what it is with the typed letters marked, keys. */
final class PaletteCell extends ListCell<PaletteLine> {
  private final FontIcon icon = new FontIcon();
  private final TextFlow title = new TextFlow();
  private final Label detail = new Label();
  private final Label keys = new Label();
  private final Label heading = new Label();
  private final HBox face;

  PaletteCell() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    title.setMinWidth(Region.USE_PREF_SIZE);
    title.setMaxHeight(Region.USE_PREF_SIZE);
    detail.getStyleClass().addAll("text-small", "text-muted");
    detail.setMinWidth(0);
    keys.getStyleClass().add("key-cap");
    keys.setMinWidth(Region.USE_PREF_SIZE);
    heading.getStyleClass().addAll("palette-heading", "text-small", "text-muted");
    face = new HBox(icon, title, detail, space, keys);
    face.getStyleClass().add("command-face");
    // A row of the list is as wide as the list, never wider: long details give way.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable PaletteLine line, boolean empty) {
    super.updateItem(line, empty);
    Node shown = null;
    String spoken = null;
    if (!empty && line instanceof PaletteLine.Heading(String text)) {
      heading.setText(text);
      shown = heading;
      spoken = text;
      setAccessibleRole(AccessibleRole.TEXT);
    } else if (!empty && line instanceof PaletteLine.Find find) {
      show(find);
      shown = face;
      spoken = (find.title() + " " + find.detail() + " " + find.keys()).strip();
      setAccessibleRole(AccessibleRole.LIST_ITEM);
    }
    setGraphic(shown);
    setAccessibleText(spoken);
    setMouseTransparent(!(line instanceof PaletteLine.Find));
  }

  private void show(PaletteLine.Find find) {
    icon.setIconLiteral(find.icon());
    title.getChildren().clear();
    String text = find.title();
    BitSet hits = find.hits();
    for (int from = 0; from < text.length(); ) {
      boolean hit = hits.get(from);
      int to = hit ? hits.nextClearBit(from) : hits.nextSetBit(from);
      to = to < 0 ? text.length() : Math.min(to, text.length());
      Text run = new Text(text.substring(from, to));
      run.getStyleClass().add(hit ? "palette-hit" : "palette-text");
      title.getChildren().add(run);
      from = to;
    }
    detail.setText(find.detail());
    keys.setText(find.keys());
    keys.setVisible(!find.keys().isEmpty());
    keys.setManaged(!find.keys().isEmpty());
  }
}
