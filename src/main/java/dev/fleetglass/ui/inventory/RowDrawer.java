package dev.fleetglass.ui.inventory;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Origin;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.Clip;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.TableRow;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The details of the current row: follows the selection and refreshes while it is open. When the
 * row vanishes its last details stay, so that nobody loses what they are reading. Only the side in
 * sight is worked out.
 */
final class RowDrawer<R extends TableRow> {
  private final ScreenId screen;
  private final InventoryViewModel<?, R> viewModel;
  private final Workspace workspace;
  private @Nullable RowPane pane;
  private @Nullable DrawerPart<R> part;
  private boolean mine;
  private String title = "";
  private @Nullable R row;
  private @Nullable Instant moment;
  private Earlier earlier = Earlier.NONE;

  /** The row whose history from before the start is known or asked for. */
  private @Nullable String earlierOf;

  RowDrawer(ScreenId screen, InventoryViewModel<?, R> viewModel, Workspace workspace) {
    this.screen = screen;
    this.viewModel = viewModel;
    this.workspace = workspace;
  }

  /** Shows this above the facts; to be said before the drawer is opened. */
  void add(DrawerPart<R> own) {
    part = own;
  }

  /** Follows the rows until the bag is closed; the view model speaks its language by now. */
  void activate(Subscriptions bag) {
    bag.onChange(viewModel.table().selection().currentProperty(), this::follow);
    bag.onChange(viewModel.fetchProperty(), _ -> refresh());
    bag.onChange(viewModel.table().originProperty(), _ -> refresh());
    bag.add(this::close);
  }

  void open() {
    R current = viewModel.table().selection().current();
    if (current != null) {
      mine = true;
      title = "";
      show(current);
    }
  }

  /** Brings up to date what no change of the row tells. */
  void tick() {
    if (pane != null && pane.tabProperty().get() == RowTab.HISTORY) {
      refresh();
    }
  }

  private void follow(@Nullable R current) {
    if (mine && !workspace.drawerOpen()) {
      mine = false;
      row = null;
    }
    if (mine && current != null) {
      show(current);
    } else if (mine && !Objects.equals(moment, viewModel.moment())) {
      // Its details would be taken for those of another moment, at which there is no such row.
      close();
    }
  }

  private void show(R shown) {
    boolean other = row == null || !row.id().equals(shown.id());
    row = shown;
    moment = viewModel.moment();
    RowPane content = content();
    content.show(viewModel.title(shown), viewModel.details(shown));
    DrawerPart<R> own = part;
    if (own != null) {
      own.show(shown);
    }
    tellMoment(content, shown);
    if (other) {
      content.raw().clear();
      content.related().clear();
      earlier = Earlier.NONE;
      earlierOf = null;
    }
    refresh();
    if (!viewModel.title(shown).equals(title) || !workspace.drawerOpen()) {
      title = viewModel.title(shown);
      workspace.openDrawer(title, content);
    }
  }

  private RowPane content() {
    RowPane made = pane;
    if (made == null) {
      made = new RowPane(viewModel.formats(), Clip::put, this::lead);
      made.tabProperty().set(viewModel.drawerTab());
      // For life: nobody turns to another tab while the drawer is closed.
      made.tabProperty().addListener((_, _, tab) -> turned(tab));
      DrawerPart<R> own = part;
      if (own != null) {
        made.above(own.view());
      }
      pane = made;
    }
    return made;
  }

  private void turned(RowTab tab) {
    viewModel.keepDrawerTab(tab);
    if (tab != RowTab.DETAILS) {
      leavePart();
    }
    refresh();
  }

  private void refresh() {
    R shown = row;
    if (!mine || shown == null) {
      return;
    }
    RowPane content = content();
    if (viewModel.settled() && !Objects.equals(moment, viewModel.moment())) {
      moment = viewModel.moment();
      content.raw().clear();
      tellMoment(content, shown);
    }
    switch (content.tabProperty().get()) {
      case DETAILS -> {}
      case RELATED ->
          viewModel.related(
              shown,
              found -> {
                if (isShown(shown)) {
                  content.related().show(found);
                }
              });
      case RAW ->
          viewModel.raw(
              shown.id(),
              text -> {
                if (isShown(shown)) {
                  content.raw().show(text);
                }
              });
      case HISTORY -> {
        tellHistory(shown);
        if (!shown.id().equals(earlierOf)) {
          earlierOf = shown.id();
          viewModel.earlier(
              shown,
              found -> {
                if (isShown(shown)) {
                  earlier = found;
                  tellHistory(shown);
                }
              });
        }
      }
    }
  }

  private void tellHistory(R shown) {
    content()
        .history()
        .show(viewModel.history().of(shown.id()), earlier, viewModel.since(), this::columnTitle);
  }

  private void tellMoment(RowPane content, R shown) {
    Instant at = moment;
    Texts texts = viewModel.formats().texts();
    content.then(at == null ? "" : texts.get("past.drawer", viewModel.formats().dateTime(at)));
    content.raw().explain(texts.get(at == null ? "common.raw.none" : "past.raw"));
    content.offer(viewModel.dashboard(shown).isEmpty() ? null : () -> openDashboard(shown));
  }

  /** Opens the dashboard about a row at the moment that is shown. */
  void openDashboard(R of) {
    viewModel
        .dashboard(of)
        .ifPresent(target -> workspace.follow(ScreenId.MONITORING, target, origin(of)));
  }

  /** An answer may come when another row is in the drawer. */
  private boolean isShown(R asked) {
    R shown = row;
    return shown != null && shown.id().equals(asked.id());
  }

  private String columnTitle(String id) {
    Optional<Column<R>> column =
        viewModel.table().columnsProperty().get().stream()
            .filter(each -> each.id().equals(id))
            .findFirst();
    return column.map(Column::title).orElse(id);
  }

  private void lead(Relation relation) {
    R from = row;
    if (from != null) {
      Instant at = viewModel.moment();
      // Rows of this list were counted among those of the same moment.
      Target target =
          at != null && relation.screen() == screen
              ? new Target.Then(at, relation.target())
              : relation.target();
      workspace.follow(relation.screen(), target, origin(from));
    }
  }

  /** The way back to a row as it is seen now. */
  Origin origin(R from) {
    String query = viewModel.table().filterProperty().get();
    Target there = new Target.Row(from.id(), query);
    Instant at = viewModel.moment();
    return new Origin(
        screen, at == null ? there : new Target.Then(at, there), viewModel.title(from));
  }

  private void leavePart() {
    DrawerPart<R> own = part;
    if (own != null) {
      own.leave();
    }
  }

  private void close() {
    leavePart();
    if (mine && workspace.drawerOpen()) {
      workspace.closeDrawer();
    }
    mine = false;
    row = null;
  }
}
