package dev.fleetglass.ui.inventory;

import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.Hint;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What has to do with a row, each with its count and a way there. */
final class RelatedPane extends ScrollPane {
  private final Formats formats;
  private final Consumer<Relation> follow;
  private final VBox box = new VBox();
  private final Label none = new Label();
  private List<Relation> shown = List.of();

  RelatedPane(Formats formats, Consumer<Relation> follow) {
    this.formats = formats;
    this.follow = follow;
    getStyleClass().addAll("detail-drawer", "related-pane");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    box.getStyleClass().add("related");
    none.setText(formats.texts().get("inventory.related.none"));
    none.getStyleClass().add("text-muted");
    none.setWrapText(true);
    box.getChildren().add(none);
    setContent(box);
  }

  void show(List<Relation> relations) {
    if (relations.equals(shown) && !box.getChildren().isEmpty()) {
      return;
    }
    shown = relations;
    if (relations.isEmpty()) {
      box.getChildren().setAll(none);
    } else {
      box.getChildren().setAll(relations.stream().map(this::line).toList());
    }
  }

  /** Shows nothing until it is known what there is. */
  void clear() {
    shown = List.of();
    box.getChildren().clear();
  }

  List<Relation> relations() {
    return shown;
  }

  private Button line(Relation relation) {
    Label label = new Label(relation.label());
    label.getStyleClass().addAll("text-muted", "text-small");
    Label value = new Label(relation.value());
    value.setMinWidth(0);
    VBox words = new VBox(label, value);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    boolean counted = relation.count() != Relation.UNCOUNTED;
    Label count = new Label(counted ? formats.number(relation.count()) : "");
    count.getStyleClass().add("mono");
    count.setMinWidth(USE_PREF_SIZE);
    count.setVisible(relation.count() != 1);
    HBox face =
        new HBox(new FontIcon(relation.icon()), words, count, new FontIcon("fg-chevron-right"));
    face.getStyleClass().add("related-face");
    face.setAlignment(Pos.CENTER_LEFT);
    Button line = new Button();
    line.getStyleClass().addAll("flat", "related-line");
    line.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    line.setGraphic(face);
    line.setMaxWidth(Double.MAX_VALUE);
    face.prefWidthProperty().bind(line.widthProperty().subtract(16));
    line.setTooltip(Hint.tip(relation.value()));
    String said = relation.label() + ": " + relation.value();
    line.setAccessibleText(counted ? said + ", " + formats.number(relation.count()) : said);
    line.setOnAction(_ -> follow.accept(relation));
    return line;
  }
}
