package dev.fleetglass.cli;

import dev.fleetglass.service.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** The version the build has written down. */
public final class Version implements IVersionProvider {
  /** For example {@code 0.1.0}; {@code unknown} in a program packaged without it. */
  public static String text() {
    return ProgramVersion.text();
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Fleetglass " + text()};
  }
}
