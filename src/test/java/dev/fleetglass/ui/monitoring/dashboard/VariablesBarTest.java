package dev.fleetglass.ui.monitoring.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.dashboard.Variable;
import dev.fleetglass.ui.common.Toolkit;
import dev.fleetglass.ui.i18n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class VariablesBarTest {
  private final FxRobot robot = new FxRobot();
  private final Variables variables = new Variables(Map.of("node", "n2"));
  private final VariablesBar bar = new VariablesBar(variables, Texts.load(Locale.ENGLISH));
  private final Subscriptions bag = new Subscriptions();

  @BeforeAll
  static void startToolkit() throws Exception {
    Toolkit.start();
  }

  @AfterEach
  void closeWindow() {
    robot.interact(bag::close);
  }

  @Test
  void showsTheChosenValueWhenOthersComeBesideIt() {
    robot.interact(() -> {
      variables.setVariables(List.of(new Variable("node", "node", "")), false);
      bar.activate(bag);
      Stage stage = new Stage();
      stage.setScene(new Scene(bar, 600, 60));
      stage.show();
      bag.add(stage::close);
    });
    assertThat(read()).isEqualTo("n2");

    robot.interact(() -> variables.setNames("node", Set.of("n1", "n2", "n3")));
    assertThat(read()).isEqualTo("n2");
    robot.interact(() -> variables.setNames("node", Set.of("n0", "n1", "n2", "n3")));
    assertThat(read()).isEqualTo("n2");
    robot.interact(() -> variables.setNames("node", Set.of("n0")));
    assertThat(read()).as("gone from the list").isEqualTo("n2");
    robot.interact(() -> variables.setNames("node", Set.of("n0", "n1", "n2")));
    assertThat(read()).as("and there again").isEqualTo("n2");
    assertThat(variables.values()).isEqualTo(Map.of("node", "n2"));
    robot.interact(() -> variables.choose("node", ""));
    assertThat(read()).isEqualTo("All");
  }

  /** What the operator reads in the box, which is what its list has selected. */
  private String read() {
    WaitForAsyncUtils.waitForFxEvents();
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () -> {
          bar.applyCss();
          bar.layout();
          ComboBox<?> inner = (ComboBox<?>) bar.lookup("#filtered");
          assertThat(inner.getSelectionModel().getSelectedIndex())
              .isEqualTo(inner.getItems().indexOf(inner.getValue()));
          return ((Labeled) ((ComboBoxListViewSkin<?>) inner.getSkin()).getDisplayNode()).getText();
        });
  }
}
