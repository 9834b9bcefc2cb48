package dev.fleetglass.ui.table;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.Selected;
import dev.fleetglass.ui.table.sum.Sum;
import dev.fleetglass.ui.table.sum.SumText;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Says how many rows are selected and what their figures come to. The count follows at once, the
 * figures of many rows are added up in the background: another selection cancels that, and while
 * rows stream in it is done twice a second at most, showing the figures of before until then.
 */
final class SelectionLine<R extends TableRow> {
  /** So many rows are added up within a fraction of a frame. */
  private static final int FEW = 1_000;

  private static final Duration PACE = Duration.millis(500);

  private final TableModel<R> model;
  private final Supplier<List<Column<R>>> columns;
  private final Formats formats;
  private final SumText words;
  private final Tasks tasks;
  private final PauseTransition pace = new PauseTransition(PACE);
  private Consumer<Selected> told = _ -> {};
  private @Nullable Future<?> running;
  private List<Sum> sums = List.of();
  private int summed;
  private boolean stale;

  SelectionLine(TableModel<R> model, Supplier<List<Column<R>>> columns, Formats formats) {
    this.model = model;
    this.columns = columns;
    this.formats = formats;
    words = new SumText(formats);
    tasks = model.tasks();
    pace.setOnFinished(_ -> again());
  }

  /** Tells from now on, beginning with the present selection, until the bag is closed. */
  void activate(Subscriptions bag, Consumer<Selected> line) {
    told = line;
    bag.add(() -> {
      stop();
      pace.stop();
      line.accept(Selected.NOTHING);
      told = _ -> {};
    });
    bag.listen(model.selection().selectedProperty(), this::changed);
  }

  private void changed(SelectedRows<R> selected) {
    boolean other = selected.count() != summed;
    if (selected.count() <= FEW || other) {
      stop();
      pace.stop();
      summed = selected.count();
      sums = List.of();
    }
    if (selected.count() <= FEW) {
      sums = selected.count() < 2 ? List.of() : Sum.of(columns.get(), selected);
    } else if (other) {
      start(selected);
    } else {
      stale = true;
      again();
    }
    tell();
  }

  private void again() {
    SelectedRows<R> selected = model.selection().selected();
    boolean resting = pace.getStatus() != javafx.animation.Animation.Status.RUNNING;
    if (stale && running == null && resting && selected.count() > FEW) {
      start(selected);
    }
  }

  private void start(SelectedRows<R> selected) {
    stale = false;
    List<Column<R>> shown = columns.get();
    pace.playFromStart();
    running =
        tasks.run(
            () -> Sum.of(shown, selected),
            result -> {
              running = null;
              sums = result;
              tell();
              again();
            },
            _ -> running = null);
  }

  private void stop() {
    stale = false;
    if (running != null) {
      running.cancel(true);
      running = null;
    }
  }

  private void tell() {
    SelectedRows<R> selected = model.selection().selected();
    int count = selected.count();
    int hidden = selected.hidden();
    if (count == 0 || (count == 1 && hidden == 0)) {
      told.accept(Selected.NOTHING);
      return;
    }
    String text = formats.texts().get("table.selected.count", formats.number(count));
    String line = words.line(sums);
    told.accept(
        new Selected(
            line.isEmpty() ? text : text + "  ·  " + line,
            words.details(sums),
            hidden == 0 ? "" : formats.texts().get("table.selected.hidden", formats.number(hidden)),
            hidden == 0 ? null : model.selection()::dropHidden));
  }
}
