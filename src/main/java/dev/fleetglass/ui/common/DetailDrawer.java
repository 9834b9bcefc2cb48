package dev.fleetglass.ui.common;

import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * Everything known of one row: sections of labels and values. Values can be marked and copied.
 * Showing the same fields with other values changes the values in place, so that a refresh moves
 * nothing under the reader's eyes.
 */
public final class DetailDrawer extends ScrollPane {
  private final Texts texts;
  private final Consumer<String> clipboard;
  private final VBox box = new VBox();
  private final List<DetailValue> values = new ArrayList<>();
  private List<DetailSection> shown = List.of();

  /**
   * An empty drawer.
   *
   * @param clipboard takes what the operator copies
   */
  public DetailDrawer(Texts texts, Consumer<String> clipboard) {
    this.texts = texts;
    this.clipboard = clipboard;
    getStyleClass().add("detail-drawer");
    getStylesheets().add(CommonStyle.SHEET);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    box.getStyleClass().add("sections");
    setContent(box);
  }

  /** Shows the sections; empty ones are left out. */
  public void show(List<DetailSection> sections) {
    List<DetailSection> wanted = sections.stream().filter(s -> !s.fields().isEmpty()).toList();
    if (wanted.equals(shown)) {
      return;
    }
    if (sameShape(wanted)) {
      int at = 0;
      for (DetailSection section : wanted) {
        for (DetailField field : section.fields()) {
          values.get(at++).show(field);
        }
      }
    } else {
      build(wanted);
    }
    shown = wanted;
  }

  /** What is shown now. */
  public List<DetailSection> sections() {
    return shown;
  }

  private boolean sameShape(List<DetailSection> wanted) {
    return labels(wanted).equals(labels(shown));
  }

  private static List<List<String>> labels(List<DetailSection> sections) {
    List<List<String>> all = new ArrayList<>();
    for (DetailSection section : sections) {
      all.add(List.of(section.title()));
      all.add(section.fields().stream().map(DetailField::label).toList());
    }
    return all;
  }

  private void build(List<DetailSection> sections) {
    values.clear();
    box.getChildren().clear();
    for (DetailSection section : sections) {
      Label title = new Label(section.title());
      title.getStyleClass().addAll("section-title", "text-muted");
      VBox fields = new VBox();
      for (DetailField field : section.fields()) {
        DetailValue value = new DetailValue(texts, clipboard);
        value.show(field);
        fields.getChildren().add(value);
        values.add(value);
      }
      box.getChildren().addAll(title, fields);
    }
    setVvalue(0);
  }
}
