package dev.fleetglass.ui.inventory;

import dev.fleetglass.ui.common.EmptyState;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.FailureText;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.past.AsOf;
import dev.fleetglass.ui.inventory.past.CopyWords;

/**
 * Why there are no rows. Nothing there, nothing that matches, and nothing that could be fetched are
 * three different things and look so.
 */
final class EmptyFace {
  private final String feature;
  private final InventoryViewModel<?, ?> viewModel;
  private final Texts texts;
  private final Workspace workspace;
  private final Runnable retry;
  private final EmptyState state = new EmptyState();

  /** The last search that could be read: the one whose result is shown. */
  private String asked = "";

  EmptyFace(
      String feature,
      InventoryViewModel<?, ?> viewModel,
      Texts texts,
      Workspace workspace,
      Runnable retry) {
    this.feature = feature;
    this.viewModel = viewModel;
    this.texts = texts;
    this.workspace = workspace;
    this.retry = retry;
    state.setVisible(false);
  }

  EmptyState view() {
    return state;
  }

  /** Shows the reason, if there is one to show; tells whether there is. */
  boolean update(InventoryStatus status, int total, int matches) {
    boolean bare = true;
    if (total > 0) {
      bare = matches == 0 && !viewModel.table().filterProperty().get().isBlank();
      if (bare) {
        noMatch(total);
      }
    } else if (!status.known()) {
      bare = false;
    } else if (status.sources() == 0) {
      show("fg-connection", "none", "inventory.none", () -> workspace.show(ScreenId.CONNECTIONS));
    } else if (status.answered() == 0 && !status.failing().isEmpty()) {
      failed(status.failing().getFirst());
    } else if (status.answered() < status.sources() - status.failing().size()) {
      // Some have not been heard of yet: the progress line says enough.
      bare = false;
    } else if (viewModel.table().filledProperty().get() && !viewModel.expectsRows()) {
      show("fg-inbox-outline", "empty", "inventory.empty", retry);
    } else {
      bare = false;
    }
    state.failed(total == 0 && status.answered() == 0 && !status.failing().isEmpty());
    state.setVisible(bare);
    return bare;
  }

  /** Shows why there are no rows of a moment; tells whether there is a reason to show. */
  boolean update(AsOf past, int total, int matches) {
    boolean bare = matches == 0 && !viewModel.table().filterProperty().get().isBlank();
    state.failed(false);
    if (total > 0) {
      if (bare) {
        noMatch(total);
      }
    } else if (past.copies().isEmpty()) {
      bare = true;
      then("nothing", new CopyWords(viewModel.formats()).nothing(past));
    } else {
      bare = !viewModel.expectsRows();
      then("empty", texts.get("past.empty.reason"));
    }
    state.setVisible(bare);
    return bare;
  }

  private void then(String what, String reason) {
    state.show(
        "fg-history",
        texts.get("past." + what + ".title"),
        reason,
        texts.get("past.now"),
        () -> viewModel.past().back());
  }

  private void noMatch(int total) {
    if (viewModel.table().problemProperty().get() == null) {
      asked = viewModel.table().filterProperty().get().strip();
    }
    state.show(
        "fg-magnify-close",
        texts.get("inventory.noMatch.title"),
        texts.get("inventory.noMatch.reason", asked, viewModel.formats().number(total)),
        texts.get("inventory.noMatch.button"),
        () -> viewModel.table().filterProperty().set(""));
  }

  private void failed(InventoryStatus.Failing failing) {
    FailureText words = new FailureText(failing.failure(), texts, viewModel.formats().zone());
    state.show(
        "fg-alert-circle-outline",
        texts.get("inventory.failed.title", failing.connection()),
        words.words(),
        texts.get("inventory.failed.button"),
        () -> workspace.fail(failing.failure(), retry));
  }

  private void show(String icon, String reason, String prefix, Runnable action) {
    state.show(
        icon,
        texts.get(feature + "." + reason + ".title"),
        texts.get(feature + "." + reason + ".reason"),
        texts.get(prefix + ".button"),
        action);
  }
}
