package dev.fleetglass.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version the build has written down. */
public final class ProgramVersion {
  private static final String FILE = "/dev/fleetglass/version.properties";
  private static final String UNKNOWN = "unknown";

  private ProgramVersion() {}

  /** For example {@code 0.1.0}; {@code unknown} in a program packaged without it. */
  public static String text() {
    return property("version");
  }

  /**
   * The commit that was built, abbreviated, for example {@code 4983c80d93a1}; changes that were not
   * committed do not show; {@code unknown} outside of a checkout.
   */
  public static String commit() {
    return property("commit");
  }

  private static String property(String name) {
    try (InputStream in = ProgramVersion.class.getResourceAsStream(FILE)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty(name, UNKNOWN);
    } catch (IOException e) {
      return UNKNOWN;
    }
  }
}
