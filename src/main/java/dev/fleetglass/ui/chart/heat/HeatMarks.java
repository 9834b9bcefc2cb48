package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.part.PartMarks;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.util.List;
import javafx.scene.layout.Region;

/**
 * The words on a heat map that its cells cannot say: why there are none, and that they are paused,
 * stale or failing. JavaFX thread only.
 */
final class HeatMarks {
  private final Texts texts;
  private final HeatState state;
  private final PartMarks marks;

  HeatMarks(Texts texts, HeatState state) {
    this.texts = texts;
    this.state = state;
    marks = new PartMarks(texts);
  }

  Region empty() {
    return marks.empty();
  }

  Region chips() {
    return marks.chips();
  }

  /** All that is said now, for screen readers. */
  String text() {
    return marks.text();
  }

  /**
   * Says what there is to say of the rows that are drawn.
   *
   * @return whether any of them has a sample in the time shown
   */
  boolean refresh(HeatPlot plot, List<ChartSeries> rows) {
    long from = plot.span().fromMillis();
    long to = plot.span().toMillis();
    long newest = Long.MIN_VALUE;
    boolean any = false;
    for (ChartSeries one : rows) {
      newest = Math.max(newest, one.lastMillis());
      any |= one.samples().after(to) > one.samples().atOrAfter(from);
    }
    boolean allStale = !rows.isEmpty() && rows.stream().allMatch(state::stale);
    if (any) {
      marks.hideEmpty();
    } else if (state.allHidden()) {
      marks.showEmpty(texts.get("chart.empty.hidden"));
    } else {
      long length = state.span == null ? state.window.toMillis() : to - from;
      marks.showEmpty(state.loading, state.failure(), Duration.ofMillis(length));
    }
    marks.showChips(
        state.behind(),
        any && allStale && state.span == null ? Duration.ofMillis(state.now() - newest) : null,
        any && state.failedSince != null);
    marks.place(plot.left(), plot.top(), plot.width(), plot.height());
    return any;
  }
}
