package dev.fleetglass.boot;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the program with a window listens. It lies in the data folder while the program runs; one
 * that is there when no program runs was left by a run that did not end well.
 *
 * @param port on the loopback
 * @param token shows that somebody may read the data folder
 * @param pid of the process
 * @param folder its working folder
 */
record InstanceNote(int port, String token, long pid, String folder) {
  private static final int MOST_PORT = 65_535;

  /** What is in the file; empty when there is none or it makes no sense. */
  static Optional<InstanceNote> read(Path file) throws IOException {
    Properties found = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      found.load(reader);
      int port = Integer.parseInt(found.getProperty("port", ""));
      long pid = Long.parseLong(found.getProperty("pid", ""));
      String token = found.getProperty("token", "");
      boolean sound = port > 0 && port <= MOST_PORT && !token.isEmpty();
      return sound
          ? Optional.of(new InstanceNote(port, token, pid, found.getProperty("folder", "")))
          : Optional.empty();
    } catch (NoSuchFileException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Replaces the file; only its owner may read it. */
  void write(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".tmp");
    Files.deleteIfExists(part);
    Files.createFile(part, ownerOnly());
    Files.writeString(part, text());
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * As properties write themselves, but without the date, which costs a start as much as the rest
   * of this.
   */
  private String text() {
    String escaped = folder.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    return "port=" + port + "\ntoken=" + token + "\npid=" + pid + "\nfolder=" + escaped + "\n";
  }

  private static FileAttribute<?>[] ownerOnly() {
    // Windows keeps the folder of a user from others already.
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
