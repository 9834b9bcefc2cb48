package dev.fleetglass.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.Screen;
import dev.fleetglass.ui.common.ScreenHeader;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.common.ZoneField;
import dev.fleetglass.ui.dialog.Clip;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.theme.Appearance;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The operator's choices, where the files are, which keys there are, and what this program is. */
public final class SettingsScreen implements Screen {
  private static final int[] HISTORY_DAYS = {7, 30, 90, 365};
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final SettingsViewModel model;
  private final Texts texts;
  private final Workspace workspace;
  private final Subscriptions bag = new Subscriptions();
  private final Segments<Appearance> theme;
  private final Segments<String> language;
  private final ToggleSwitch autoRefresh = new ToggleSwitch();
  private final ToggleSwitch collectAll = new ToggleSwitch();
  private final Segments<Integer> historyDays;
  private final HistoryLine historyLine;
  private final HBox zoneBox = new HBox();
  private final Label zoneNote = new Label();
  private final VBox view;

  public SettingsScreen(SettingsViewModel model, Texts texts, Workspace workspace) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
    theme =
        new Segments<Appearance>(text("theme.label"))
            .add(Appearance.SYSTEM, text("theme.system"), "fg-monitor")
            .add(Appearance.LIGHT, text("theme.light"), "fg-white-balance-sunny")
            .add(Appearance.DARK, text("theme.dark"), "fg-weather-night");
    theme.setId("settings-theme");
    language =
        new Segments<String>(text("language.label"))
            .add("", text("language.system"), "fg-monitor")
            .add("en", "English", null)
            .add("ko", "한국어", null);
    language.setId("settings-language");
    autoRefresh.setId("settings-refresh");
    autoRefresh.setAccessibleText(text("refresh.label"));
    collectAll.setId("settings-collect");
    collectAll.setAccessibleText(text("collect.label"));
    historyDays = new Segments<>(text("history.label"));
    historyDays.setId("settings-history");
    for (int days : HISTORY_DAYS) {
      historyDays.add(days, texts.get("settings.history.days", days), null);
    }
    historyLine = new HistoryLine(model, texts);
    zoneBox.setId("settings-zone");
    zoneNote.getStyleClass().addAll("text-small", "zone-note");
    zoneNote.setWrapText(true);
    VBox column = new VBox(appearance(), data(), folders(), shortcuts(), about());
    column.getStyleClass().add("settings-column");
    StackPane middle = new StackPane(column);
    ScrollPane scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    view = new VBox(new ScreenHeader(text("title")), scroll);
    view.getStyleClass().add("settings-screen");
    view.getStylesheets()
        .add(
            Objects.requireNonNull(SettingsScreen.class.getResource("settings.css"))
                .toExternalForm());
  }

  @Override
  public ScreenId id() {
    return ScreenId.SETTINGS;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    deactivate();
    model.activate();
    theme.bind(bag, model.appearanceProperty());
    language.bind(bag, model.languageProperty());
    autoRefresh.selectedProperty().bindBidirectional(model.autoRefreshProperty());
    bag.add(() -> autoRefresh.selectedProperty().unbindBidirectional(model.autoRefreshProperty()));
    collectAll.selectedProperty().bindBidirectional(model.collectAllProperty());
    bag.add(() -> collectAll.selectedProperty().unbindBidirectional(model.collectAllProperty()));
    historyDays.bind(bag, model.historyDaysProperty());
    historyLine.bind(bag);
    bindZone();
  }

  @Override
  public void deactivate() {
    bag.close();
    model.deactivate();
  }

  private void bindZone() {
    ZoneField field = new ZoneField();
    field.setId("settings-zone-field");
    field.setPrefColumnCount(18);
    field.setAccessibleText(text("zone.label"));
    field.setPromptText(texts.get("settings.zone.system", ZoneId.systemDefault().getId()));
    bag.add(field::close);
    bag.listen(model.zoneProperty(), field::setText);
    Runnable choose =
        () -> {
          boolean known = model.chooseZone(field.getText());
          field.pseudoClassStateChanged(DANGER, !known);
          zoneNote.setText(text(known ? "zone.help" : "zone.unknown"));
          zoneNote.pseudoClassStateChanged(DANGER, !known);
        };
    choose.run();
    field.setOnAction(_ -> choose.run());
    field.setOnChosen(choose);
    bag.onChange(
        field.focusedProperty(),
        focused -> {
          if (!focused) {
            choose.run();
          }
        });
    zoneBox.getChildren().setAll(field);
    bag.add(zoneBox.getChildren()::clear);
  }

  private SettingsCard appearance() {
    SettingsCard card =
        new SettingsCard(text("appearance.title"))
            .row(text("theme.label"), text("theme.help"), theme)
            .row(text("language.label"), text("language.help"), language);
    VBox words = new VBox(new Label(text("zone.label")), zoneNote);
    words.getStyleClass().add("words");
    HBox.setHgrow(words, Priority.ALWAYS);
    return card.add(new HBox(words, zoneBox));
  }

  private SettingsCard data() {
    return new SettingsCard(text("data.title"))
        .row(text("refresh.label"), text("refresh.help"), autoRefresh)
        .row(text("collect.label"), text("collect.help"), collectAll)
        .row(text("history.label"), text("history.help"), historyDays)
        .add(historyLine);
  }

  private SettingsCard folders() {
    return new SettingsCard(text("folders.title"))
        .add(folder("settings", model.settingsFolder()))
        .add(folder("logs", model.logFolder()));
  }

  private HBox folder(String key, Path path) {
    Label name = new Label(text("folder." + key + ".label"));
    Label where = new Label(path.toString());
    where.getStyleClass().addAll("mono", "text-muted");
    where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    where.setTooltip(Hint.tip(path.toString()));
    VBox words = new VBox(name, where);
    words.getStyleClass().add("words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button open = new Button(text("folder.open"));
    open.setId("settings-open-" + key);
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setAccessibleText(text("folder.open") + ": " + name.getText());
    open.setOnAction(_ -> workspace.openFolder(path));
    Button copy = new Button(text("folder.copy"));
    copy.setId("settings-copy-" + key);
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setAccessibleText(text("folder.copy") + ": " + name.getText());
    copy.setOnAction(_ -> {
      Clip.put(path.toString());
      workspace.say(text("folder.copied"));
    });
    return new HBox(words, copy, open);
  }

  private SettingsCard shortcuts() {
    Button choose = new Button(text("shortcuts.change"));
    choose.setId("settings-shortcuts");
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(_ -> workspace.chooseKeys());
    return new SettingsCard(text("shortcuts.title"))
        .row(text("shortcuts.label"), text("shortcuts.help"), choose);
  }

  private SettingsCard about() {
    Button more = new Button(text("about.open"));
    more.setId("settings-about");
    more.setMinWidth(Region.USE_PREF_SIZE);
    more.setOnAction(_ -> workspace.about());
    return new SettingsCard(text("about.title"))
        .row("Fleetglass " + model.version(), text("about.text"), more);
  }

  private String text(String key) {
    return texts.get("settings." + key);
  }
}
