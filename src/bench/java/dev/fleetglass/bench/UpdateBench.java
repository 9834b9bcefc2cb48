package dev.fleetglass.bench;

import com.sun.glass.ui.counting.CountingPlatformFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ScrollEvent;

/**
 * Scrolls without a pause while rows change, with sort and filter on: how late the JavaFX thread
 * is, how many frames are drawn, how many changes get through, and whether what must stay stays.
 */
final class UpdateBench {
  private static final int SELECTED = 40;
  private static final int STILL_SECONDS = 3;

  private final Fleet fleet;
  private final Window window;
  private final Subject table;
  private List<Machine> rows;

  /**
   * One scenario.
   *
   * @param published rows a second that changed and were shown
   * @param used per second
   * @param lost what did not stay, empty when all did
   */
  record Outcome(
      StallProbe.Stalls stalls, double frames, double published, Usage used, List<String> lost) {}

  UpdateBench(Fleet fleet, Window window, Subject table, List<Machine> rows) {
    this.fleet = fleet;
    this.window = window;
    this.table = table;
    this.rows = rows;
  }

  Outcome run(Feed.Pace pace, int seconds) {
    window.shown(() -> table.sort("load", true), table::settled);
    window.shown(() -> table.filter("web"), table::settled);
    Fx.run(this::arrange);
    Set<String> selected = Fx.call(table::selected);
    Feed feed = new Feed(fleet, table, rows, pace);
    StallProbe probe = new StallProbe(seconds);
    AnimationTimer scrolling = Fx.call(this::scrolling);
    Usage before = Fx.call(Usage::now);
    feed.start();
    long frames = CountingPlatformFactory.frames();
    long begin = System.nanoTime();
    probe.start();
    StallProbe.Stalls stalls = probe.end();
    double took = (System.nanoTime() - begin) / 1e9;
    double drawn = (CountingPlatformFactory.frames() - frames) / took;
    Usage used = Fx.call(Usage::now).minus(before);
    double published = feed.published();
    Fx.run(scrolling::stop);
    List<String> lost = new ArrayList<>(still(Math.min(seconds, STILL_SECONDS)));
    rows = feed.end();
    if (!Fx.call(table::selected).equals(selected)) {
      lost.add("selection");
    }
    return new Outcome(stalls, drawn, published, used.per(took), lost);
  }

  /** Selects rows that never change and goes to the middle of the list. */
  private void arrange() {
    List<Integer> places = new ArrayList<>();
    int middle = table.control().getItems().size() / 2;
    for (int row = 0; row < rows.size() && places.size() < SELECTED; row += Fleet.CALM) {
      int place = table.find(rows.get(row).id());
      if (place >= 0) {
        places.add(place);
      }
    }
    TableView<Machine> view = table.control();
    view.scrollTo(middle);
    view.getSelectionModel().clearSelection();
    int[] others = places.stream().mapToInt(Integer::intValue).toArray();
    if (others.length > 0) {
      view.getSelectionModel().selectIndices(others[0], others);
    }
  }

  private AnimationTimer scrolling() {
    VirtualFlow<?> flow = flow();
    AnimationTimer timer =
        new AnimationTimer() {
          private int pulse;

          @Override
          public void handle(long now) {
            pulse++;
            // Down and back up again, so that no list is too short.
            Event.fireEvent(flow, wheel(pulse % 400 < 200 ? -24 : 24));
          }
        };
    timer.start();
    return timer;
  }

  private static ScrollEvent wheel(double pixels) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        400,
        400,
        400,
        400,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        pixels,
        0,
        pixels,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  /** Looks for a while whether a row that does not change, and the focus on it, stay. */
  private List<String> still(int seconds) {
    Machine calm = Fx.call(this::calmInSight);
    if (calm == null) {
      return List.of("no calm row in sight");
    }
    Fx.run(() -> table.control().getFocusModel().focus(table.find(calm.id())));
    double top = Fx.call(() -> top(calm));
    boolean moved = false;
    boolean unfocused = false;
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(30_000_000);
      moved |= Math.abs(Fx.call(() -> top(calm)) - top) > 0.5;
      unfocused |= !Fx.call(() -> calm.equals(table.focused()));
    }
    List<String> lost = new ArrayList<>();
    if (moved) {
      lost.add("scroll");
    }
    if (unfocused) {
      lost.add("focus");
    }
    return lost;
  }

  @SuppressWarnings("NullAway") // tells that there is none
  private Machine calmInSight() {
    var first = flow().getFirstVisibleCell();
    var last = flow().getLastVisibleCell();
    if (first == null || last == null) {
      return null;
    }
    for (int place = first.getIndex() + 1; place < last.getIndex(); place++) {
      Machine row = table.control().getItems().get(place);
      if (Fleet.calm(Integer.parseInt(row.id().substring(row.id().indexOf('/') + 1)))) {
        return row;
      }
    }
    return null;
  }

  private double top(Machine row) {
    var first = flow().getFirstVisibleCell();
    int place = table.find(row.id());
    return first == null || place < 0
        ? Double.NaN
        : first.getLayoutY() + (place - first.getIndex()) * 28.0;
  }

  @SuppressWarnings("unchecked") // the flow of a TableView holds its rows
  private VirtualFlow<TableRow<Machine>> flow() {
    return (VirtualFlow<TableRow<Machine>>) table.control().lookup(".virtual-flow");
  }
}
