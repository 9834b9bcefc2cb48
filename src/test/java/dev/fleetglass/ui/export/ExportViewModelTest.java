package dev.fleetglass.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.export.ExportException;
import dev.fleetglass.export.ExportFormat;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.settings.FakePreferences;
import dev.fleetglass.ui.table.SortTerm;
import dev.fleetglass.ui.table.TableModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportViewModelTest {
  @TempDir Path folder;

  private final FakePreferences preferences = new FakePreferences();
  private final TableModel<Machine> table =
      new TableModel<>(Machine.COLUMNS, Runnable::run, Runnable::run);
  private final Formats formats = new Formats(Texts.load(Locale.ENGLISH), ZoneId.of("Asia/Seoul"));
  private final ExportSource<Machine> source =
      new ExportSource<>(
          "servers",
          table,
          () -> formats,
          () ->
              List.of(
                  new ExportSource.Fetched("East", Machine.NOW),
                  new ExportSource.Fetched("West", null)));
  private final ExportDesk desk =
      new ExportDesk(
          preferences,
          Runnable::run,
          Clock.fixed(Machine.NOW, ZoneOffset.UTC),
          new Tasks(Runnable::run, Runnable::run));

  @BeforeEach
  void fill() {
    preferences.saveLayout("export.folder", folder.toString());
    table.update(() -> Machine.many(6));
  }

  @Test
  void namesTheMomentOfThePastInFileNameAndNotes() throws Exception {
    Instant then = Machine.NOW.minusSeconds(86_400);
    ExportSource<Machine> past =
        new ExportSource<>(source.name(), table, source.formats(), source.fetched(), () -> then);
    ExportViewModel<Machine> model = new ExportViewModel<>(past, Machine.COLUMNS, false, desk);
    assertThat(model.pathProperty().get()).endsWith("servers-2026-11-22T1240.csv");

    model.start();
    assertThat(Files.readString(Path.of(model.pathProperty().get())))
        .contains("# asOf: 2026-11-22T12:40:00+09:00");
  }

  @ParameterizedTest
  @CsvSource({
    "en, '# dates: East (read in Asia/Seoul)'",
    "ko, '# dates: East (Asia/Seoul 시간대로 읽음)'"
  })
  void namesTheZoneInWhichAConnectionsDatesWereRead(String language, String line)
      throws IOException {
    Formats utc = new Formats(Texts.load(Locale.forLanguageTag(language)), ZoneOffset.UTC);
    ExportSource<Machine> zoned =
        new ExportSource<>(
            "nodes",
            table,
            () -> utc,
            () ->
                List.of(
                    new ExportSource.Fetched("East", Machine.NOW, ZoneId.of("Asia/Seoul")),
                    new ExportSource.Fetched("West", Machine.NOW)));
    ExportJob job = new ExportViewModel<>(zoned, Machine.COLUMNS, false, desk).start();

    List<String> lines = Files.readAllLines(job.file());
    assertThat(lines).contains(line);
    assertThat(lines).contains(language.equals("ko") ? "# list: 노드" : "# list: Nodes");
    assertThat(lines).filteredOn(each -> each.startsWith("# dates")).hasSize(1);
  }

  @Test
  void suggestsAFileNamedAfterListAndTimeWhereTheLastOneWent() {
    ExportViewModel<Machine> model = model();
    assertThat(model.pathProperty().get())
        .isEqualTo(folder.resolve("servers-2026-11-23T1240.csv").toString());
    assertThat(model.targetProperty().get()).isEqualTo(TargetState.FREE);
    assertThat(model.readyProperty().get()).isTrue();
  }

  @Test
  void endingFollowsTheFormat() {
    ExportViewModel<Machine> model = model();
    model.formatProperty().set(ExportFormat.XLSX);
    assertThat(model.pathProperty().get()).endsWith("T1240.xlsx");
    model.pathProperty().set(folder.resolve("notes.txt").toString());
    model.formatProperty().set(ExportFormat.JSON);
    assertThat(model.pathProperty().get()).endsWith("notes.txt");
  }

  @Test
  void remembersFormatAndFolder() {
    ExportViewModel<Machine> model = model();
    model.formatProperty().set(ExportFormat.JSON);
    model.notesProperty().set(false);
    model.start();
    ExportViewModel<Machine> next = model();
    assertThat(next.formatProperty().get()).isEqualTo(ExportFormat.JSON);
    assertThat(next.notesProperty().get()).isFalse();
  }

  @Test
  void writesWhatIsSeenInItsOrderAndSaysWhereItComesFrom() throws IOException {
    table.filterProperty().set("web");
    table.sortProperty().set(List.of(new SortTerm("name", true)));
    ExportJob job = model().start();

    assertThat(job.stateProperty().get()).isEqualTo(ExportJob.State.DONE);
    assertThat(job.writtenProperty().get()).isEqualTo(3);
    List<String> lines = Files.readAllLines(job.file());
    assertThat(lines)
        .anyMatch(line -> line.contains("Fleetglass"))
        .contains(
            "# timeZone: Asia/Seoul",
            "# connection: East (fetched 2026-11-23T12:40:00+09:00)",
            "# connection: West (fetched never)",
            "# search: web",
            "# sort: Name ↓",
            "# rows: 3")
        .endsWith("Name,Disk (bytes)", "web-6,6144", "web-4,4096", "web-2,2048");
  }

  @Test
  void namesTheSearchThatTheRowsHavePassedNotAMistakenOne() throws IOException {
    table.filterProperty().set("name:\"web,=1+1\" OR web");
    table.filterProperty().set("(web");
    ExportViewModel<Machine> model = model();
    table.filterProperty().set("other");
    model.start();
    assertThat(Files.readString(Path.of(model.pathProperty().get())))
        .contains("# search: name:\"web, =1+1\" OR web\r\n");
  }

  @Test
  void writesHiddenColumnsOnlyWhenAskedTo() throws IOException {
    ExportViewModel<Machine> model = model();
    model.allColumnsProperty().set(true);
    model.notesProperty().set(false);
    assertThat(Files.readAllLines(model.start().file()))
        .startsWith("Name,Disk (bytes),Seen", "db-1,1024,2026-11-23T12:39:59+09:00");
  }

  @Test
  void writesSelectedRowsThatTheSearchHides() throws IOException {
    table.selection().select(List.of("m1", "m4"), "m4");
    table.filterProperty().set("web");
    ExportViewModel<Machine> model = model();
    model.notesProperty().set(false);
    assertThat(model.scopeProperty().get()).isEqualTo(ExportScope.SELECTED);
    assertThat(Files.readAllLines(model.start().file()))
        .containsExactly("Name,Disk (bytes)", "db-1,1024", "web-4,4096");
  }

  @Test
  void rowsThatComeLaterAreNotInTheFile() throws IOException {
    ExportViewModel<Machine> model = model();
    model.notesProperty().set(false);
    table.update(() -> Machine.many(40));
    assertThat(Files.readAllLines(model.start().file())).hasSize(7);
  }

  @Test
  void goesHomeWhenTheFolderOfLastTimeIsGone() {
    preferences.saveLayout("export.folder", folder.resolve("gone").toString());
    assertThat(model().pathProperty().get()).startsWith(System.getProperty("user.home"));
  }

  @Test
  void saysWhatIsWrongWithTheFileBeforeWriting() throws IOException {
    ExportViewModel<Machine> model = model();
    Files.writeString(folder.resolve("there.csv"), "old");
    assertThat(state(model, folder.resolve("there.csv").toString()))
        .isEqualTo(TargetState.REPLACES);
    assertThat(model.readyProperty().get()).isTrue();
    assertThat(state(model, folder.resolve("no/such.csv").toString()))
        .isEqualTo(TargetState.NO_FOLDER);
    assertThat(model.readyProperty().get()).isFalse();
    assertThat(state(model, folder.toString())).isEqualTo(TargetState.IS_FOLDER);
    assertThat(state(model, "only-a-name.csv")).isEqualTo(TargetState.NO_NAME);
    assertThat(state(model, " ")).isEqualTo(TargetState.NO_NAME);
  }

  @Test
  void noRowsAreNothingToExport() {
    table.filterProperty().set("no such machine");
    ExportViewModel<Machine> model = model();
    assertThat(model.readyProperty().get()).isFalse();
    model.scopeProperty().set(ExportScope.ALL);
    assertThat(model.readyProperty().get()).isTrue();
  }

  @Test
  void canBeTriedAgainAfterAFailure() throws IOException {
    Path place = Files.createDirectory(folder.resolve("share"));
    ExportViewModel<Machine> model = model();
    model.pathProperty().set(place.resolve("out.csv").toString());
    Files.delete(place);
    ExportJob job = model.start();
    assertThat(job.stateProperty().get()).isEqualTo(ExportJob.State.FAILED);
    assertThat(job.failure())
        .isNotNull()
        .extracting(ExportException::reason)
        .isEqualTo(ExportException.Reason.NO_FOLDER);

    Files.createDirectory(place);
    job.retry();
    assertThat(job.stateProperty().get()).isEqualTo(ExportJob.State.DONE);
    try (Stream<Path> files = Files.list(place)) {
      assertThat(files).hasSize(1);
    }
  }

  private ExportViewModel<Machine> model() {
    return new ExportViewModel<>(source, Machine.COLUMNS.subList(0, 2), false, desk);
  }

  private static TargetState state(ExportViewModel<Machine> model, String path) {
    model.pathProperty().set(path);
    return model.targetProperty().get();
  }
}
