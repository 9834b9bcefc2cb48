package dev.fleetglass.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.common.Question;
import dev.fleetglass.ui.common.Toolkit;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class DialogsTest {
  private final Dialogs dialogs =
      new Dialogs(
          () -> null,
          () -> Texts.load(Locale.ENGLISH),
          () -> ZoneId.of("Asia/Seoul"),
          Clock.fixed(Failures.AT, ZoneOffset.UTC));

  @BeforeAll
  static void startToolkit() throws Exception {
    Toolkit.start();
  }

  @AfterEach
  void close() throws Exception {
    onFx(() -> {
      dialogs.close();
      return true;
    });
  }

  @Test
  void showsTheServicesOwnWordsAndWhatToTry() throws Exception {
    onFx(() -> {
      dialogs.fail(Failures.refused(), null);
      assertThat(words("failure-code")).isEqualTo("CCCM1044000");
      assertThat(words("failure-message")).isEqualTo("Not Authorized.");
      assertThat(words("failure-hint")).startsWith("Check the token");
      assertThat(words("detail-request")).endsWith("api_key=***");
      assertThat(found("dialog-retry")).isEmpty();
      return true;
    });
  }

  @Test
  void furtherFailuresAreCountedAndNotStacked() throws Exception {
    onFx(() -> {
      int before = Window.getWindows().size();
      dialogs.fail(Failures.refused(), null);
      dialogs.fail(Failures.silent(), null);
      dialogs.fail(Failures.undecodable(), null);
      assertThat(Window.getWindows()).hasSize(before + 1);
      assertThat(label("failure-more")).startsWith("2 more calls have failed");
      assertThat(words("failure-code")).isEqualTo("CCCM1044000");
      return true;
    });
  }

  @Test
  void retryRunsOnceTheDialogHasGone() throws Exception {
    List<Boolean> openWhileRetrying = new ArrayList<>();
    onFx(() -> {
      dialogs.fail(Failures.refused(), () -> openWhileRetrying.add(dialogs.isOpen()));
      assertThat(button("dialog-retry").isDefaultButton()).isTrue();
      button("dialog-retry").fire();
      return true;
    });
    assertThat(openWhileRetrying).containsExactly(false);
  }

  @Test
  void closingDoesNotRetry() throws Exception {
    List<Boolean> retried = new ArrayList<>();
    onFx(() -> {
      dialogs.fail(Failures.refused(), () -> retried.add(true));
      assertThat(button("dialog-close").isCancelButton()).isTrue();
      button("dialog-close").fire();
      return true;
    });
    assertThat(retried).isEmpty();
    assertThat(dialogs.isOpen()).isFalse();
  }

  @Test
  void aRateLimitHoldsTheRetryBack() throws Exception {
    onFx(() -> {
      dialogs.fail(Failures.limited(Duration.ofSeconds(12)), () -> {});
      assertThat(button("dialog-retry").isDisabled()).isTrue();
      assertThat(button("dialog-retry").getText()).isEqualTo("Retry in 12 s");
      assertThat(button("dialog-close").isDefaultButton()).isTrue();
      return true;
    });
  }

  @Test
  void copyingKeepsTheDialogOpen() throws Exception {
    onFx(() -> {
      dialogs.fail(Failures.refused(), null);
      button("dialog-copy").fire();
      assertThat(Clipboard.getSystemClipboard().getString())
          .contains("CCCM1044000", "Not Authorized.", "api_key=***");
      assertThat(dialogs.isOpen()).isTrue();
      return true;
    });
  }

  @Test
  void aQuestionIsAnsweredByItsVerbOnly() throws Exception {
    List<String> done = new ArrayList<>();
    onFx(() -> {
      Question question =
          Question.destructive("Delete?", "It is gone.", "Delete it", () -> done.add("yes"));
      dialogs.confirm(question);
      assertThat(button("dialog-cancel").isDefaultButton()).isTrue();
      button("dialog-cancel").fire();
      assertThat(done).isEmpty();
      dialogs.confirm(question);
      assertThat(button("dialog-confirm").getText()).isEqualTo("Delete it");
      button("dialog-confirm").fire();
      return true;
    });
    assertThat(done).containsExactly("yes");
  }

  @Test
  void aFailureDuringAQuestionWaitsForItsEnd() throws Exception {
    onFx(() -> {
      dialogs.confirm(Question.destructive("Delete?", "", "Delete it", () -> {}));
      dialogs.fail(Failures.refused(), null);
      assertThat(found("failure-code")).isEmpty();
      button("dialog-cancel").fire();
      assertThat(words("failure-code")).isEqualTo("CCCM1044000");
      return true;
    });
  }

  private static void onFx(Callable<Boolean> test) throws Exception {
    WaitForAsyncUtils.asyncFx(test).get(30, TimeUnit.SECONDS);
  }

  private static List<Node> found(String id) {
    return Window.getWindows().stream()
        .filter(window -> window.getScene() != null)
        .peek(window -> window.getScene().getRoot().applyCss())
        .flatMap(window -> window.getScene().getRoot().lookupAll("#" + id).stream())
        .toList();
  }

  private static String words(String id) {
    return ((SelectableText) found(id).getFirst()).getText();
  }

  private static String label(String id) {
    return ((Label) found(id).getFirst()).getText();
  }

  private static Button button(String id) {
    return (Button) found(id).getFirst();
  }
}
