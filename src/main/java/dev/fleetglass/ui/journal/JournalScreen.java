package dev.fleetglass.ui.journal;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.EmptyState;
import dev.fleetglass.ui.common.Screen;
import dev.fleetglass.ui.common.ScreenHeader;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.Clip;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.DataTable;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The calls of all connections as they happen. */
public final class JournalScreen implements Screen {
  private final JournalViewModel model;
  private final Texts texts;
  private final Workspace workspace;
  private final Subscriptions bag = new Subscriptions();
  private final DataTable<JournalRow> table;
  private final CustomTextField filter = new CustomTextField();
  private final ToggleButton onlyFailures = new ToggleButton();
  private final ToggleButton pause = new ToggleButton();
  private final EmptyState empty = new EmptyState();
  private final ScreenHeader header;
  private final VBox view;

  public JournalScreen(JournalViewModel model, Texts texts, Workspace workspace) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
    model.speak(texts);
    table = new DataTable<>(model.table(), model.formats(), model::now, Clip::put, this::open);
    table.name(texts.get("journal.title"));
    filter.setId("journal-filter");
    filter.setLeft(new FontIcon("mdi2m-magnify"));
    filter.setPromptText(texts.get("journal.filter.prompt"));
    filter.setAccessibleText(texts.get("journal.filter.prompt"));
    filter.setPrefWidth(220);
    onlyFailures.setId("journal-failures");
    onlyFailures.setText(texts.get("journal.failures.button"));
    onlyFailures.setGraphic(new FontIcon("mdi2a-alert-circle-outline"));
    onlyFailures.setMinWidth(Region.USE_PREF_SIZE);
    pause.setId("journal-pause");
    pause.setMinWidth(Region.USE_PREF_SIZE);
    Button clear = new Button(null, new FontIcon("mdi2n-notification-clear-all"));
    clear.setId("journal-clear");
    clear.getStyleClass().addAll("flat", "button-icon");
    clear.setAccessibleText(texts.get("journal.clear.button"));
    clear.setTooltip(new Tooltip(texts.get("journal.clear.button")));
    clear.setOnAction(_ -> model.clear());
    header =
        new ScreenHeader(
            texts.get("journal.title"), filter, onlyFailures, pause, clear, table.columnsButton());
    StackPane stack = new StackPane(table, empty);
    VBox.setVgrow(stack, Priority.ALWAYS);
    view = new VBox(header, stack);
    view.getStyleClass().add("journal-screen");
    view.getStylesheets().add(Sheets.JOURNAL);
  }

  @Override
  public ScreenId id() {
    return ScreenId.JOURNAL;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    deactivate();
    model.activate();
    table.activate();
    bag.add(table::deactivate);
    tie(filter);
    tie(onlyFailures, model.onlyFailuresProperty());
    tie(pause, model.pausedProperty());
    for (var number :
        List.of(
            model.callsProperty(),
            model.failuresProperty(),
            model.waitingProperty(),
            model.table().matchesProperty())) {
      bag.onChange(number, _ -> tell());
    }
    bag.onChange(model.pausedProperty(), _ -> tell());
    bag.onChange(
        model.table().selection().currentProperty(),
        row -> {
          if (workspace.drawerOpen()) {
            details(row);
          }
        });
    bag.handle(
        table,
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1) {
            details(model.table().selection().current());
          }
        });
    tell();
    table.focus();
  }

  @Override
  public void deactivate() {
    bag.close();
    model.deactivate();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(
            "journal.filter",
            texts.get("journal.filter.action"),
            "mdi2m-magnify",
            KeyCombination.valueOf("Shortcut+F"),
            filter::requestFocus),
        new Action(
            "journal.failures",
            texts.get("journal.failures.button"),
            "mdi2a-alert-circle-outline",
            null,
            onlyFailures::fire),
        new Action(
            "journal.pause", texts.get("journal.pause.action"), "mdi2p-pause", null, pause::fire),
        new Action(
            "journal.clear",
            texts.get("journal.clear.button"),
            "mdi2n-notification-clear-all",
            null,
            model::clear));
  }

  private void tie(TextField field) {
    field.textProperty().bindBidirectional(model.table().filterProperty());
    bag.add(() -> field.textProperty().unbindBidirectional(model.table().filterProperty()));
  }

  private void tie(ToggleButton button, BooleanProperty value) {
    button.selectedProperty().bindBidirectional(value);
    bag.add(() -> button.selectedProperty().unbindBidirectional(value));
  }

  /** A failed call opens its failure, any other one the drawer. */
  private void open() {
    JournalRow row = model.table().selection().current();
    ApiFailure failure = row == null ? null : row.call().failure();
    if (failure != null) {
      workspace.fail(failure, null);
    } else {
      details(row);
    }
  }

  private void details(@Nullable JournalRow row) {
    if (row != null) {
      workspace.openDrawer(
          texts.get("journal.details.title", model.formats().clock(row.call().at())),
          new CallDetails(row, model.formats()));
    }
  }

  private void tell() {
    int calls = model.callsProperty().get();
    int matches = model.table().matchesProperty().get();
    int failed = model.failuresProperty().get();
    header.summary(
        matches < calls
            ? texts.get(
                "journal.summary.filtered",
                model.formats().number(matches),
                model.formats().number(calls))
            : texts.get(
                "journal.summary.all",
                model.formats().number(calls),
                model.formats().number(failed)));
    boolean paused = model.pausedProperty().get();
    int waiting = model.waitingProperty().get();
    pause.setText(
        paused
            ? texts.get("journal.pause.paused", model.formats().number(waiting))
            : texts.get("journal.pause.button"));
    pause.setGraphic(new FontIcon(paused ? "mdi2p-play" : "mdi2p-pause"));
    empty.setVisible(matches == 0);
    if (calls == 0) {
      empty.show(
          "mdi2t-text-box-outline",
          texts.get("journal.empty.title"),
          texts.get("journal.empty.text"),
          texts.get("journal.empty.button"),
          () -> workspace.show(ScreenId.CONNECTIONS));
    } else if (model.table().filterProperty().get().isBlank()) {
      empty.show(
          "mdi2c-check-circle-outline",
          texts.get("journal.good.title"),
          texts.get("journal.good.text"),
          texts.get("journal.good.button"),
          () -> model.onlyFailuresProperty().set(false));
    } else {
      empty.show(
          "mdi2m-magnify-close",
          texts.get("journal.nomatch.title"),
          texts.get("journal.nomatch.text"),
          texts.get("journal.nomatch.button"),
          () -> model.table().filterProperty().set(""));
    }
  }
}
