package dev.fleetglass.export;

import dev.fleetglass.export.ExportException.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes exports. Blocks; to be called on a thread that may be interrupted to cancel. */
public final class Exporter {
  private static final int STEP = 1_000;
  private static final long NEXT_TO_NOTHING = 64 * 1024;
  private static final List<String> FULL =
      List.of("no space left", "not enough space", "disk full", "quota exceeded");

  private final UnaryOperator<OutputStream> around;

  public Exporter() {
    this(UnaryOperator.identity());
  }

  /** With something between the writers and the disk, for tests. */
  Exporter(UnaryOperator<OutputStream> around) {
    this.around = around;
  }

  /**
   * Writes a file, or replaces it, when everything went well; otherwise nothing has changed.
   *
   * @param written told how many rows are written, now and then and at the end
   * @return how many texts were too long for the format and end in an ellipsis
   * @throws ExportException when it cannot be written
   * @throws CancellationException when the thread is interrupted
   */
  public <R> int write(Export<R> export, Path file, IntConsumer written) throws ExportException {
    AtomicInteger shortened = new AtomicInteger();
    try {
      FileReplacement.write(file, out -> shortened.set(stream(export, around.apply(out), written)));
      return shortened.get();
    } catch (ClosedByInterruptException | InterruptedIOException e) {
      throw new CancellationException();
    } catch (IOException e) {
      throw new ExportException(reason(file, e), file, e);
    }
  }

  /** What goes into a file that is not made of rows. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file of anything, or replaces it, when everything went well; otherwise nothing has
   * changed.
   *
   * @throws ExportException when it cannot be written
   * @throws CancellationException when the thread is interrupted
   */
  public void write(Path file, Content content) throws ExportException {
    try {
      FileReplacement.write(
          file,
          out -> {
            OutputStream to = around.apply(out);
            content.write(to);
            to.flush();
          });
    } catch (ClosedByInterruptException | InterruptedIOException e) {
      throw new CancellationException();
    } catch (IOException e) {
      throw new ExportException(reason(file, e), file, e);
    }
  }

  /** The same onto a stream, which stays open. */
  public static <R> int stream(Export<R> export, OutputStream out, IntConsumer written)
      throws IOException {
    RowWriter writer = RowWriter.begin(export, out);
    List<ExportColumn<R>> columns = export.columns();
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    int count = 0;
    for (R row : export.rows()) {
      for (int i = 0; i < values.length; i++) {
        values[i] = columns.get(i).value().apply(row);
      }
      writer.row(values);
      if (++count % STEP == 0) {
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedIOException();
        }
        written.accept(count);
      }
    }
    writer.end();
    out.flush();
    written.accept(count);
    return writer.shortened();
  }

  private static Reason reason(Path file, IOException e) {
    Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    if (!Files.isDirectory(folder)) {
      return Reason.NO_FOLDER;
    }
    if (Files.isDirectory(file)) {
      return Reason.IS_FOLDER;
    }
    if (full(folder, e)) {
      return Reason.DISK_FULL;
    }
    if (e instanceof AccessDeniedException) {
      return Files.exists(file) && Files.isWritable(folder) ? Reason.IN_USE : Reason.NO_PERMISSION;
    }
    if (e instanceof FileSystemException && Files.exists(file) && inUse(e)) {
      return Reason.IN_USE;
    }
    return Files.isWritable(folder) ? Reason.OTHER : Reason.NO_PERMISSION;
  }

  private static boolean inUse(IOException e) {
    return words(e).contains("being used by another process");
  }

  private static boolean full(Path folder, IOException e) {
    if (FULL.stream().anyMatch(words(e)::contains)) {
      return true;
    }
    try {
      // Systems tell it in their own language; the disk itself says it in figures.
      return Files.getFileStore(folder).getUsableSpace() < NEXT_TO_NOTHING;
    } catch (IOException unknown) {
      return false;
    }
  }

  private static String words(IOException e) {
    return Stream.of(e.getMessage(), e instanceof FileSystemException f ? f.getReason() : null)
        .filter(Objects::nonNull)
        .map(text -> text.toLowerCase(Locale.ROOT))
        .reduce("", (a, b) -> a + " " + b);
  }
}
