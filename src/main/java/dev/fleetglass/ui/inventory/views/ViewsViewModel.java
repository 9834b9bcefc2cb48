package dev.fleetglass.ui.inventory.views;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.model.ExportedViews;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.model.ViewFileException;
import dev.fleetglass.model.ViewSet;
import dev.fleetglass.service.Preferences;
import dev.fleetglass.service.Views;
import dev.fleetglass.ui.table.TableModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The named views of one table. The program starts with what was left, the view and its changes to
 * columns and sort; where the operator chose a view for the start it opens that one, and where
 * nothing was left the first built-in one. A search that belongs to no view is not kept. JavaFX
 * thread only.
 */
public final class ViewsViewModel {
  private static final String FOLDER = "views.folder";

  private final String screen;
  private final Views views;
  private final Preferences preferences;
  private final TableModel<?> table;
  private final FxGate gate;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<List<ViewItem>> items =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<ViewItem> current;
  private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<@Nullable ViewNotice> notice = new SimpleObjectProperty<>();
  private List<SavedView> builtIn = List.of(SavedView.plain("all", "All"));
  private ViewSet saved;
  private boolean begun;

  /**
   * The views of a table whose layout is already as it was left.
   *
   * @param screen stable name of the screen
   * @param tasks waits for the disk
   */
  public ViewsViewModel(
      String screen,
      Views views,
      Preferences preferences,
      TableModel<?> table,
      FxGate gate,
      Tasks tasks) {
    this.screen = screen;
    this.views = views;
    this.preferences = preferences;
    this.table = table;
    this.gate = gate;
    this.tasks = tasks;
    saved = views.of(screen);
    current = new ReadOnlyObjectWrapper<>(new ViewItem(builtIn.getFirst(), true, false));
    table.filterProperty().addListener(_ -> compare());
    table.layoutProperty().addListener(_ -> compare());
    table.columnsProperty().addListener(_ -> compare());
    current.addListener((_, _, now) -> preferences.saveLayout(memory(), now.id()));
  }

  /**
   * Names the views that come with the program, in the language of the moment; the first is the one
   * of all rows. The first call opens the view to start with.
   */
  public void offer(List<SavedView> withProgram) {
    builtIn = List.copyOf(withProgram);
    refresh();
    if (!begun) {
      begun = true;
      begin();
    }
    compare();
  }

  private void begin() {
    Optional<ViewItem> chosen = find(saved.start());
    String left = preferences.layout(memory()).orElse("");
    if (chosen.isPresent()) {
      open(chosen.get());
    } else {
      ViewItem view = find(left).orElse(items.get().getFirst());
      current.set(view);
      if (preferences.layout("table." + screen).isEmpty()) {
        ViewState.of(view.view()).apply(table);
      }
      table.filterProperty().set(view.view().search());
    }
  }

  /** Follows what is saved, here and by other running programs. */
  public void activate(Subscriptions until) {
    until.add(views.subscribe(screen, set -> gate.run(() -> take(set)))::close);
    reload();
  }

  /** Those that come with the program first, then the operator's. */
  public ReadOnlyObjectProperty<List<ViewItem>> itemsProperty() {
    return items.getReadOnlyProperty();
  }

  /** The view that was opened last. */
  public ReadOnlyObjectProperty<ViewItem> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Whether search, columns, sort or grouping are no longer those of the view. */
  public ReadOnlyBooleanProperty modifiedProperty() {
    return modified.getReadOnlyProperty();
  }

  /** What became of the last deed; whoever shows it sets it to null. */
  public ObjectProperty<@Nullable ViewNotice> noticeProperty() {
    return notice;
  }

  public void open(ViewItem item) {
    current.set(item);
    ViewState.of(item.view()).apply(table);
    compare();
  }

  /** Opens the view again as it was saved. */
  public void revert() {
    open(current.get());
  }

  /** Whether the view can be changed, and there is something to change in it. */
  public boolean canSave() {
    return modified.get() && !current.get().builtIn();
  }

  /** Saves what is shown as the view it came from. */
  public void save() {
    ViewItem item = current.get();
    if (!item.builtIn()) {
      SavedView now = state().save(item.view(), table.columnsProperty().get());
      change(set -> set.with(now), ViewNotice.good("views.saved", now.name()));
    }
  }

  /** A name for a copy of the view that no other view has. */
  public String freeName() {
    return ViewNames.free(current.get().name(), names());
  }

  /** Whether one of the operator's views has this name. */
  public boolean taken(String name) {
    return saved.views().stream().anyMatch(view -> view.name().equals(name.strip()));
  }

  /** Whether a view that comes with the program has this name. */
  public boolean isBuiltIn(String name) {
    return builtIn.stream().anyMatch(view -> view.name().equals(name.strip()));
  }

  /** Saves what is shown as a view of this name, in the place of one that has it, and opens it. */
  public void saveAs(String name) {
    String id =
        saved.views().stream()
            .filter(view -> view.name().equals(name.strip()))
            .findFirst()
            .map(SavedView::id)
            .orElseGet(() -> UUID.randomUUID().toString());
    SavedView copy = current.get().view().identified(id).named(name.strip());
    SavedView now = state().save(copy, table.columnsProperty().get());
    change(set -> set.with(now), id, ViewNotice.good("views.saved", now.name()));
  }

  public void rename(ViewItem item, String name) {
    // What another running program saved in it meanwhile stays, and a deleted view stays deleted.
    change(
        set -> set.find(item.id()).map(view -> set.with(view.named(name.strip()))).orElse(set),
        null);
  }

  /** Deletes one of the operator's views; what is shown stays as it is. */
  public void delete(ViewItem item) {
    change(set -> set.without(item.id()), ViewNotice.good("views.deleted", item.name()));
  }

  /** Opens this view at the program's start from now on, or what was left when it is that one. */
  public void toggleStart(ViewItem item) {
    String id = item.start() ? "" : item.id();
    change(set -> set.startingWith(id), null);
  }

  /** Reads what other running programs saved. */
  public void reload() {
    var _ =
        tasks.run(
            () -> {
              views.reload();
              return true;
            },
            _ -> {},
            failure -> tell(ViewNotice.bad("views.failed", reason(failure))));
  }

  /** The views an operator has made. */
  public List<SavedView> own() {
    return saved.views();
  }

  /** What is shown, as a view for others; it keeps the name of the view it came from. */
  public SavedView shown() {
    return state().save(current.get().view(), table.columnsProperty().get());
  }

  public void exportTo(Path file, List<SavedView> which) {
    remember(file);
    var _ =
        tasks.run(
            () -> {
              views.write(file, screen, which);
              return true;
            },
            _ -> tell(ViewNotice.good("views.exported", which.size(), name(file))),
            failure -> tell(ViewNotice.bad("views.export.failed", name(file), reason(failure))));
  }

  /** Adds the views of a file; those whose name is taken get a number. */
  public void importFrom(Path file) {
    remember(file);
    var _ =
        tasks.run(
            () -> views.read(file),
            read -> add(file, read),
            failure ->
                tell(
                    failure instanceof ViewFileException bad
                        ? ViewNotice.bad(
                            "views.import." + bad.kind().name(),
                            name(file),
                            bad.place(),
                            bad.detail())
                        : ViewNotice.bad("views.import.failed", name(file), reason(failure))));
  }

  /** Where files of views were last written or read; null at first. */
  public @Nullable Path folder() {
    String folder = preferences.layout(FOLDER).orElse("");
    return folder.isEmpty() ? null : Path.of(folder);
  }

  private void add(Path file, ExportedViews read) {
    if (!read.screen().equals(screen)) {
      tell(ViewNotice.bad("views.import.screen", name(file), read.screen()));
      return;
    }
    List<String> taken = new ArrayList<>(names());
    List<SavedView> added = new ArrayList<>();
    for (SavedView view : read.views()) {
      SavedView named = view.named(ViewNames.free(view.name(), taken));
      taken.add(named.name());
      added.add(named);
    }
    change(
        set -> {
          ViewSet all = set;
          for (SavedView view : added) {
            all = all.with(view);
          }
          return all;
        },
        ViewNotice.good("views.imported", added.size(), name(file)));
  }

  private void change(UnaryOperator<ViewSet> change, @Nullable ViewNotice done) {
    change(change, null, done);
  }

  /**
   * Changes what is saved.
   *
   * @param id of the view that is the present one afterwards; null to stay
   */
  private void change(
      UnaryOperator<ViewSet> change, @Nullable String id, @Nullable ViewNotice done) {
    var _ =
        tasks.run(
            () -> {
              views.change(screen, change);
              return true;
            },
            _ -> {
              take(views.of(screen));
              find(id == null ? "" : id).ifPresent(current::set);
              compare();
              tell(done);
            },
            failure -> {
              take(views.of(screen));
              tell(ViewNotice.bad("views.failed", reason(failure)));
            });
  }

  private void tell(@Nullable ViewNotice told) {
    if (told != null) {
      notice.set(told);
    }
  }

  private void take(ViewSet set) {
    saved = set;
    refresh();
    compare();
  }

  private void refresh() {
    items.set(
        Stream.concat(
                builtIn.stream().map(view -> item(view, true)),
                saved.views().stream().map(view -> item(view, false)))
            .toList());
    // A view that is gone leaves what it showed as a change of the first one.
    current.set(find(current.get().id()).orElse(items.get().getFirst()));
  }

  private ViewItem item(SavedView view, boolean withProgram) {
    return new ViewItem(view, withProgram, view.id().equals(saved.start()));
  }

  private Optional<ViewItem> find(String id) {
    return items.get().stream().filter(item -> item.id().equals(id)).findFirst();
  }

  private void compare() {
    ViewState wanted = ViewState.of(current.get().view());
    modified.set(!wanted.shows(state(), table.columnsProperty().get()));
  }

  private ViewState state() {
    return ViewState.of(table);
  }

  private List<String> names() {
    return items.get().stream().map(ViewItem::name).toList();
  }

  private String memory() {
    return "view." + screen;
  }

  private void remember(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      preferences.saveLayout(FOLDER, folder.toString());
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String reason(Exception failure) {
    return failure instanceof IOException && failure.getMessage() != null
        ? failure.getMessage()
        : failure.toString();
  }
}
