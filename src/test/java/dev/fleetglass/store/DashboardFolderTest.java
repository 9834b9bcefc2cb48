package dev.fleetglass.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fleetglass.model.DashboardFileException;
import dev.fleetglass.model.DashboardFileException.Kind;
import dev.fleetglass.model.dashboard.Dashboard;
import dev.fleetglass.model.dashboard.RandomDashboards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardFolderTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z"));
  private static final String PANEL =
      "{'id':'a','kind':'line','place':{'column':0,'row':0,'width':6,'height':4}}";

  @TempDir Path home;
  private final ProblemLog problems = new ProblemLog();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void givesBackEverythingItWasGiven(long seed) throws Exception {
    RandomDashboards dashboards = new RandomDashboards(new Random(seed));
    for (int i = 0; i < 20; i++) {
      Dashboard one = dashboards.dashboard("one");
      folder().write(one);
      assertThat(folder().read()).as("seed " + seed).containsExactly(one);
      Path shared = home.resolve("shared.json");
      folder().export(shared, one);
      Dashboard read = DashboardFolder.open(shared, Set.of());
      assertThat(read.panels()).isEqualTo(one.panels());
      assertThat(read.variables()).isEqualTo(one.variables());
      assertThat(read.range()).isEqualTo(one.range());
    }
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void keepsWhatPeopleAndNewerProgramsHaveAdded() throws IOException {
    store(
        "mine",
        "{'kind':'fleetglass-dashboard','format':1,'title':'T','note':'ask Kim','panels':["
            + PANEL.replace("'kind'", "'colour':'red','unit':'bytes','kind'")
            + "]}");
    Dashboard read = folder().read().getFirst();
    assertThat(read.range()).isEqualTo(Duration.ofHours(1));
    folder().write(new Dashboard("mine", "New", read.range(), List.of(), read.panels()));

    assertThat(Files.readString(home.resolve("dashboards/mine.json")))
        .contains("\"note\" : \"ask Kim\"", "\"colour\" : \"red\"", "\"title\" : \"New\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|NOT_DASHBOARD||",
        "{'kind':'fleetglass-views','format':1}|NOT_DASHBOARD||",
        "{'kind':'fleetglass-dashboard','format':2}|NEWER||2",
        "{'kind'|NOT_JSON|1:|",
        "HEAD}|FIELD|title|a title, found nothing",
        "HEAD,'title':['x']}|FIELD|title|a list of 1",
        "HEAD,'title':'T','range':'soon'}|FIELD|range|such as 90s",
        "HEAD,'title':'T','range':'0s'}|FIELD|range|more than no time",
        "HEAD,'title':'T','range':'999999999d'}|FIELD|range|at most 3660d",
        "HEAD,'title':'T','panels':{}}|FIELD|panels|a list",
        "HEAD,'title':'T','panels':[7]}|FIELD|panels[1]|an object, found 7",
        "HEAD,'title':'T','panels':[{'id':'../x'}]}|FIELD|panels[1].id|an id",
        "HEAD,'title':'T','panels':[{'id':'a','kind':'pie'}]}|FIELD|panels[1].kind|heat-map",
        "HEAD,'title':'T','panels':[{'id':'a','kind':'line'}]}|FIELD|panels[1].place|an object",
        "HEAD,'title':'T','panels':[PANEL,PANEL]}|FIELD|panels[2].id|its own",
        "HEAD,'title':'T','panels':[PANEL,OTHER]}|FIELD|panels[2].place|overlap panels[1]",
        "HEAD,'title':'T','panels':[WIDE]}|FIELD|panels[1].place.width|from 1 to 12",
        "HEAD,'title':'T','variables':[{'name':'a b'}]}|FIELD|variables[1].name|letters",
        "HEAD,'title':'T','variables':[{'name':'a'},{'name':'a'}]}|FIELD|variables[2].name|own"
      })
  void tellsWhatIsWrongAndWhere(String text, Kind kind, String place, String detail)
      throws IOException {
    String json =
        text.replace("HEAD", "{'kind':'fleetglass-dashboard','format':1")
            .replace("OTHER", PANEL.replace("'id':'a'", "'id':'b'"))
            .replace("WIDE", PANEL.replace("'width':6", "'width':13"))
            .replace("PANEL", PANEL);
    Path file = home.resolve("hostile.json");
    Files.writeString(file, json.replace('\'', '"'));
    DashboardFileException e =
        catchThrowableOfType(
            DashboardFileException.class, () -> DashboardFolder.open(file, Set.of()));

    assertThat(e.kind()).isEqualTo(kind);
    assertThat(e.place()).startsWith(place == null ? "" : place);
    assertThat(e.detail()).contains(detail == null ? "" : detail);
  }

  @Test
  void refusesHugeAndDeepFiles() throws IOException {
    Path file = home.resolve("hostile.json");
    Files.writeString(file, " ".repeat(2_000_000));
    assertThat(wrong(file).kind()).isEqualTo(Kind.TOO_LARGE);
    Files.writeString(file, "[".repeat(500_000));
    assertThat(wrong(file).kind()).isEqualTo(Kind.NOT_JSON);
  }

  @Test
  void putsAsideWhatIsNoJsonKeepsACopyOfWhatIsWrongAndShowsTheOthers() throws IOException {
    Dashboard good = new RandomDashboards(new Random(1)).dashboard("good");
    folder().write(good);
    store("broken", "{'format'");
    store("wrong", "{'kind':'fleetglass-dashboard','format':1,'title':5}");
    store("Not An Id", "{}");

    assertThat(folder().read()).containsExactly(good);
    assertThat(problems.all()).hasSize(2);
    assertThat(problems.all().toString()).contains("title: a text");
    assertThat(names())
        .contains("wrong.json", "wrong.json.damaged-20260301-080000")
        .contains("broken.json.damaged-20260301-080000")
        .doesNotContain("broken.json");
  }

  @Test
  void bringsBackWhatWasRemovedWordForWord() throws IOException {
    store("mine", "{'kind':'fleetglass-dashboard','format':1,'title':'T','note':'ask Kim'}");
    String before = Files.readString(home.resolve("dashboards/mine.json"));
    DashboardFolder.Removed removed = folder().remove(folder().read().getFirst());
    assertThat(folder().read()).isEmpty();
    folder().restore(removed);

    assertThat(Files.readString(home.resolve("dashboards/mine.json"))).isEqualTo(before);
  }

  @Test
  void bringsADashboardBackBesideOneThatHasTakenItsName() throws Exception {
    Dashboard first = new Dashboard("same", "One", Duration.ofHours(1), List.of(), List.of());
    Dashboard second = new Dashboard("same", "Two", Duration.ofHours(1), List.of(), List.of());
    folder().write(first);
    DashboardFolder.Removed removed = folder().remove(first);
    folder().write(second);

    folder().restore(removed);

    assertThat(folder().read()).extracting(Dashboard::title).containsExactly("One", "Two");
  }

  @Test
  void neverLeavesItsFolder() {
    for (String id : List.of("../evil", "a/b", "", "a\\b", "..", "/etc/x", "a.b", "A")) {
      Dashboard evil = new Dashboard(id, "T", Duration.ofHours(1), List.of(), List.of());
      assertThatThrownBy(() -> folder().write(evil))
          .as(id)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(DashboardFolder.freeId("../../Ümlaut & Co", Set.of())).isEqualTo("mlaut-co");
    assertThat(DashboardFolder.freeId("서울", Set.of("dashboard"))).isEqualTo("dashboard-2");
    assertThat(DashboardFolder.freeId("CON", Set.of())).isEqualTo("dashboard-con");
    assertThat(DashboardFolder.freeId("Builtin x", Set.of())).isEqualTo("dashboard-builtin-x");
  }

  private static DashboardFileException wrong(Path file) {
    return catchThrowableOfType(
        DashboardFileException.class, () -> DashboardFolder.open(file, Set.of()));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("dashboards"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private void store(String id, String json) throws IOException {
    Path folder = Files.createDirectories(home.resolve("dashboards"));
    Files.writeString(folder.resolve(id + ".json"), json.replace('\'', '"'));
  }

  private DashboardFolder folder() {
    return new DashboardFolder(home.resolve("dashboards"), CLOCK, problems);
  }
}
