package dev.fleetglass.service;

import static dev.fleetglass.service.Samples.connection;
import static dev.fleetglass.service.Samples.query;
import static dev.fleetglass.service.Samples.sample;
import static dev.fleetglass.service.Samples.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.Credentials;
import dev.fleetglass.store.Folders;
import dev.fleetglass.store.MemorySecretStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesTest {
  private static final String SECRET = "s3cr3t-that-must-not-be-found";

  @TempDir Path home;
  private final FakeOpener opener = new FakeOpener();

  @Test
  void runsFromStoredConnectionsToRowsAndSamplesAndEndsEveryThread() throws Exception {
    opener.servers.put("a", _ -> List.of(server(1)));
    opener.queries.put("a", List.of(query("cpu", Duration.ofSeconds(10))));
    opener.metrics.put("a", _ -> List.of(sample("h", InstantSource.system().instant(), 1)));
    Set<Thread> before = threads();

    try (Services services = start()) {
      CountDownLatch rows = new CountDownLatch(1);
      CountDownLatch samples = new CountDownLatch(1);
      services
          .servers()
          .subscribe(snapshot -> {
            if (!snapshot.rows().isEmpty()) {
              rows.countDown();
            }
          });
      services
          .metrics()
          .subscribe(choices -> {
            if (!choices.isEmpty()) {
              services
                  .metrics()
                  .watch(
                      choices.getFirst(),
                      snapshot -> {
                        if (!snapshot.series().isEmpty()) {
                          samples.countDown();
                        }
                      });
            }
          });
      services.connections().save(connection("a"), Credentials.of(Map.of("token", SECRET)));

      assertThat(rows.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(samples.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(services.clusters().snapshot().rows()).isEmpty();
    }

    assertThat(opener.opened).isNotEmpty().allMatch(session -> session.closed);
    assertThat(threads()).isSubsetOf(before);
  }

  @Test
  void neverWritesASecretIntoAFile() throws IOException {
    try (Services services = start()) {
      services.connections().save(connection("a"), Credentials.of(Map.of("token", SECRET)));
      services.connections().save(connection("a").withEnabled(false), Credentials.none());
      services.preferences().saveLayout("window", "1,1");
      services.preferences().change(AppSettings.defaults().withLanguage("ko"));
    }

    try (Stream<Path> files = Files.walk(home)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all)
          .extracting(file -> file.getFileName().toString())
          .contains("connections.json", "settings.json", "layouts.json");
      for (Path file : all) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
      }
    }
  }

  /** Nobody looks at a screen here, so nothing is to wait for one. */
  private Services start() {
    Services services =
        Services.start(
            Folders.below(home),
            new MemorySecretStore(),
            _ -> opener,
            InstantSource.system(),
            List.of());
    services.begin();
    return services;
  }

  /** Threads of the platform; those of virtual threads are the JDK's own. */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.getName().contains("ForkJoinPool"))
        .filter(thread -> !thread.getName().startsWith("VirtualThread"))
        .filter(thread -> !thread.getName().equals("process reaper"))
        .collect(Collectors.toSet());
  }
}
