package dev.fleetglass.sandbox.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The samples printed in the two APIs' documents, kept byte for byte. */
public enum Sample {
  COCKTAIL_CLUSTERS("cocktail/clusters.json", "application/json"),
  COCKTAIL_MONITORING("cocktail/monitoring.json", "application/json"),
  COCKTAIL_FAILURE("cocktail/failure.txt", "application/json"),
  GOGRID_JSON("gogrid/servers.json", "text/html"),
  GOGRID_XML("gogrid/servers.xml", "text/html"),
  GOGRID_CSV("gogrid/servers.csv", "text/html");

  private final String path;
  private final String contentType;

  Sample(String path, String contentType) {
    this.path = path;
    this.contentType = contentType;
  }

  /** Where it is served, below {@code /seed/}. */
  public String path() {
    return path;
  }

  /** The type under which the real service would send it. */
  public String contentType() {
    return contentType;
  }

  public byte[] bytes() {
    try (InputStream in = Sample.class.getResourceAsStream("/dev/fleetglass/sandbox/" + path)) {
      if (in == null) {
        throw new IllegalStateException("The program was built without " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
