package dev.fleetglass.ui.shell;

import java.util.ArrayList;
import java.util.List;

/** What was chosen in the palette lately, newest first, kept over runs. Rows are not kept. */
final class PaletteMemory {
  private static final String NAME = "shell.palette.recent";
  private static final int MOST = 5;

  private final ShellViewModel model;

  PaletteMemory(ShellViewModel model) {
    this.model = model;
  }

  List<String> all() {
    return model.layout(NAME).stream()
        .flatMap(text -> text.lines())
        .filter(id -> !id.isBlank())
        .limit(MOST)
        .toList();
  }

  void add(String id) {
    if (id.startsWith("row/")) {
      return;
    }
    List<String> ids = new ArrayList<>(all());
    ids.remove(id);
    ids.addFirst(id);
    model.saveLayout(NAME, String.join("\n", ids.subList(0, Math.min(MOST, ids.size()))));
  }
}
