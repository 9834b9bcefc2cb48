package dev.fleetglass.ui.inventory;

import dev.fleetglass.ui.common.DetailDrawer;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.FactsText;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.RawPane;
import dev.fleetglass.ui.i18n.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row's drawer: its facts, what is related, what the service sent, and what changed. */
public final class RowPane extends VBox {
  private final Texts texts;
  private final Consumer<String> clipboard;
  private final DetailDrawer facts;
  private final VBox details;
  private final RelatedPane related;
  private final RawPane raw;
  private final HistoryPane history;
  private final ObjectProperty<RowTab> tab = new SimpleObjectProperty<>(RowTab.DETAILS);
  private final Map<RowTab, ToggleButton> tabs = new EnumMap<>(RowTab.class);
  private final Map<RowTab, Node> pages = new EnumMap<>(RowTab.class);
  private final Label moment = new Label();
  private final Button dashboard = new Button();
  private String title = "";

  RowPane(Formats formats, Consumer<String> clipboard, Consumer<Relation> follow) {
    texts = formats.texts();
    this.clipboard = clipboard;
    facts = new DetailDrawer(texts, clipboard);
    related = new RelatedPane(formats, follow);
    raw = new RawPane(formats, clipboard);
    history = new HistoryPane(formats);
    details = new VBox(facts);
    VBox.setVgrow(facts, Priority.ALWAYS);
    pages.put(RowTab.DETAILS, details);
    pages.put(RowTab.RELATED, related);
    pages.put(RowTab.RAW, raw);
    pages.put(RowTab.HISTORY, history);
    getStyleClass().add("row-pane");
    getStylesheets().add(InventoryStyle.SHEET);
    StackPane body = new StackPane();
    body.getChildren().addAll(pages.values());
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(strip(), links(), body);
    tab.subscribe(this::turn);
  }

  /** Puts something above the facts. */
  void above(Region part) {
    details.getChildren().addFirst(part);
  }

  /** Which side is shown. */
  ObjectProperty<RowTab> tabProperty() {
    return tab;
  }

  /**
   * Shows the facts of a row.
   *
   * @param name the row's, for the copied text
   */
  void show(String name, List<DetailSection> sections) {
    title = name;
    facts.show(sections);
  }

  /**
   * Says of which moment the facts are.
   *
   * @param text empty for the present
   */
  void then(String text) {
    moment.setText(text);
    moment.setVisible(!text.isEmpty());
    moment.setManaged(!text.isEmpty());
  }

  /** Offers the dashboard about the row; null where there is none. */
  void offer(@Nullable Runnable open) {
    dashboard.setOnAction(open == null ? null : _ -> open.run());
    dashboard.setVisible(open != null);
    dashboard.setManaged(open != null);
  }

  /** The facts, for tests and probes. */
  public DetailDrawer facts() {
    return facts;
  }

  RelatedPane related() {
    return related;
  }

  /** The text as the service sent it, for tests and probes. */
  public RawPane raw() {
    return raw;
  }

  HistoryPane history() {
    return history;
  }

  private HBox strip() {
    ToggleGroup group = new ToggleGroup();
    HBox strip = new HBox();
    strip.getStyleClass().add("row-tabs");
    for (RowTab each : RowTab.values()) {
      ToggleButton button = new ToggleButton(text(each));
      button.setId("row-tab-" + each.name().toLowerCase(Locale.ROOT));
      button.getStyleClass().addAll("flat", "row-tab");
      button.setAccessibleRole(AccessibleRole.TAB_ITEM);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setToggleGroup(group);
      tabs.put(each, button);
      strip.getChildren().add(button);
    }
    group
        .selectedToggleProperty()
        .subscribe((before, now) -> {
          if (now == null) {
            group.selectToggle(before);
          } else {
            tabs.forEach((each, button) -> {
              if (button.equals(now)) {
                tab.set(each);
              }
            });
          }
        });
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    strip.getChildren().addAll(gap, copying());
    return strip;
  }

  private FlowPane links() {
    moment.getStyleClass().add("row-moment");
    moment.setGraphic(new FontIcon("fg-history"));
    dashboard.setText(texts.get("past.dashboard"));
    dashboard.setGraphic(new FontIcon("fg-view-dashboard-outline"));
    dashboard.setId("row-dashboard");
    dashboard.getStyleClass().addAll("flat", "small");
    then("");
    offer(null);
    FlowPane links = new FlowPane(moment, dashboard);
    links.getStyleClass().add("row-links");
    links.managedProperty().bind(moment.managedProperty().or(dashboard.managedProperty()));
    return links;
  }

  private MenuButton copying() {
    MenuItem plain = new MenuItem(texts.get("inventory.drawer.copyText"));
    plain.setOnAction(_ -> clipboard.accept(FactsText.plain(title, facts.sections())));
    MenuItem json = new MenuItem(texts.get("inventory.drawer.copyJson"));
    json.setOnAction(_ -> clipboard.accept(FactsText.json(facts.sections())));
    MenuButton button = new MenuButton(null, new FontIcon("fg-content-copy"), plain, json);
    button.setId("row-copy");
    button.getStyleClass().addAll("flat", "button-icon", "copy-all");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(texts.get("inventory.drawer.copyAll"));
    Hint.set(button, texts.get("inventory.drawer.copyAll"));
    return button;
  }

  private String text(RowTab each) {
    return texts.get("inventory.drawer." + each.name().toLowerCase(Locale.ROOT));
  }

  private void turn(RowTab now) {
    pages.forEach((each, page) -> page.setVisible(each == now));
    ToggleButton button = tabs.get(now);
    if (button != null) {
      button.setSelected(true);
    }
  }
}
