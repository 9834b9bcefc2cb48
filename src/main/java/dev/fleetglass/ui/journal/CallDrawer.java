package dev.fleetglass.ui.journal;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** The details of the current call. */
final class CallDrawer {
  private final JournalViewModel model;
  private final Texts texts;
  private final Workspace workspace;

  CallDrawer(JournalViewModel model, Texts texts, Workspace workspace) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
  }

  /** A failed call opens its failure, any other one the drawer. */
  void open() {
    JournalRow row = model.table().selection().current();
    ApiFailure failure = row == null ? null : row.call().failure();
    if (failure != null) {
      workspace.fail(failure, null);
    } else {
      show(row);
    }
  }

  void show(@Nullable JournalRow row) {
    if (row != null) {
      workspace.openDrawer(
          texts.get("journal.details.title", model.formats().clock(row.call().at())),
          new CallDetails(row, model.formats()));
    }
  }

  /** Shows another call where one is shown. */
  void follow(@Nullable JournalRow row) {
    if (workspace.drawerOpen()) {
      show(row);
    }
  }
}
