package dev.fleetglass.ui.dialog;

import dev.fleetglass.ui.i18n.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What this program is, what it is built with, and what a report of a defect needs. */
final class AboutDialog extends ConsoleDialog {
  AboutDialog(@Nullable Window owner, AboutFacts facts, Texts texts, Consumer<Path> openFolder) {
    super(owner, texts.get("about.title"));
    setResizable(true);
    setDialogPane(new AboutPane(facts, texts, openFolder));
  }

  @Override
  void afterwards() {}
}
