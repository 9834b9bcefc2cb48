package dev.fleetglass.ui.cloud;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.fx.Coalescer;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.fx.Ticker;
import dev.fleetglass.model.Billing;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.InventorySnapshot;
import dev.fleetglass.service.Preferences;
import dev.fleetglass.service.SourceStatus;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.inventory.InventoryStatus;
import dev.fleetglass.ui.inventory.StatusReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What accounts have used and what it costs. JavaFX thread only. */
public final class BillingViewModel {
  private final Inventory<Billing> inventory;
  private final Preferences preferences;
  private final FxGate gate;
  private final Clock clock;
  private final Ticker ticker;
  private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.UNKNOWN);
  private final Subscriptions bag = new Subscriptions();

  /**
   * What is to be shown.
   *
   * @param accounts in the order of their connections
   */
  public record Page(@Nullable InventoryStatus status, List<Account> accounts) {
    static final Page UNKNOWN = new Page(null, List.of());

    public Page {
      accounts = List.copyOf(accounts);
    }
  }

  /**
   * One account.
   *
   * @param staleSince when it was read, while its connection fails; null otherwise
   */
  public record Account(
      String connectionId, String connection, Billing billing, @Nullable Instant staleSince) {}

  /** A page that nobody looks at yet. */
  public BillingViewModel(
      Inventory<Billing> inventory, Preferences preferences, FxGate gate, Clock clock) {
    this.inventory = inventory;
    this.preferences = preferences;
    this.gate = gate;
    this.clock = clock;
    ticker = new Ticker(gate);
  }

  public ReadOnlyObjectProperty<Page> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** A beat for ages; it beats only while somebody listens. */
  public Ticker ticker() {
    return ticker;
  }

  public Instant now() {
    return clock.instant();
  }

  /** The zone in which times are shown. */
  public ZoneId zone() {
    return preferences.settings().zoneId();
  }

  /** Reads at full pace until {@link #deactivate}. */
  public void activate() {
    bag.close();
    Coalescer<InventorySnapshot<Billing>> snapshots = new Coalescer<>(gate, this::show);
    bag.add(snapshots::close);
    bag.add(inventory.subscribe(snapshots::offer)::close);
    inventory.setVisible(true);
    bag.add(() -> inventory.setVisible(false));
  }

  public void deactivate() {
    bag.close();
  }

  /**
   * Asks all connections now.
   *
   * @param failed told the first failure, if any
   */
  public void refresh(Consumer<ApiFailure> failed) {
    var _ =
        inventory
            .refresh()
            .thenAccept(
                failures -> gate.run(() -> failures.stream().findFirst().ifPresent(failed)));
  }

  public void cancel() {
    inventory.cancel();
  }

  private void show(InventorySnapshot<Billing> snapshot) {
    Map<String, @Nullable Instant> old = new HashMap<>();
    for (SourceStatus source : snapshot.sources()) {
      if (source.failure() != null) {
        old.put(source.connectionId(), StatusReader.lastGood(source.state()));
      }
    }
    List<Account> accounts =
        snapshot.rows().stream()
            .map((Sourced<Billing> row) ->
                new Account(
                    row.connectionId(), row.connection(), row.value(), old.get(row.connectionId())))
            .toList();
    page.set(new Page(StatusReader.read(snapshot.sources()), accounts));
  }
}
