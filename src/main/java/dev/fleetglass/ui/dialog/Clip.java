package dev.fleetglass.ui.dialog;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The system clipboard. JavaFX thread only. */
public final class Clip {
  private Clip() {}

  /** Replaces what is in the clipboard. The caller answers for the text being free of secrets. */
  public static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
