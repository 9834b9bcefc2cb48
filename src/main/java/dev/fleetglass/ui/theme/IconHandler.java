package dev.fleetglass.ui.theme;

import java.io.InputStream;
import java.net.URL;
import java.util.Objects;
import org.kordamp.ikonli.AbstractIkonHandler;
import org.kordamp.ikonli.Ikon;

/** Tells Ikonli of {@link Icon}; the font is the one in its pack. Ikonli makes it as a service. */
public final class IconHandler extends AbstractIkonHandler {
  private static final String FILE = "materialdesignicons-webfont.ttf";

  private static final String FONT = "/META-INF/resources/materialdesign2/7.4.47/fonts/" + FILE;

  @Override
  public boolean supports(String name) {
    return name.startsWith(Icon.PREFIX);
  }

  @Override
  public Ikon resolve(String name) {
    Icon icon = Icon.named(name);
    if (icon == null) {
      throw new IllegalArgumentException("There is no icon " + name);
    }
    return icon;
  }

  @Override
  public URL getFontResource() {
    URL file = FontFolder.url(FILE);
    return file != null ? file : Objects.requireNonNull(IconHandler.class.getResource(FONT), FONT);
  }

  @Override
  public InputStream getFontResourceAsStream() {
    return Objects.requireNonNull(IconHandler.class.getResourceAsStream(FONT), FONT);
  }

  @Override
  public String getFontFamily() {
    return "Material Design Icons";
  }
}
