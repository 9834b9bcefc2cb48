package dev.fleetglass.ui.kubernetes;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.InventoryScreen;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.inventory.ValueViewModel;

/** A list of what one cluster holds, with the choice of the cluster. */
public final class InsideScreen<T> extends InventoryScreen<ValueRow<T>> {
  private final ScopeViewModel scope;
  private final ScopeBar bar;

  public InsideScreen(
      ScreenId id,
      ValueViewModel<T> viewModel,
      ScopeViewModel scope,
      Texts texts,
      Workspace workspace) {
    super(id, viewModel.name(), viewModel, texts, workspace);
    this.scope = scope;
    bar = new ScopeBar(scope, texts);
    belowHeader(bar);
  }

  @Override
  protected void accompany(Subscriptions until) {
    bar.activate(until);
  }

  @Override
  public void open(Target target) {
    if (target instanceof Target.Inside inside) {
      scope.choose(inside.connectionId(), inside.clusterId());
    }
    super.open(target);
  }
}
