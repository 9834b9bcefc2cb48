package dev.fleetglass.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A small JSON document on the disk: an object with a {@code format} number. It is replaced
 * atomically; one that cannot be read is kept aside as {@code NAME.damaged-TIME} and one of a newer
 * format is left alone, so nothing an operator has written is ever overwritten unread.
 */
final class JsonFile {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String FORMAT = "format";

  private final Path file;
  private final int format;
  private final InstantSource clock;
  private final ProblemLog problems;

  /**
   * Names a document; nothing is read yet.
   *
   * @param format newest format this program can read; also the one it writes
   */
  JsonFile(Path file, int format, InstantSource clock, ProblemLog problems) {
    this.file = file;
    this.format = format;
    this.clock = clock;
    this.problems = problems;
  }

  /** The document; empty when there is none or it cannot be used, which is then reported. */
  Optional<ObjectNode> read() {
    try {
      return load();
    } catch (IOException e) {
      problems.add(new FileProblem(file, Optional.empty(), reason(e)));
      return Optional.empty();
    }
  }

  /**
   * Replaces the document by what {@code change} makes of the one now on the disk.
   *
   * @throws IOException when it cannot be read or written; the disk is then as it was
   */
  void update(Function<Optional<ObjectNode>, ObjectNode> change) throws IOException {
    try (FileLock _ = FileLock.take(file)) {
      ObjectNode next = JsonNodeFactory.instance.objectNode();
      next.put(FORMAT, format);
      next.setAll(change.apply(load()));
      next.put(FORMAT, format);
      new AtomicFile(file, clock).write(MAPPER.writeValueAsBytes(next));
    }
  }

  /** Keeps a copy of the document because part of it cannot be used, unless there is one. */
  void reportPart(String reason) {
    try {
      Optional<Path> kept = sameAside();
      if (kept.isEmpty()) {
        kept = Optional.of(Files.copy(file, aside()));
      }
      problems.add(new FileProblem(file, kept, reason));
    } catch (IOException e) {
      problems.add(new FileProblem(file, Optional.empty(), reason + "; no copy: " + reason(e)));
    }
  }

  private Optional<Path> sameAside() throws IOException {
    try (DirectoryStream<Path> copies =
        Files.newDirectoryStream(
            Objects.requireNonNull(file.toAbsolutePath().getParent()),
            file.getFileName() + ".damaged-*")) {
      for (Path copy : copies) {
        if (Files.mismatch(file, copy) == -1) {
          return Optional.of(copy);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<ObjectNode> load() throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    String damage;
    try {
      JsonNode tree = MAPPER.readTree(bytes);
      if (tree instanceof ObjectNode object && object.path(FORMAT).canConvertToInt()) {
        if (object.path(FORMAT).intValue() > format) {
          throw new IOException(
              file
                  + " has format "
                  + object.path(FORMAT)
                  + ", this program knows up to "
                  + format
                  + "; it is left as it is. Update Fleetglass to use it.");
        }
        return Optional.of(object);
      }
      damage = "not an object with a format number";
    } catch (JacksonException e) {
      damage = e.getOriginalMessage() + at(e);
    }
    Path aside = aside();
    Files.move(file, aside);
    problems.add(new FileProblem(file, Optional.of(aside), damage));
    return Optional.empty();
  }

  private Path aside() {
    return Aside.of(file, clock.instant());
  }

  private static String at(JacksonException e) {
    return e.getLocation() == null
        ? ""
        : " (line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ")";
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
