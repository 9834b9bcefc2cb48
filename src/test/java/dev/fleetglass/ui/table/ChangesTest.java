package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.table.RowHistory.Entry;
import dev.fleetglass.ui.table.RowHistory.Event;
import dev.fleetglass.ui.table.live.LiveModel;
import dev.fleetglass.ui.table.live.LiveModel.Counts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private final TableModel<Sample> model =
      new TableModel<>(Sample.COLUMNS, Runnable::run, Runnable::run);
  private final LiveModel<Sample> live =
      new LiveModel<>(model, Clock.fixed(START.plusSeconds(60), ZoneOffset.UTC));

  @Test
  void firstFillOfEachSourceIsNoChange() {
    show(Map.of("a", START), "en", "a/1", "a/2");
    assertThat(live.countsProperty().get().none()).isTrue();

    show(Map.of("a", START, "b", START), "en", "a/1", "a/2", "b/1");
    assertThat(live.countsProperty().get().none()).isTrue();

    show(Map.of("a", START, "b", START.plusSeconds(5)), "en", "a/1", "a/2", "b/1", "b/2");
    assertThat(live.countsProperty().get()).isEqualTo(new Counts(0, 1, 0));
  }

  @Test
  void rowsOfASourceThatIsTakenAwayHaveNotVanished() {
    show(Map.of("a", START, "b", START), "en", "a/1", "b/1");
    show(Map.of("a", START), "en", "a/1");
    assertThat(live.countsProperty().get().none()).isTrue();
    assertThat(model.history().of("b/1").entries()).isEmpty();
  }

  @Test
  void anotherLanguageIsNoChange() {
    show(Map.of("a", START), "en", "a/1");
    model.update(
        () -> List.of(Sample.named("a/1", "ein anderer")),
        origin(Map.of("a", START.plusSeconds(5)), "de"));
    assertThat(live.countsProperty().get().none()).isTrue();
    assertThat(model.rows().getFirst().name()).isEqualTo("ein anderer");
  }

  @Test
  void countsWhatTheLastRefreshOfEachSourceBrought() {
    show(Map.of("a", START, "b", START), "en", "a/1", "b/1");
    show(Map.of("a", START.plusSeconds(5), "b", START), "en", "a/1", "a/2", "b/1");
    show(
        Map.of("a", START.plusSeconds(5), "b", START.plusSeconds(6)),
        "en",
        "a/1",
        "a/2",
        "b/1",
        "b/2",
        "b/3");
    assertThat(live.countsProperty().get()).isEqualTo(new Counts(0, 3, 0));
    assertThat(live.entries(LiveModel.Scope.REFRESH))
        .extracting(Entry::row)
        .containsExactly("b/3", "b/2", "a/2");

    show(
        Map.of("a", START.plusSeconds(15), "b", START.plusSeconds(6)),
        "en",
        "a/1",
        "a/2",
        "b/1",
        "b/2",
        "b/3");
    assertThat(live.countsProperty().get()).isEqualTo(new Counts(0, 2, 0));
  }

  @Test
  void aPauseKeepsRowsCountsWhatWaitsAndComesInAtOnce() {
    show(Map.of("a", START), "en", "a/1", "a/2");
    List<Integer> sizes = new ArrayList<>();
    model.rows().subscribe(() -> sizes.add(model.rows().size()));
    live.pause(true);
    assertThat(live.pausedSinceProperty().get()).isEqualTo(START.plusSeconds(60));
    show(Map.of("a", START.plusSeconds(5)), "en", "a/1", "a/2", "a/3");
    show(Map.of("a", START.plusSeconds(10)), "en", "a/2", "a/3", "a/4");
    assertThat(model.rows()).extracting(Sample::id).containsExactly("a/1", "a/2");
    assertThat(live.waitingProperty().get()).isEqualTo(3);
    assertThat(model.history().of("a/3").entries().getFirst().at()).isEqualTo(START.plusSeconds(5));

    model.filterProperty().set("2");
    assertThat(model.rows()).extracting(Sample::id).containsExactly("a/2");
    model.filterProperty().set("");
    sizes.clear();
    live.pause(false);
    assertThat(model.rows()).extracting(Sample::id).containsExactly("a/2", "a/3", "a/4");
    assertThat(sizes).containsExactly(3);
    assertThat(live.countsProperty().get()).isEqualTo(new Counts(0, 2, 1));
    assertThat(live.waitingProperty().get()).isZero();
    assertThat(model.history().of("a/3").entries()).hasSize(1);
  }

  @Test
  void theNewestRowsComeInWhenThePauseEndsWhileOthersAreLookedAt() {
    List<Runnable> queued = new ArrayList<>();
    TableModel<Sample> slow = new TableModel<>(Sample.COLUMNS, queued::add, Runnable::run);
    Runnable work =
        () -> {
          while (!queued.isEmpty()) {
            queued.removeFirst().run();
          }
        };
    fill(slow, START, "a/1");
    work.run();
    slow.hold(Hold.PAUSE);
    fill(slow, START.plusSeconds(1), "a/1", "a/2");
    work.run();
    fill(slow, START.plusSeconds(2), "a/1", "a/2", "a/3");
    fill(slow, START.plusSeconds(3), "a/1", "a/2", "a/3", "a/4");
    slow.release(Hold.PAUSE);
    work.run();
    assertThat(slow.rows()).extracting(Sample::id).containsExactly("a/1", "a/2", "a/3", "a/4");

    slow.hold(Hold.PAUSE);
    fill(slow, START.plusSeconds(4), "a/5");
    work.run();
    fill(slow, START.plusSeconds(5), "a/5", "a/6");
    slow.release(Hold.PAUSE);
    work.run();
    assertThat(slow.rows()).extracting(Sample::id).containsExactly("a/5", "a/6");
    assertThat(slow.waitingProperty().get().count()).isZero();
  }

  @Test
  void rowsThatWaitedDoNotReplaceThoseOfAnotherLanguage() {
    show(Map.of("a", START), "en", "a/1");
    live.pause(true);
    show(Map.of("a", START.plusSeconds(5)), "en", "a/1", "a/2");
    show(Map.of("a", START.plusSeconds(6)), "ko", "a/1", "a/2", "a/3");
    assertThat(model.rows()).hasSize(3);
    assertThat(live.waitingProperty().get()).isZero();
    live.pause(false);
    assertThat(model.rows()).hasSize(3);
  }

  @Test
  void whatWaitedComesInWhenNobodyPointsAtARowEither() {
    show(Map.of("a", START), "en", "a/1");
    live.pause(true);
    show(Map.of("a", START.plusSeconds(5)), "en", "a/1", "a/2");
    model.hold(Hold.MENU);
    live.pause(false);
    assertThat(model.rows()).hasSize(1);
    model.release(Hold.MENU);
    assertThat(model.rows()).hasSize(2);
  }

  @Test
  void deltasWaitTooAndAreCounted() {
    show(Map.of("a", START), "en", "a/1");
    live.pause(true);
    model.apply(Delta.upsert(List.of(Sample.named("a/1", "other"))));
    assertThat(live.waitingProperty().get()).isEqualTo(1);
    assertThat(model.rows().getFirst().name()).isEqualTo("a/1");
    live.pause(false);
    assertThat(model.rows().getFirst().name()).isEqualTo("other");
  }

  @Test
  void keepsTrueCountsBeyondTheRowsItKeeps() {
    show(Map.of("a", START), "en", ids(5_000));
    model.update(
        () -> IntStream.range(0, 5_000).mapToObj(i -> Sample.named("a/" + i, "n" + i)).toList(),
        origin(Map.of("a", START.plusSeconds(1)), "en"));
    Changes<Sample> changes = model.changesProperty().get();
    assertThat(changes.changedCount()).isEqualTo(5_000);
    assertThat(changes.changed()).hasSize(Changes.KEPT);
    assertThat(changes.marks().at(4_999)).isEqualTo(1);
  }

  @Test
  void historyDropsItsOldestEntriesAndSaysSo() {
    RowHistory history = new RowHistory(300);
    history.add(List.of(entry("first")));
    assertThat(history.of("first")).isEqualTo(new RowHistory.Story(List.of(entry("first")), true));
    for (int i = 0; i < 299; i++) {
      history.add(List.of(entry("r" + i)));
    }
    assertThat(history.of("first").entries()).hasSize(1);
    history.add(List.of(entry("last")));
    assertThat(history.of("first")).isEqualTo(new RowHistory.Story(List.of(), false));
    assertThat(history.latest(_ -> true, 2)).extracting(Entry::row).containsExactly("last", "r298");
  }

  private static Entry entry(String row) {
    return new Entry(START, "a", row, row, Event.APPEARED, "", "", "");
  }

  private static String[] ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> "a/" + i).toArray(String[]::new);
  }

  private void show(Map<String, Instant> fetched, String language, String... ids) {
    model.update(
        () -> IntStream.range(0, ids.length).mapToObj(i -> Sample.named(ids[i], ids[i])).toList(),
        origin(fetched, language));
  }

  private static void fill(TableModel<Sample> model, Instant fetched, String... ids) {
    model.update(
        () -> Stream.of(ids).map(id -> Sample.named(id, id)).toList(),
        origin(Map.of("a", fetched), "en"));
  }

  private static RowOrigin<Sample> origin(Map<String, Instant> fetched, String language) {
    return new RowOrigin<>(
        language, fetched, row -> row.id().substring(0, row.id().indexOf('/')), Sample::name);
  }
}
