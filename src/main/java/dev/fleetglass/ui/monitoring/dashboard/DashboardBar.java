package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.CommonStyle;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The first row of the screen: which dashboard, which time, and what can be done. */
final class DashboardBar extends HBox {
  private final WorkspaceViewModel model;
  private final Texts texts;
  private final DashboardChooser chooser;
  private final RangeMenu range;
  private final Button smaller;
  private final Button back;
  private final ToggleButton follow = new ToggleButton();
  private final FontIcon followIcon = new FontIcon("fg-pause");
  private final ToggleButton edit = new ToggleButton(null, new FontIcon("fg-pencil-outline"));
  private final MenuItem rename;
  private final MenuItem delete;

  DashboardBar(
      WorkspaceViewModel model,
      Texts texts,
      Workspace workspace,
      DashboardDesk desk,
      DashboardDeeds deeds) {
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll("screen-header", "dashboard-header");
    getStylesheets().add(CommonStyle.SHEET);
    setAlignment(Pos.CENTER_LEFT);
    chooser = new DashboardChooser(model, texts, desk::create);
    range = new RangeMenu(model, texts, workspace);
    smaller =
        Buttons.text(texts, "fg-arrow-collapse", "dashboard.large.end", () -> model.enlarge(null));
    back =
        Buttons.icon(texts, "fg-undo-variant", "dashboard.time.back", () -> model.travel().back());
    follow.setGraphic(followIcon);
    follow.getStyleClass().addAll("button-icon", "flat");
    follow.setOnAction(_ -> deeds.togglePause());
    edit.getStyleClass().addAll("button-icon", "flat", "edit-toggle");
    edit.setTooltip(Hint.tip(texts.get("dashboard.action.edit")));
    edit.setAccessibleText(texts.get("dashboard.action.edit"));
    edit.setOnAction(_ -> model.editingProperty().set(edit.isSelected()));
    rename = item("fg-pencil-outline", "rename", desk::rename);
    delete = item("fg-delete-outline", "delete", desk::delete);
    MenuButton more = new MenuButton(null, new FontIcon("fg-dots-vertical"));
    more.getStyleClass().addAll("button-icon", "flat", "no-arrow");
    more.setAccessibleText(texts.get("dashboard.more"));
    more.setTooltip(Hint.tip(texts.get("dashboard.more")));
    more.getItems()
        .addAll(
            item("fg-plus", "new", desk::create),
            item("fg-content-copy", "duplicate", desk::duplicate),
            rename,
            delete,
            new SeparatorMenuItem(),
            item("fg-upload", "import", deeds::importFile),
            item("fg-download", "export", deeds::exportFile),
            new SeparatorMenuItem(),
            item("fg-chart-line", "explore", deeds::explore),
            item("fg-tune-variant", "metrics", deeds::metrics),
            new SeparatorMenuItem(),
            item("fg-monitor-dashboard", "kiosk", deeds::kiosk),
            item("fg-fullscreen", "full", () -> workspace.setFullScreen(true)));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren()
        .addAll(
            chooser,
            smaller,
            gap,
            back,
            range,
            follow,
            Buttons.icon(texts, "fg-refresh", "dashboard.action.refresh", model::refresh),
            edit,
            more);
  }

  void activate(Subscriptions until) {
    chooser.activate(until);
    range.activate(until);
    until.listen(model.travel().timeProperty(), this::showTime);
    until.listen(model.travel().canGoBackProperty(), can -> show(back, can));
    until.listen(model.largeProperty(), id -> show(smaller, id != null));
    until.listen(model.editingProperty(), edit::setSelected);
    until.listen(
        model.currentProperty(),
        item -> {
          boolean own = item != null && !item.builtIn();
          rename.setDisable(!own);
          delete.setDisable(!own);
        });
  }

  DashboardChooser chooser() {
    return chooser;
  }

  RangeMenu range() {
    return range;
  }

  private void showTime(TimeChoice time) {
    boolean follows = time.follows();
    follow.setSelected(!follows);
    followIcon.setIconLiteral(follows ? "fg-pause" : "fg-play");
    String text = texts.get(follows ? "dashboard.time.pause" : "dashboard.time.follow");
    follow.setAccessibleText(text);
    follow.setTooltip(Hint.tip(text));
  }

  private MenuItem item(String icon, String verb, Runnable deed) {
    return Buttons.item(texts, icon, "dashboard.action." + verb, deed);
  }

  private static void show(Button button, boolean visible) {
    button.setVisible(visible);
    button.setManaged(visible);
  }
}
