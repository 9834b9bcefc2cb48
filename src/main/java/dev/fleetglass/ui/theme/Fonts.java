package dev.fleetglass.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import org.kordamp.ikonli.javafx.FontIcon;

/** The fonts that the style sheets name; they come with the program and hold Hangul. */
public final class Fonts {
  /** Text of the window. */
  public static final String TEXT = "Pretendard";

  /** Figures, addresses, versions and times. */
  public static final String MONO = "JetBrains Mono";

  private static final List<String> FILES =
      List.of(
          "Pretendard-Regular.otf",
          "Pretendard-SemiBold.otf",
          "Pretendard-Bold.otf",
          "JetBrainsMono-Regular.ttf",
          "JetBrainsMono-Bold.ttf");

  private Fonts() {}

  /** Makes the families known to the toolkit; before the first scene, on any thread. */
  public static void load() {
    for (String file : FILES) {
      if (FontFolder.load(file) == null && !copied(file)) {
        throw new IllegalStateException("Font is missing from the program: " + file);
      }
    }
    // Finding the system's fonts takes longer than reading ours, and every text asks for them. Only
    // after ours: what is there by now stands in for letters that a font has not, such as Hangul.
    Font.getDefault();
    // The first icon finds its font.
    new FontIcon(Icon.CLOSE.getDescription());
  }

  private static boolean copied(String file) {
    try (InputStream in = FontFolder.open(file)) {
      return in != null && Font.loadFont(in, 13) != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
