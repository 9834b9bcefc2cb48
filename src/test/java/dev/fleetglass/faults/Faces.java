package dev.fleetglass.faults;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.ui.dialog.FailurePane;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
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
              StringBuilder words = new StringBuilder();
              List<Button> buttons = new ArrayList<>();
              collect(pane, words, buttons);
              told.add("dialog", words);
              buttons.stream()
                  .filter(button -> "dialog-copy".equals(button.getId()))
                  .findFirst()
                  .orElseThrow()
                  .fire();
              told.add("clipboard", Clipboard.getSystemClipboard().getString());
              return true;
            })
        .get(30, TimeUnit.SECONDS);
  }

  /** Goes by what controls hold, since without a style sheet they have no skins. */
  private static void collect(Node node, StringBuilder words, List<Button> buttons) {
    String own =
        switch (node) {
          case Labeled labeled -> labeled.getText();
          case TextInputControl input -> input.getText();
          case Text text -> text.getText();
          default -> null;
        };
    words.append(own).append('\n').append(node.getAccessibleText()).append('\n');
    words.append(node.getAccessibleHelp()).append('\n');
    if (node instanceof Control control && control.getTooltip() != null) {
      words.append(control.getTooltip().getText()).append('\n');
    }
    if (node instanceof Button button) {
      buttons.add(button);
    }
    List<? extends Node> within =
        switch (node) {
          case ScrollPane scroll -> List.of(scroll.getContent());
          case ButtonBar bar -> bar.getButtons();
          case Parent parent -> parent.getChildrenUnmodifiable();
          default -> List.of();
        };
    within.forEach(child -> collect(child, words, buttons));
  }
}
