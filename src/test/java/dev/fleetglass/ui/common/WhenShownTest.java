package dev.fleetglass.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What is made only when it is seen, and then once. */
class WhenShownTest {
  @BeforeAll
  static void toolkit() throws TimeoutException {
    Toolkit.start();
  }

  @Test
  void aHiddenPaneGetsItsChildrenWhenItIsShown() {
    Pane pane = new Pane();
    pane.setVisible(false);
    Region child = new Region();
    WhenShown.add(pane, child);
    assertThat(pane.getChildren()).isEmpty();

    pane.setVisible(true);
    assertThat(pane.getChildren()).containsExactly(child);

    pane.setVisible(false);
    pane.setVisible(true);
    assertThat(pane.getChildren()).containsExactly(child);
  }

  @Test
  void aVisiblePaneGetsItsChildrenAtOnce() {
    Pane pane = new Pane();
    WhenShown.make(pane, () -> new Node[] {new Region()});

    assertThat(pane.getChildren()).hasSize(1);
  }

  @Test
  void aTooltipIsMadeWhenThePointerComes() {
    Button button = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new Button("Go"));
    Hint.set(button, "Goes");
    assertThat(button.getTooltip()).isNull();
    assertThat(button.getAccessibleHelp()).isEqualTo("Goes");

    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Event.fireEvent(button, entered(button)));

    assertThat(button.getTooltip().getText()).isEqualTo("Goes");
  }

  @Test
  void aTooltipFollowsItsWords() {
    Button button = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new Button("Go"));
    Hint hint = Hint.on(button, "mono");
    hint.say("Goes");
    hint.say("Goes on");
    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Event.fireEvent(button, entered(button)));
    assertThat(button.getTooltip().getText()).isEqualTo("Goes on");
    assertThat(button.getTooltip().getStyleClass()).contains("mono");

    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> hint.say("Went"));
    assertThat(button.getTooltip().getText()).isEqualTo("Went");
    assertThat(button.getAccessibleHelp()).isEqualTo("Went");

    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> hint.say(""));
    assertThat(button.getTooltip()).isNull();
  }

  private static MouseEvent entered(Button button) {
    return new MouseEvent(
        button,
        button,
        MouseEvent.MOUSE_ENTERED_TARGET,
        1,
        1,
        1,
        1,
        MouseButton.NONE,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        null);
  }
}
