package dev.fleetglass.ui.table;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * All columns in their order, to be shown, pinned and moved, and below them what rows are sorted
 * by. Keys: Space shows or hides, Alt with Up and Down moves, P pins; letters go to the search.
 */
final class ColumnChooser<R extends TableRow> extends VBox {
  static final double ROW = 30;
  private static final int MOST = 14;

  private final TableModel<R> model;
  private final TableColumns<R> columns;
  private final Texts texts;
  private final TextField search = new TextField();
  private final ListView<ColumnChoice> list = new ListView<>();
  private final Label sort = new Label();
  private final Hyperlink clear = new Hyperlink();

  ColumnChooser(TableModel<R> model, TableColumns<R> columns, Texts texts) {
    this.model = model;
    this.columns = columns;
    this.texts = texts;
    getStyleClass().add("column-chooser");
    search.setId("column-search");
    search.setPromptText(texts.get("table.columns.search"));
    search.setAccessibleText(texts.get("table.columns.search"));
    list.setId("column-list");
    list.setFixedCellSize(ROW);
    list.setAccessibleText(texts.get("table.columns.accessible"));
    list.setCellFactory(_ -> new ColumnChoiceCell(texts, this::show, this::pin, this::move));
    list.setPlaceholder(new Label(texts.get("table.columns.none")));
    list.setPrefWidth(280);
    sort.setWrapText(true);
    sort.getStyleClass().add("text-small");
    clear.setText(texts.get("table.header.clearSort"));
    clear.setId("column-clear-sort");
    clear.setMinWidth(Region.USE_PREF_SIZE);
    clear.setOnAction(_ -> model.sortProperty().set(List.of()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox sorting = new HBox(sort, gap, clear);
    sorting.getStyleClass().add("sorting");
    HBox buttons =
        new HBox(
            button("table.columns.resetWidths", columns::fitAll),
            button("table.columns.reset", columns::reset));
    buttons.getStyleClass().add("buttons");
    getChildren().addAll(search, list, sorting, buttons);
  }

  /** Follows the layout until the bag is closed, and takes the keyboard. */
  void activate(Subscriptions until) {
    until.onChange(model.layoutProperty(), _ -> refresh());
    until.onChange(search.textProperty(), _ -> refresh());
    until.handle(search, KeyEvent.KEY_PRESSED, this::inSearch);
    until.handle(list, KeyEvent.KEY_PRESSED, this::inList);
    until.handle(list, KeyEvent.KEY_TYPED, this::typed);
    refresh();
    list.getSelectionModel().select(0);
    search.requestFocus();
  }

  private void refresh() {
    TableLayout layout = columns.layout();
    String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
    List<ColumnChoice> choices = new ArrayList<>();
    for (int i = 0; i < layout.columns().size(); i++) {
      TableLayout.Place place = layout.columns().get(i);
      String title = columns.column(place.column()).map(Column::title).orElse(place.column());
      if (title.toLowerCase(Locale.ROOT).contains(wanted)) {
        choices.add(
            new ColumnChoice(
                place.column(),
                title,
                place.shown(),
                i < layout.pinned(),
                i,
                layout.columns().size(),
                i + 1 == layout.pinned()));
      }
    }
    ColumnChoice chosen = list.getSelectionModel().getSelectedItem();
    if (!choices.equals(list.getItems())) {
      list.getItems().setAll(choices);
      choices.stream()
          .filter(choice -> chosen != null && choice.id().equals(chosen.id()))
          .findFirst()
          .ifPresent(list.getSelectionModel()::select);
    }
    list.setPrefHeight(Math.min(MOST, layout.columns().size()) * ROW + 2);
    List<SortTerm> terms = model.sortProperty().get();
    sort.setText(
        terms.isEmpty()
            ? texts.get("table.sort.none")
            : texts.get(
                "table.sort.by", String.join(", ", terms.stream().map(this::term).toList())));
    clear.setVisible(!terms.isEmpty());
    clear.setManaged(!terms.isEmpty());
  }

  private String term(SortTerm term) {
    String title = columns.column(term.column()).map(Column::title).orElse(term.column());
    return title + (term.descending() ? " ↓" : " ↑");
  }

  private void show(ColumnChoice choice) {
    TableLayout changed = ColumnMoves.show(columns.layout(), choice.id(), !choice.shown());
    // A table without columns would have no header to bring one back.
    if (changed.columns().stream().anyMatch(TableLayout.Place::shown)) {
      columns.apply(changed);
    } else {
      list.refresh();
    }
  }

  private void pin(ColumnChoice choice) {
    columns.apply(ColumnMoves.pin(columns.layout(), choice.id(), !choice.pinned()));
  }

  private void move(ColumnChoice choice, int to) {
    columns.apply(ColumnMoves.move(columns.layout(), choice.id(), to));
  }

  private void inSearch(KeyEvent key) {
    if (key.getCode() == KeyCode.DOWN) {
      list.requestFocus();
      list.getSelectionModel().select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER && !list.getItems().isEmpty()) {
      show(list.getItems().getFirst());
      key.consume();
    }
  }

  private void inList(KeyEvent key) {
    ColumnChoice chosen = list.getSelectionModel().getSelectedItem();
    if (chosen == null) {
      return;
    }
    if (key.isAltDown() && key.getCode() == KeyCode.UP) {
      move(chosen, chosen.place() - 1);
    } else if (key.isAltDown() && key.getCode() == KeyCode.DOWN) {
      move(chosen, chosen.place() + 1);
    } else if (key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.ENTER) {
      show(chosen);
    } else if (key.getCode() == KeyCode.P) {
      pin(chosen);
    } else if (key.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() == 0) {
      search.requestFocus();
    } else {
      return;
    }
    key.consume();
  }

  private void typed(KeyEvent key) {
    if (key.getCharacter().equals("/")) {
      search.requestFocus();
      key.consume();
    }
  }

  private Node button(String key, Runnable run) {
    Button button = new Button(texts.get(key));
    button.getStyleClass().addAll("small", "flat");
    button.setId(key.replace('.', '-'));
    button.setOnAction(_ -> run.run());
    return button;
  }
}
