package dev.fleetglass.faults;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.ui.dialog.FailurePane;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
import org.testfx.util.WaitForAsyncUtils;

/** Reads the failure dialog as a person does, a screen reader does, and the clipboard does. */
final class Faces {
  private Faces() {}

  static void read(ApiFailure failure, Texts texts, Clock clock, Told told) throws Exception {
    WaitForAsyncUtils.asyncFx(
            () -> {
              FailurePane pane = new FailurePane(failure, texts, ZoneOffset.UTC, true, clock);
              pane.showDetails(true);
              Scene scene = new Scene(pane);
              pane.applyCss();
              pane.layout();
              StringBuilder words = new StringBuilder();
              collect(scene.getRoot(), words);
              told.add("dialog", words);
              ((Button) pane.lookup("#dialog-copy")).fire();
              told.add("clipboard", Clipboard.getSystemClipboard().getString());
              return true;
            })
        .get(30, TimeUnit.SECONDS);
  }

  private static void collect(Node node, StringBuilder words) {
    String own =
        switch (node) {
          case Labeled labeled -> labeled.getText();
          case TextInputControl input -> input.getText();
          case Text text -> text.getText();
          default -> null;
        };
    words.append(own).append('\n').append(node.getAccessibleText()).append('\n');
    if (node instanceof Control control && control.getTooltip() != null) {
      words.append(control.getTooltip().getText()).append('\n');
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
    }
  }
}
