package dev.fleetglass.ui.table.live;

import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.RowHistory.Entry;
import dev.fleetglass.ui.table.live.LiveModel.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The list of differences of a chosen time. It shows the moment it was asked at and tells when
 * there is something newer, so that nothing moves while it is read.
 */
final class ChangesPanel extends VBox {
  private final Texts texts;
  private final EntryText words;
  private final Function<Scope, List<Entry>> source;
  private final RowShower rows;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private final ListView<Entry> list = new ListView<>(entries);
  private final Label summary = new Label();
  private final Button newer = new Button();
  private final Button copy = new Button(null, new FontIcon("fg-content-copy"));
  private final Label noticed = new Label();
  private final Button uncover = new Button();
  private final HBox notice = new HBox(8);
  private Scope scope = Scope.REFRESH;

  /**
   * A list that is filled by {@link #show}.
   *
   * @param rows shows what the operator wants to see in the table
   */
  ChangesPanel(
      Texts texts,
      EntryText words,
      Function<Scope, List<Entry>> source,
      RowShower rows,
      Consumer<String> clipboard) {
    this.texts = texts;
    this.words = words;
    this.source = source;
    this.rows = rows;
    getStyleClass().add("changes-panel");
    getStylesheets()
        .add(Objects.requireNonNull(ChangesPanel.class.getResource("live.css")).toExternalForm());
    list.setFixedCellSize(EntryCell.HEIGHT);
    list.setCellFactory(_ -> {
      // On the cell: a click on the scroll bar is not one on what is selected.
      EntryCell cell = new EntryCell(words);
      cell.setOnMouseClicked(click -> {
        if (click.getButton() == MouseButton.PRIMARY) {
          choose(cell.getItem());
        }
      });
      return cell;
    });
    list.getStyleClass().addAll("edge-to-edge", "entries");
    list.setAccessibleText(texts.get("live.panel.title"));
    list.setPlaceholder(new Label(texts.get("live.panel.none")));
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            choose(list.getSelectionModel().getSelectedItem());
            key.consume();
          }
        });
    copy.getStyleClass().addAll("flat", "button-icon");
    copy.setAccessibleText(texts.get("live.panel.copy"));
    copy.setTooltip(Hint.tip(texts.get("live.panel.copy")));
    copy.setOnAction(_ -> clipboard.accept(text()));
    newer.getStyleClass().addAll("small", "newer");
    newer.setOnAction(_ -> show());
    newer.setVisible(false);
    summary.getStyleClass().addAll("text-muted", "summary");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(8, scopes(), gap, newer, copy);
    head.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(list, Priority.ALWAYS);
    notice.getStyleClass().add("notice");
    uncover.getStyleClass().addAll("small", "uncover");
    uncover.setMinWidth(Region.USE_PREF_SIZE);
    noticed.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    notice.setAlignment(Pos.CENTER_LEFT);
    notice.getChildren().addAll(noticed, space, uncover);
    say("", null);
    getChildren().addAll(head, summary, list, notice);
  }

  private HBox scopes() {
    ToggleGroup group = new ToggleGroup();
    HBox box = new HBox();
    for (Scope each : Scope.values()) {
      ToggleButton button =
          new ToggleButton(texts.get("live.scope." + each.name().toLowerCase(Locale.ROOT)));
      button.setToggleGroup(group);
      button.setSelected(each == scope);
      button.getStyleClass().addAll("small", place(each));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(_ -> {
        // A second click on the chosen one must not leave none chosen.
        button.setSelected(true);
        scope = each;
        show();
      });
      box.getChildren().add(button);
    }
    return box;
  }

  private static String place(Scope scope) {
    return switch (scope) {
      case REFRESH -> "left-pill";
      case QUARTER -> "center-pill";
      case START -> "right-pill";
    };
  }

  /** Shows the present moment. */
  void show() {
    List<Entry> now = source.apply(scope);
    newer.setVisible(false);
    say("", null);
    entries.setAll(now);
    list.scrollTo(0);
    long rows = now.stream().map(Entry::row).distinct().count();
    summary.setText(
        now.size() == LiveModel.LIMIT
            ? texts.get("live.panel.newest", now.size())
            : texts.get("live.panel.count", now.size(), rows));
    copy.setDisable(now.isEmpty());
  }

  /** Something changed since it was filled. */
  void outdated() {
    if (entries.isEmpty()) {
      show();
    } else if (!source.apply(scope).equals(entries)) {
      newer.setText(texts.get("live.panel.newer"));
      newer.setVisible(true);
    }
  }

  /** What is copied: a line each, newest first. */
  String text() {
    return entries.stream().map(words::line).collect(Collectors.joining("\n"));
  }

  private void choose(@Nullable Entry entry) {
    if (entry == null) {
      return;
    }
    switch (rows.show(entry.row())) {
      case SHOWN -> say("", null);
      case GONE -> say(texts.get("live.panel.gone", entry.name()), null);
      case HIDDEN -> say(texts.get("live.panel.hidden", entry.name()), entry);
    }
  }

  /**
   * Says something below the list.
   *
   * @param text empty for nothing
   * @param hidden what is offered to be shown; null for no offer
   */
  private void say(String text, @Nullable Entry hidden) {
    noticed.setText(text);
    noticed.setTooltip(text.isEmpty() ? null : Hint.tip(text));
    notice.setVisible(!text.isEmpty());
    notice.setManaged(!text.isEmpty());
    uncover.setText(texts.get("live.panel.uncover"));
    uncover.setVisible(hidden != null);
    uncover.setManaged(hidden != null);
    uncover.setOnAction(_ -> {
      if (hidden != null) {
        rows.uncover(hidden.row());
        say("", null);
      }
    });
  }
}
