package dev.fleetglass.ui.inventory.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.model.ExportedViews;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.model.ViewFileException;
import dev.fleetglass.model.ViewSet;
import dev.fleetglass.ui.inventory.FakeViews;
import dev.fleetglass.ui.settings.FakePreferences;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.SortTerm;
import dev.fleetglass.ui.table.TableLayout;
import dev.fleetglass.ui.table.TableModel;
import dev.fleetglass.ui.table.TableRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewsViewModelTest {
  private static final Path FILE = Path.of("views.json");

  private final FakeViews views = new FakeViews();
  private final FakePreferences preferences = new FakePreferences();
  private final TableModel<Row> table = table();
  private final ViewsViewModel model = start(table);

  private record Row(String id) implements TableRow {
    @Override
    public boolean stale() {
      return false;
    }
  }

  @BeforeEach
  void activate() {
    model.activate(new Subscriptions());
  }

  @Test
  void aFirstStartShowsAllRowsUnchanged() {
    assertThat(model.currentProperty().get().name()).isEqualTo("All");
    assertThat(model.modifiedProperty().get()).isFalse();
    assertThat(names(model)).containsExactly("All", "Failed");
  }

  @Test
  void openingAViewSetsSearchSortColumnsAndGroup() {
    open(model, "Failed");

    assertThat(table.filterProperty().get()).isEqualTo("state:failed");
    assertThat(table.sortProperty().get()).containsExactly(new SortTerm("name", true));
    assertThat(table.groupProperty().get()).isEqualTo("size");
    assertThat(model.modifiedProperty().get()).isFalse();

    open(model, "All");
    assertThat(table.filterProperty().get()).isEmpty();
    assertThat(table.layoutProperty().get()).isEqualTo(TableLayout.NONE);
  }

  @Test
  void anyChangeMarksTheViewAndTakingItBackUnmarksIt() {
    table.filterProperty().set("web");
    assertThat(model.modifiedProperty().get()).isTrue();
    table.filterProperty().set(" ");
    assertThat(model.modifiedProperty().get()).isFalse();

    table.sortProperty().set(List.of(new SortTerm("size", false)));
    assertThat(model.modifiedProperty().get()).isTrue();
    table.sortProperty().set(List.of());
    assertThat(model.modifiedProperty().get()).isFalse();

    table.groupProperty().set("state");
    assertThat(model.modifiedProperty().get()).isTrue();
    table.groupProperty().set("");

    TableLayout bare = table.layoutProperty().get();
    table.layoutProperty().set(bare.withPinned(1));
    assertThat(model.modifiedProperty().get()).isTrue();
    // As the control writes it: every column where it usually stands.
    table.layoutProperty().set(bare.over(table.columnsProperty().get()));
    assertThat(model.modifiedProperty().get()).isFalse();

    model.revert();
    assertThat(table.layoutProperty().get()).isEqualTo(TableLayout.NONE);
  }

  @Test
  void savesAsANewViewAndSavesChangesToIt() {
    table.filterProperty().set(" web ");
    model.saveAs(" Web ");

    assertThat(model.currentProperty().get().name()).isEqualTo("Web");
    assertThat(model.currentProperty().get().builtIn()).isFalse();
    assertThat(model.modifiedProperty().get()).isFalse();
    assertThat(model.canSave()).isFalse();

    table.groupProperty().set("state");
    assertThat(model.canSave()).isTrue();
    model.save();
    assertThat(model.modifiedProperty().get()).isFalse();
    assertThat(saved("Web").group()).isEqualTo("state");
    assertThat(saved("Web").search()).isEqualTo("web");
    assertThat(notice().key()).isEqualTo("views.saved");
  }

  @Test
  void savingUnderATakenNameReplacesThatView() {
    model.saveAs("Mine");
    String id = model.currentProperty().get().id();
    open(model, "Failed");
    model.saveAs("Mine");

    assertThat(names(model)).containsExactly("All", "Failed", "Mine");
    assertThat(model.currentProperty().get().id()).isEqualTo(id);
    assertThat(saved("Mine").search()).isEqualTo("state:failed");
  }

  @Test
  void builtInViewsAreNeverWrittenOver() {
    open(model, "Failed");
    table.filterProperty().set("other");

    assertThat(model.canSave()).isFalse();
    model.save();
    assertThat(views.of("servers").views()).isEmpty();
    assertThat(model.isBuiltIn(" Failed ")).isTrue();
    assertThat(model.freeName()).isEqualTo("Failed (2)");
  }

  @Test
  void renamesAndDeletes() {
    table.filterProperty().set("web");
    model.saveAs("Web");
    model.rename(model.currentProperty().get(), "Shops");
    assertThat(model.currentProperty().get().name()).isEqualTo("Shops");
    assertThat(model.modifiedProperty().get()).isFalse();

    model.delete(model.currentProperty().get());
    assertThat(names(model)).containsExactly("All", "Failed");
    assertThat(model.currentProperty().get().name()).isEqualTo("All");
    assertThat(table.filterProperty().get()).as("stays as it was").isEqualTo("web");
    assertThat(model.modifiedProperty().get()).isTrue();
  }

  @Test
  void theNextStartOpensWhatWasLeftButNoSearchOfItsOwn() {
    open(model, "Failed");
    table.filterProperty().set("web-12");

    TableModel<Row> next = table();
    next.layoutProperty().set(table.layoutProperty().get());
    ViewsViewModel again = start(next);

    assertThat(again.currentProperty().get().name()).isEqualTo("Failed");
    assertThat(next.filterProperty().get()).isEqualTo("state:failed");
    assertThat(again.modifiedProperty().get()).isFalse();
  }

  @Test
  void theNextStartOpensTheViewChosenForIt() {
    table.filterProperty().set("web");
    model.saveAs("Web");
    model.toggleStart(model.currentProperty().get());
    open(model, "All");
    table.sortProperty().set(List.of(new SortTerm("size", true)));

    TableModel<Row> next = table();
    next.layoutProperty().set(table.layoutProperty().get());
    ViewsViewModel again = start(next);
    assertThat(again.currentProperty().get().name()).isEqualTo("Web");
    assertThat(again.currentProperty().get().start()).isTrue();
    assertThat(next.filterProperty().get()).isEqualTo("web");
    assertThat(next.sortProperty().get()).isEmpty();

    open(again, "All");
    model.toggleStart(item(model, "Web"));
    assertThat(start(table()).currentProperty().get().name()).isEqualTo("All");
  }

  @Test
  void anotherLanguageKeepsTheViewAndRenamesTheBuiltInOnes() {
    open(model, "Failed");
    model.offer(List.of(SavedView.plain("all", "전체"), failed("실패")));

    assertThat(model.currentProperty().get().name()).isEqualTo("실패");
    assertThat(table.filterProperty().get()).isEqualTo("state:failed");
    assertThat(model.modifiedProperty().get()).isFalse();
  }

  @Test
  void followsWhatAnotherProgramSaves() throws IOException {
    views.change("servers", set -> set.with(SavedView.plain("x", "Theirs")));
    assertThat(names(model)).containsExactly("All", "Failed", "Theirs");
  }

  @Test
  void importsUnderFreeNamesAndExportsWithoutIds() {
    model.saveAs("Web");
    views.files.put(
        FILE,
        new ExportedViews(
            "servers",
            List.of(
                SavedView.plain("1", "Web"),
                SavedView.plain("2", "Web"),
                SavedView.plain("3", "All"))));
    model.importFrom(FILE);

    assertThat(names(model))
        .containsExactly("All", "Failed", "Web", "Web (2)", "Web (3)", "All (2)");
    assertThat(notice().arguments()).containsExactly(3, "views.json");

    model.exportTo(Path.of("out.json"), model.own());
    assertThat(Objects.requireNonNull(views.files.get(Path.of("out.json"))).views()).hasSize(4);
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    views.damage =
        new ViewFileException(ViewFileException.Kind.FIELD, "views[2].sort", "a list, found 3");
    model.importFrom(FILE);
    assertThat(notice().good()).isFalse();
    assertThat(notice().key()).isEqualTo("views.import.FIELD");
    assertThat(notice().arguments())
        .containsExactly("views.json", "views[2].sort", "a list, found 3");

    views.damage = null;
    views.files.put(FILE, new ExportedViews("clusters", List.of(SavedView.plain("1", "Regions"))));
    model.importFrom(FILE);
    assertThat(notice().key()).isEqualTo("views.import.screen");
    assertThat(views.of("servers")).isEqualTo(ViewSet.NONE);
  }

  @Test
  void whatTheDiskRefusesIsToldAndNotShownAsSaved() {
    table.filterProperty().set("web");
    views.refusal = new IOException("No space left");
    model.saveAs("Web");

    assertThat(notice().key()).isEqualTo("views.failed");
    assertThat(notice().arguments()).containsExactly("No space left");
    assertThat(names(model)).containsExactly("All", "Failed");
    assertThat(model.currentProperty().get().name()).isEqualTo("All");
  }

  @Test
  void columnsOfALaterVersionStayInAView() throws IOException {
    SavedView later =
        new SavedView(
            "x",
            "Later",
            "",
            List.of(new SavedView.Place("gpu", 80, true), new SavedView.Place("name", 120, true)),
            List.of(),
            2,
            "");
    views.change("servers", set -> set.with(later));
    open(model, "Later");
    assertThat(model.modifiedProperty().get()).isFalse();
    // As the control writes it, which knows no such column.
    TableLayout shown = table.layoutProperty().get().over(table.columnsProperty().get());
    assertThat(shown.pinned()).isEqualTo(1);
    table.layoutProperty().set(shown.withSort(List.of(new SortTerm("name", false))));
    model.save();

    assertThat(saved("Later").columns())
        .extracting(SavedView.Place::column)
        .startsWith("gpu", "name");
    assertThat(saved("Later").pinned()).isEqualTo(2);
    assertThat(model.modifiedProperty().get()).isFalse();
  }

  private ViewNotice notice() {
    return Objects.requireNonNull(model.noticeProperty().get());
  }

  private SavedView saved(String name) {
    return item(model, name).view();
  }

  private static void open(ViewsViewModel model, String name) {
    model.open(item(model, name));
  }

  private static ViewItem item(ViewsViewModel model, String name) {
    return model.itemsProperty().get().stream()
        .filter(item -> item.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(ViewsViewModel model) {
    return model.itemsProperty().get().stream().map(ViewItem::name).toList();
  }

  private ViewsViewModel start(TableModel<Row> of) {
    ViewsViewModel started =
        new ViewsViewModel(
            "servers",
            views,
            preferences,
            of,
            Runnable::run,
            new Tasks(Runnable::run, Runnable::run));
    started.offer(List.of(SavedView.plain("all", "All"), failed("Failed")));
    return started;
  }

  private static SavedView failed(String name) {
    return SavedView.plain("failed", name)
        .searching("state:failed")
        .sortedBy("name", true)
        .groupedBy("size");
  }

  private static TableModel<Row> table() {
    return new TableModel<>(
        List.of(
            Column.text("state", "State", Row::id),
            Column.text("name", "Name", Row::id),
            Column.text("size", "Size", Row::id).hidden()),
        Runnable::run,
        Runnable::run);
  }
}
