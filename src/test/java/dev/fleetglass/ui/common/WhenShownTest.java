package dev.fleetglass.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
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

  /** Whatever the children are: the second time they would be others. */
  @Test
  void makesTheChildrenOnce() {
    Pane pane = new Pane();
    pane.setVisible(false);
    AtomicInteger made = new AtomicInteger();
    WhenShown.make(
        pane,
        () -> {
          made.incrementAndGet();
          return new Node[] {new Region()};
        });
    for (int i = 0; i < 3; i++) {
      pane.setVisible(true);
      pane.setVisible(false);
    }

    assertThat(made).hasValue(1);
    assertThat(pane.getChildren()).hasSize(1);
  }

  /** A property that is bound tells of changes that leave it as it is. */
  @Test
  void aPaneThatStaysHiddenGetsNothing() {
    BooleanProperty wanted = new SimpleBooleanProperty();
    BooleanProperty possible = new SimpleBooleanProperty();
    Pane pane = new Pane();
    pane.visibleProperty().bind(wanted.and(possible));
    WhenShown.add(pane, new Region());

    wanted.set(true);
    wanted.set(false);
    possible.set(true);
    assertThat(pane.getChildren()).isEmpty();

    wanted.set(true);
    assertThat(pane.getChildren()).hasSize(1);
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

    Tooltip made = button.getTooltip();
    assertThat(made.getText()).isEqualTo("Goes");
    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Event.fireEvent(button, entered(button)));
    assertThat(button.getTooltip()).isSameAs(made);
  }

  @Test
  void aTooltipThatIsThereByThenStays() {
    Button button = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new Button("Go"));
    Hint.set(button, "Goes");
    Tooltip own =
        WaitForAsyncUtils.waitForAsyncFx(
            10_000,
            () -> {
              Tooltip tooltip = new Tooltip("Has gone");
              button.setTooltip(tooltip);
              Event.fireEvent(button, entered(button));
              return tooltip;
            });

    assertThat(button.getTooltip()).isSameAs(own);
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
