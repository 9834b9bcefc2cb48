package dev.fleetglass.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir Path folder;

  @Test
  void replacesTheContentAndLeavesNothingElse() throws IOException {
    Path file = folder.resolve("new/below/file.json");

    write(file, "one");
    write(file, "two");

    assertThat(file).hasContent("two");
    assertThat(names(folder.resolve("new/below"))).containsExactly("file.json");
  }

  @Test
  void leavesTheOldContentWhenItCannotWriteAndSaysWhatToDo() throws IOException {
    // Its own name is just short enough for a file system, that of a file beside it is not.
    Path file = folder.resolve("n".repeat(250));
    Files.writeString(file, "old");

    assertThatThrownBy(() -> write(file, "new"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("as it was")
        .hasMessageContaining("free space and write permission");

    assertThat(file).hasContent("old");
    assertThat(names(folder)).hasSize(1);
  }

  @Test
  void saysWhatToDoWhenTheFolderCannotBeMade() throws IOException {
    Path blocked = Files.writeString(folder.resolve("config"), "a file where a folder should be");

    assertThatThrownBy(() -> write(blocked.resolve("file.json"), "new"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("file.json")
        .hasMessageContaining("try again");
    assertThat(blocked).hasContent("a file where a folder should be");
  }

  @Test
  void removesWhatAKilledProgramLeftButNotWhatAnotherOneIsWriting() throws IOException {
    Path file = folder.resolve("file.json");
    Path abandoned = Files.writeString(folder.resolve(".file.json-1.tmp"), "half");
    Files.setLastModifiedTime(abandoned, FileTime.from(NOW.minusSeconds(7_200)));
    Path current = Files.writeString(folder.resolve(".file.json-2.tmp"), "hal");
    Files.setLastModifiedTime(current, FileTime.from(NOW.minusSeconds(5)));

    write(file, "new");

    assertThat(names(folder)).containsExactlyInAnyOrder("file.json", ".file.json-2.tmp");
  }

  @Test
  void followsALinkInsteadOfReplacingIt() throws IOException {
    Path real = Files.writeString(folder.resolve("elsewhere.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("file.json"), real);

    write(link, "new");

    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("new");
  }

  private static void write(Path file, String content) throws IOException {
    new AtomicFile(file, InstantSource.fixed(NOW)).write(content.getBytes(StandardCharsets.UTF_8));
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
