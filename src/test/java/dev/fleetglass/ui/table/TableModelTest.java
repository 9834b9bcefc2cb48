package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TableModelTest {
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final TableModel<Sample> model =
      new TableModel<>(Sample.COLUMNS, work::add, Runnable::run);
  private final List<ListChangeListener.Change<? extends Sample>> changes = new ArrayList<>();

  @Test
  void tellsOnlyTheRowsThatDiffer() {
    show(Sample.named("a", "a"), Sample.named("b", "b"), Sample.named("c", "c"));
    model.rows().addListener((ListChangeListener<Sample>) changes::add);
    Sample first = model.rows().getFirst();

    show(Sample.named("a", "a"), Sample.named("b", "B!"), Sample.named("c", "c"));

    assertThat(changes).hasSize(1);
    var change = changes.getFirst();
    assertThat(change.next()).isTrue();
    assertThat(change.getFrom()).isEqualTo(1);
    assertThat(change.getTo()).isEqualTo(2);
    assertThat(change.next()).isFalse();
    assertThat(model.rows().getFirst()).isSameAs(first);
  }

  @Test
  void tellsNothingWhenNothingDiffers() {
    show(Sample.named("a", "a"), Sample.named("b", "b"));
    model.rows().addListener((ListChangeListener<Sample>) changes::add);

    show(Sample.named("a", "a"), Sample.named("b", "b"));

    assertThat(changes).isEmpty();
  }

  @Test
  void sortsNumbersInNamesByValue() {
    show(Sample.named("1", "web-10"), Sample.named("2", "web-9"), Sample.named("3", "Web-1"));

    model.sortProperty().set(List.of(new SortTerm("name", false)));
    drain();

    assertThat(names()).containsExactly("Web-1", "web-9", "web-10");
  }

  @Test
  void sortAndGroupArePartOfTheLayout() {
    model.sortProperty().set(List.of(new SortTerm("name", true)));
    model.groupProperty().set("size");
    assertThat(model.layoutProperty().get().format()).isEqualTo(";name-;0;size");

    model.layoutProperty().set(TableLayout.NONE.withPinned(1));

    assertThat(model.sortProperty().get()).isEmpty();
    assertThat(model.groupProperty().get()).isEmpty();
    assertThat(model.layoutProperty().get()).isEqualTo(TableLayout.NONE.withPinned(1));
  }

  @Test
  void putsRowsWithoutAValueLastInBothDirections() {
    show(Sample.named("1", ""), Sample.named("2", "b"), Sample.named("3", "a"));

    model.sortProperty().set(List.of(new SortTerm("name", true)));
    drain();
    assertThat(names()).containsExactly("b", "a", "");
    model.sortProperty().set(List.of(new SortTerm("name", false)));
    drain();
    assertThat(names()).containsExactly("a", "b", "");
  }

  @Test
  void computesOnlyTheLastOfSeveralWaitingSnapshots() {
    AtomicInteger made = new AtomicInteger();
    for (int i = 0; i < 5; i++) {
      String name = "n" + i;
      model.update(() -> {
        made.incrementAndGet();
        return List.of(Sample.named("a", name));
      });
    }
    drain();

    assertThat(made).hasValue(2);
    assertThat(names()).containsExactly("n4");
  }

  @Test
  void cancelsAnOutdatedFilterAndKeepsTheRowsThatCameWithIt() {
    model.filterProperty().set("x");
    drain();
    model.update(() -> List.of(Sample.named("a", "alpha"), Sample.named("b", "beta")));
    model.filterProperty().set("alp");
    drain();

    assertThat(names()).containsExactly("alpha");
    assertThat(model.totalProperty().get()).isEqualTo(2);
  }

  @Test
  void givesSelectedRowsInTheTablesOrderWhateverHidesThem() {
    show(Sample.named("1", "web"), Sample.named("2", "db"), Sample.named("3", "app"));
    model.sortProperty().set(List.of(new SortTerm("name", false)));
    model.groupProperty().set("name");
    drain();
    model.selection().select(List.of("1", "2", "3"), "1");
    model.fold("db", true);
    model.filterProperty().set("-web");
    drain();

    assertThat(model.selection().selected().list())
        .extracting(Sample::id)
        .containsExactly("3", "2", "1");
  }

  @Test
  void keepsASelectionThatTheFilterHides() {
    show(Sample.named("a", "alpha"), Sample.named("b", "beta"));
    model.selection().select(List.of("a"), "a");

    model.filterProperty().set("beta");
    drain();

    assertThat(model.selection().ids()).containsExactly("a");
    assertThat(model.selection().current()).isEqualTo(Sample.named("a", "alpha"));
    assertThat(model.find("a")).isEqualTo(-1);
  }

  @Test
  void followsTheCurrentRowsNewValuesAndLetsGoOfAVanishedOne() {
    show(Sample.named("a", "alpha"), Sample.named("b", "beta"));
    model.selection().select(List.of("a"), "a");

    show(Sample.named("b", "beta"), Sample.named("a", "ALPHA"));
    assertThat(model.selection().current()).isEqualTo(Sample.named("a", "ALPHA"));

    show(Sample.named("b", "beta"));
    assertThat(model.selection().current()).isNull();
    assertThat(model.selection().ids()).isEmpty();
  }

  @Test
  void keepsEvenARefreshUnderWayBackWhileTheOperatorPointsAtARow() {
    show(Sample.named("a", "alpha"), Sample.named("b", "beta"));
    model.update(() -> List.of(Sample.named("c", "gamma"), Sample.named("a", "alpha")));
    model.hold(Hold.POINTER);
    drain();
    assertThat(names()).containsExactly("alpha", "beta");

    show(Sample.named("e", "epsilon"));
    assertThat(names()).containsExactly("alpha", "beta");
    model.release(Hold.POINTER);
    drain();
    assertThat(names()).containsExactly("epsilon");
    assertThat(model.settled()).isTrue();
  }

  @Test
  void filtersWhileTheOperatorPointsAtARow() {
    show(Sample.named("a", "alpha"), Sample.named("b", "beta"));
    model.update(() -> List.of(Sample.named("c", "gamma"), Sample.named("a", "alpha")));
    model.hold(Hold.MENU);
    drain();

    model.filterProperty().set("alp");
    drain();
    assertThat(names()).containsExactly("alpha");
    model.filterProperty().set("");
    model.release(Hold.MENU);
    drain();
    assertThat(names()).containsExactly("gamma", "alpha");
  }

  @Test
  void survivesTwoRowsWithOneId() {
    show(Sample.named("a", "first"), Sample.named("a", "second"));
    show(Sample.named("a", "first"), Sample.named("a", "second"), Sample.named("b", "third"));

    assertThat(names()).containsExactly("first", "second", "third");
  }

  @Test
  void sortsAHundredThousandRowsAsANaiveSortDoes() {
    Random random = new Random(7);
    List<Sample> rows =
        IntStream.range(0, 100_000).mapToObj(i -> Sample.random(random, i)).toList();
    List<SortTerm> sort = List.of(new SortTerm("name", true), new SortTerm("size", false));
    model.update(() -> rows);
    model.sortProperty().set(sort);
    drain();

    assertThat(model.rows()).isEqualTo(NaiveTable.view(rows, sort, ""));
  }

  @Test
  void keepsTheLastRowsWhenMakingNewOnesFails() {
    show(Sample.named("a", "alpha"));
    List<Throwable> told = failures();

    model.update(() -> {
      throw new IllegalStateException("rows");
    });
    drain();

    assertThat(names()).containsExactly("alpha");
    assertThat(told).singleElement().asString().contains("rows");
    show(Sample.named("a", "beta"));
    assertThat(names()).containsExactly("beta");
  }

  @Test
  void goesOnWhenAColumnFails() {
    show(Sample.named("a", "alpha"), Sample.named("b", "beta"));
    List<Throwable> told = failures();
    List<Column<Sample>> broken = new ArrayList<>(Sample.COLUMNS);
    broken.add(
        Column.number(
            "broken",
            "Broken",
            _ -> "",
            _ -> {
              throw new IllegalStateException("key");
            }));
    model.columnsProperty().set(broken);
    drain();

    model.sortProperty().set(List.of(new SortTerm("broken", false)));
    drain();
    assertThat(told).singleElement().asString().contains("key");
    assertThat(names()).containsExactly("alpha", "beta");

    model.sortProperty().set(List.of(new SortTerm("name", true)));
    drain();
    assertThat(names()).containsExactly("beta", "alpha");
    model.apply(Delta.upsert(List.of(Sample.named("c", "gamma"))));
    drain();
    assertThat(names()).containsExactly("gamma", "beta", "alpha");
  }

  @Test
  void mergesDeltasOfAWhileIntoOneChange() {
    List<Runnable> later = new ArrayList<>();
    TableModel<Sample> paced =
        new TableModel<>(
            Sample.COLUMNS, work::add, Runnable::run, (_, task) -> later.add(task), 16);
    paced.update(() -> List.of(Sample.named("a", "alpha")));
    drain();
    paced.rows().addListener((ListChangeListener<Sample>) changes::add);

    for (int i = 0; i < 50; i++) {
      paced.apply(Delta.upsert(List.of(Sample.named("a", "alpha" + i))));
      drain();
    }
    assertThat(changes).as("the first one at once").hasSize(1);
    later.removeFirst().run();
    drain();

    assertThat(changes).hasSize(2);
    assertThat(paced.rows()).containsExactly(Sample.named("a", "alpha49"));
  }

  @Test
  void takesLessThanTwoHundredBytesARow() {
    int size = 60_000;
    Random random = new Random(3);
    List<Sample> rows = IntStream.range(0, size).mapToObj(i -> Sample.random(random, i)).toList();
    model.update(() -> rows);
    for (String column : List.of("size", "address", "version", "name")) {
      model.sortProperty().set(List.of(new SortTerm(column, true)));
      drain();
    }
    for (String text : List.of("w", "we", "web", "we", "web-1")) {
      model.filterProperty().set(text);
      drain();
    }
    for (int refresh = 0; refresh < 40; refresh++) {
      List<Sample> changed =
          IntStream.range(0, size / 10)
              .mapToObj(_ -> Sample.random(random, random.nextInt(size)))
              .toList();
      model.apply(Delta.upsert(changed));
      List<Sample> all = List.copyOf(NaiveTable.upsert(rows, changed));
      model.update(() -> all);
      drain();
    }

    assertThat(model.bytes() / (double) size).isBetween(20.0, 200.0);
  }

  /** Collects what the worker, which is this thread, reports from now on. */
  private static List<Throwable> failures() {
    List<Throwable> told = new ArrayList<>();
    Thread.currentThread().setUncaughtExceptionHandler((_, error) -> told.add(error));
    return told;
  }

  @AfterEach
  void forgetHandler() {
    Thread.currentThread().setUncaughtExceptionHandler(null);
  }

  private void show(Sample... rows) {
    model.update(() -> List.of(rows));
    drain();
  }

  private void drain() {
    while (!work.isEmpty()) {
      work.poll().run();
    }
  }

  private List<String> names() {
    return model.rows().stream().map(Sample::name).toList();
  }
}
