package dev.fleetglass.ui.inventory.views;

import dev.fleetglass.ui.i18n.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks which file to read views from or to write them to. */
interface FileChoice {
  /**
   * Waits for the operator.
   *
   * @param name of a file to write; empty to read one
   * @param folder where to begin; null where the system begins
   * @return empty when the operator chose none
   */
  Optional<Path> ask(@Nullable Window owner, String name, @Nullable Path folder);

  /** The system's own dialog. */
  static FileChoice ofSystem(Texts texts) {
    return (owner, name, folder) -> {
      FileChooser chooser = new FileChooser();
      chooser
          .getExtensionFilters()
          .addAll(
              new FileChooser.ExtensionFilter(texts.get("views.file.kind"), "*.json"),
              new FileChooser.ExtensionFilter(texts.get("views.file.any"), "*"));
      if (folder != null && Files.isDirectory(folder)) {
        chooser.setInitialDirectory(folder.toFile());
      }
      boolean writing = !name.isEmpty();
      chooser.setTitle(texts.get(writing ? "views.export.title" : "views.import.title"));
      if (writing) {
        chooser.setInitialFileName(name);
      }
      File file = writing ? chooser.showSaveDialog(owner) : chooser.showOpenDialog(owner);
      return Optional.ofNullable(file).map(File::toPath);
    };
  }
}
