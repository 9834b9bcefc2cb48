package dev.fleetglass.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version the build has written down. */
public final class Version implements IVersionProvider {
  private static final String FILE = "/dev/fleetglass/version.properties";

  /** For example {@code 0.1.0}; {@code unknown} in a program packaged without it. */
  public static String text() {
    try (InputStream in = Version.class.getResourceAsStream(FILE)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Fleetglass " + text()};
  }
}
