package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.ui.i18n.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks which file to read a dashboard from or to write it to. */
interface FileChoice {
  /**
   * Waits for the operator.
   *
   * @param name of a file to write; empty to read one
   * @return empty when the operator chose none
   */
  Optional<Path> ask(@Nullable Window owner, String name);

  /** The system's own dialog. */
  static FileChoice ofSystem(Texts texts) {
    return (owner, name) -> {
      FileChooser chooser = new FileChooser();
      boolean writing = !name.isEmpty();
      if (!writing || name.endsWith(".json")) {
        chooser
            .getExtensionFilters()
            .add(new FileChooser.ExtensionFilter(texts.get("dashboard.file.kind"), "*.json"));
      }
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(texts.get("dashboard.file.any"), "*"));
      chooser.setTitle(texts.get(writing ? "dashboard.action.export" : "dashboard.action.import"));
      if (writing) {
        chooser.setInitialFileName(name);
      }
      File file = writing ? chooser.showSaveDialog(owner) : chooser.showOpenDialog(owner);
      return Optional.ofNullable(file).map(File::toPath);
    };
  }
}
