package dev.fleetglass.ui.connections;

import dev.fleetglass.api.FormField;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.ui.i18n.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** Fields that are seldom needed, folded away group by group. */
final class FieldGroups {
  private final ProviderInfo provider;
  private final Texts texts;
  private final Map<String, TitledPane> panes = new LinkedHashMap<>();
  private final Map<String, VBox> boxes = new LinkedHashMap<>();

  FieldGroups(ProviderInfo provider, Texts texts) {
    this.provider = provider;
    this.texts = texts;
  }

  /** Puts a field into its group; false when it has none. */
  boolean take(FormField field, FieldRow row) {
    if (field.group().isEmpty()) {
      return false;
    }
    boxes.computeIfAbsent(field.group(), this::box).getChildren().add(row);
    return true;
  }

  /** The groups, folded, in the order of their first fields. */
  List<TitledPane> panes() {
    return List.copyOf(panes.values());
  }

  /** Opens the group that a field is in. */
  static void unfold(FieldRow row) {
    for (Node at = row; at != null; at = at.getParent()) {
      if (at instanceof TitledPane pane) {
        pane.setExpanded(true);
      }
    }
  }

  private VBox box(String group) {
    VBox box = new VBox();
    box.getStyleClass().add("form-fields");
    TitledPane pane =
        new TitledPane(texts.provider(provider.bundle(), "group." + group + ".title"), box);
    pane.setId("group-" + group);
    pane.getStyleClass().addAll("dense", "form-group");
    pane.setAnimated(false);
    pane.setExpanded(false);
    panes.put(group, pane);
    return box;
  }
}
