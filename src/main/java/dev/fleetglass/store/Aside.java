package dev.fleetglass.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where a file that cannot be used is kept. */
public final class Aside {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private Aside() {}

  /** A name beside the file that is still free: {@code NAME.damaged-TIME}. */
  public static Path of(Path file, Instant now) {
    String name = file.getFileName() + ".damaged-" + TIME.format(now);
    Path aside = file.resolveSibling(name);
    for (int n = 2; Files.exists(aside); n++) {
      aside = file.resolveSibling(name + "-" + n);
    }
    return aside;
  }
}
