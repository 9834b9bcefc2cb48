package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.Selected;
import dev.fleetglass.ui.common.Toolkit;
import dev.fleetglass.ui.i18n.Texts;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class SelectionLineTest {
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean later;
  private final TableModel<Sample> model =
      new TableModel<>(Sample.COLUMNS, this::work, Runnable::run);
  private final List<Selected> told = new ArrayList<>();
  private final Subscriptions bag = new Subscriptions();

  @BeforeAll
  static void start() throws Exception {
    Toolkit.start();
  }

  private void work(Runnable task) {
    if (later) {
      waiting.add(task);
    } else {
      task.run();
    }
  }

  @Test
  void saysCountSumsAndWhatTheSearchHides() {
    fx(() -> {
      rows(10);
      follow(Locale.ENGLISH);
      model.selection().select(Set.of("r1", "r2", "r3"), "r3");
      assertThat(last().text()).isEqualTo("3 selected  ·  Size 6");
      assertThat(last().more()).isEqualTo("Size: sum 6, least 1, mean 2, greatest 3 (3 rows)");
      assertThat(last().aside()).isEmpty();

      model.filterProperty().set("web-2");
      assertThat(last().text()).isEqualTo("3 selected  ·  Size 6");
      assertThat(last().aside()).isEqualTo("2 hidden by the search: deselect");
      Objects.requireNonNull(last().deed()).run();
      // One selected row in sight needs no words.
      assertThat(last()).isEqualTo(Selected.NOTHING);
      assertThat(model.selection().ids()).containsExactly("r2");
    });
  }

  @Test
  void saysTheSameInKorean() {
    fx(() -> {
      rows(2_000);
      follow(Locale.KOREAN);
      model.selection().selectMatching();
      assertThat(last().text()).isEqualTo("2,000개 선택됨  ·  Size 1,999,000");
      model.filterProperty().set("web-2");
      assertThat(last().aside()).endsWith("개는 검색에 가려짐: 선택 해제");
    });
  }

  @Test
  void tellsTheCountAtOnceAndGivesUpSumsThatAreOutdated() {
    fx(() -> {
      rows(3_000);
      follow(Locale.ENGLISH);
      later = true;
      model.selection().selectMatching();
      assertThat(last().text()).isEqualTo("3,000 selected");
      Runnable outdated = waiting.remove();
      assertThat(((FutureTask<?>) outdated).isCancelled()).isFalse();

      model.selection().range(0, 1_999, false);
      assertThat(((FutureTask<?>) outdated).isCancelled()).isTrue();
      outdated.run();
      assertThat(last().text()).isEqualTo("2,000 selected");
      waiting.remove().run();
      assertThat(last().text()).isEqualTo("2,000 selected  ·  Size 1,999,000");

      model.selection().selectMatching();
      Runnable left = waiting.remove();
      bag.close();
      assertThat(((FutureTask<?>) left).isCancelled()).isTrue();
      assertThat(last()).isEqualTo(Selected.NOTHING);
    });
  }

  @Test
  void countsAndListsSelectedRowsOfFoldedGroups() {
    fx(() -> {
      rows(10);
      follow(Locale.ENGLISH);
      model.groupProperty().set("version");
      model.selection().selectMatching();
      model.foldAll(true);
      assertThat(last().text()).isEqualTo("10 selected  ·  Size 45");
      assertThat(model.selection().selected().list())
          .extracting(Sample::id)
          .containsExactlyInAnyOrderElementsOf(
              model.freeze().matching().stream().map(Sample::id).toList())
          .hasSize(10);
    });
  }

  private void rows(int count) {
    List<Sample> rows =
        IntStream.range(0, count)
            .mapToObj(i -> new Sample("r" + i, "web-" + i, (long) i, "1." + i % 3, "", false))
            .toList();
    model.update(() -> rows);
  }

  private void follow(Locale language) {
    Formats formats = new Formats(Texts.load(language), ZoneOffset.UTC);
    new SelectionLine<>(model, () -> Sample.COLUMNS, formats).activate(bag, told::add);
  }

  private Selected last() {
    return told.getLast();
  }

  private static void fx(Runnable test) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, test);
  }
}
