package dev.fleetglass.ui.table;

import dev.fleetglass.fx.Tasks;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.table.copy.CopyForm;
import dev.fleetglass.ui.table.copy.RowCopy;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Copies cells and rows into the clipboard, rows off the JavaFX thread. */
final class TableCopies<R extends TableRow> {
  private final TableModel<R> model;
  private final Tasks tasks;
  private final Supplier<List<Column<R>>> columns;
  private final Formats formats;
  private final Consumer<String> clipboard;
  private TableNotes notes = TableNotes.NONE;
  private @Nullable Future<?> running;

  /**
   * Copies nothing yet.
   *
   * @param columns those to be copied, in order
   */
  TableCopies(
      TableModel<R> model,
      Supplier<List<Column<R>>> columns,
      Formats formats,
      Consumer<String> clipboard) {
    this.model = model;
    this.columns = columns;
    this.formats = formats;
    this.clipboard = clipboard;
    tasks = model.tasks();
  }

  void tell(TableNotes others) {
    notes = others;
  }

  /** Copies a cell as it is seen; an age as the exact time. */
  void cell(Column<R> column, R row) {
    String text = RowCopy.cell(column, row);
    clipboard.accept(text);
    notes.say(formats.texts().get("table.copied.cell", column.title()));
  }

  /** Copies the selected rows; the one given when none is selected. */
  void rows(CopyForm form, @Nullable R otherwise) {
    SelectedRows<R> selected = model.selection().selected();
    if (selected.count() == 0 && otherwise == null) {
      return;
    }
    stop();
    List<Column<R>> shown = columns.get();
    int count = Math.max(1, selected.count());
    running =
        tasks.run(
            () -> {
              List<R> rows =
                  selected.count() == 0 && otherwise != null ? List.of(otherwise) : selected.list();
              return RowCopy.of(form, shown, rows, formats.zone());
            },
            text -> {
              clipboard.accept(text);
              notes.say(said(form, count));
            },
            failure -> failed(failure, count, () -> rows(form, otherwise)));
  }

  private void failed(Exception failure, int count, Runnable again) {
    if (failure instanceof RowCopy.TooMuch) {
      notes.tooMuch(count);
    } else {
      String reason = failure.getMessage();
      notes.notCopied(reason == null ? failure.getClass().getSimpleName() : reason, again);
    }
  }

  /** Gives up what is still being copied. */
  void stop() {
    if (running != null) {
      running.cancel(true);
      running = null;
    }
  }

  private String said(CopyForm form, int count) {
    String words =
        switch (form) {
          case TEXT -> formats.texts().get("table.copied.text");
          case CSV -> "CSV";
          case JSON -> "JSON";
        };
    return formats.texts().get("table.copied.rows", count, words);
  }
}
