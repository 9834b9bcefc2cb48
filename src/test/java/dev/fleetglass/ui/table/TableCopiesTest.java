package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.copy.CopyForm;
import dev.fleetglass.ui.table.copy.RowCopy;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableCopiesTest {
  private static final String MEGABYTE = "x".repeat(1 << 20);

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean later;
  private final TableModel<Sample> model =
      new TableModel<>(Sample.COLUMNS, this::work, Runnable::run);
  private final List<String> clipboard = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Runnable> again = new ArrayList<>();
  private boolean broken;

  private void work(Runnable task) {
    if (later) {
      waiting.add(task);
    } else {
      task.run();
    }
  }

  @Test
  void copiesSelectedRowsInTheirOrderAndSaysSo() {
    TableCopies<Sample> copies = copies(Column.text("name", "Name", Sample::name));
    model.selection().select(Set.of("r3", "r1"), "r3");
    copies.rows(CopyForm.TEXT, model.rows().getFirst());
    assertThat(clipboard).containsExactly("web-1\nweb-3");
    copies.rows(CopyForm.CSV, null);
    assertThat(notes).containsExactly("2 rows copied as text", "2 rows copied as CSV");

    model.selection().clear();
    copies.rows(CopyForm.TEXT, model.rows().get(5));
    assertThat(clipboard).last().isEqualTo("web-5");
    copies.rows(CopyForm.TEXT, null);
    assertThat(clipboard).hasSize(3);
  }

  @Test
  void tellsHowManyRowsAreTooMuch() {
    TableCopies<Sample> copies = copies(Column.text("name", "Name", _ -> MEGABYTE));
    model.selection().selectMatching();
    for (CopyForm form : CopyForm.values()) {
      copies.rows(form, null);
    }
    assertThat((long) model.rows().size() * MEGABYTE.length()).isGreaterThan(RowCopy.LIMIT);
    assertThat(clipboard).isEmpty();
    assertThat(notes).containsExactly("too much: 40", "too much: 40", "too much: 40");
  }

  @Test
  void anotherFailureSaysItsReasonAndCanBeTriedAgain() {
    TableCopies<Sample> copies = copies(Column.text("name", "Name", this::name));
    model.selection().select(Set.of("r1"), "r1");
    broken = true;
    copies.rows(CopyForm.TEXT, null);
    assertThat(notes).containsExactly("not copied: the name is gone");
    assertThat(clipboard).isEmpty();

    broken = false;
    again.getFirst().run();
    assertThat(clipboard).containsExactly("web-1");
    assertThat(notes).last().isEqualTo("1 row copied as text");
  }

  @Test
  void aNewCopyGivesUpTheOneBefore() {
    TableCopies<Sample> copies = copies(Column.text("name", "Name", Sample::name));
    model.selection().select(Set.of("r1"), "r1");
    later = true;
    copies.rows(CopyForm.TEXT, null);
    copies.rows(CopyForm.JSON, null);
    FutureTask<?> outdated = (FutureTask<?>) waiting.remove();
    assertThat(outdated.isCancelled()).isTrue();
    outdated.run();
    waiting.remove().run();
    assertThat(clipboard).singleElement().asString().startsWith("[");
  }

  private String name(Sample row) {
    if (broken) {
      throw new IllegalStateException("the name is gone");
    }
    return row.name();
  }

  private TableCopies<Sample> copies(Column<Sample> column) {
    List<Sample> rows =
        IntStream.range(0, 40).mapToObj(i -> Sample.named("r" + i, "web-" + i)).toList();
    model.update(() -> rows);
    Formats formats = new Formats(Texts.load(Locale.ENGLISH), ZoneOffset.UTC);
    TableCopies<Sample> copies =
        new TableCopies<>(model, () -> List.of(column), formats, clipboard::add);
    copies.tell(
        new TableNotes() {
          @Override
          public void say(String text) {
            notes.add(text);
          }

          @Override
          public void tooMuch(int count) {
            notes.add("too much: " + count);
          }

          @Override
          public void notCopied(String reason, Runnable repeat) {
            notes.add("not copied: " + reason);
            again.add(repeat);
          }
        });
    return copies;
  }
}
