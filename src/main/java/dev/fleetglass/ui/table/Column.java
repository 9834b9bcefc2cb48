package dev.fleetglass.ui.table;

import dev.fleetglass.model.Tone;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table. All functions are called off the JavaFX thread as well and must only read
 * the row; {@code text} must return what the row already holds. Immutable; the methods that change
 * something return another column.
 */
public final class Column<R> {
  private final String id;
  private final String title;
  private final Kind kind;
  private final Function<R, String> text;
  private final SortKey<R> key;
  private final CellValue<R> value;
  private final CellLook<R> look;
  private final ColumnNames names;

  private Column(
      String id,
      String title,
      Kind kind,
      Function<R, String> text,
      SortKey<R> key,
      CellValue<R> value,
      CellLook<R> look,
      ColumnNames names) {
    this.id = id;
    this.title = title;
    this.kind = kind;
    this.text = text;
    this.key = key;
    this.value = value;
    this.look = look;
    this.names = names;
  }

  /** How a column's cells look. */
  public enum Kind {
    TEXT,
    /** A coloured dot and its word. */
    STATE,
    /** Technical text: addresses, versions. */
    MONO,
    /** Right-aligned figures. */
    NUMBER,
    /** Right-aligned size with its unit. */
    SIZE,
    /** How long ago, ticking; the text is the exact time. */
    AGE,
    /** Yes or no. */
    FLAG,
    /** Name of the connection the row came from; marked while the row is stale. */
    CONNECTION,
    /** The line of a metric's last minutes and its newest value. */
    TREND,
    /** A part of a whole: a bar and its figures. */
    BAR
  }

  /** Words in natural order. */
  public static <R> Column<R> text(String id, String title, Function<R, String> text) {
    return of(id, title, Kind.TEXT, text, SortKey.natural(text));
  }

  /** Technical text in natural order. */
  public static <R> Column<R> mono(String id, String title, Function<R, String> text) {
    return of(id, title, Kind.MONO, text, SortKey.natural(text));
  }

  /** A state; sorting ascending brings trouble first, then by its word. */
  public static <R> Column<R> state(
      String id, String title, Function<R, String> text, Function<R, Tone> tone) {
    return state(id, title, text, tone, SortKey.ranked(row -> urgency(tone.apply(row)), text));
  }

  /** A state sorted by something of its own. */
  public static <R> Column<R> state(
      String id, String title, Function<R, String> text, Function<R, Tone> tone, SortKey<R> key) {
    CellLook<R> look = CellLook.state(tone);
    return new Column<>(
        id, title, Kind.STATE, text, key, new CellValue.OfText<>(text), look, ColumnNames.NONE);
  }

  /** Figures. */
  public static <R> Column<R> number(
      String id, String title, Function<R, String> text, Function<R, @Nullable Number> value) {
    return of(id, title, Kind.NUMBER, text, SortKey.number(value))
        .valued(new CellValue.OfNumber<>(value, CellValue.Unit.NONE));
  }

  /**
   * Sizes with their unit.
   *
   * @param value in bytes
   */
  public static <R> Column<R> size(
      String id, String title, Function<R, String> text, Function<R, @Nullable Number> value) {
    return of(id, title, Kind.SIZE, text, SortKey.number(value))
        .valued(new CellValue.OfNumber<>(value, CellValue.Unit.BYTES));
  }

  /** An age; sorting ascending brings the oldest first. */
  public static <R> Column<R> age(
      String id, String title, Function<R, String> exact, Function<R, @Nullable Instant> time) {
    CellLook<R> look = CellLook.age(exact, time);
    return new Column<>(
        id,
        title,
        Kind.AGE,
        exact,
        SortKey.instant(time),
        new CellValue.OfTime<>(time),
        look,
        ColumnNames.NONE);
  }

  /** Yes or no. */
  public static <R> Column<R> flag(
      String id, String title, Function<R, String> text, Function<R, @Nullable Boolean> value) {
    return of(id, title, Kind.FLAG, text, SortKey.flag(value))
        .valued(new CellValue.OfFlag<>(value));
  }

  /** The row's connection. */
  public static <R> Column<R> connection(String id, String title, Function<R, String> text) {
    return of(id, title, Kind.CONNECTION, text, SortKey.natural(text));
  }

  /** A metric of the row; sorted by its newest value. */
  public static <R> Column<R> trend(String id, String title, Function<R, @Nullable Trend> trend) {
    Function<R, @Nullable Number> last =
        row -> {
          Trend now = trend.apply(row);
          return now == null ? null : now.last();
        };
    Function<R, String> text =
        row -> {
          Trend now = trend.apply(row);
          return now == null ? "" : now.text();
        };
    Function<R, String> note =
        row -> {
          Trend now = trend.apply(row);
          return now == null ? "" : now.note();
        };
    return of(id, title, Kind.TREND, text, SortKey.number(last))
        .valued(new CellValue.OfNumber<>(last, CellValue.Unit.NONE))
        .looking(CellLook.trend(note, trend));
  }

  /** A part of a whole; sorted by how much of it there is. */
  public static <R> Column<R> bar(String id, String title, Function<R, @Nullable Share> share) {
    Function<R, @Nullable Number> fraction =
        row -> {
          Share now = share.apply(row);
          return now == null ? null : now.fraction();
        };
    Function<R, String> text =
        row -> {
          Share now = share.apply(row);
          return now == null ? "" : now.text();
        };
    Function<R, String> spoken =
        row -> {
          Share now = share.apply(row);
          return now == null ? "" : now.spoken();
        };
    return of(id, title, Kind.BAR, text, SortKey.number(fraction))
        .looking(CellLook.bar(spoken, share));
  }

  private static char urgency(Tone tone) {
    return switch (tone) {
      case FAILED -> 'a';
      case CHANGING -> 'b';
      case UNKNOWN -> 'c';
      case RUNNING -> 'd';
      case OFF -> 'e';
    };
  }

  private static <R> Column<R> of(
      String id, String title, Kind kind, Function<R, String> text, SortKey<R> key) {
    return new Column<>(
        id,
        title,
        kind,
        text,
        key,
        new CellValue.OfText<>(text),
        CellLook.plain(),
        ColumnNames.NONE);
  }

  /** Stable; kept in layouts. */
  public String id() {
    return id;
  }

  /** Translated. */
  public String title() {
    return title;
  }

  public Kind kind() {
    return kind;
  }

  /** What the cell says and what is copied; empty for nothing. */
  public Function<R, String> text() {
    return text;
  }

  /** What it is sorted by. */
  public SortKey<R> key() {
    return key;
  }

  /** What a cell means beyond its text. */
  public CellValue<R> value() {
    return value;
  }

  /** Null when the column has none; an empty text shows none for that row. */
  public @Nullable Function<R, String> tooltip() {
    return look.tooltip();
  }

  /** For {@link Kind#STATE}, otherwise null. */
  public @Nullable Function<R, Tone> tone() {
    return look.tone();
  }

  /** For {@link Kind#AGE}, otherwise null. */
  public @Nullable Function<R, @Nullable Instant> time() {
    return look.time();
  }

  /** Whether it is visible until the operator chooses. */
  public boolean shown() {
    return look.shown();
  }

  /** Whether it takes the width that is left. */
  public boolean flexible() {
    return look.flexible();
  }

  /** What a cell may come to say; empty where that is open. */
  public List<String> words() {
    return look.words();
  }

  /** What else it and its words are called in a search. */
  public ColumnNames names() {
    return names;
  }

  /** The same column that a search finds under these names too. */
  public Column<R> called(ColumnNames others) {
    return new Column<>(id, title, kind, text, key, value, look, others);
  }

  /** The same column sorted by something else. */
  public Column<R> sortedBy(SortKey<R> other) {
    return new Column<>(id, title, kind, text, other, value, look, names);
  }

  /** The same column whose cells mean something else. */
  public Column<R> valued(CellValue<R> other) {
    return new Column<>(id, title, kind, text, key, other, look, names);
  }

  /** The same column with a tooltip on its cells. */
  public Column<R> withTooltip(Function<R, String> tip) {
    return looking(look.withTooltip(tip));
  }

  /** The same column, wide enough for any of these. */
  public Column<R> fitting(List<String> others) {
    return looking(look.fitting(others));
  }

  /** The same column, not visible until the operator chooses it. */
  public Column<R> hidden() {
    return looking(look.hidden());
  }

  /** The same column, whose text leads somewhere for rows that pass. */
  public Column<R> leading(Predicate<R> leads) {
    return looking(look.leading(leads));
  }

  /** For {@link Kind#TREND}, otherwise null. */
  @Nullable Function<R, @Nullable Trend> trend() {
    return look.drawn().trend();
  }

  /** For {@link Kind#BAR}, otherwise null. */
  @Nullable Function<R, @Nullable Share> share() {
    return look.drawn().share();
  }

  /** Which rows' texts lead somewhere; null when none does. */
  @Nullable Predicate<R> leads() {
    return look.drawn().leads();
  }

  /** Whether this row's text leads somewhere. */
  boolean leadsFrom(R row) {
    Predicate<R> leads = leads();
    return leads != null && leads.test(row);
  }

  /** The same column, taking the width that is left; one per table, the last one. */
  public Column<R> flexing() {
    return looking(look.flexing());
  }

  private Column<R> looking(CellLook<R> other) {
    return new Column<>(id, title, kind, text, key, value, other, names);
  }

  /** Whether figures line up at the right. */
  public boolean rightAligned() {
    return kind == Kind.NUMBER || kind == Kind.SIZE;
  }

  /** Whether words of the filter are looked for in it: an age's exact time is not what is seen. */
  public boolean searched() {
    return kind != Kind.AGE;
  }
}
