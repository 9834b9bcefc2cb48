package dev.fleetglass.ui.inventory;

import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.RowHistory;
import dev.fleetglass.ui.table.RowHistory.Entry;
import dev.fleetglass.ui.table.RowHistory.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What happened to a row since the program started, newest first. */
final class HistoryPane extends ScrollPane {
  private final Formats formats;
  private final VBox box = new VBox();
  private List<String> shown = List.of();

  HistoryPane(Formats formats) {
    this.formats = formats;
    getStyleClass().addAll("detail-drawer", "history-pane");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    box.getStyleClass().add("history");
    setContent(box);
  }

  /**
   * Shows a row's story.
   *
   * @param before what was kept from before
   * @param since when watching began
   * @param titles a column's title by its id
   */
  void show(Story story, Earlier before, Instant since, UnaryOperator<String> titles) {
    Texts texts = formats.texts();
    List<Entry> earlier = before.entries();
    String problem =
        before.problem().isEmpty() ? "" : texts.get("past.row.unreadable", before.problem());
    String beginning =
        story.entries().isEmpty()
            ? texts.get("inventory.history.none", formats.dateTime(since))
            : story.complete()
                ? texts.get("inventory.history.since", formats.dateTime(since))
                : texts.get("inventory.history.cut");
    List<String> now =
        story.entries().stream()
            .map(entry -> line(entry, titles))
            .collect(Collectors.toCollection(ArrayList::new));
    now.add(beginning);
    earlier.forEach(entry -> now.add(line(entry, titles)));
    if (!earlier.isEmpty()) {
      now.add(texts.get("past.row.kept"));
    }
    if (!problem.isEmpty()) {
      now.add(problem);
    }
    if (now.equals(shown)) {
      return;
    }
    shown = List.copyOf(now);
    box.getChildren().setAll(story.entries().stream().map(entry -> node(entry, titles)).toList());
    end(beginning);
    earlier.forEach(entry -> box.getChildren().add(node(entry, titles)));
    if (!earlier.isEmpty()) {
      end(texts.get("past.row.kept"));
    }
    if (!problem.isEmpty()) {
      end(problem);
    }
  }

  private void end(String text) {
    Label end = new Label(text);
    end.getStyleClass().addAll("text-muted", "history-end");
    end.setWrapText(true);
    box.getChildren().add(end);
  }

  /** The lines as they are read. */
  List<String> lines() {
    return shown;
  }

  private String line(Entry entry, UnaryOperator<String> titles) {
    return formats.dateTime(entry.at()) + " " + words(entry, titles) + change(entry);
  }

  private String words(Entry entry, UnaryOperator<String> titles) {
    return switch (entry.event()) {
      case APPEARED -> formats.texts().get("inventory.history.appeared");
      case VANISHED -> formats.texts().get("inventory.history.vanished");
      case CHANGED -> titles.apply(entry.column());
    };
  }

  private static String change(Entry entry) {
    return entry.event() == RowHistory.Event.CHANGED
        ? ": " + value(entry.before()) + " → " + value(entry.after())
        : "";
  }

  private Node node(Entry entry, UnaryOperator<String> titles) {
    Label what = new Label(words(entry, titles));
    what.getStyleClass().add("history-what");
    what.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label time = new Label(formats.dateTime(entry.at()));
    time.getStyleClass().addAll("mono", "text-muted", "text-small");
    time.setMinWidth(USE_PREF_SIZE);
    VBox node = new VBox(new HBox(what, gap, time));
    node.getStyleClass().add("history-entry");
    if (entry.event() == RowHistory.Event.CHANGED) {
      Label before = new Label(value(entry.before()));
      before.getStyleClass().addAll("text-muted", "history-before");
      before.setWrapText(true);
      Label after = new Label("→ " + value(entry.after()));
      after.setWrapText(true);
      node.getChildren().addAll(before, after);
    }
    node.setAccessibleText(line(entry, titles));
    node.setFocusTraversable(false);
    return node;
  }

  private static String value(String text) {
    return text.isEmpty() ? "–" : text;
  }
}
