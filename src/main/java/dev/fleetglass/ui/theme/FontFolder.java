package dev.fleetglass.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * Fonts of an installed program lie in a folder, where JavaFX reads them as they are. Of a font in
 * a jar it first writes a copy into the temporary folder, which takes time at every start and stays
 * there when the program is killed.
 */
final class FontFolder {
  /** System property with the folder; without it all fonts are in jars or folders of classes. */
  static final String PROPERTY = "fleetglass.fonts";

  private FontFolder() {}

  /** Makes the font known; null when it is not in the folder or JavaFX cannot read it there. */
  static @Nullable Font load(String file) {
    URL url = url(file);
    return url == null ? null : Font.loadFont(url.toExternalForm(), 13);
  }

  /** The font's bytes, wherever it is; null when it is nowhere. */
  static @Nullable InputStream open(String file) throws IOException {
    Path path = path(file);
    return path == null
        ? FontFolder.class.getResourceAsStream("/dev/fleetglass/fonts/" + file)
        : Files.newInputStream(path);
  }

  /**
   * The address of a font in the folder as JavaFX wants it, with its path as it is; null when it is
   * not there, or the path has a sign that means something else in an address.
   */
  static @Nullable URL url(String file) {
    Path path = path(file);
    if (path == null || path.toString().matches(".*[#?%].*")) {
      return null;
    }
    try {
      return unescaped(path.toUri().getPath());
    } catch (MalformedURLException e) {
      return null;
    }
  }

  /** A URL made from a URI would have its spaces escaped, and JavaFX would look for the escapes. */
  @SuppressWarnings("deprecation")
  private static URL unescaped(String path) throws MalformedURLException {
    return new URL("file", "", path);
  }

  private static @Nullable Path path(String file) {
    String folder = System.getProperty(PROPERTY);
    if (folder == null) {
      return null;
    }
    Path path = Path.of(folder, file);
    return Files.isRegularFile(path) ? path : null;
  }
}
