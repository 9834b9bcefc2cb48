package dev.fleetglass.ui.shell;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Finds actions, screens, connections and rows by a few letters. Rows are looked for off the JavaFX
 * thread; what an older query finds is dropped. JavaFX thread only.
 */
final class PaletteViewModel {
  private static final int ROWS = 20;
  private static final int EACH = 8;

  private final Texts texts;
  private final Tasks tasks;
  private final List<Command> commands;
  private final List<ConnectionSettings> connections;
  private final RowLookup rows;
  private final PaletteMemory memory;
  private final BiConsumer<ScreenId, Target> reach;
  private final @Nullable ScreenId table;
  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<PaletteLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
  private @Nullable Future<?> running;
  private List<PaletteLine.Find> foundRows = List.of();
  private String foundFor = "";

  /** What is looked for, by the letter it begins with. */
  private enum Only {
    ALL,
    ACTIONS,
    CONNECTIONS,
    ROWS
  }

  /**
   * A palette as the window is now.
   *
   * @param reach shows something on a screen
   * @param table the list that is shown; null on other screens
   */
  PaletteViewModel(
      Texts texts,
      Tasks tasks,
      List<Command> commands,
      List<ConnectionSettings> connections,
      RowLookup rows,
      PaletteMemory memory,
      BiConsumer<ScreenId, Target> reach,
      @Nullable ScreenId table) {
    this.texts = texts;
    this.tasks = tasks;
    this.commands = List.copyOf(commands);
    this.connections = List.copyOf(connections);
    this.rows = rows;
    this.memory = memory;
    this.reach = reach;
    this.table = table;
    query.subscribe((_, _) -> search());
    tell();
  }

  /** What is typed: {@code >} begins a search for actions, {@code @} connections, # rows. */
  StringProperty queryProperty() {
    return query;
  }

  ObservableList<PaletteLine> lines() {
    return lines;
  }

  /** Whether rows are still being looked for. */
  ReadOnlyBooleanProperty lookingProperty() {
    return looking.getReadOnlyProperty();
  }

  /** Does what a line says and remembers it. */
  void choose(PaletteLine.Find find) {
    memory.add(find.id());
    find.run().run();
  }

  /** Stops looking. */
  void close() {
    Future<?> old = running;
    running = null;
    if (old != null) {
      old.cancel(true);
    }
    looking.set(false);
  }

  private void search() {
    close();
    String words = words();
    boolean wantRows = (only() == Only.ALL || only() == Only.ROWS) && !words.isEmpty();
    if (!wantRows) {
      foundRows = List.of();
    } else if (!words.equals(foundFor)) {
      looking.set(true);
      running = tasks.run(() -> rows.find(words, ROWS), this::found, _ -> looking.set(false));
    }
    foundFor = wantRows ? words : "";
    tell();
  }

  private void found(List<RowLookup.Row> now) {
    looking.set(false);
    int length = words().length();
    foundRows = now.stream().map(row -> row(row, length)).toList();
    tell();
  }

  private void tell() {
    Map<String, List<PaletteLine.Find>> groups = new LinkedHashMap<>();
    String words = words();
    Only only = only();
    if (words.isEmpty() && only == Only.ALL) {
      groups.put(texts.get("shell.palette.recent"), recent());
    }
    boolean both = only == Only.ALL && !words.isEmpty();
    boolean named = both && best(words) > 0;
    if (only == Only.CONNECTIONS || named) {
      groups.put(texts.get("shell.palette.connections"), connections(words));
    }
    if (only == Only.ALL || only == Only.ACTIONS) {
      actions(words, only == Only.ALL, groups);
    }
    if (both && !named) {
      groups.put(texts.get("shell.palette.connections"), connections(words));
    }
    List<PaletteLine> now = new ArrayList<>();
    Map<String, List<PaletteLine.Find>> rowGroup =
        Map.of(texts.get("shell.palette.rows"), foundRows);
    boolean rowsFirst = only == Only.ALL && groups.values().stream().allMatch(List::isEmpty);
    if (rowsFirst) {
      add(now, rowGroup);
      add(now, groups);
    } else {
      add(now, groups);
      add(now, rowGroup);
    }
    lines.setAll(now);
  }

  /** By how much the best connection answers better than the best action's title. */
  private int best(String words) {
    int connection =
        connections.stream().mapToInt(one -> FuzzyMatch.score(words, one.name())).max().orElse(-1);
    int action =
        commands.stream()
            .mapToInt(command -> FuzzyMatch.score(words, command.action().title()))
            .max()
            .orElse(-1);
    return connection - action;
  }

  private static void add(List<PaletteLine> lines, Map<String, List<PaletteLine.Find>> groups) {
    groups.forEach((heading, finds) -> {
      if (!finds.isEmpty()) {
        lines.add(new PaletteLine.Heading(heading));
        lines.addAll(finds);
      }
    });
  }

  /** With a query the group with the best find comes first, and the best find in it. */
  private void actions(String words, boolean few, Map<String, List<PaletteLine.Find>> groups) {
    record Hit(Command command, int score) {}
    List<Hit> hits =
        commands.stream()
            .map(command -> new Hit(command, words.isEmpty() ? 0 : command.score(words)))
            .filter(hit -> hit.score() >= 0)
            .sorted(Comparator.comparingInt(Hit::score).reversed())
            .limit(words.isEmpty() ? Integer.MAX_VALUE : few ? 2L * EACH : 50)
            .toList();
    for (Hit hit : hits) {
      groups
          .computeIfAbsent(hit.command().group(), _ -> new ArrayList<>())
          .add(find(hit.command(), words));
    }
  }

  private PaletteLine.Find find(Command command, String words) {
    String title = command.action().title();
    return new PaletteLine.Find(
        command.action().id(),
        command.action().icon(),
        title,
        "",
        command.shortcut(),
        FuzzyMatch.places(words, title),
        command.action().run());
  }

  private List<PaletteLine.Find> connections(String words) {
    List<PaletteLine.Find> finds = new ArrayList<>();
    for (ConnectionSettings connection : connections) {
      if (words.isEmpty() || FuzzyMatch.score(words, connection.name()) >= 0) {
        finds.add(
            new PaletteLine.Find(
                "connection/" + connection.id(),
                "fg-power-plug-outline",
                connection.name(),
                texts.get("shell.palette.connection.open"),
                "",
                FuzzyMatch.places(words, connection.name()),
                () -> reach.accept(ScreenId.CONNECTIONS, new Target.Connection(connection.id()))));
        if (table != null) {
          ScreenId here = table;
          finds.add(
              new PaletteLine.Find(
                  "only/" + connection.id(),
                  "fg-filter-outline",
                  connection.name(),
                  texts.get("shell.palette.connection.only", ScreenFace.title(texts, here)),
                  "",
                  FuzzyMatch.places(words, connection.name()),
                  () -> reach.accept(here, new Target.Search(only(connection)))));
        }
      }
    }
    return finds.size() > EACH && only() == Only.ALL ? finds.subList(0, EACH) : finds;
  }

  private static String only(ConnectionSettings connection) {
    return "connection:\"" + connection.name().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private PaletteLine.Find row(RowLookup.Row row, int length) {
    BitSet hits = new BitSet();
    if (row.at() >= 0) {
      hits.set(row.at(), row.at() + length);
    }
    return new PaletteLine.Find(
        "row/" + row.id(),
        ScreenFace.icon(row.screen()),
        row.title(),
        row.detail(),
        "",
        hits,
        () -> reach.accept(row.screen(), new Target.Row(row.id(), "")));
  }

  private List<PaletteLine.Find> recent() {
    List<PaletteLine.Find> all = new ArrayList<>();
    commands.forEach(command -> all.add(find(command, "")));
    all.addAll(connections(""));
    return memory.all().stream()
        .flatMap(id -> all.stream().filter(find -> find.id().equals(id)).limit(1))
        .toList();
  }

  private Only only() {
    return switch (query.get().isEmpty() ? ' ' : query.get().charAt(0)) {
      case '>' -> Only.ACTIONS;
      case '@' -> Only.CONNECTIONS;
      case '#' -> Only.ROWS;
      default -> Only.ALL;
    };
  }

  private String words() {
    return (only() == Only.ALL ? query.get() : query.get().substring(1)).strip();
  }
}
