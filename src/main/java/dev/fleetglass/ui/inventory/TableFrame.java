package dev.fleetglass.ui.inventory;

import dev.fleetglass.ui.common.ScreenHeader;
import dev.fleetglass.ui.i18n.Texts;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Where things stand on a screen with a table: a header with tools, what comes between header and
 * table, the table, and what comes over it.
 */
public final class TableFrame {
  private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

  private final VBox root = new VBox();
  private final TableTools tools;
  private final ScreenHeader header;
  private final StackPane content = new StackPane();
  private final HBox body = new HBox(content);

  /**
   * An empty frame.
   *
   * @param feature the beginning of the screen's text keys, for example {@code clusters}
   */
  public TableFrame(String feature, Texts texts) {
    tools = new TableTools(texts);
    header = new ScreenHeader(texts.get(feature + ".title"), tools);
    VBox.setVgrow(body, Priority.ALWAYS);
    HBox.setHgrow(content, Priority.ALWAYS);
    content.setMinWidth(0);
    root.getStyleClass().addAll("table-screen", feature + "-screen");
    root.getStylesheets()
        .add(
            Objects.requireNonNull(TableFrame.class.getResource("inventory.css")).toExternalForm());
    root.getChildren().addAll(header, body);
  }

  public VBox root() {
    return root;
  }

  /** What stands at the right of the header. */
  public TableTools tools() {
    return tools;
  }

  /** Puts something between header and table, below what is there already. */
  public void above(Node node) {
    root.getChildren().add(root.getChildren().size() - 1, node);
  }

  /** Puts something right below the header. */
  void belowHeader(Node node) {
    root.getChildren().add(1, node);
  }

  /** Marks the whole as showing the past, or not. */
  void past(boolean on) {
    root.pseudoClassStateChanged(PAST, on);
  }

  /** Puts something at the left of the table. */
  public void beside(Node node) {
    body.getChildren().addFirst(node);
  }

  /** Puts something over the table. */
  public void over(Node... nodes) {
    content.getChildren().addAll(nodes);
  }

  /** The count beside the title; empty for none. */
  public void summary(String text) {
    header.summary(text);
  }

  void table(Node table) {
    content.getChildren().addFirst(table);
  }
}
