package dev.fleetglass.cli;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.FormField;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.service.Services;
import dev.fleetglass.store.ConnectionFile;
import dev.fleetglass.store.ProblemLog;
import dev.fleetglass.store.SecretStore;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds out who is to be asked, and with which credentials. */
final class Targets {

  private final CliPorts ports;

  Targets(CliPorts ports) {
    this.ports = ports;
  }

  /**
   * The target of a command line.
   *
   * @throws UsageException when there is no such connection or provider, or a secret is missing
   * @throws IOException when the embedded sandbox is asked and cannot be started
   */
  Target find(TargetOptions options) throws UsageException, IOException {
    TargetOptions.Address address = options.who.address;
    String name = options.who.connection;
    Target target = address != null ? ofAddress(address) : stored(name == null ? "" : name);
    return new Target(adjust(target.settings(), options), target.credentials(), target.release());
  }

  private Target ofAddress(TargetOptions.Address address) throws UsageException {
    ProviderInfo provider = provider(address.provider);
    URI url = url(address.url);
    Map<String, String> values = new HashMap<>();
    if (address.wire != null) {
      values.putAll(wire(provider, address.wire));
    }
    if (address.zone != null) {
      values.putAll(zone(provider, address.zone));
    }
    ConnectionSettings plain =
        ConnectionSettings.of("cli", provider.displayName(), provider.id(), url);
    Map<String, String> secrets = fromEnvironment(provider);
    require(provider, secrets);
    return Target.standing(withOptions(plain, Map.copyOf(values)), Credentials.of(secrets));
  }

  private Target stored(String name) throws UsageException, IOException {
    ProblemLog problems = new ProblemLog();
    List<ConnectionSettings> all =
        new ConnectionFile(Services.connectionFile(ports.folders()), ports.clock(), problems)
            .read()
            .orElseGet(ports.firstRun());
    ConnectionSettings found = null;
    for (ConnectionSettings each : all) {
      if (each.name().strip().equalsIgnoreCase(name.strip())) {
        found = each;
      }
    }
    if (found == null) {
      throw new UsageException(unknown(name, all, problems));
    }
    if (found.sandbox()) {
      return embedded(found);
    }
    ProviderInfo provider = provider(found.provider());
    Map<String, String> secrets = fromEnvironment(provider);
    if (secrets.size() < secretFields(provider).size()) {
      // Only now is the key store sought, which takes a moment and may ask for a password.
      fromStore(provider, found.id()).forEach(secrets::putIfAbsent);
    }
    require(provider, secrets);
    return Target.standing(found, Credentials.of(secrets));
  }

  /** A sandbox of this process, of the size that the window's has. */
  private Target embedded(ConnectionSettings connection) throws IOException {
    SandboxRunner.Running sandbox;
    try {
      sandbox = ports.sandbox().start(SandboxOptions.embedded());
    } catch (IOException e) {
      throw new IOException("The embedded sandbox could not be started: " + e.getMessage(), e);
    }
    Map<String, String> access =
        new HashMap<>(sandbox.access().getOrDefault(connection.provider(), Map.of()));
    URI url = URI.create(String.valueOf(access.remove("url")));
    return new Target(connection.withBaseUrl(url), Credentials.of(access), sandbox::close);
  }

  private static String unknown(String name, List<ConnectionSettings> all, ProblemLog problems) {
    String known =
        all.isEmpty()
            ? "none is stored yet"
            : all.stream().map(ConnectionSettings::name).collect(Collectors.joining(", "));
    String text = "No connection is called '" + name + "'. Known connections: " + known + ".";
    String trouble =
        problems.all().stream()
            .map(problem -> "\n" + problem.file() + ": " + problem.reason())
            .collect(Collectors.joining());
    return text + trouble;
  }

  private ProviderInfo provider(String id) throws UsageException {
    List<ProviderInfo> installed = ports.opener().providers();
    for (ProviderInfo info : installed) {
      if (info.id().equalsIgnoreCase(id)) {
        return info;
      }
    }
    throw new UsageException(
        "No provider is called '"
            + id
            + "'. Known providers: "
            + installed.stream().map(ProviderInfo::id).collect(Collectors.joining(", "))
            + ".");
  }

  private static URI url(String text) throws UsageException {
    try {
      URI url = new URI(text);
      String scheme = url.getScheme();
      if (url.getHost() != null
          && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Told below, without the text: it may hold what should not be on a screen.
    }
    throw new UsageException("--url takes an address such as https://gateway.example.com");
  }

  /** A provider with several wire formats has one field to choose among them. */
  private static Map<String, String> wire(ProviderInfo provider, String wire)
      throws UsageException {
    String wanted = wire.toLowerCase(Locale.ROOT);
    for (FormField field : provider.fields()) {
      if (field.kind() == FormField.Kind.CHOICE && field.choices().contains("json")) {
        if (field.choices().contains(wanted)) {
          return Map.of(field.id(), wanted);
        }
        throw new UsageException("--wire takes " + String.join(", ", field.choices()));
      }
    }
    if (wanted.equals("json")) {
      return Map.of();
    }
    throw new UsageException(provider.displayName() + " speaks JSON only, leave --wire out");
  }

  /** A provider whose dates carry no zone has one field for it. */
  private static Map<String, String> zone(ProviderInfo provider, String zone)
      throws UsageException {
    for (FormField field : provider.fields()) {
      if (field.kind() == FormField.Kind.ZONE) {
        try {
          return Map.of(field.id(), ZoneId.of(zone.strip()).getId());
        } catch (DateTimeException e) {
          throw new UsageException(
              "--zone takes a time zone such as Asia/Seoul, UTC or +09:00, not '" + zone + "'");
        }
      }
    }
    throw new UsageException(
        "The dates of " + provider.displayName() + " carry their zone, leave --zone out");
  }

  private Map<String, String> fromEnvironment(ProviderInfo provider) {
    Map<String, String> secrets = new HashMap<>();
    for (FormField field : secretFields(provider)) {
      String value = ports.environment().get(variable(field));
      if (value != null && !value.isBlank()) {
        secrets.put(field.id(), value);
      }
    }
    return secrets;
  }

  private Map<String, String> fromStore(ProviderInfo provider, String id) throws UsageException {
    Map<String, String> secrets = new HashMap<>();
    try (SecretStore store = ports.secrets().get()) {
      for (FormField field : secretFields(provider)) {
        store.read(id, field.id()).ifPresent(secret -> secrets.put(field.id(), secret));
      }
    } catch (IOException e) {
      if (fromEnvironment(provider).isEmpty()) {
        throw new UsageException(String.valueOf(e.getMessage()));
      }
    }
    return secrets;
  }

  private static void require(ProviderInfo provider, Map<String, String> secrets)
      throws UsageException {
    String missing =
        secretFields(provider).stream()
            .filter(field -> field.required() && !secrets.containsKey(field.id()))
            .map(Targets::variable)
            .collect(Collectors.joining(" and "));
    if (!missing.isEmpty()) {
      throw new UsageException(
          provider.displayName() + " needs a credential: set " + missing + " in the environment");
    }
  }

  private static List<FormField> secretFields(ProviderInfo provider) {
    return provider.fields().stream()
        .filter(field -> field.kind() == FormField.Kind.SECRET)
        .toList();
  }

  /** {@code apiKey} comes from {@code FLEETGLASS_API_KEY}. */
  private static String variable(FormField field) {
    return "FLEETGLASS_"
        + field.id().replaceAll("(?<=[a-z0-9])([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }

  private static ConnectionSettings adjust(ConnectionSettings s, TargetOptions options) {
    return new ConnectionSettings(
        s.id(),
        s.name(),
        s.provider(),
        s.baseUrl(),
        true,
        s.sandbox(),
        s.allowPlainHttp() || options.allowPlainHttp,
        options.proxy == null ? s.proxy() : options.proxy,
        options.caFile == null ? s.caFile() : options.caFile,
        s.refresh(),
        s.options(),
        s.metrics());
  }

  private static ConnectionSettings withOptions(ConnectionSettings s, Map<String, String> values) {
    return new ConnectionSettings(
        s.id(),
        s.name(),
        s.provider(),
        s.baseUrl(),
        s.enabled(),
        s.sandbox(),
        s.allowPlainHttp(),
        s.proxy(),
        s.caFile(),
        s.refresh(),
        values,
        s.metrics());
  }
}
