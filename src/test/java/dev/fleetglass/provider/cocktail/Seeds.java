package dev.fleetglass.provider.cocktail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The vendor's documented samples, byte for byte. */
final class Seeds {
  private Seeds() {}

  static byte[] bytes(String name) {
    try (InputStream in = Objects.requireNonNull(Seeds.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
