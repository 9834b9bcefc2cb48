package dev.fleetglass.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricUnit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionFileTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z"));

  @TempDir Path folder;
  private Path path;
  private final ProblemLog problems = new ProblemLog();

  @BeforeEach
  void name() {
    path = folder.resolve("connections.json");
  }

  @Test
  void givesBackEverythingItWasGiven() throws IOException {
    ConnectionSettings full =
        new ConnectionSettings(
            "id-1",
            "운영 클러스터",
            "cocktail",
            URI.create("https://gateway.example.com"),
            false,
            true,
            true,
            "proxy.example.com:3128",
            "/etc/ca.pem",
            Duration.ofMinutes(2),
            Map.of("zone", "Asia/Seoul"),
            List.of(
                new MetricQuery(
                    "q",
                    "Requests",
                    "/metrics",
                    Map.of("span", "30m"),
                    MetricUnit.REQUESTS_PER_SECOND,
                    Duration.ofSeconds(5),
                    "{cluster}")));
    ConnectionSettings plain = plain("id-2");

    file().update(_ -> List.of(full, plain));

    assertThat(file().read()).contains(List.of(full, plain));
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void tellsNoFileFromAnEmptyOne() throws IOException {
    assertThat(file().read()).isEmpty();
    file().update(_ -> List.of());
    assertThat(file().read()).contains(List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"connections\":[]}",
        "{\"format\":\"x\"}",
        "\0\0\0",
        "{\"format\":1,\"format\":1}",
        "{\"format\":1} trailing"
      })
  void keepsADamagedFileAsideAndNeverOverwritesIt(String damage) throws IOException {
    Files.writeString(path, damage);

    assertThat(file().read()).isEmpty();
    file().update(_ -> List.of(plain("new")));

    Path kept = folder.resolve("connections.json.damaged-20260301-080000");
    assertThat(kept).hasContent(damage);
    assertThat(problems.all())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.file()).isEqualTo(path);
          assertThat(problem.kept()).contains(kept);
          assertThat(problem.reason()).isNotBlank();
        });
    assertThat(file().read()).contains(List.of(plain("new")));
  }

  @Test
  void keepsEveryDamagedFileOfOneSecond() throws IOException {
    for (String damage : List.of("a", "b", "c")) {
      Files.writeString(path, damage);
      assertThat(file().read()).isEmpty();
    }
    assertThat(folder.resolve("connections.json.damaged-20260301-080000")).hasContent("a");
    assertThat(folder.resolve("connections.json.damaged-20260301-080000-2")).hasContent("b");
    assertThat(folder.resolve("connections.json.damaged-20260301-080000-3")).hasContent("c");
  }

  @Test
  void leavesAFileOfANewerVersionAlone() throws IOException {
    String newer = "{\"format\":2,\"connections\":{\"changed\":true}}";
    Files.writeString(path, newer);

    assertThat(file().read()).isEmpty();
    assertThatThrownBy(() -> file().update(_ -> List.of(plain("new"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("format 2");

    assertThat(path).hasContent(newer);
    assertThat(problems.all())
        .singleElement()
        .extracting(FileProblem::kept)
        .isEqualTo(Optional.empty());
  }

  @Test
  void usesTheGoodConnectionsOfAFileWithABadOneAndKeepsACopy() throws IOException {
    String text =
        """
        {"format":1,"connections":[
          {"id":"a","name":"A","provider":"p","baseUrl":"https://a.example.com","later":[1]},
          {"id":"b","name":"B","provider":"p","baseUrl":"no address"},
          {"id":"c","name":"C","provider":"p","baseUrl":"https://c.example.com","refresh":"soon"},
          null, 7,
          {"id":"d","name":"D","provider":"p","baseUrl":"https://d.example.com"}]}
        """;
    Files.writeString(path, text);

    assertThat(file().read().orElseThrow())
        .extracting(ConnectionSettings::id)
        .containsExactly("a", "d");
    assertThat(file().read()).isPresent();
    assertThat(folder.resolve("connections.json.damaged-20260301-080000-2")).doesNotExist();
    assertThat(folder.resolve("connections.json.damaged-20260301-080000")).hasContent(text);
    assertThat(problems.all().getFirst().reason())
        .contains("connection 2", "connection 3", "refresh", "connection 4", "connection 5");
  }

  @Test
  void losesNothingWhenManyWriteAtOnce() throws Exception {
    List<Future<?>> writers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 24; i++) {
        String id = "id-" + i;
        writers.add(
            threads.submit(() ->
                // Each with a file object of its own, as another program has.
                file()
                    .update(stored -> {
                      List<ConnectionSettings> next = new ArrayList<>(stored.orElse(List.of()));
                      next.add(plain(id));
                      return next;
                    })));
      }
    }
    for (Future<?> writer : writers) {
      writer.get();
    }

    assertThat(file().read().orElseThrow()).hasSize(24);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void losesNothingWhenTwoProgramsWriteAtOnce() throws Exception {
    Process other = OtherProgram.start(path, "other", 40);
    while (other.isAlive() && !Files.exists(path)) {
      // Only what is written while the other one writes shows anything.
      Thread.onSpinWait();
    }
    for (int i = 0; i < 40; i++) {
      OtherProgram.add(path, "own-" + i);
    }
    assertThat(other.waitFor()).isZero();

    assertThat(file().read().orElseThrow()).hasSize(80);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("connections.json", ".connections.json.lock");
    }
  }

  private ConnectionFile file() {
    return new ConnectionFile(path, CLOCK, problems);
  }

  private static ConnectionSettings plain(String id) {
    return ConnectionSettings.of(id, id, "p", URI.create("https://" + id + ".example.com"));
  }
}
