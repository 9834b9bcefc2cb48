package dev.fleetglass.ui.kubernetes;

import dev.fleetglass.fx.Coalescer;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.service.ClusterScope;
import dev.fleetglass.service.Sourced;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Which cluster the lists are about, and which there are. JavaFX thread only. */
public final class ScopeViewModel {
  private final ClusterScope scope;
  private final FxGate gate;
  private final ReadOnlyObjectWrapper<Choices> choices =
      new ReadOnlyObjectWrapper<>(new Choices(List.of(), null, false));

  /**
   * What can be chosen.
   *
   * @param chosen null while there is no cluster, or the chosen one is not in the list
   * @param gone whether a cluster is wanted that the list does not have
   */
  public record Choices(List<ScopeItem> all, @Nullable ScopeItem chosen, boolean gone) {}

  public ScopeViewModel(ClusterScope scope, FxGate gate) {
    this.scope = scope;
    this.gate = gate;
  }

  public ReadOnlyObjectProperty<Choices> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  /** Follows the clusters until the bag is closed. */
  void activate(Subscriptions until) {
    Coalescer<ClusterScope.State> states = new Coalescer<>(gate, this::show);
    until.add(states::close);
    until.add(scope.subscribe(states::offer)::close);
  }

  /** Shows what this cluster holds from now on. */
  void choose(String connectionId, String clusterId) {
    scope.choose(new ClusterScope.Choice(connectionId, clusterId));
  }

  private void show(ClusterScope.State state) {
    List<ScopeItem> all = state.clusters().stream().map(ScopeViewModel::item).toList();
    Sourced<Cluster> chosen = state.chosen();
    boolean gone = state.wanted() != null && chosen == null && !all.isEmpty();
    choices.set(new Choices(all, chosen == null ? null : item(chosen), gone));
  }

  private static ScopeItem item(Sourced<Cluster> cluster) {
    Cluster value = cluster.value();
    return new ScopeItem(
        cluster.connectionId(),
        value.id(),
        value.name(),
        cluster.connection(),
        value.state().value().tone(),
        value.state().wire());
  }
}
