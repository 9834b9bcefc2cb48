package dev.fleetglass.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.dashboard.Dashboard;
import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.store.DashboardFolder;
import dev.fleetglass.store.ProblemLog;
import dev.fleetglass.ui.i18n.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardServiceTest {
  @TempDir Path home;
  private final ProblemLog problems = new ProblemLog();

  @Test
  void tellsOfWhatIsSavedDeletedAndBroughtBackAndOfOtherPrograms() throws IOException {
    DashboardService service = service();
    DashboardService other = service();
    List<List<String>> told = new ArrayList<>();
    Subscription subscription =
        service.subscribe(all -> told.add(all.stream().map(Dashboard::title).toList()));
    Dashboard mine = dashboard(service.freeId("Mine"), "Mine");
    service.save(mine);
    other.reload();
    other.save(dashboard(other.freeId("Mine"), "Theirs"));
    service.reload();
    Dashboards.Undo undo = service.delete(service.own().getFirst());
    undo.run();
    subscription.close();
    service.save(dashboard("later", "Later"));

    assertThat(told)
        .containsExactly(
            List.of(),
            List.of("Mine"),
            List.of("Mine", "Theirs"),
            List.of("Theirs"),
            List.of("Mine", "Theirs"));
  }

  @Test
  void neverGivesTheNameOfAFileThatCannotBeRead() throws IOException {
    Path folder = Files.createDirectories(home.resolve("dashboards"));
    Files.writeString(folder.resolve("load.json"), "{\"format\": 99}");
    DashboardService service = service();

    assertThat(service.own()).isEmpty();
    assertThat(service.freeId("Load")).isEqualTo("load-2");
  }

  @Test
  void exportsWhatCanBeImportedTwice() throws Exception {
    DashboardService service = service();
    Path file = home.resolve("shared.json");
    service.write(file, dashboard("mine", "Mine"));
    Dashboard first = service.read(file);
    service.save(first);
    Dashboard second = service.read(file);

    assertThat(first.id()).isEqualTo("mine");
    assertThat(second.id()).isEqualTo("mine-2");
    assertThat(second.title()).isEqualTo("Mine");
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void whatComesWithTheProgramIsSoundAndNamedInEveryLanguage(Dashboard dashboard) throws Exception {
    for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      Texts texts = Texts.load(language);
      assertThat(texts.has(dashboard.title())).isTrue();
      dashboard.panels().forEach(panel -> assertThat(texts.has(panel.title())).isTrue());
    }
    Set<String> ids = dashboard.panels().stream().map(Panel::id).collect(Collectors.toSet());
    assertThat(ids).hasSameSizeAs(dashboard.panels());
    // Reading refuses overlapping places.
    Path file = home.resolve("built-in.json");
    service().write(file, dashboard);
    assertThat(service().read(file).panels()).isEqualTo(dashboard.panels());
  }

  @Test
  void whatComesWithTheProgramShowsEveryKindOfPanel() {
    var kinds =
        builtIn().stream()
            .flatMap(dashboard -> dashboard.panels().stream())
            .map(Panel::kind)
            .collect(Collectors.toSet());
    assertThat(kinds)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.allOf(dev.fleetglass.model.dashboard.PanelKind.class));
  }

  static List<Dashboard> builtIn() {
    return BuiltInDashboards.ALL;
  }

  private DashboardService service() {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z"));
    return new DashboardService(new DashboardFolder(home.resolve("dashboards"), clock, problems));
  }

  private static Dashboard dashboard(String id, String title) {
    return new Dashboard(id, title, Duration.ofHours(1), List.of(), List.of());
  }
}
