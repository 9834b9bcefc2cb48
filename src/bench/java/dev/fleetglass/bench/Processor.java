package dev.fleetglass.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a run was measured on. */
final class Processor {
  private static final Path LINUX = Path.of("/proc/cpuinfo");

  private Processor() {}

  /** How many there are and, where the system tells it, what they are called. */
  static String words() {
    int count = Runtime.getRuntime().availableProcessors();
    try {
      if (Files.isReadable(LINUX)) {
        return Files.readAllLines(LINUX).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .map(name -> count + " processors (" + name + ")")
            .orElse(count + " processors");
      }
    } catch (IOException e) {
      return count + " processors";
    }
    return count + " processors";
  }
}
