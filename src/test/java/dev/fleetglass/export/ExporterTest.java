package dev.fleetglass.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fleetglass.export.ExportException.Reason;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExporterTest {
  @TempDir Path folder;

  @AfterEach
  void calm() {
    Thread.interrupted();
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void tellsHowFarItIs(ExportFormat format) throws IOException {
    List<Integer> told = new ArrayList<>();
    new Exporter().write(Line.export(format, endless(2_500), true), file(), told::add);
    assertThat(told).containsExactly(1_000, 2_000, 2_500);
    assertThat(names()).containsExactly("out");
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void leavesNothingWhenCancelled(ExportFormat format) throws IOException {
    assertThatThrownBy(() ->
            new Exporter()
                .write(
                    Line.export(format, endless(1_000_000), true),
                    file(),
                    rows -> {
                      if (rows == 5_000) {
                        Thread.currentThread().interrupt();
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(names()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void keepsTheOldFileWhenTheDiskIsFull(ExportFormat format) throws IOException {
    Files.writeString(file(), "old");
    Exporter exporter = new Exporter(out -> new FullDisk(out, 20_000));
    assertThatThrownBy(
            () -> exporter.write(Line.export(format, endless(50_000), true), file(), _ -> {}))
        .isInstanceOfSatisfying(
            ExportException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.DISK_FULL);
              assertThat(e.file()).isEqualTo(file());
            });
    assertThat(names()).containsExactly("out");
    assertThat(file()).hasContent("old");
  }

  @Test
  void keepsTheOldFileOfAnythingWhenTheDiskIsFull() throws IOException {
    Files.writeString(file(), "old");
    Exporter exporter = new Exporter(out -> new FullDisk(out, 20_000));
    assertThatThrownBy(() -> exporter.write(file(), out -> out.write(new byte[50_000])))
        .isInstanceOfSatisfying(
            ExportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DISK_FULL));
    assertThat(names()).containsExactly("out");
    assertThat(file()).hasContent("old");
    exporter.write(file(), out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
    assertThat(file()).hasContent("new");
  }

  @Test
  void replacesAnOldFileAndKeepsItsPermissions() throws IOException {
    Files.writeString(file(), "old");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw----"));
    new Exporter().write(Line.export(ExportFormat.CSV, endless(3), false), file(), _ -> {});
    assertThat(file()).content().startsWith("Name,");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-rw----");
    assertThat(names()).containsExactly("out");
  }

  @Test
  void followsALinkInsteadOfReplacingIt() throws IOException {
    Path real = Files.writeString(folder.resolve("real"), "old");
    Files.createSymbolicLink(file(), real);
    new Exporter().write(Line.export(ExportFormat.CSV, endless(1), false), file(), _ -> {});
    assertThat(Files.isSymbolicLink(file())).isTrue();
    assertThat(real).content().startsWith("Name,");
  }

  @Test
  void namesTheReasonWhenTheFolderIsGone() {
    assertReason(folder.resolve("gone").resolve("out"), Reason.NO_FOLDER);
  }

  @Test
  void namesTheReasonWhenAFolderIsInTheWay() throws IOException {
    Files.createDirectories(file().resolve("inside"));
    assertReason(file(), Reason.IS_FOLDER);
  }

  @Test
  void holdsOneRowAtATime() throws IOException {
    // A hundred thousand rows of a kilobyte would not be allowed to live together in a test's heap.
    AbstractList<Line> wide =
        new AbstractList<>() {
          @Override
          public Line get(int index) {
            return Line.named("x".repeat(1_000) + index);
          }

          @Override
          public int size() {
            return 100_000;
          }
        };
    int[] biggest = {0};
    OutputStream nowhere =
        new OutputStream() {
          @Override
          public void write(int b) {
            biggest[0] = Math.max(biggest[0], 1);
          }

          @Override
          public void write(byte[] bytes, int from, int count) {
            biggest[0] = Math.max(biggest[0], count);
          }
        };
    for (ExportFormat format : ExportFormat.values()) {
      Exporter.stream(Line.export(format, wide, true), nowhere, _ -> {});
    }
    assertThat(biggest[0]).isLessThan(1 << 20);
  }

  private void assertReason(Path file, Reason reason) {
    assertThatThrownBy(() ->
            new Exporter().write(Line.export(ExportFormat.JSON, endless(1), true), file, _ -> {}))
        .isInstanceOfSatisfying(
            ExportException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private Path file() {
    return folder.resolve("out");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** Rows made when they are asked for. */
  private static List<Line> endless(int count) {
    return new AbstractList<>() {
      @Override
      public Line get(int index) {
        return new Line("server-" + index, (long) index, 0.5, index % 2 == 0, null);
      }

      @Override
      public int size() {
        return count;
      }
    };
  }

  /** Takes so many bytes and no more. */
  private static final class FullDisk extends FilterOutputStream {
    private int left;

    FullDisk(OutputStream out, int left) {
      super(out);
      this.left = left;
    }

    @Override
    public void write(int b) throws IOException {
      take(1);
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      take(count);
      out.write(bytes, from, count);
    }

    private void take(int count) throws IOException {
      left -= count;
      if (left < 0) {
        throw new IOException("No space left on device");
      }
    }
  }
}
