package dev.fleetglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tabs of a section. */
@ExtendWith(ApplicationExtension.class)
class SectionBarTest {
  private final List<ScreenId> shown = new ArrayList<>();
  private SectionBar bar;

  @Start
  void start(Stage stage) {
    bar = new SectionBar(Texts.load(Locale.ENGLISH), shown::add);
    bar.select(ScreenId.SERVERS);
    stage.setScene(new Scene(new VBox(bar, new Button("elsewhere")), 900, 200));
    stage.show();
  }

  @Test
  void hasATabForEveryListOfTheSection() {
    assertThat(bar.getChildren())
        .extracting(Node::getId)
        .containsExactlyElementsOf(
            ScreenId.SERVERS.section().stream()
                .map(id -> "section-" + ScreenFace.key(id))
                .toList());
    assertThat(selected()).containsExactly("section-servers");
  }

  @Test
  void takesNoRoomWhereThereIsOnlyOne(FxRobot robot) {
    robot.interact(() -> bar.select(ScreenId.SETTINGS));
    assertThat(bar.isVisible()).isFalse();
    assertThat(bar.isManaged()).isFalse();

    robot.interact(() -> bar.select(ScreenId.JOBS));
    assertThat(bar.isManaged()).isTrue();
    assertThat(selected()).containsExactly("section-jobs");
  }

  @Test
  void aClickAsksForTheListAndTheWindowDecides(FxRobot robot) {
    robot.clickOn("#section-images");
    assertThat(shown).containsExactly(ScreenId.IMAGES);

    robot.interact(() -> bar.select(ScreenId.IMAGES));
    assertThat(selected()).containsExactly("section-images");
  }

  @Test
  void aClickOnTheListThatIsShownLeavesItsTabOn(FxRobot robot) {
    robot.clickOn("#section-servers");
    assertThat(selected()).containsExactly("section-servers");
  }

  @Test
  void arrowsWalkAlongTheTabsAndStopAtTheEnds(FxRobot robot) {
    robot.interact(() -> tab("servers").requestFocus());
    robot.push(KeyCode.LEFT);
    assertThat(tab("servers").isFocused()).isTrue();

    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertThat(tab("addresses").isFocused()).isTrue();
    assertThat(shown).isEmpty();

    robot.push(KeyCode.SPACE);
    assertThat(shown).containsExactly(ScreenId.ADDRESSES);
  }

  @Test
  void keepsItsTabsWhileTheSectionStays(FxRobot robot) {
    List<Node> before = List.copyOf(bar.getChildren());
    robot.interact(() -> bar.select(ScreenId.JOBS));
    assertThat(bar.getChildren()).isEqualTo(before);

    robot.interact(() -> bar.select(ScreenId.PODS));
    assertThat(bar.getChildren())
        .hasSameSizeAs(ScreenId.PODS.section())
        .doesNotContainAnyElementsOf(before);
  }

  private ToggleButton tab(String key) {
    return (ToggleButton) bar.lookup("#section-" + key);
  }

  private List<String> selected() {
    return bar.getChildren().stream()
        .map(ToggleButton.class::cast)
        .filter(ToggleButton::isSelected)
        .map(Node::getId)
        .toList();
  }
}
