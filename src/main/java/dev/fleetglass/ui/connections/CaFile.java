package dev.fleetglass.ui.connections;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Looks whether a file can be a list of certificates; the transport reads it in earnest. */
final class CaFile {
  private static final int ENOUGH = 64 * 1024;

  private CaFile() {}

  /** What is wrong with it, or null; an empty name is no file. Reads the disk. */
  static @Nullable Problem problem(String name) {
    if (name.isBlank()) {
      return null;
    }
    try (InputStream in = Files.newInputStream(Path.of(name.strip()))) {
      String head = new String(in.readNBytes(ENOUGH), StandardCharsets.ISO_8859_1);
      return head.contains("-----BEGIN CERTIFICATE-----") ? null : Problem.of("caFile.pem");
    } catch (IOException | InvalidPathException e) {
      return Problem.of("caFile.unreadable");
    }
  }
}
