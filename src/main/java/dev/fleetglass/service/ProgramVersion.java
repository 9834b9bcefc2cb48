package dev.fleetglass.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version the build has written down. */
public final class ProgramVersion {
  private static final String FILE = "/dev/fleetglass/version.properties";

  private ProgramVersion() {}

  /** For example {@code 0.1.0}; {@code unknown} in a program packaged without it. */
  public static String text() {
    try (InputStream in = ProgramVersion.class.getResourceAsStream(FILE)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
