package dev.fleetglass.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.store.Folders;
import dev.fleetglass.store.ProblemLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferenceServiceTest {
  private static final Duration WHILE = Duration.ofSeconds(1);

  @TempDir Path home;
  private final ManualClock clock = new ManualClock();
  private final ManualWorkers workers = new ManualWorkers();
  private final ManualScheduler scheduler = new ManualScheduler(clock, workers);

  @Test
  void remembersSettingsAndLayouts() {
    PreferenceService first = start();
    AppSettings chosen =
        AppSettings.defaults()
            .withTheme(AppSettings.Theme.DARK)
            .withLanguage("ko")
            .withZone("Asia/Seoul")
            .withAutoRefresh(false);
    first.change(chosen);
    first.saveLayout("window", "100,100");
    first.saveLayout("window", "120,100");
    assertThat(first.layout("window")).contains("120,100");
    scheduler.advance(WHILE);

    PreferenceService second = start();
    assertThat(second.settings()).isEqualTo(chosen);
    assertThat(second.layout("window")).contains("120,100");
    assertThat(second.layout("other")).isEmpty();
  }

  @Test
  void writesOnceForManyChanges() {
    PreferenceService preferences = start();
    for (int i = 0; i < 50; i++) {
      preferences.saveLayout("divider", String.valueOf(i));
    }
    assertThat(scheduler.planned()).isEqualTo(1);
    preferences.saveLayout("divider", "49");
    scheduler.advance(WHILE);
    preferences.saveLayout("divider", "49");
    assertThat(scheduler.planned()).isZero();
  }

  @Test
  void writesAtItsEndWhatStillWaits() {
    PreferenceService first = start();
    first.change(AppSettings.defaults().withLanguage("ko"));
    first.close();
    assertThat(start().settings().language()).isEqualTo("ko");
  }

  @Test
  void tellsSettingsAtOnceAndEveryChange() {
    PreferenceService preferences = start();
    List<String> told = new ArrayList<>();
    Subscription subscription = preferences.subscribe(each -> told.add(each.language()));
    preferences.change(AppSettings.defaults().withLanguage("ko"));
    preferences.change(AppSettings.defaults().withLanguage("ko"));
    subscription.close();
    preferences.change(AppSettings.defaults());
    assertThat(told).containsExactly("", "ko");
  }

  @Test
  void keepsLayoutsOfAnotherRunningProgram() {
    PreferenceService one = start();
    PreferenceService two = start();
    one.saveLayout("a", "1");
    two.saveLayout("b", "2");
    scheduler.advance(WHILE);
    PreferenceService next = start();
    assertThat(next.layout("a")).contains("1");
    assertThat(next.layout("b")).contains("2");
  }

  @Test
  void startsWithDefaultsAndReportsADamagedFile() throws IOException {
    Path file = home.resolve("config/settings.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"format\":1,\"theme\":\"DA");

    PreferenceService preferences = start();

    assertThat(preferences.settings()).isEqualTo(AppSettings.defaults());
    assertThat(preferences.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.file()).isEqualTo(file);
          assertThat(problem.kept().orElseThrow()).hasContent("{\"format\":1,\"theme\":\"DA");
        });
  }

  @Test
  void reportsADiskThatRefusesOnceAndTriesAgainWithTheNextChange() throws IOException {
    Path blocked = home.resolve("config");
    PreferenceService preferences = start();
    Files.writeString(blocked, "in the way");

    preferences.saveLayout("a", "1");
    scheduler.advance(WHILE);
    preferences.saveLayout("a", "2");
    scheduler.advance(WHILE);
    assertThat(preferences.problems()).hasSize(1);
    assertThat(preferences.layout("a")).contains("2");

    Files.delete(blocked);
    preferences.saveLayout("b", "3");
    scheduler.advance(WHILE);
    assertThat(start().layout("a")).contains("2");
    assertThat(start().layout("b")).contains("3");
  }

  private PreferenceService start() {
    return new PreferenceService(Folders.below(home), new ProblemLog(), scheduler, workers, clock);
  }
}
