package dev.fleetglass.ui.theme;

import java.io.InputStream;
import java.net.URL;
import org.kordamp.ikonli.AbstractIkonHandler;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.materialdesign2.MaterialDesignAIkonHandler;

/** Tells Ikonli of {@link Icon}; the font is the one in its pack. Ikonli makes it as a service. */
public final class IconHandler extends AbstractIkonHandler {
  private final IkonHandler pack = new MaterialDesignAIkonHandler();

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
    return pack.getFontResource();
  }

  @Override
  public InputStream getFontResourceAsStream() {
    return pack.getFontResourceAsStream();
  }

  @Override
  public String getFontFamily() {
    return pack.getFontFamily();
  }
}
