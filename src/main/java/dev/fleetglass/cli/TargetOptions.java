package dev.fleetglass.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say who is to be asked. */
final class TargetOptions {
  @ArgGroup(exclusive = true, multiplicity = "1")
  Who who = new Who();

  @Option(
      names = "--allow-plain-http",
      description = "Send credentials unencrypted to a host other than this one.")
  boolean allowPlainHttp;

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description = "PEM file with further trusted certificates.")
  @Nullable String caFile;

  @Option(names = "--proxy", paramLabel = "HOST:PORT", description = "HTTP proxy.")
  @Nullable String proxy;

  /** Either a stored connection or an address. */
  static final class Who {
    @Option(
        names = "--connection",
        required = true,
        paramLabel = "NAME",
        description = "A connection of the console, with its stored secrets.")
    @Nullable String connection;

    @ArgGroup(exclusive = false)
    @Nullable Address address;
  }

  /** An address without a stored connection. */
  static final class Address {
    @Option(
        names = "--provider",
        required = true,
        paramLabel = "ID",
        description = "The API it speaks: cocktail or gogrid.")
    String provider = "";

    @Option(
        names = "--url",
        required = true,
        paramLabel = "URL",
        description = "The API's base: https://host for cocktail, https://host/api for gogrid.")
    String url = "";

    @Option(
        names = "--wire",
        paramLabel = "FORMAT",
        description = "Answers as json, xml or csv, where the API offers it.")
    @Nullable String wire;

    @Option(
        names = "--zone",
        paramLabel = "ZONE",
        description =
            "Time zone of the API's dates that carry none, for example Asia/Seoul or +09:00.")
    @Nullable String zone;
  }
}
