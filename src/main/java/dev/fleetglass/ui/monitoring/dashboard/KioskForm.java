package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.ui.common.Form;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks which dashboards a wall display shows in turn, and how long each. */
final class KioskForm {
  private static final int LEAST = 5;
  private static final int MOST = 86_400;

  private KioskForm() {}

  static void ask(WorkspaceViewModel model, Texts texts, Workspace workspace, Runnable start) {
    List<CheckBox> boxes = new ArrayList<>();
    Set<String> chosen = model.kiosk().chosen();
    DashboardItem current = model.currentProperty().get();
    for (DashboardItem item : model.library().itemsProperty().get()) {
      CheckBox box = new CheckBox(item.title());
      box.setMnemonicParsing(false);
      box.setUserData(item.id());
      boolean shown = current != null && current.id().equals(item.id());
      box.setSelected(chosen.isEmpty() ? shown : chosen.contains(item.id()));
      boxes.add(box);
    }
    VBox list = new VBox(8);
    list.getChildren().addAll(boxes);
    list.getStyleClass().add("kiosk-list");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setPrefViewportHeight(Math.min(240, boxes.size() * 26 + 12));
    TextField seconds = new TextField(Integer.toString(model.kiosk().seconds()));
    seconds.setAccessibleText(texts.get("dashboard.kiosk.seconds"));
    seconds.setPrefColumnCount(6);
    VBox content =
        new VBox(
            6,
            new Label(texts.get("dashboard.kiosk.which")),
            scroll,
            new Label(texts.get("dashboard.kiosk.seconds")),
            seconds);
    content.getStyleClass().add("dashboard-form");
    var dependencies = new ArrayList<javafx.beans.Observable>();
    boxes.forEach(box -> dependencies.add(box.selectedProperty()));
    dependencies.add(seconds.textProperty());
    workspace.fill(
        new Form(
            "fg-monitor-dashboard",
            texts.get("dashboard.action.kiosk"),
            content,
            seconds,
            new SimpleStringProperty(texts.get("dashboard.kiosk.start")),
            Bindings.createBooleanBinding(
                () ->
                    seconds(seconds.getText()) > 0 && boxes.stream().anyMatch(CheckBox::isSelected),
                dependencies.toArray(new javafx.beans.Observable[0])),
            () -> {
              Set<String> ids = new LinkedHashSet<>();
              boxes.stream()
                  .filter(CheckBox::isSelected)
                  .forEach(box -> ids.add(String.valueOf(box.getUserData())));
              model.kiosk().choose(ids, seconds(seconds.getText()));
              start.run();
            },
            () -> {}));
  }

  /** Zero when it is no number of seconds that can be. */
  private static int seconds(String text) {
    try {
      int value = Integer.parseInt(text.strip());
      return value < LEAST || value > MOST ? 0 : value;
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
