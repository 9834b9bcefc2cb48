package dev.fleetglass.ui.dialog;

import dev.fleetglass.ui.i18n.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** The face of {@link AboutDialog}; also usable alone, to be pictured over a window. */
public final class AboutPane extends DialogPane {
  private static final double WIDTH = 640;
  private static final double CONTENT_HEIGHT = 320;

  private final Texts texts;
  private final AboutFacts facts;
  private final Consumer<Path> openFolder;
  private final ButtonType copy;
  private final ButtonType legal;
  private final TabPane tabs;

  /**
   * Builds the pane with the program's facts in front.
   *
   * @param openFolder opens the folder with the licences
   */
  public AboutPane(AboutFacts facts, Texts texts, Consumer<Path> openFolder) {
    this.texts = texts;
    this.facts = facts;
    this.openFolder = openFolder;
    copy = new ButtonType(texts.get("about.copy"), ButtonBar.ButtonData.LEFT);
    legal = new ButtonType(texts.get("about.legal.open"), ButtonBar.ButtonData.LEFT);
    ButtonType close =
        new ButtonType(texts.get("dialog.close.button"), ButtonBar.ButtonData.CANCEL_CLOSE);
    getStyleClass().add("about-pane");
    getStylesheets().add(Sheets.dialog());
    setPrefWidth(WIDTH);
    setHeader(
        DialogHeader.of(
            "fg-information-outline",
            "about",
            "Fleetglass " + facts.version(),
            texts.get("about.text")));
    tabs =
        new TabPane(
            tab("program", program()),
            tab("libraries", libraries()),
            tab("diagnostics", diagnostics()));
    tabs.setId("about-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setPrefHeight(CONTENT_HEIGHT);
    setContent(tabs);
    getButtonTypes().add(copy);
    if (facts.legal() != null) {
      getButtonTypes().add(legal);
    }
    getButtonTypes().add(close);
    setAccessibleText(texts.get("about.title") + ". Fleetglass " + facts.version());
  }

  TabPane tabs() {
    return tabs;
  }

  @Override
  protected Node createButton(ButtonType type) {
    if (type == copy) {
      CopyButton button = new CopyButton(texts, "about.copy", facts::diagnostics);
      ButtonBar.setButtonData(button, type.getButtonData());
      return button;
    }
    Path folder = facts.legal();
    if (type == legal && folder != null) {
      Button button = new Button(type.getText());
      button.setId("about-legal");
      ButtonBar.setButtonData(button, type.getButtonData());
      button.addEventFilter(
          ActionEvent.ACTION,
          event -> {
            event.consume();
            openFolder.accept(folder);
          });
      return button;
    }
    Node button = super.createButton(type);
    button.setId("dialog-close");
    return button;
  }

  private Node program() {
    String commit =
        facts.commit().equals("unknown") ? texts.get("about.commit.unknown") : facts.commit();
    return new DetailGrid(
        List.of(
            line("version", facts.version()),
            line("commit", commit),
            line("java", facts.java()),
            line("javafx", facts.javafx()),
            line("system", facts.system())));
  }

  private Node libraries() {
    return words(
        texts.get(facts.legal() == null ? "about.libraries.found" : "about.libraries.packaged"),
        "libraries",
        facts.libraries());
  }

  private Node diagnostics() {
    return words(texts.get("about.diagnostics.help"), "diagnostics", facts.diagnostics());
  }

  private static Node words(String above, String id, String content) {
    Label head = new Label(above);
    head.setWrapText(true);
    head.getStyleClass().addAll("text-muted", "text-small");
    TextArea area = Reading.area(content);
    area.setId("about-" + id + "-text");
    head.setLabelFor(area);
    return new VBox(8, head, area);
  }

  private FailureText.Line line(String id, String value) {
    return new FailureText.Line(id, texts.get("about." + id), value, true);
  }

  private Tab tab(String id, Node content) {
    VBox box = new VBox(content);
    box.getStyleClass().add("about-tab");
    Tab tab = new Tab(texts.get("about.tab." + id), box);
    tab.setId("about-" + id);
    return tab;
  }
}
