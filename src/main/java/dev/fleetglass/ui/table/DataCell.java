package dev.fleetglass.ui.table;

import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.StateDot;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Cells that only pass on what a row holds: they add no listeners and format nothing. */
abstract class DataCell<R extends TableRow> extends TableCell<R, R> {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private static final int[] NONE = {};

  final Column<R> column;
  private final Looks<R> looks;
  private @Nullable Tooltip tip;
  private int[] ranges = NONE;

  DataCell(Column<R> column, Looks<R> looks) {
    this.column = column;
    this.looks = looks;
    // Most cells never see the pointer: a tip for each row would be in vain.
    addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> tip());
    setAlignment(column.rightAligned() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    switch (column.kind()) {
      case MONO, NUMBER, SIZE, AGE -> getStyleClass().add("mono");
      default -> {}
    }
  }

  static <R extends TableRow> TableCell<R, R> of(Column<R> column, Ages ages, Looks<R> looks) {
    Function<R, Tone> tone = column.tone();
    Function<R, @Nullable Instant> time = column.time();
    if (tone != null) {
      return new State<>(column, looks, tone);
    }
    if (time != null) {
      return new Age<>(column, looks, time, ages);
    }
    Function<R, @Nullable Trend> trend = column.trend();
    Function<R, @Nullable Share> share = column.share();
    Predicate<R> leads = column.leads();
    if (trend != null) {
      return new TrendCell<>(column, looks, trend);
    }
    if (share != null) {
      return new BarCell<>(column, looks, share);
    }
    if (leads != null) {
      return new LinkCell<>(column, looks, leads, looks::follow);
    }
    return switch (column.kind()) {
      case CONNECTION -> new Connection<>(column, looks);
      case FLAG -> new Flag<>(column, looks);
      default -> new Plain<>(column, looks);
    };
  }

  @Override
  protected final Skin<?> createDefaultSkin() {
    return new CellSkin<>(this);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // a refresh uses the objects of equal rows again
  protected final boolean isItemChanged(@Nullable R before, @Nullable R now) {
    return before != now;
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  protected final void updateItem(@Nullable R row, boolean empty) {
    boolean same = row == getItem() && empty == isEmpty();
    super.updateItem(row, empty);
    if (same) {
      return;
    }
    if (empty || row == null) {
      clear();
    } else {
      show(row);
    }
    if (tip != null) {
      tip();
    }
    highlight();
    dress();
  }

  /** Asks anew which letters stand out. */
  final void highlight() {
    R row = getItem();
    int[] now = row == null ? NONE : looks.ranges(column, row);
    if (now.length > 0 || ranges.length > 0) {
      ranges = now;
      marked(now.length > 0);
      requestLayout();
    }
  }

  final void dress() {
    looks.dress(this, column, getItem());
  }

  /** The letters that stand out, as {@link Highlighter#ranges} tells them. */
  final int[] ranges() {
    return ranges;
  }

  abstract void show(R row);

  /** Whether anything in it stands out now, for cells whose text is elsewhere. */
  void marked(boolean any) {}

  void clear() {
    setText(null);
  }

  /** A text of its own is always worth a tip, the cell's own only when it is cut off. */
  private void tip() {
    R row = getItem();
    Function<R, String> given = column.tooltip();
    String text = row == null || given == null ? "" : given.apply(row);
    boolean own = row != null && (given == null || text.equals(getText()));
    if (own) {
      text = getSkin() instanceof CellSkin<?> skin && skin.cut() ? column.text().apply(row) : "";
    }
    if (tip == null && !text.isEmpty()) {
      tip = Hint.tip("");
      tip.setWrapText(true);
      tip.setMaxWidth(480);
    }
    if (tip != null) {
      tip.setText(text);
      setTooltip(text.isEmpty() ? null : tip);
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    R row = getItem();
    return attribute == AccessibleAttribute.TEXT && row != null
        ? looks.spoken(this, row, spoken(row))
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  /** What a screen reader says of the row in this column. */
  String spoken(R row) {
    return column.text().apply(row);
  }

  private static final class Plain<R extends TableRow> extends DataCell<R> {
    Plain(Column<R> column, Looks<R> looks) {
      super(column, looks);
    }

    @Override
    void show(R row) {
      String text = column.text().apply(row);
      // A row is one line high.
      setText(text.indexOf('\n') < 0 ? text : text.replace('\n', ' '));
    }
  }

  private static final class Flag<R extends TableRow> extends DataCell<R> {
    Flag(Column<R> column, Looks<R> looks) {
      super(column, looks);
    }

    @Override
    void show(R row) {
      setText(column.text().apply(row));
      boolean yes = column.key() instanceof SortKey.OfLong<R>(var key) && key.applyAsLong(row) == 1;
      pseudoClassStateChanged(OFF, !yes);
    }
  }

  private static final class State<R extends TableRow> extends DataCell<R> {
    private final StateDot dot = StateDot.inCell();
    private final Function<R, Tone> tone;

    State(Column<R> column, Looks<R> looks, Function<R, Tone> tone) {
      super(column, looks);
      this.tone = tone;
    }

    @Override
    void show(R row) {
      dot.show(tone.apply(row), column.text().apply(row));
      setGraphic(dot);
    }

    @Override
    void marked(boolean any) {
      dot.mark(any);
    }

    @Override
    void clear() {
      setGraphic(null);
    }
  }

  private static final class Connection<R extends TableRow> extends DataCell<R> {
    private final FontIcon old = new FontIcon("fg-clock-alert-outline");

    Connection(Column<R> column, Looks<R> looks) {
      super(column, looks);
    }

    @Override
    void show(R row) {
      setText(column.text().apply(row));
      setGraphic(row.stale() ? old : null);
    }

    @Override
    void clear() {
      setText(null);
      setGraphic(null);
    }
  }

  /** A cell whose text depends on the present moment. */
  static final class Age<R extends TableRow> extends DataCell<R> {
    private final Function<R, @Nullable Instant> time;
    private final Ages ages;
    private @Nullable Instant at;

    Age(Column<R> column, Looks<R> looks, Function<R, @Nullable Instant> time, Ages ages) {
      super(column, looks);
      this.time = time;
      this.ages = ages;
    }

    @Override
    void show(R row) {
      at = time.apply(row);
      ages.add(this);
      setText(at == null ? "" : ages.text(at));
    }

    @Override
    void clear() {
      super.clear();
      at = null;
      ages.remove(this);
    }

    @Override
    String spoken(R row) {
      return at == null ? "" : ages.text(at) + ", " + column.text().apply(row);
    }

    void tick() {
      if (at != null) {
        // The same text again repaints nothing.
        setText(ages.text(at));
      }
    }
  }
}
