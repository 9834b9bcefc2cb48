package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.wire.Body;

/** Writes an answer in one format. */
interface Rendering {
  /**
   * The body.
   *
   * @param method with its leading slash, as the envelope echoes it
   * @param version in tenths
   */
  <T> Body render(Answer<T> answer, String method, int version);

  static Rendering of(Format format) {
    return switch (format) {
      case JSON -> new JsonRendering();
      case XML -> new XmlRendering();
      case CSV -> new CsvRendering();
    };
  }
}
