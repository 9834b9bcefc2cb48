package dev.fleetglass.ui.connections;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.service.Connections;
import dev.fleetglass.service.Inventory;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The operator's connections and the one form that edits them. The form and what was typed into it
 * outlive the screen, so that a look at another screen or a change of language loses nothing.
 * JavaFX thread only.
 */
public final class ConnectionsViewModel {
  private static final URI NO_ADDRESS = URI.create("");

  private final Connections connections;
  private final List<Inventory<?>> lists;
  private final FxGate gate;
  private final Tasks tasks;
  private final FormTest test;
  private final Subscriptions active = new Subscriptions();
  private final HealthBoard health = new HealthBoard();
  private final ObservableList<ConnectionRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable ConnectionForm> form =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Boolean> saving = new ReadOnlyObjectWrapper<>(false);
  private final ReadOnlyObjectWrapper<SecretPlace> secretPlace =
      new ReadOnlyObjectWrapper<>(SecretPlace.UNKNOWN);
  private List<ConnectionSettings> known = List.of();

  /**
   * Reads and changes the connections.
   *
   * @param lists what health is read from
   * @param tasks runs what touches disk or key store
   */
  public ConnectionsViewModel(
      Connections connections, List<Inventory<?>> lists, FxGate gate, Tasks tasks, Clock clock) {
    this.connections = connections;
    this.lists = List.copyOf(lists);
    this.gate = gate;
    this.tasks = tasks;
    test = new FormTest(connections, gate, clock);
  }

  public ObservableList<ConnectionRow> rows() {
    return rows;
  }

  /** The form now open, or null. */
  public ReadOnlyObjectProperty<@Nullable ConnectionForm> formProperty() {
    return form.getReadOnlyProperty();
  }

  /** Of the form now open. */
  public ReadOnlyObjectProperty<TestState> testProperty() {
    return test.stateProperty();
  }

  public ReadOnlyObjectProperty<Boolean> savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /** The last thing to tell; the view takes it by setting null. */
  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }

  public List<ProviderInfo> providers() {
    return connections.providers();
  }

  public ReadOnlyObjectProperty<SecretPlace> secretPlaceProperty() {
    return secretPlace.getReadOnlyProperty();
  }

  public void activate() {
    active.close();
    active.add(connections.subscribe(all -> gate.run(() -> show(all)))::close);
    for (int i = 0; i < lists.size(); i++) {
      int list = i;
      active.add(
          lists
                  .get(i)
                  .subscribe(snapshot ->
                      gate.run(() -> {
                        health.put(list, snapshot.sources());
                        show(known);
                      }))
              ::close);
    }
    seekSecretPlace();
  }

  public void deactivate() {
    active.close();
  }

  /** Opens an empty form, keeping a form for another provider's typed name. */
  public void add(ProviderInfo provider) {
    ConnectionForm before = form.get();
    String name = before != null && before.isNew() ? before.nameProperty().get() : "";
    ConnectionSettings empty =
        ConnectionSettings.of(UUID.randomUUID().toString(), name, provider.id(), NO_ADDRESS);
    open(new ConnectionForm(empty, provider, true));
  }

  public void edit(String id) {
    edit(id, () -> {});
  }

  /** Opens the form of a connection and tries it as soon as its stored secrets are known. */
  public void editAndTest(String id) {
    edit(id, this::test);
  }

  private void edit(String id, Runnable then) {
    withProvider(
        id,
        (settings, provider) -> {
          ConnectionForm opened = new ConnectionForm(settings, provider, false);
          open(opened);
          background(
              () -> connections.storedSecrets(id),
              stored -> {
                opened.found(stored);
                seekSecretPlace();
                if (form.get() == opened) {
                  then.run();
                }
              },
              "secrets");
        });
  }

  /** Opens a form for a new connection like this one; secrets are not copied. */
  public void duplicate(String id, String copyName) {
    withProvider(
        id,
        (settings, provider) -> open(new ConnectionForm(copy(settings, copyName), provider, true)));
  }

  /** Closes the form and forgets what was typed. */
  public void closeForm() {
    test.reset();
    form.set(null);
  }

  public void setEnabled(String id, boolean on) {
    withProvider(
        id,
        (settings, _) ->
            background(
                () -> {
                  connections.save(settings.withEnabled(on), Credentials.none());
                  return id;
                },
                _ -> {
                  ConnectionForm shown = form.get();
                  if (shown != null && shown.id().equals(id)) {
                    shown.enabledElsewhere(on);
                  }
                },
                "save"));
  }

  public void delete(String id) {
    String name = find(id).map(ConnectionSettings::name).orElse("");
    background(
        () -> {
          connections.delete(id);
          return id;
        },
        _ -> {
          ConnectionForm shown = form.get();
          if (shown != null && shown.id().equals(id)) {
            closeForm();
          }
          notice.set(Notice.good("deleted", name));
        },
        "delete");
  }

  /** Saves the form and closes it; on a problem it stays open and says what to do. */
  public void save() {
    ConnectionForm it = form.get();
    if (it == null || saving.get() || !it.validate(otherNames(it))) {
      return;
    }
    saving.set(true);
    ConnectionSettings settings = it.settings();
    Credentials typed = it.typed();
    background(
        () -> {
          Problem problem = CaFile.problem(it.caFileProperty().get());
          if (problem == null) {
            connections.save(settings, typed);
          }
          return Optional.ofNullable(problem);
        },
        problem -> {
          if (problem.isPresent()) {
            it.addProblem(ConnectionForm.CA_FILE, problem.get());
          } else {
            // The key store may take a minute, in which another form may have been opened.
            if (form.get() == it) {
              closeForm();
            }
            notice.set(Notice.good("saved", settings.name()));
          }
        },
        "save",
        () -> {
          saving.set(false);
          seekSecretPlace();
        });
  }

  /** Tries what the form says, without saving it; it need not have a name yet. */
  public void test() {
    ConnectionForm it = form.get();
    if (it == null) {
      return;
    }
    it.validate(otherNames(it));
    it.problems().remove(ConnectionForm.NAME);
    if (!it.problems().isEmpty()) {
      return;
    }
    background(
        () -> Optional.ofNullable(CaFile.problem(it.caFileProperty().get())),
        problem -> {
          if (problem.isPresent()) {
            it.addProblem(ConnectionForm.CA_FILE, problem.get());
          } else if (form.get() == it) {
            test.start(it);
          }
        },
        "test");
  }

  public void cancelTest() {
    test.reset();
  }

  /** Asked again after each use of the key store, which may have been lost by it. */
  private void seekSecretPlace() {
    background(
        connections::secretPlace,
        place ->
            secretPlace.set(
                switch (place) {
                  case KEY_STORE -> SecretPlace.KEY_STORE;
                  case SESSION_ONLY -> SecretPlace.SESSION_ONLY;
                }),
        "secrets");
  }

  private void open(ConnectionForm opened) {
    test.reset();
    notice.set(null);
    form.set(opened);
  }

  private void show(List<ConnectionSettings> all) {
    known = all;
    List<ConnectionRow> next = all.stream().map(this::row).toList();
    if (!next.equals(rows)) {
      rows.setAll(next);
    }
  }

  private ConnectionRow row(ConnectionSettings settings) {
    return new ConnectionRow(
        settings.id(),
        settings.name(),
        provider(settings).map(ProviderInfo::displayName).orElse(settings.provider()),
        settings.baseUrl().toString(),
        settings.enabled(),
        settings.sandbox(),
        Addresses.plainHttp(settings.baseUrl()),
        settings.enabled() ? health.of(settings.id()) : Health.OFF);
  }

  private Optional<ConnectionSettings> find(String id) {
    return known.stream().filter(settings -> settings.id().equals(id)).findFirst();
  }

  private void withProvider(String id, BiConsumer<ConnectionSettings, ProviderInfo> deed) {
    find(id).ifPresent(it -> provider(it).ifPresent(provider -> deed.accept(it, provider)));
  }

  private <T> void background(Callable<T> work, Consumer<? super T> done, String notice) {
    background(work, done, notice, () -> {});
  }

  /** Runs what touches disk or key store; what it throws becomes a notice of the given name. */
  private <T> void background(
      Callable<T> work, Consumer<? super T> done, String name, Runnable first) {
    var _ =
        tasks.run(
            work,
            result -> {
              first.run();
              done.accept(result);
            },
            error -> {
              first.run();
              notice.set(Notice.bad(name, reason(error)));
            });
  }

  private Optional<ProviderInfo> provider(ConnectionSettings settings) {
    return connections.providers().stream()
        .filter(info -> info.id().equals(settings.provider()))
        .findFirst();
  }

  private Set<String> otherNames(ConnectionForm it) {
    return known.stream()
        .filter(settings -> !settings.id().equals(it.id()))
        .map(ConnectionSettings::name)
        .collect(Collectors.toSet());
  }

  /** A copy is an ordinary connection even when its model is the sandbox. */
  private static ConnectionSettings copy(ConnectionSettings it, String name) {
    return new ConnectionSettings(
        UUID.randomUUID().toString(),
        name,
        it.provider(),
        it.baseUrl(),
        it.enabled(),
        false,
        it.allowPlainHttp(),
        it.proxy(),
        it.caFile(),
        it.refresh(),
        it.options(),
        it.metrics());
  }

  /** The technical cause for a notice; messages of services are free of secrets by contract. */
  private static String reason(Exception error) {
    String message = error.getMessage();
    String kind = error.getClass().getSimpleName();
    if (message == null || message.isBlank()) {
      return kind;
    }
    return error instanceof IOException && !message.toLowerCase(Locale.ROOT).contains(" ")
        ? kind + ": " + message
        : message;
  }
}
