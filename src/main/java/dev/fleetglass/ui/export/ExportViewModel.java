package dev.fleetglass.ui.export;

import dev.fleetglass.export.Export;
import dev.fleetglass.export.ExportFormat;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.FrozenRows;
import dev.fleetglass.ui.table.TableModel;
import dev.fleetglass.ui.table.TableRow;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the operator chooses for one export of a list. JavaFX thread only. */
final class ExportViewModel<R extends TableRow> {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmm", Locale.ROOT);

  private final ExportSource<R> source;
  private final List<Column<R>> shown;
  private final ExportDesk desk;
  private final FrozenRows<R> rows;
  private final int matching;
  private final int selected;
  private final int total;
  private final List<ExportSource.Fetched> fetched;
  private final @Nullable Instant asOf;
  private final Formats formats;
  private final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(ExportFormat.CSV);
  private final ObjectProperty<ExportScope> scope;
  private final BooleanProperty allColumns = new SimpleBooleanProperty();
  private final BooleanProperty notes = new SimpleBooleanProperty(true);
  private final StringProperty path = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<TargetState> target =
      new ReadOnlyObjectWrapper<>(TargetState.UNKNOWN);
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final Subscriptions bag = new Subscriptions();
  private String suggested = "";

  /**
   * Takes the rows as they are now: what comes meanwhile is not in the file.
   *
   * @param shown the columns as they are seen
   */
  ExportViewModel(
      ExportSource<R> source, List<Column<R>> shown, boolean wantSelected, ExportDesk desk) {
    this.source = source;
    this.shown = List.copyOf(shown);
    this.desk = desk;
    TableModel<R> table = source.table();
    rows = table.freeze();
    matching = table.matchesProperty().get();
    selected = table.selection().countProperty().get();
    total = table.totalProperty().get();
    fetched = List.copyOf(source.fetched().get());
    asOf = source.asOf().get();
    formats = source.formats().get();
    scope =
        new SimpleObjectProperty<>(
            selected > 1 || (wantSelected && selected > 0)
                ? ExportScope.SELECTED
                : ExportScope.MATCHING);
    desk.choice().ifPresent(this::choose);
    suggest(desk.folder());
    format.subscribe((_, _) -> extend());
    path.subscribe((_, _) -> look());
    target.subscribe((_, _) -> judge());
    scope.subscribe((_, _) -> judge());
    look();
    judge();
  }

  ObjectProperty<ExportFormat> formatProperty() {
    return format;
  }

  ObjectProperty<ExportScope> scopeProperty() {
    return scope;
  }

  /** Whether hidden columns go into the file too. */
  BooleanProperty allColumnsProperty() {
    return allColumns;
  }

  /** Whether connection, search, time zone and fetch times are written into the file. */
  BooleanProperty notesProperty() {
    return notes;
  }

  /** The file as typed. */
  StringProperty pathProperty() {
    return path;
  }

  ReadOnlyObjectProperty<TargetState> targetProperty() {
    return target.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  Formats formats() {
    return formats;
  }

  int count(ExportScope of) {
    return switch (of) {
      case MATCHING -> matching;
      case SELECTED -> selected;
      case ALL -> total;
    };
  }

  /** Columns that would be written. */
  List<Column<R>> columns() {
    return allColumns.get() ? all() : shown;
  }

  int hiddenColumns() {
    return source.table().columnsProperty().get().size() - shown.size();
  }

  /** Sheets the file would have; more than 1 only where a sheet cannot hold all rows. */
  int sheets() {
    return format.get().sheets(count(scope.get()));
  }

  /** Begins the export with what is chosen now. */
  ExportJob start() {
    Path file = Path.of(path.get().strip());
    if (file.getParent() != null) {
      desk.remember(file.getParent(), format.get() + ";" + notes.get());
    }
    Texts texts = formats.texts();
    String name = texts.get("shell.screen." + source.name());
    ExportScope of = scope.get();
    FrozenRows<R> taken = rows;
    Supplier<List<R>> list =
        () ->
            switch (of) {
              case MATCHING -> taken.matching();
              case SELECTED -> taken.selected();
              case ALL -> taken.all();
            };
    ExportNotes words = new ExportNotes(formats);
    var about =
        notes.get()
            ? words.of(
                name, source.table(), rows.search(), fetched, asOf, of, count(of), desk.now())
            : List.<dev.fleetglass.export.ExportNote>of();
    var fileColumns = columns().stream().map(words::column).toList();
    ExportFormat kind = format.get();
    return new ExportJob(desk, file, count(of))
        .run(() ->
            new Export<>(
                kind,
                fileColumns,
                list.get(),
                about,
                formats.zone(),
                name,
                texts.get("export.sheet.notes")));
  }

  /** Stops looking at the disk. */
  void close() {
    bag.close();
  }

  private List<Column<R>> all() {
    List<Column<R>> every = source.table().columnsProperty().get();
    List<Column<R>> ordered = new java.util.ArrayList<>(shown);
    every.stream()
        .filter(column -> shown.stream().noneMatch(seen -> seen.id().equals(column.id())))
        .forEach(ordered::add);
    return ordered;
  }

  private void choose(String choice) {
    String[] parts = choice.split(";", -1);
    for (ExportFormat each : ExportFormat.values()) {
      if (each.name().equals(parts[0])) {
        format.set(each);
      }
    }
    notes.set(parts.length < 2 || !parts[1].equals("false"));
  }

  private void suggest(Path folder) {
    Instant of = asOf == null ? desk.now() : asOf;
    String stamp = STAMP.format(of.atZone(formats.zone()));
    String name = source.name() + "-" + stamp + "." + format.get().extension();
    suggested = folder.resolve(name).toString();
    path.set(suggested);
  }

  /** The ending follows the format as long as it is one of a format. */
  private void extend() {
    String typed = path.get();
    boolean untouched = typed.equals(suggested);
    for (ExportFormat each : ExportFormat.values()) {
      String ending = "." + each.extension();
      if (typed.toLowerCase(Locale.ROOT).endsWith(ending)) {
        String named = typed.substring(0, typed.length() - ending.length());
        String next = named + "." + format.get().extension();
        suggested = untouched ? next : suggested;
        path.set(next);
        return;
      }
    }
  }

  private void look() {
    bag.close();
    target.set(TargetState.UNKNOWN);
    String typed = path.get();
    var running = desk.tasks().run(() -> TargetState.of(typed), this::seen, _ -> {});
    bag.add(() -> running.cancel(true));
  }

  private void seen(TargetState state) {
    boolean untouched = path.get().equals(suggested);
    boolean home = suggested.startsWith(desk.home().resolve(source.name()).toString());
    if (state == TargetState.NO_FOLDER && untouched && !home) {
      // The folder of last time, or the usual one, is not there: the home folder always is.
      suggest(desk.home());
    } else {
      target.set(state);
    }
  }

  private void judge() {
    ready.set(target.get().good() && count(scope.get()) > 0);
  }
}
