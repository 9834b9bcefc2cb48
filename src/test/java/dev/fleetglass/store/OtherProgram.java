package dev.fleetglass.store;

import dev.fleetglass.api.ConnectionSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A second process that adds connections to a file. */
final class OtherProgram {
  private OtherProgram() {}

  static Process start(Path file, String prefix, int count) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            OtherProgram.class.getName(),
            file.toString(),
            prefix,
            String.valueOf(count))
        .inheritIO()
        .start();
  }

  public static void main(String[] arguments) throws IOException {
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      add(Path.of(arguments[0]), arguments[1] + "-" + i);
    }
  }

  static void add(Path path, String id) throws IOException {
    new ConnectionFile(path, InstantSource.system(), new ProblemLog())
        .update(stored -> {
          List<ConnectionSettings> next = new ArrayList<>(stored.orElse(List.of()));
          next.add(
              ConnectionSettings.of(id, id, "p", URI.create("https://" + id + ".example.com")));
          return next;
        });
  }
}
