package dev.fleetglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.fx.Ticker;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.Server;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.FakeInventory;
import dev.fleetglass.ui.inventory.Fleet;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
  private final FakeServices services = new FakeServices();
  private final FakeInventory<Server> servers = new FakeInventory<>();
  private final FakeInventory<Cluster> clusters = new FakeInventory<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Object> reached = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final FxGate gate = Runnable::run;
  private final ShellViewModel shell =
      new ShellViewModel(
          services.services(),
          gate,
          Clock.fixed(FakeServices.NOW, ZoneOffset.UTC),
          new Ticker(gate, (_, _) -> {}, Duration.ofSeconds(1)));

  @BeforeEach
  void fill() {
    servers.set(FakeInventory.fresh(1, "East", Fleet.servers(100_000)));
    clusters.set(FakeInventory.fresh(1, "West", Fleet.clusters(30)));
    shell.activate();
  }

  @Test
  void findsRowsOfAllListsByNameAndAddress() {
    PaletteViewModel palette = palette(Runnable::run, null);
    palette.queryProperty().set("web-77770");
    assertThat(titles(palette)).contains("web-77770");
    palette.queryProperty().set("208.113.4.11");
    assertThat(finds(palette)).anyMatch(find -> find.detail().startsWith("208.113.4.11"));
    palette.queryProperty().set("#seoul");
    assertThat(titles(palette)).isNotEmpty().allMatch(title -> title.startsWith("seoul-"));
  }

  @Test
  void keepsTheBestTwentyRowsOnly() {
    PaletteViewModel palette = palette(Runnable::run, null);
    palette.queryProperty().set("#web-7");
    assertThat(titles(palette)).hasSize(20);
    palette.queryProperty().set("#web-70");
    assertThat(titles(palette)).first().isEqualTo("web-70");
  }

  @Test
  void choosingARowOpensItOnItsScreen() {
    PaletteViewModel palette = palette(Runnable::run, null);
    palette.queryProperty().set("#web-70");
    palette.choose(finds(palette).getFirst());
    assertThat(reached).containsExactly(ScreenId.SERVERS, new Target.Row(rowId("web-70"), ""));
  }

  @Test
  void anOutdatedSearchIsInterruptedAndItsRowsDropped() {
    PaletteViewModel palette = palette(waiting::add, null);
    palette.queryProperty().set("web-1");
    palette.queryProperty().set("db-3");
    assertThat(palette.lookingProperty().get()).isTrue();
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
    assertThat(palette.lookingProperty().get()).isFalse();
    assertThat(titles(palette)).isNotEmpty().allMatch(title -> title.contains("db-3"));
  }

  @Test
  void letterAtTheFrontNarrowsDownWhatIsLookedFor() {
    PaletteViewModel palette = palette(Runnable::run, ScreenId.SERVERS);
    palette.queryProperty().set(">");
    assertThat(titles(palette)).containsExactly("Count the bottles", "Export…");
    palette.queryProperty().set("@gogrid");
    assertThat(titles(palette)).containsExactly("Sandbox GoGrid", "Sandbox GoGrid");
    palette.choose(finds(palette).get(1));
    assertThat(reached)
        .containsExactly(ScreenId.SERVERS, new Target.Search("connection:\"Sandbox GoGrid\""));
  }

  @Test
  void marksTheLettersThatWereTyped() {
    PaletteViewModel palette = palette(Runnable::run, null);
    palette.queryProperty().set(">cobot");
    BitSet hits = new BitSet();
    hits.set(0, 2);
    hits.set(10, 13);
    assertThat(finds(palette).getFirst().hits()).isEqualTo(hits);
  }

  @Test
  void whatWasChosenLatelyComesFirst() {
    PaletteViewModel palette = palette(Runnable::run, null);
    palette.choose(finds(palette).get(1));
    assertThat(done).containsExactly("export");
    PaletteViewModel next = palette(Runnable::run, null);
    assertThat(next.lines().getFirst()).isEqualTo(new PaletteLine.Heading("Recent"));
    assertThat(titles(next)).containsExactly("Export…", "Count the bottles", "Export…");
  }

  private String rowId(String name) {
    return servers.snapshot().rows().stream()
        .filter(row -> row.value().name().equals(name))
        .map(row -> row.connectionId() + "/" + row.value().key())
        .findFirst()
        .orElseThrow();
  }

  private PaletteViewModel palette(Executor worker, @Nullable ScreenId table) {
    List<Command> commands =
        List.of(
            new Command(
                "Servers",
                new Action("plain.act", "Count the bottles", "i", null, () -> done.add("act"))),
            new Command(
                "Servers", new Action("x.export", "Export…", "i", null, () -> done.add("export"))));
    return new PaletteViewModel(
        Texts.load(Locale.ENGLISH),
        new Tasks(worker, gate),
        commands,
        shell.connections(),
        new RowLookup(List.of(clusters, servers)),
        new PaletteMemory(shell),
        (screen, target) -> reached.addAll(List.of(screen, target)),
        table);
  }

  private static List<PaletteLine.Find> finds(PaletteViewModel palette) {
    return palette.lines().stream()
        .filter(PaletteLine.Find.class::isInstance)
        .map(PaletteLine.Find.class::cast)
        .toList();
  }

  private static List<String> titles(PaletteViewModel palette) {
    return finds(palette).stream().map(PaletteLine.Find::title).toList();
  }
}
