package dev.fleetglass.ui.export;

import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.Form;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.TableRow;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The export of one screen's table, in one language. */
public final class Exporting<R extends TableRow> {
  private static final KeyCombination KEYS =
      new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);

  private final ExportSource<R> source;
  private final Supplier<List<Column<R>>> shown;
  private final ExportDesk desk;
  private final Texts texts;
  private final Workspace workspace;
  private @Nullable ExportCard card;

  /**
   * Nothing is read before the operator asks.
   *
   * @param shown the columns as they are seen, from left to right
   */
  public Exporting(
      ExportSource<R> source,
      Supplier<List<Column<R>>> shown,
      ExportDesk desk,
      Texts texts,
      Workspace workspace) {
    this.source = source;
    this.shown = shown;
    this.desk = desk;
    this.texts = texts;
    this.workspace = workspace;
  }

  /** For the palette and for Ctrl+E. */
  public Action action() {
    return new Action(
        source.name() + ".export", texts.get("export.action"), "fg-export", KEYS, this::open);
  }

  /** For the screen's header. */
  public Button button() {
    Button button = new Button(null, new FontIcon("fg-export"));
    button.getStyleClass().addAll("flat", "button-icon", "export-button");
    button.setAccessibleText(texts.get("export.action"));
    Hint.set(
        button, workspace.keys().hint(texts.get("export.action"), source.name() + ".export", KEYS));
    button.setOnAction(_ -> open());
    return button;
  }

  /** Asks what to export; the selected rows when there are several. */
  public void open() {
    ask(false);
  }

  /** Asks what to export, the selected rows being chosen even if it is one. */
  public void openSelected() {
    ask(true);
  }

  private void ask(boolean wantSelected) {
    ExportViewModel<R> model = new ExportViewModel<>(source, shown.get(), wantSelected, desk);
    ExportPane<R> pane = new ExportPane<>(model);
    workspace.fill(
        new Form(
            "fg-export",
            texts.get("export.title." + source.name()),
            pane,
            pane.first(),
            pane.verbProperty(),
            model.readyProperty(),
            () -> post(model),
            pane::close));
  }

  /** What an earlier export came to has been read by who begins another. */
  private void post(ExportViewModel<R> model) {
    if (card != null) {
      card.leaveWhenDone();
    }
    card = ExportCard.post(model.start(), model.formats(), workspace);
  }
}
