package dev.fleetglass.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.Credentials;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.common.ScreenLeaks;
import dev.fleetglass.ui.common.Toolkit;
import dev.fleetglass.ui.dialog.Failures;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ConnectionsScreenTest {
  private final FakeConnections connections = new FakeConnections();
  private final RecordingWorkspace workspace = new RecordingWorkspace();
  private final ConnectionsViewModel model =
      new ConnectionsViewModel(
          connections,
          List.of(),
          Runnable::run,
          new Tasks(Runnable::run, Runnable::run),
          Clock.systemUTC());

  @BeforeAll
  static void startToolkit() throws Exception {
    Toolkit.start();
  }

  @BeforeEach
  void oneConnection() {
    connections.put(
        FakeConnections.connection("a", "Production"), Credentials.of(Map.of("secret", "s3cr3t")));
  }

  @Test
  void theFormIsMadeOfTheProvidersFieldsAndHidesTheSecret() throws Exception {
    onScreen(scene -> {
      model.edit("a");
      layout(scene);
      PasswordField secret = (PasswordField) scene.lookup("#field-secret .password-field");
      assertThat(secret.getText()).isEmpty();
      assertThat(secret.getPromptText()).isEqualTo("stored – type to replace");
      assertThat(((TextField) scene.lookup("#field-apiKey .text-field")).getText())
          .isEqualTo("key-of-a");
      assertThat(scene.lookup("#field-wire .choice-box")).isNotNull();
      assertThat(scene.lookup("#field-zone .text-field")).isNotNull();
    });
  }

  @Test
  void seldomFieldsAreFoldedAwayAndEmptyUntilSomebodySetsThem() throws Exception {
    onScreen(scene -> {
      model.add(FakeConnections.FOLDED);
      layout(scene);
      TitledPane group = (TitledPane) scene.lookup("#group-paths");
      assertThat(group.getText()).isEqualTo("Paths");
      assertThat(group.isExpanded()).isFalse();
      group.setExpanded(true);
      layout(scene);
      TextField path = (TextField) scene.lookup("#field-listPath .text-field");
      assertThat(path.getText()).isEmpty();
      assertThat(path.getPromptText()).isEqualTo("/list");
      assertThat(((TextField) scene.lookup("#field-plain .text-field")).getText()).isEqualTo("x");

      ConnectionForm form = Objects.requireNonNull(model.formProperty().get());
      form.nameProperty().set("Lab");
      form.urlProperty().set("https://h");
      assertThat(form.settings().options()).containsExactly(Map.entry("plain", "x"));
      path.setText("/other");
      assertThat(form.settings().options()).containsEntry("listPath", "/other");
      path.clear();
      assertThat(form.settings().options()).doesNotContainKey("listPath");
    });
  }

  @Test
  void workBeginsInTheNameOfANewConnection() throws Exception {
    onScreen(scene -> {
      model.add(FakeConnections.EXAMPLE);
      assertThat(scene.getFocusOwner()).isSameAs(scene.lookup("#field-name .text-field"));
    });
  }

  @Test
  void aProblemIsSaidAtItsFieldAndLeavesWhenEdited() throws Exception {
    onScreen(scene -> {
      model.add(FakeConnections.EXAMPLE);
      layout(scene);
      ((Button) scene.lookup("#connection-save")).fire();
      FieldRow name = (FieldRow) scene.lookup("#field-name");
      assertThat(name.note()).isEqualTo("Give the connection a name.");
      Objects.requireNonNull(model.formProperty().get()).nameProperty().set("Lab");
      assertThat(name.note()).isEmpty();
    });
  }

  @Test
  void aFailedTestShowsTheServicesWordsAndOffersTheDialog() throws Exception {
    onScreen(scene -> {
      model.edit("a");
      layout(scene);
      ((Button) scene.lookup("#connection-test-button")).fire();
      layout(scene);
      assertThat(scene.lookup("#connection-test-cancel")).isNotNull();
      connections.answer.complete(Optional.of(Failures.refused()));
      layout(scene);
      ((Button) scene.lookup("#connection-test-details")).fire();
      assertThat(workspace.failures).containsExactly(Failures.refused());
    });
  }

  @Test
  void asksBeforeTypedTextIsLost() throws Exception {
    onScreen(scene -> {
      model.edit("a");
      Objects.requireNonNull(model.formProperty().get()).nameProperty().set("Renamed");
      layout(scene);
      ((Button) scene.lookup("#connection-cancel")).fire();
      assertThat(model.formProperty().get()).isNotNull();
      workspace.questions.getFirst().deed().run();
      assertThat(model.formProperty().get()).isNull();
    });
  }

  @Test
  void leavesNothingBehind() throws Exception {
    Texts texts = Texts.load(Locale.KOREAN);
    model.activate();
    model.edit("a");
    ScreenLeaks.check(() -> new ConnectionsScreen(model, texts, workspace));
    assertThat(connections.listeners()).isZero();
  }

  private void onScreen(java.util.function.Consumer<Scene> test) throws Exception {
    Callable<Boolean> run =
        () -> {
          ConnectionsScreen screen =
              new ConnectionsScreen(model, Texts.load(Locale.ENGLISH), workspace);
          Scene scene = new Scene(screen.view(), 1060, 770);
          screen.activate();
          layout(scene);
          test.accept(scene);
          screen.deactivate();
          return true;
        };
    WaitForAsyncUtils.asyncFx(run).get(30, TimeUnit.SECONDS);
  }

  private static void layout(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }
}
