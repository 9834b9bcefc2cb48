package dev.fleetglass.ui.journal;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.EmptyState;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.TableFrame;
import dev.fleetglass.ui.inventory.TableScreen;
import dev.fleetglass.ui.inventory.TableTools;
import dev.fleetglass.ui.table.live.PauseButton;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The calls of all connections as they happen. */
public final class JournalScreen extends TableScreen<JournalRow> {
  private final JournalViewModel model;
  private final Texts texts;
  private final Workspace workspace;
  private final TableFrame frame;
  private final CallDrawer drawer;
  private final ToggleButton onlyFailures = new ToggleButton();
  private final PauseButton pause;
  private final EmptyState empty = new EmptyState();

  public JournalScreen(JournalViewModel model, Texts texts, Workspace workspace) {
    TableFrame parts = new TableFrame("journal", texts);
    CallDrawer calls = new CallDrawer(model, texts, workspace);
    super(ScreenId.JOURNAL, "journal", model, texts, workspace, parts, calls::open);
    frame = parts;
    drawer = calls;
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
    onlyFailures.setId("journal-failures");
    onlyFailures.setText(texts.get("journal.failures.button"));
    onlyFailures.setGraphic(new FontIcon("fg-alert-circle-outline"));
    onlyFailures.setMinWidth(Region.USE_PREF_SIZE);
    pause =
        new PauseButton(
            model::formats,
            words -> workspace.keys().hint(words, "journal.pause", PauseButton.KEYS));
    pause.setId("journal-pause");
    Button clear = new Button(null, new FontIcon("fg-notification-clear-all"));
    clear.setId("journal-clear");
    clear.getStyleClass().addAll("flat", "button-icon");
    clear.setAccessibleText(texts.get("journal.clear.button"));
    clear.setTooltip(Hint.tip(texts.get("journal.clear.button")));
    clear.setOnAction(_ -> model.clear());
    frame.tools().add(TableTools.Place.OWN, onlyFailures, texts.get("journal.failures.button"));
    frame.tools().add(TableTools.Place.LIVE, pause);
    frame.tools().add(TableTools.Place.EXPORT, clear, texts.get("journal.clear.button"));
    frame.over(empty);
    frame.root().getStylesheets().add(Sheets.JOURNAL);
  }

  @Override
  protected void follow(Subscriptions until) {
    tie(until, onlyFailures, model.onlyFailuresProperty());
    tie(until, pause, model.pausedProperty());
    for (var number :
        List.of(model.callsProperty(), model.failuresProperty(), model.waitingProperty())) {
      until.onChange(number, _ -> update());
    }
    until.onChange(model.pausedProperty(), _ -> update());
    until.onChange(model.table().selection().currentProperty(), drawer::follow);
    until.handle(
        table(),
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1) {
            drawer.show(model.table().selection().current());
          }
        });
  }

  @Override
  public List<Action> actions() {
    return with(
        new Action(
            "journal.failures",
            texts.get("journal.failures.button"),
            "fg-alert-circle-outline",
            null,
            onlyFailures::fire),
        new Action(
            "journal.pause",
            texts.get("live.pause.title"),
            "fg-pause",
            PauseButton.KEYS,
            pause::fire),
        new Action(
            "journal.clear",
            texts.get("journal.clear.button"),
            "fg-notification-clear-all",
            null,
            model::clear));
  }

  private static void tie(Subscriptions until, ToggleButton button, BooleanProperty value) {
    button.selectedProperty().bindBidirectional(value);
    until.add(() -> button.selectedProperty().unbindBidirectional(value));
  }

  @Override
  protected void update() {
    int calls = model.callsProperty().get();
    int matches = model.table().matchesProperty().get();
    int failed = model.failuresProperty().get();
    frame.summary(
        matches < calls
            ? texts.get(
                "journal.summary.filtered",
                model.formats().number(matches),
                model.formats().number(calls))
            : texts.get(
                "journal.summary.all",
                model.formats().number(calls),
                model.formats().number(failed)));
    pause.show(model.pausedSince(), model.waitingProperty().get());
    empty.setVisible(matches == 0);
    if (calls == 0) {
      empty.show(
          "fg-text-box-outline",
          texts.get("journal.empty.title"),
          texts.get("journal.empty.text"),
          texts.get("journal.empty.button"),
          () -> workspace.show(ScreenId.CONNECTIONS));
    } else if (model.table().filterProperty().get().isBlank()) {
      empty.show(
          "fg-check-circle-outline",
          texts.get("journal.good.title"),
          texts.get("journal.good.text"),
          texts.get("journal.good.button"),
          () -> model.onlyFailuresProperty().set(false));
    } else {
      empty.show(
          "fg-magnify-close",
          texts.get("journal.nomatch.title"),
          texts.get("journal.nomatch.text"),
          texts.get("journal.nomatch.button"),
          () -> model.table().filterProperty().set(""));
    }
  }
}
