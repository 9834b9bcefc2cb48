package dev.fleetglass.ui.inventory;

import dev.fleetglass.ui.common.FailureBanner;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.FailureText;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import javafx.scene.Node;

/** Which connections fail in the background, above rows that are still shown. */
final class FailureLine {
  private final InventoryViewModel<?, ?> viewModel;
  private final Texts texts;
  private final Workspace workspace;
  private final Runnable retry;
  private final FailureBanner banner;

  FailureLine(
      InventoryViewModel<?, ?> viewModel, Texts texts, Workspace workspace, Runnable retry) {
    this.viewModel = viewModel;
    this.texts = texts;
    this.workspace = workspace;
    this.retry = retry;
    banner = new FailureBanner(texts, retry, this::details);
  }

  Node view() {
    return banner;
  }

  /** Shows the present state; called again every second, since the mark tells an age. */
  void update() {
    InventoryStatus status = viewModel.statusProperty().get();
    if (viewModel.moment() != null) {
      // What fails now says nothing of the rows of then.
      banner.hide();
      return;
    }
    boolean bare = viewModel.table().totalProperty().get() == 0 && status.answered() == 0;
    if (status.failing().isEmpty() || bare) {
      banner.hide();
      return;
    }
    InventoryStatus.Failing first = status.failing().getFirst();
    String words =
        first.connection()
            + ": "
            + new FailureText(first.failure(), texts, viewModel.formats().zone()).words();
    Instant oldest = status.oldest();
    String mark =
        oldest == null
            ? ""
            : texts.get("inventory.banner.stale", viewModel.formats().age(oldest, viewModel.now()));
    banner.show(
        texts.get("inventory.banner.count", status.failing().size(), status.sources()),
        words,
        mark);
  }

  private void details() {
    InventoryStatus status = viewModel.statusProperty().get();
    if (!status.failing().isEmpty()) {
      workspace.fail(status.failing().getFirst().failure(), retry);
    }
  }
}
