package dev.fleetglass.service;

import static dev.fleetglass.service.Samples.connection;
import static dev.fleetglass.service.Samples.serverFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.store.ConnectionFile;
import dev.fleetglass.store.MemorySecretStore;
import dev.fleetglass.store.ProblemLog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionServiceTest {
  private static final ConnectionSettings A = connection("a");
  private static final Credentials TOKEN = Credentials.of(Map.of("token", "hush"));

  @TempDir Path folder;
  private final ManualClock clock = new ManualClock();
  private final MemorySecretStore secrets = new MemorySecretStore();
  private final FakeOpener opener = new FakeOpener();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private ConnectionService service;

  @BeforeEach
  void startHere() {
    service = start(List.of());
  }

  @AfterEach
  void close() {
    service.close();
    workers.close();
  }

  @Test
  void savesAndReadsAgain() throws IOException {
    service.save(A, TOKEN);

    assertThat(start(List.of()).all()).containsExactly(A);
    assertThat(service.storedSecrets("a")).containsExactly("token");
    assertThat(secrets.read("a", "token")).contains("hush");
  }

  @Test
  void startsWithTheFirstRunsConnectionsOnlyWithoutAFile() throws IOException {
    assertThat(start(List.of(A)).all()).containsExactly(A);

    service.save(A, TOKEN);
    service.delete("a");

    assertThat(start(List.of(A)).all()).isEmpty();
  }

  @Test
  void keepsFirstRunConnectionsWhenAnotherIsAdded() throws IOException {
    ConnectionService first = start(List.of(A));
    first.save(connection("b"), TOKEN);
    assertThat(start(List.of()).all()).extracting(ConnectionSettings::id).containsExactly("a", "b");
  }

  @Test
  void refusesNamesThatAreEmptyOrTaken() throws IOException {
    service.save(A, TOKEN);
    ConnectionSettings clash = ConnectionSettings.of("b", " NAME OF A ", "cloud", A.baseUrl());

    assertThatThrownBy(() -> service.save(clash, TOKEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Name of a");
    assertThatThrownBy(
            () -> service.save(ConnectionSettings.of("b", " ", "cloud", A.baseUrl()), TOKEN))
        .isInstanceOf(IllegalArgumentException.class);
    service.save(ConnectionSettings.of("a", "NAME of a", "cloud", A.baseUrl()), TOKEN);
    assertThat(service.all()).hasSize(1);
  }

  @Test
  void keepsStoredSecretsThatWereNotTypedAndForgetsBlankOnes() throws IOException {
    service.save(A, TOKEN);
    service.save(A, Credentials.none());
    assertThat(secrets.read("a", "token")).contains("hush");

    service.save(A, Credentials.of(Map.of("token", " ")));
    assertThat(secrets.read("a", "token")).isEmpty();
  }

  @Test
  void changesNothingWhenTheDiskRefuses() throws IOException {
    service.save(A, TOKEN);
    Path file = folder.resolve("connections.json");
    Files.delete(file);
    Files.createDirectories(file.resolve("in-the-way"));

    assertThatThrownBy(
            () -> service.save(A.withEnabled(false), Credentials.of(Map.of("token", "other"))))
        .isInstanceOf(IOException.class);

    assertThat(service.all()).containsExactly(A);
    assertThat(secrets.read("a", "token")).contains("hush");
  }

  @Test
  void takesOverWhatAnotherProgramAdded() throws IOException {
    ConnectionService other = start(List.of());
    other.save(connection("b"), TOKEN);

    service.save(A, TOKEN);

    assertThat(service.all()).extracting(ConnectionSettings::id).containsExactly("b", "a");
  }

  @Test
  void removesSecretsWithTheirConnection() throws IOException {
    service.save(A, TOKEN);
    service.delete("a");
    assertThat(secrets.read("a", "token")).isEmpty();
    assertThat(service.all()).isEmpty();
  }

  @Test
  void tellsTheListAtOnceAndEveryChange() throws IOException {
    List<Integer> sizes = new ArrayList<>();
    Subscription subscription = service.subscribe(list -> sizes.add(list.size()));
    service.save(A, TOKEN);
    service.save(connection("b"), TOKEN);
    service.delete("a");
    subscription.close();
    service.delete("b");
    assertThat(sizes).containsExactly(0, 1, 2, 1);
  }

  @Test
  void opensASessionOnceAndAnewWhenItsConnectionChanged() throws Exception {
    service.save(A, TOKEN);
    assertThat(service.open("a")).isSameAs(service.open("a"));
    assertThat(opener.opened.getFirst().credentials).isEqualTo(TOKEN);

    service.save(A, Credentials.of(Map.of("token", "other")));

    assertThat(opener.opened.getFirst().closed).isTrue();
    service.open("a");
    assertThat(opener.opened.getLast().credentials.reveal("token")).contains("other");

    service.save(A.withEnabled(false), Credentials.none());
    assertThat(opener.opened.getLast().closed).isTrue();
    assertThatThrownBy(() -> service.open("a"))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> assertThat(e.failure()).isInstanceOf(ApiFailure.Cancelled.class));
  }

  @Test
  void keepsSessionsOfOtherConnectionsOpen() throws Exception {
    service.save(A, TOKEN);
    service.open("a");
    service.save(connection("b"), TOKEN);
    assertThat(opener.opened.getFirst().closed).isFalse();
  }

  @Test
  void closesAllSessionsAtTheEnd() throws Exception {
    service.save(A, TOKEN);
    service.open("a");
    service.close();
    assertThat(opener.opened).allMatch(session -> session.closed);
    assertThatThrownBy(() -> service.open("a")).isInstanceOf(ApiException.class);
  }

  @Test
  void readsTheSandboxWhereItIsInThisRun() throws Exception {
    ConnectionService run = start(List.of(sandbox()));
    List<List<Link>> links = new ArrayList<>();
    run.watchLinks(links::add);
    assertThat(links.getLast()).extracting(Link::id).containsExactly("s");
    Future<ProviderSession> early = workers.submit(() -> run.open("s"));

    URI here = URI.create("http://127.0.0.1:4711");
    run.attachSandbox(Map.of("cloud", new SandboxAccess(here, TOKEN)));

    assertThat(links.getLast()).extracting(link -> link.settings().baseUrl()).containsExactly(here);
    assertThat(run.all().getFirst().baseUrl()).isEqualTo(here);
    assertThat(run.storedSecrets("s")).containsExactly("token");
    assertThat(early.get(10, TimeUnit.SECONDS)).isSameAs(run.open("s"));
    assertThat(opener.opened).hasSize(1);
    assertThat(opener.opened.getLast().credentials).isEqualTo(TOKEN);
    assertThat(secrets.read("s", "token")).isEmpty();

    run.attachSandbox(
        Map.of("cloud", new SandboxAccess(URI.create("http://127.0.0.1:4712"), TOKEN)));
    assertThat(opener.opened.getLast().closed).isTrue();
    run.close();
  }

  @Test
  void doesNotReadASandboxThatThisRunDoesNotHave() {
    ConnectionService run = start(List.of(sandbox()));
    List<List<Link>> links = new ArrayList<>();
    run.watchLinks(links::add);

    run.attachSandbox(Map.of());

    assertThat(links.getLast()).isEmpty();
    assertThatThrownBy(() -> run.open("s")).isInstanceOf(ApiException.class);
    run.close();
  }

  @Test
  void triesAFormWithTypedAndStoredSecretsWithoutSavingIt() throws Exception {
    service.save(A, TOKEN);

    assertThat(service.test(A, Credentials.none()).get(10, TimeUnit.SECONDS)).isEmpty();
    assertThat(opener.opened.getLast().credentials).isEqualTo(TOKEN);

    opener.verification =
        () -> {
          throw serverFault();
        };
    Credentials typed = Credentials.of(Map.of("token", "typed"));
    Optional<ApiFailure> failure = service.test(A, typed).get(10, TimeUnit.SECONDS);

    assertThat(failure).contains(serverFault().failure());
    assertThat(opener.opened.getLast().credentials).isEqualTo(typed);
    assertThat(opener.opened).allMatch(session -> session.closed);
    assertThat(secrets.read("a", "token")).contains("hush");
  }

  @Test
  void cancellingATestInterruptsIt() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    opener.verification =
        () -> {
          blocked.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
        };
    CompletableFuture<Optional<ApiFailure>> test = service.test(A, TOKEN);
    assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();

    test.cancel(true);

    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static ConnectionSettings sandbox() {
    return new ConnectionSettings(
        "s",
        "Sandbox",
        "cloud",
        URI.create("http://127.0.0.1:1"),
        true,
        true,
        false,
        null,
        null,
        ConnectionSettings.DEFAULT_REFRESH,
        Map.of(),
        List.of());
  }

  private ConnectionService start(List<ConnectionSettings> firstRun) {
    ConnectionFile file =
        new ConnectionFile(folder.resolve("connections.json"), clock, new ProblemLog());
    return new ConnectionService(opener, file, secrets, workers, clock, firstRun);
  }
}
