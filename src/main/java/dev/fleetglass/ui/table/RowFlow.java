package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one height, of which only those in sight have a node. The superclass adds up the heights
 * of all rows above at every step and lays out all cells anew at every change of the list; this one
 * multiplies, and touches the rows that became others. All it does takes as long as there are rows
 * in sight, however many there are.
 */
final class RowFlow<R> extends VirtualFlow<TableRow<R>> {
  private static final double ROW = DataTable.ROW_HEIGHT;
  private static final double THUMB = 32;
  private static final double MOST_PINNED = 0.7;

  private final TableView<R> view;
  private final Pane clip = new Pane();
  private final Pane sheet = new Pane();
  private final Node corner;

  /** The rows in sight from the top, one place after the other, and one more below them. */
  private final List<TableRow<R>> shown = new ArrayList<>();

  /** Rows that are not needed now, such as when a filter leaves few. */
  private final List<TableRow<R>> spare = new ArrayList<>();

  /** A row out of sight that somebody asked for, such as a screen reader. */
  private @Nullable TableRow<R> remote;

  /** How many columns from the left are to stay, and how many do. */
  private int wantedPins;

  private int pins;
  private double pinnedWidth;
  private int first;
  private double offset;
  private double breadth;
  private double length;
  private boolean barsMoving;

  /** The superclass lays out as soon as it is told another count, still at the old offset. */
  private boolean refreshing;

  private Runnable movedSideways = () -> {};

  RowFlow(TableView<R> view) {
    this.view = view;
    // Keeps the superclass from moving the horizontal bar, which is not its own then.
    setVertical(false);
    Rectangle area = new Rectangle();
    area.setSmooth(false);
    area.widthProperty().bind(clip.widthProperty());
    area.heightProperty().bind(clip.heightProperty());
    clip.setClip(area);
    clip.getStyleClass().add("clipped-container");
    clip.setManaged(false);
    sheet.getStyleClass().add("sheet");
    sheet.setManaged(false);
    clip.getChildren().add(sheet);
    getChildren().addFirst(clip);
    // The superclass's last one; a bar whose thumb moves is laid out by itself, too.
    corner = getChildren().getLast();
    corner.setManaged(false);
    getVbar().setManaged(false);
    getHbar().setManaged(false);
    setOnScroll(this::wheel);
    getVbar().valueProperty().addListener((_, _, value) -> barMoved(value.doubleValue()));
    InvalidationListener sideways = _ -> moveSideways();
    getHbar().valueProperty().addListener(sideways);
    getHbar().visibleProperty().addListener(sideways);
  }

  /** Pixels that have been scrolled off above the view. */
  double offset() {
    return offset;
  }

  /** Pixels that have been scrolled off at the left of the view. */
  double left() {
    return getHbar().isVisible() ? snapPositionX(getHbar().getValue()) : 0;
  }

  /** Keeps so many of the visible columns in sight at the left. */
  void pin(int count) {
    wantedPins = count;
    requestLayout();
  }

  /** How many of the visible columns stay at the left. */
  int pins() {
    return pins;
  }

  /** How wide they are together; what scrolls is seen only at the right of them. */
  double pinnedWidth() {
    return pinnedWidth;
  }

  /** Shows the rows from so many pixels below the first one's top, as far as there are rows. */
  void moveTo(double wanted) {
    double before = offset;
    offset = snapPositionY(Math.clamp(wanted, 0, longest()));
    if (offset != before) {
      place(false);
      moveBars();
    }
  }

  /**
   * Takes over the rows that the list has now, at once, so that styles of changed rows are ready in
   * the next frame.
   */
  void refresh(double wanted) {
    refreshing = true;
    setCellCount(view.getItems().size());
    refreshing = false;
    if (getWidth() <= 0 || getHeight() <= 0) {
      offset = Math.max(0, wanted);
      return;
    }
    measure();
    offset = snapPositionY(Math.clamp(wanted, 0, longest()));
    place(true);
    moveBars();
  }

  private double longest() {
    return Math.max(0, getCellCount() * ROW - length);
  }

  @Override
  protected void layoutChildren() {
    // The superclass's constructor and properties call this, too.
    boolean ready = sheet != null && getCellFactory() != null && !refreshing;
    if (!ready || getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    measure();
    offset = snapPositionY(Math.clamp(offset, 0, longest()));
    place(true);
    moveBars();
  }

  /** Finds out which bars are needed and how much room they leave. */
  private void measure() {
    double wide = 0;
    for (TableColumn<R, ?> column : view.getVisibleLeafColumns()) {
      wide += snapSizeX(column.getWidth());
    }
    double barWidth = snapSizeX(getVbar().prefWidth(-1));
    double barHeight = snapSizeY(getHbar().prefHeight(-1));
    double high = getCellCount() * ROW;
    boolean down = high > getHeight();
    boolean across = wide > getWidth() - (down ? barWidth : 0);
    down |= across && high > getHeight() - barHeight;
    breadth = getWidth() - (down ? barWidth : 0);
    length = getHeight() - (across ? barHeight : 0);
    getVbar().setVisible(down);
    getHbar().setVisible(across);
    clip.resizeRelocate(0, 0, snapSizeX(breadth), snapSizeY(length));
    sheet.resize(Math.max(wide, breadth), length);
    measurePins();
    moveBars(barWidth, barHeight, Math.max(0, wide - breadth));
  }

  /** Pins that would leave too little of the others count for nothing. */
  private void measurePins() {
    double wide = 0;
    int count = Math.min(wantedPins, view.getVisibleLeafColumns().size());
    for (TableColumn<R, ?> column : view.getVisibleLeafColumns().subList(0, count)) {
      wide += snapSizeX(column.getWidth());
    }
    boolean room = wide <= breadth * MOST_PINNED;
    int before = pins;
    double beforeWidth = pinnedWidth;
    pins = room ? count : 0;
    pinnedWidth = room ? wide : 0;
    if (pins != before || pinnedWidth != beforeWidth) {
      sideways();
    }
  }

  private void moveBars(double barWidth, double barHeight, double beyond) {
    barsMoving = true;
    getVbar().resizeRelocate(breadth, 0, barWidth, length);
    getHbar().resizeRelocate(0, length, breadth, barHeight);
    getHbar().setMin(0);
    getHbar().setMax(Math.max(1, beyond));
    getHbar().setVisibleAmount(breadth / (breadth + beyond) * getHbar().getMax());
    getHbar().setValue(Math.clamp(getHbar().getValue(), 0, beyond));
    corner.setVisible(getVbar().isVisible() && getHbar().isVisible());
    corner.resizeRelocate(breadth, length, barWidth, barHeight);
    barsMoving = false;
    moveSideways();
  }

  private void moveBars() {
    barsMoving = true;
    double most = Math.max(1, longest());
    getVbar().setMin(0);
    getVbar().setMax(most);
    double part = length / Math.max(length, getCellCount() * ROW);
    // Among a million rows the thumb would be too small to take hold of.
    double least = Math.min(1, THUMB / Math.max(1, length));
    getVbar().setVisibleAmount(Math.max(part, least) * most);
    getVbar().setUnitIncrement(ROW);
    getVbar().setBlockIncrement(Math.max(ROW, length - ROW));
    getVbar().setValue(offset);
    barsMoving = false;
  }

  private void barMoved(double value) {
    if (!barsMoving) {
      moveTo(value);
    }
  }

  private void moveSideways() {
    double left = left();
    if (sheet != null && sheet.getLayoutX() != -left) {
      sheet.setLayoutX(-left);
      sideways();
    }
  }

  private void sideways() {
    shown.forEach(TableRow::requestLayout);
    movedSideways.run();
  }

  /** Runs a task whenever columns have moved or pins have changed. */
  void onSideways(Runnable task) {
    movedSideways = task;
  }

  /**
   * Gives every place in sight a row.
   *
   * @param changed whether places may hold other rows than before
   */
  private void place(boolean changed) {
    int count = getCellCount();
    int start = Math.min((int) (offset / ROW), Math.max(0, count - 1));
    // One more than fits, so that scrolling never takes a row away and puts it back.
    int end = Math.min(count, start + (int) Math.ceil(length / ROW) + 2);
    List<@Nullable TableRow<R>> next = take(start, Math.max(0, end - start), changed);
    shown.clear();
    first = start;
    for (int i = 0; i < next.size(); i++) {
      TableRow<R> row = next.get(i);
      int place = start + i;
      TableRow<R> used = row == null ? another() : row;
      if (changed || used.getIndex() != place) {
        used.updateIndex(place);
      }
      if (used.isNeedsLayout() && used.getScene() != null && row == null) {
        used.applyCss();
      }
      used.resizeRelocate(0, snapPositionY(place * ROW - offset), sheet.getWidth(), ROW);
      used.setVisible(true);
      shown.add(used);
    }
    for (TableRow<R> row : spare) {
      if (row.isVisible()) {
        row.updateIndex(-1);
        row.setVisible(false);
      }
    }
  }

  /** For each place the node that shows its row already; the others become spare. */
  private List<@Nullable TableRow<R>> take(int start, int count, boolean changed) {
    List<@Nullable TableRow<R>> next = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      next.add(null);
    }
    for (TableRow<R> row : shown) {
      int place = changed ? placeOf(row, start, count) : row.getIndex() - start;
      if (place >= 0 && place < count && next.get(place) == null) {
        next.set(place, row);
      } else {
        spare.add(row);
      }
    }
    return next;
  }

  @SuppressWarnings("ReferenceEquality") // equal rows are the same object in all snapshots
  private int placeOf(TableRow<R> row, int start, int count) {
    R item = row.getItem();
    int last = row.getIndex() - start;
    List<R> items = view.getItems();
    if (last >= 0 && last < count && items.get(row.getIndex()) == item) {
      return last;
    }
    for (int i = 0; i < count; i++) {
      if (items.get(start + i) == item) {
        return i;
      }
    }
    return -1;
  }

  private TableRow<R> another() {
    return spare.isEmpty() ? make() : spare.removeLast();
  }

  private TableRow<R> make() {
    TableRow<R> row = getCellFactory().call(this);
    // A row's own layout then stays its own: it does not go up to the table.
    row.setManaged(false);
    sheet.getChildren().add(row);
    return row;
  }

  private void wheel(ScrollEvent event) {
    double down =
        switch (event.getTextDeltaYUnits()) {
          case PAGES -> event.getTextDeltaY() * length;
          case LINES -> event.getTextDeltaY() * ROW;
          case NONE -> event.getDeltaY();
        };
    boolean moved = down != 0 && scrollPixels(-down) != 0;
    if (event.getDeltaX() != 0 && getHbar().isVisible()) {
      double wanted = getHbar().getValue() - event.getDeltaX();
      getHbar().setValue(Math.clamp(wanted, 0, getHbar().getMax()));
      moved = true;
    }
    if (moved) {
      event.consume();
    }
  }

  @Override
  public double scrollPixels(double delta) {
    double before = offset;
    moveTo(offset + delta);
    return offset - before;
  }

  @Override
  public void scrollTo(int place) {
    if (place * ROW < offset) {
      moveTo(place * ROW);
    } else if ((place + 1) * ROW > offset + length) {
      moveTo((place + 1) * ROW - length);
    }
  }

  @Override
  public void scrollTo(TableRow<R> row) {
    scrollTo(row.getIndex());
  }

  @Override
  public void scrollToTop(int place) {
    moveTo(place * ROW);
  }

  @Override
  public void scrollToTop(TableRow<R> row) {
    moveTo(row.getIndex() * ROW);
  }

  @Override
  public void scrollToBottom(TableRow<R> row) {
    moveTo((row.getIndex() + 1) * ROW - length);
  }

  @Override
  public double getViewportLength() {
    return length;
  }

  @Override
  public @Nullable TableRow<R> getVisibleCell(int place) {
    int at = place - first;
    return at >= 0 && at < shown.size() ? shown.get(at) : null;
  }

  @Override
  public @Nullable TableRow<R> getFirstVisibleCell() {
    return length <= 0 || shown.isEmpty() ? null : shown.getFirst();
  }

  @Override
  public @Nullable TableRow<R> getLastVisibleCell() {
    return lastAbove(length, 0);
  }

  @Override
  protected @Nullable TableRow<R> getFirstVisibleCellWithinViewport() {
    return shown.stream().filter(row -> row.getLayoutY() >= 0).findFirst().orElse(null);
  }

  @Override
  protected @Nullable TableRow<R> getLastVisibleCellWithinViewport() {
    return lastAbove(length - ROW, 2);
  }

  /** The rows in sight from the top. */
  List<TableRow<R>> inSight() {
    return shown.stream().filter(row -> row.getLayoutY() < length).toList();
  }

  private @Nullable TableRow<R> lastAbove(double limit, double tolerance) {
    for (int i = shown.size() - 1; i >= 0 && length > 0; i--) {
      double top = shown.get(i).getLayoutY();
      if (tolerance > 0 ? top <= limit + tolerance : top < limit) {
        return shown.get(i);
      }
    }
    return null;
  }

  @Override
  public TableRow<R> getCell(int place) {
    return getPrivateCell(place);
  }

  @Override
  protected TableRow<R> getPrivateCell(int place) {
    TableRow<R> row = getVisibleCell(place);
    if (row != null) {
      return row;
    }
    if (remote == null) {
      remote = make();
      remote.setVisible(false);
    }
    remote.updateIndex(place);
    remote.resize(sheet.getWidth(), ROW);
    return remote;
  }

  @Override
  protected void addAllToPile() {}

  @Override
  protected void reconfigureCells() {
    requestLayout();
  }

  @Override
  protected void rebuildCells() {
    requestLayout();
  }

  @Override
  protected void recreateCells() {
    if (sheet == null) {
      return;
    }
    List<Node> rows = List.copyOf(sheet.getChildren());
    sheet.getChildren().clear();
    shown.clear();
    spare.clear();
    remote = null;
    for (Node row : rows) {
      ((TableRow<?>) row).updateIndex(-1);
    }
    requestLayout();
  }

  @Override
  protected void requestCellLayout() {
    if (sheet != null) {
      shown.forEach(TableRow::requestLayout);
      requestLayout();
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return 400;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 10 * ROW;
  }
}
