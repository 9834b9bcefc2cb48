package dev.fleetglass.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.service.Connections;
import dev.fleetglass.ui.dialog.Failures;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsViewModelTest {
  private final FakeConnections connections = new FakeConnections();
  private final SteppedClock clock = new SteppedClock();
  private final ConnectionsViewModel model =
      new ConnectionsViewModel(
          connections, List.of(), Runnable::run, new Tasks(Runnable::run, Runnable::run), clock);

  @BeforeEach
  void activate() {
    connections.put(
        FakeConnections.connection("a", "Production"), Credentials.of(Map.of("secret", "s3cr3t")));
    model.activate();
  }

  @Test
  void editingShowsOptionsButNeverASecret() {
    model.edit("a");

    ConnectionForm form = form();
    assertThat(form.valueProperty(FakeConnections.KEY).get()).isEqualTo("key-of-a");
    assertThat(form.valueProperty(FakeConnections.WIRE).get()).isEqualTo("xml");
    assertThat(form.valueProperty(FakeConnections.SECRET).get()).isEmpty();
    assertThat(form.stored()).containsExactly("secret");
    assertThat(form.changedProperty().get()).isFalse();
  }

  @Test
  void anUntouchedSecretKeepsWhatIsStored() {
    model.edit("a");
    form().nameProperty().set("Renamed");
    model.save();

    assertThat(connections.saved).extracting(ConnectionSettings::name).containsExactly("Renamed");
    assertThat(connections.secretsOf("a").reveal("secret")).contains("s3cr3t");
    assertThat(model.formProperty().get()).isNull();
    assertThat(Objects.requireNonNull(model.noticeProperty().get()).good()).isTrue();
  }

  @Test
  void aNewConnectionSavesItsFieldsAndSecretApart() {
    model.add(FakeConnections.EXAMPLE);
    fill("Lab", "https://lab.example.com/api");
    model.save();

    ConnectionSettings saved = connections.saved.getLast();
    assertThat(saved.name()).isEqualTo("Lab");
    assertThat(saved.baseUrl()).isEqualTo(URI.create("https://lab.example.com/api"));
    assertThat(saved.options()).containsEntry("apiKey", "k").containsEntry("wire", "json");
    assertThat(saved.options()).doesNotContainKey("secret");
    assertThat(connections.secretsOf(saved.id()).reveal("secret")).contains("typed");
  }

  @Test
  void saysAtEveryFieldWhatIsMissing() {
    model.add(FakeConnections.EXAMPLE);
    model.save();

    assertThat(form().problems().keySet())
        .containsExactlyInAnyOrder("name", "url", "apiKey", "secret");
    assertThat(connections.saved).hasSize(1);
    form().nameProperty().set("x");
    assertThat(form().problems()).doesNotContainKey("name");
  }

  @Test
  void refusesANameThatAnotherConnectionHasInOtherCase() {
    model.add(FakeConnections.EXAMPLE);
    fill("PRODUCTION", "https://lab.example.com/api");
    model.save();

    assertThat(problem("name").key()).isEqualTo("connections.problem.name.taken");
  }

  @Test
  void plainHttpMustBeAllowedExceptOnLoopback() {
    model.add(FakeConnections.EXAMPLE);
    fill("Lab", "http://10.0.0.5/api");
    model.save();
    assertThat(problem("plainHttp").key()).isEqualTo("connections.problem.plainHttp.refused");

    form().plainHttpProperty().set(true);
    model.save();
    assertThat(connections.saved.getLast().allowPlainHttp()).isTrue();
    assertThat(model.rows().getLast().plainHttp()).isTrue();

    model.add(FakeConnections.EXAMPLE);
    fill("Local", "http://127.0.0.1:8080/api");
    assertThat(form().needsPlainHttp()).isFalse();
    model.save();
    assertThat(connections.saved.getLast().name()).isEqualTo("Local");
  }

  @Test
  void aFileThatHoldsNoCertificateIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("ca.pem"), "nothing");
    model.edit("a");
    form().caFileProperty().set(folder.resolve("missing.pem").toString());
    model.save();
    assertThat(problem("caFile").key()).isEqualTo("connections.problem.caFile.unreadable");

    form().caFileProperty().set(file.toString());
    model.save();
    assertThat(problem("caFile").key()).isEqualTo("connections.problem.caFile.pem");

    Files.writeString(file, "-----BEGIN CERTIFICATE-----");
    form().refreshProperty().set("60");
    form().caFileProperty().set(file + " ");
    model.save();
    assertThat(connections.saved.getFirst().caFile()).isEqualTo(file.toString());
  }

  @Test
  void aDiskThatRefusesLeavesTheFormOpenAndSaysSo() {
    connections.refusal = new IOException("No space left on device");
    model.edit("a");
    form().nameProperty().set("Renamed");
    model.save();

    assertThat(form().nameProperty().get()).isEqualTo("Renamed");
    Notice notice = Objects.requireNonNull(model.noticeProperty().get());
    assertThat(notice.good()).isFalse();
    assertThat(notice.arguments()).containsExactly("No space left on device");
    assertThat(model.savingProperty().get()).isFalse();
  }

  @Test
  void testingSendsTheFormAndTellsHowLongTheAnswerTook() {
    model.edit("a");
    form().valueProperty(FakeConnections.KEY).set("other");
    model.test();
    assertThat(model.testProperty().get()).isInstanceOf(TestState.Running.class);

    clock.forward(83);
    connections.answer.complete(Optional.empty());

    assertThat(model.testProperty().get()).isEqualTo(new TestState.Passed(83));
    assertThat(connections.tested.getLast().options()).containsEntry("apiKey", "other");
    assertThat(connections.saved.getFirst().options()).containsEntry("apiKey", "key-of-a");
  }

  @Test
  void aFailedTestKeepsTheFailure() {
    model.edit("a");
    model.test();
    connections.answer.complete(Optional.of(Failures.refused()));

    assertThat(model.testProperty().get()).isEqualTo(new TestState.Refused(Failures.refused()));
  }

  @Test
  void cancellingATestCancelsTheCall() {
    model.edit("a");
    model.test();
    model.cancelTest();

    assertThat(connections.answer).isCancelled();
    assertThat(model.testProperty().get()).isInstanceOf(TestState.Idle.class);
  }

  @Test
  void anAnswerForAFormThatWasClosedIsDropped() {
    CompletableFuture<Optional<ApiFailure>> deaf =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean interrupt) {
            return false;
          }
        };
    connections.answer = deaf;
    model.edit("a");
    model.test();
    model.closeForm();
    model.edit("a");
    deaf.complete(Optional.of(Failures.refused()));

    assertThat(model.testProperty().get()).isInstanceOf(TestState.Idle.class);
  }

  @Test
  void aCopyHasANameOfItsOwnAndNoSecret() {
    model.duplicate("a", "Production copy");

    assertThat(form().isNew()).isTrue();
    assertThat(form().valueProperty(FakeConnections.KEY).get()).isEqualTo("key-of-a");
    model.save();
    assertThat(problem("secret").key()).isEqualTo("connections.problem.secret.missing");
  }

  @Test
  void switchingOffIsSavedAndDoesNotTouchTheForm() {
    model.edit("a");
    model.setEnabled("a", false);

    assertThat(connections.saved.getFirst().enabled()).isFalse();
    assertThat(model.rows().getFirst().health()).isEqualTo(Health.OFF);
    assertThat(form().changedProperty().get()).isFalse();
  }

  @Test
  void deletingClosesTheFormOfTheConnection() {
    model.edit("a");
    model.delete("a");

    assertThat(connections.saved).isEmpty();
    assertThat(model.formProperty().get()).isNull();
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void whatWasTypedOutlivesTheScreen() {
    model.edit("a");
    form().nameProperty().set("Renamed");
    model.deactivate();
    assertThat(connections.listeners()).isZero();
    model.activate();

    assertThat(form().nameProperty().get()).isEqualTo("Renamed");
    assertThat(form().changedProperty().get()).isTrue();
  }

  @Test
  void savingSlowlyDoesNotCloseTheFormOpenedMeanwhile() {
    connections.put(FakeConnections.connection("b", "Other"), Credentials.none());
    List<Runnable> later = new ArrayList<>();
    ConnectionsViewModel slow =
        new ConnectionsViewModel(
            connections, List.of(), Runnable::run, new Tasks(later::add, Runnable::run), clock);
    slow.activate();
    slow.edit("a");
    runAll(later);
    slow.save();
    slow.closeForm();
    slow.edit("b");
    runAll(later);

    assertThat(Objects.requireNonNull(slow.formProperty().get()).id()).isEqualTo("b");
    assertThat(slow.savingProperty().get()).isFalse();
  }

  @Test
  void aSecretFoundLateIsNoLongerSaidToBeMissing() {
    List<Runnable> later = new ArrayList<>();
    ConnectionsViewModel slow =
        new ConnectionsViewModel(
            connections, List.of(), Runnable::run, new Tasks(later::add, Runnable::run), clock);
    slow.activate();
    slow.edit("a");
    slow.save();
    ConnectionForm opened = Objects.requireNonNull(slow.formProperty().get());
    assertThat(opened.problems()).containsKey("secret");
    runAll(later);

    assertThat(opened.problems()).isEmpty();
  }

  @Test
  void tellsWhereSecretsGoOnceTheKeyStoreAnswered() {
    List<Runnable> later = new ArrayList<>();
    ConnectionsViewModel slow =
        new ConnectionsViewModel(
            connections, List.of(), Runnable::run, new Tasks(later::add, Runnable::run), clock);
    slow.activate();
    assertThat(slow.secretPlaceProperty().get()).isEqualTo(SecretPlace.UNKNOWN);
    runAll(later);

    assertThat(slow.secretPlaceProperty().get()).isEqualTo(SecretPlace.KEY_STORE);

    connections.place = Connections.SecretPlace.SESSION_ONLY;
    slow.edit("a");
    runAll(later);
    assertThat(slow.secretPlaceProperty().get()).isEqualTo(SecretPlace.SESSION_ONLY);
  }

  private static void runAll(List<Runnable> later) {
    while (!later.isEmpty()) {
      later.removeFirst().run();
    }
  }

  private void fill(String name, String url) {
    form().nameProperty().set(name);
    form().urlProperty().set(url);
    form().valueProperty(FakeConnections.KEY).set("k");
    form().valueProperty(FakeConnections.SECRET).set("typed");
  }

  private ConnectionForm form() {
    return Objects.requireNonNull(model.formProperty().get());
  }

  private Problem problem(String field) {
    return Objects.requireNonNull(form().problems().get(field));
  }

  private static final class SteppedClock extends Clock {
    private Instant now = Failures.AT;

    void forward(long millis) {
      now = now.plusMillis(millis);
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
