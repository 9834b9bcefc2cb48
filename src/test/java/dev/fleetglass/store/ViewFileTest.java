package dev.fleetglass.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fleetglass.model.ExportedViews;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.model.ViewFileException;
import dev.fleetglass.model.ViewFileException.Kind;
import dev.fleetglass.model.ViewSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewFileTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z"));
  private static final SavedView FULL =
      new SavedView(
          "id-1",
          "서울의 \"장애\"",
          "state:failed -\"web 1\"",
          List.of(new SavedView.Place("state", 118, true), new SavedView.Place("apiUrl", 0, false)),
          List.of(new SavedView.Sort("name", false), new SavedView.Sort("created", true)),
          1,
          "datacenter");

  @TempDir Path folder;
  private Path path;
  private final ProblemLog problems = new ProblemLog();
  private final ViewExchange exchange = new ViewExchange(CLOCK);

  @BeforeEach
  void name() {
    path = folder.resolve("views.json");
  }

  @Test
  void givesBackEverythingItWasGiven() throws IOException {
    ViewSet set = new ViewSet(List.of(FULL, SavedView.plain("id-2", "Plain")), "id-2");
    file().update("servers", _ -> set);

    assertThat(file().read()).isEqualTo(Map.of("servers", set));
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void twoProgramsKeepEachOthersViews() throws IOException {
    ViewFile one = file();
    ViewFile other = file();
    one.read();
    other.read();
    one.update("servers", set -> set.with(FULL));
    other.update("servers", set -> set.with(SavedView.plain("id-2", "Other")));
    other.update("clusters", set -> set.startingWith("all"));

    assertThat(one.read().get("servers"))
        .isEqualTo(new ViewSet(List.of(FULL, SavedView.plain("id-2", "Other")), ""));
    assertThat(one.read().get("clusters")).isEqualTo(new ViewSet(List.of(), "all"));
  }

  @Test
  void putsADamagedFileAside() throws IOException {
    Files.writeString(path, "{\"format\": 1, \"screens\": {");

    assertThat(file().read()).isEmpty();
    assertThat(problems.all()).hasSize(1);
    assertThat(problems.all().getFirst().kept()).isPresent();
    file().update("servers", set -> set.with(FULL));
    assertThat(file().read()).containsKey("servers");
    assertThat(problems.all().getFirst().kept().orElseThrow()).content().startsWith("{\"format\"");
  }

  @Test
  void leavesOutOnlyTheViewThatCannotBeUnderstoodAndKeepsACopy() throws IOException {
    file().update("servers", set -> set.with(FULL).with(SavedView.plain("id-2", "Other")));
    Files.writeString(path, Files.readString(path).replace("\"pinned\" : 1", "\"pinned\" : -1"));

    assertThat(file().read().get("servers"))
        .isEqualTo(new ViewSet(List.of(SavedView.plain("id-2", "Other")), ""));
    assertThat(problems.all().getFirst().reason())
        .isEqualTo("servers.views[1].pinned: a number from 0 to 2, found -1");
    assertThat(problems.all().getFirst().kept()).isPresent();
  }

  @Test
  void leavesAFileOfANewerProgramAlone() throws IOException {
    Files.writeString(path, "{\"format\": 2}");

    assertThat(file().read()).isEmpty();
    assertThatThrownBy(() -> file().update("servers", set -> set.with(FULL)))
        .isInstanceOf(IOException.class);
    assertThat(path).hasContent("{\"format\": 2}");
  }

  @Test
  void anExportedFileGivesTheSameViewsUnderNewIds() throws Exception {
    exchange.write(path, new ExportedViews("servers", List.of(FULL, FULL)));

    ExportedViews read = exchange.read(path);
    assertThat(read.screen()).isEqualTo("servers");
    assertThat(read.views()).extracting(view -> view.identified("id-1")).containsOnly(FULL);
    assertThat(read.views()).extracting(SavedView::id).doesNotHaveDuplicates();
    assertThat(path).content().doesNotContain("id-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\": | NOT_JSON | 1:9",
        "[1, 2] | NOT_VIEWS | ''",
        "{\"format\": 1, \"screens\": {}} | NOT_VIEWS | ''",
        "{\"kind\": \"fleetglass-views\", \"format\": 9} | NEWER | ''",
        "{\"kind\": \"fleetglass-views\", \"format\": 1} | FIELD | screen",
        "{\"kind\": \"fleetglass-views\", \"format\": 1, \"screen\": \"s\", \"views\": []}"
            + " | FIELD | views",
        "{\"kind\": \"fleetglass-views\", \"format\": 1, \"screen\": \"s\", \"views\":"
            + " [{\"name\": \"a\"}, {\"name\": \" \"}]} | FIELD | views[2].name",
        "{\"kind\": \"fleetglass-views\", \"format\": 1, \"screen\": \"s\", \"views\":"
            + " [{\"name\": \"a\", \"sort\": 3}]} | FIELD | views[1].sort",
        "{\"kind\": \"fleetglass-views\", \"format\": 1, \"screen\": \"s\", \"views\":"
            + " [{\"name\": \"a\", \"columns\": [{\"id\": \"a:1,b\"}]}]}"
            + " | FIELD | views[1].columns[1].id",
        "{\"kind\": \"fleetglass-views\", \"format\": 1, \"screen\": \"s\", \"views\":"
            + " [{\"name\": \"a\", \"group\": \";\"}]} | FIELD | views[1].group"
      })
  void saysWhatIsWrongAndWhere(String text, Kind kind, String place) throws IOException {
    Files.writeString(path, text);

    ViewFileException bad =
        catchThrowableOfType(ViewFileException.class, () -> exchange.read(path));
    assertThat(bad.kind()).isEqualTo(kind);
    assertThat(bad.place()).isEqualTo(place);
  }

  @Test
  void refusesAFileThatIsTooLarge() throws IOException {
    Files.write(path, new byte[2 * 1024 * 1024]);

    ViewFileException bad =
        catchThrowableOfType(ViewFileException.class, () -> exchange.read(path));
    assertThat(bad.kind()).isEqualTo(Kind.TOO_LARGE);
  }

  private ViewFile file() {
    return new ViewFile(path, CLOCK, problems);
  }
}
