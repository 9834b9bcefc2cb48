package dev.fleetglass.provider.gogrid;

import dev.fleetglass.provider.CsvCut;
import dev.fleetglass.provider.JsonCut;
import dev.fleetglass.provider.WireCut;
import dev.fleetglass.provider.XmlCut;
import java.util.Locale;
import java.util.Optional;

/** The formats of {@code format=} ({@code api/gogrid.md} section 1). */
enum WireFormat {
  JSON,
  XML,
  CSV;

  PageReader reader() {
    return switch (this) {
      case JSON -> new JsonPageReader();
      case XML -> new XmlPageReader();
      case CSV -> new CsvPageReader();
    };
  }

  WireCut cut() {
    return switch (this) {
      case JSON -> new JsonCut("list");
      case XML -> new XmlCut();
      case CSV -> new CsvCut();
    };
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<WireFormat> named(String name) {
    for (WireFormat format : values()) {
      if (format.name().equalsIgnoreCase(name.strip())) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The format a body is in by its first character; empty when it is none, for example a page. */
  static Optional<WireFormat> of(String body) {
    String start = body.stripLeading();
    if (start.startsWith("{")) {
      return Optional.of(JSON);
    }
    if (start.startsWith("#")) {
      return Optional.of(CSV);
    }
    return start.startsWith("<gogrid") || start.startsWith("<?xml")
        ? Optional.of(XML)
        : Optional.empty();
  }
}
