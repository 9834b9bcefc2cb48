package dev.fleetglass.ui.connections;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.FormField;
import dev.fleetglass.api.ProviderInfo;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/**
 * One connection while it is edited: what was typed, and what is wrong with it. Secrets live here
 * only as typed; stored ones are known by name alone. JavaFX thread only.
 */
public final class ConnectionForm {
  /** Field keys besides the ids of the provider's own fields. */
  public static final String NAME = "name";

  public static final String URL = "url";
  public static final String PLAIN_HTTP = "plainHttp";
  public static final String PROXY = "proxy";
  public static final String CA_FILE = "caFile";
  public static final String REFRESH = "refresh";

  private final ConnectionSettings start;
  private final ProviderInfo provider;
  private final boolean added;
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty url = new SimpleStringProperty("");
  private final StringProperty proxy = new SimpleStringProperty("");
  private final StringProperty caFile = new SimpleStringProperty("");
  private final StringProperty refresh = new SimpleStringProperty("");
  private final BooleanProperty enabled = new SimpleBooleanProperty();
  private final BooleanProperty plainHttp = new SimpleBooleanProperty();
  private final Map<String, StringProperty> values = new LinkedHashMap<>();
  private final ObservableSet<String> stored = FXCollections.observableSet();
  private final ObservableMap<String, Problem> problems =
      FXCollections.observableMap(new LinkedHashMap<>());
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final Map<Property<?>, Object> initial = new HashMap<>();

  /**
   * Opens a form.
   *
   * @param start the values shown first; its id is the one saved under
   * @param added whether the connection does not exist yet
   */
  ConnectionForm(ConnectionSettings start, ProviderInfo provider, boolean added) {
    this.start = start;
    this.provider = provider;
    this.added = added;
    name.set(start.name());
    url.set(start.baseUrl().toString());
    proxy.set(start.proxy() == null ? "" : start.proxy());
    caFile.set(start.caFile() == null ? "" : start.caFile());
    refresh.set(Long.toString(start.refresh().toSeconds()));
    enabled.set(start.enabled());
    plainHttp.set(start.allowPlainHttp());
    for (FormField field : provider.fields()) {
      boolean secret = field.kind() == FormField.Kind.SECRET;
      // A folded field is empty while nobody sets it: its initial value is its prompt.
      String first = added && field.group().isEmpty() ? field.initial() : "";
      String value = secret ? "" : start.options().getOrDefault(field.id(), first);
      values.put(field.id(), new SimpleStringProperty(value));
    }
    List<Property<?>> all =
        new ArrayList<>(List.of(name, url, proxy, caFile, refresh, enabled, plainHttp));
    all.addAll(values.values());
    for (Property<?> each : all) {
      initial.put(each, each.getValue());
      each.subscribe((Object _, Object _) ->
          changed.set(
              initial.entrySet().stream()
                  .anyMatch(entry -> !entry.getValue().equals(entry.getKey().getValue()))));
    }
    forgetProblemWhenEdited(NAME, name);
    forgetProblemWhenEdited(URL, url);
    forgetProblemWhenEdited(PLAIN_HTTP, url);
    forgetProblemWhenEdited(PLAIN_HTTP, plainHttp);
    forgetProblemWhenEdited(PROXY, proxy);
    forgetProblemWhenEdited(CA_FILE, caFile);
    forgetProblemWhenEdited(REFRESH, refresh);
    values.forEach(this::forgetProblemWhenEdited);
  }

  public String id() {
    return start.id();
  }

  public ProviderInfo provider() {
    return provider;
  }

  public boolean isNew() {
    return added;
  }

  /** Whether it is the embedded sandbox, whose address nobody may change. */
  public boolean isSandbox() {
    return start.sandbox();
  }

  public StringProperty nameProperty() {
    return name;
  }

  public StringProperty urlProperty() {
    return url;
  }

  public StringProperty proxyProperty() {
    return proxy;
  }

  public StringProperty caFileProperty() {
    return caFile;
  }

  /** Whole seconds between two refreshes, as typed. */
  public StringProperty refreshProperty() {
    return refresh;
  }

  public BooleanProperty enabledProperty() {
    return enabled;
  }

  public BooleanProperty plainHttpProperty() {
    return plainHttp;
  }

  /** What is typed into one of the provider's fields. */
  public StringProperty valueProperty(FormField field) {
    StringProperty value = values.get(field.id());
    if (value == null) {
      throw new IllegalArgumentException("No such field: " + field.id());
    }
    return value;
  }

  /** Ids of secret fields that have a value already, known a moment after the form opens. */
  public ObservableSet<String> stored() {
    return stored;
  }

  /** Notes which secrets have a value; that one was said to be missing is then no longer true. */
  void found(Set<String> secrets) {
    stored.addAll(secrets);
    problems.keySet().removeAll(secrets);
  }

  /** What is wrong, by field key; editing a field takes its problem away. */
  public ObservableMap<String, Problem> problems() {
    return problems;
  }

  /** Whether closing the form would lose something. */
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /** Whether the address is one for which plain http must be allowed explicitly. */
  public boolean needsPlainHttp() {
    return Addresses.problem(url.get()) == null
        && Addresses.parse(url.get()).map(Addresses::plainHttp).orElse(false);
  }

  /**
   * Checks everything that needs no disk and no network, and fills {@link #problems()}.
   *
   * @param taken names of the other connections
   */
  boolean validate(Set<String> taken) {
    problems.clear();
    problems.putAll(new FormCheck(this, taken).problems());
    return problems.isEmpty();
  }

  /** The connection was switched in the list meanwhile; that is no change of this form. */
  void enabledElsewhere(boolean on) {
    initial.put(enabled, on);
    enabled.set(on);
  }

  void addProblem(String field, Problem problem) {
    problems.put(field, problem);
  }

  /** What would be saved; only after {@link #validate}. */
  ConnectionSettings settings() {
    Map<String, String> options = new LinkedHashMap<>(start.options());
    for (FormField field : provider.fields()) {
      if (field.kind() != FormField.Kind.SECRET) {
        String value = valueProperty(field).get().strip();
        if (value.isEmpty() && !field.group().isEmpty()) {
          options.remove(field.id());
        } else {
          options.put(field.id(), value);
        }
      }
    }
    return new ConnectionSettings(
        start.id(),
        name.get().strip(),
        provider.id(),
        URI.create(url.get().strip()),
        enabled.get(),
        start.sandbox(),
        plainHttp.get() && needsPlainHttp(),
        orNull(proxy),
        orNull(caFile),
        Duration.ofSeconds(Long.parseLong(refresh.get().strip())),
        options,
        start.metrics());
  }

  /** The secrets that were typed. */
  Credentials typed() {
    Map<String, String> secrets = new HashMap<>();
    for (FormField field : provider.fields()) {
      String value = valueProperty(field).get();
      if (field.kind() == FormField.Kind.SECRET && !value.isBlank()) {
        secrets.put(field.id(), value.strip());
      }
    }
    return Credentials.of(secrets);
  }

  private void forgetProblemWhenEdited(String field, Property<?> value) {
    value.subscribe((Object _, Object _) -> problems.remove(field));
  }

  private static @Nullable String orNull(StringProperty text) {
    return text.get().isBlank() ? null : text.get().strip();
  }
}
