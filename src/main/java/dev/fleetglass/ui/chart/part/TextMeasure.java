package dev.fleetglass.ui.chart.part;

import dev.fleetglass.ui.theme.Fonts;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Fonts of drawn texts and the room they take. JavaFX thread only. */
public final class TextMeasure {
  private static final String ELLIPSIS = "…";

  private final Text text = new Text();
  private final Map<Long, Font> fonts = new HashMap<>();

  /** The font of words. */
  public Font words(double size) {
    return font(Fonts.TEXT, FontWeight.NORMAL, size, 0);
  }

  /** The font of words that weigh more. */
  public Font strongWords(double size) {
    return font(Fonts.TEXT, FontWeight.BOLD, size, 1);
  }

  /** The font of figures, every digit as wide as the others. */
  public Font figures(double size) {
    return font(Fonts.MONO, FontWeight.NORMAL, size, 2);
  }

  /** The font of large figures. */
  public Font strongFigures(double size) {
    return font(Fonts.MONO, FontWeight.BOLD, size, 3);
  }

  public double width(String words, Font font) {
    text.setFont(font);
    text.setText(words);
    return text.getLayoutBounds().getWidth();
  }

  /** The text, or as much of its beginning as there is room for with an ellipsis behind. */
  public String fitting(String words, Font font, double room) {
    if (width(words, font) <= room) {
      return words;
    }
    int low = 0;
    int high = words.length() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (width(words.substring(0, middle).stripTrailing() + ELLIPSIS, font) <= room) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    if (low > 0 && Character.isHighSurrogate(words.charAt(low - 1))) {
      low--;
    }
    String cut = words.substring(0, low).stripTrailing() + ELLIPSIS;
    return width(cut, font) <= room ? cut : "";
  }

  /** The name, or its beginning and its end, which tells it from its neighbours. */
  public String fittingName(String name, Font font, double room) {
    if (width(name, font) <= room) {
      return name;
    }
    int low = 0;
    int high = name.length() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (width(cut(name, middle), font) <= room) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low < 3 ? fitting(name, font, room) : cut(name, low);
  }

  private static String cut(String name, int letters) {
    int begin = (letters + 1) / 2;
    int end = name.length() - letters / 2;
    if (begin > 0 && Character.isHighSurrogate(name.charAt(begin - 1))) {
      begin--;
    }
    if (end < name.length() && Character.isLowSurrogate(name.charAt(end))) {
      end++;
    }
    return name.substring(0, begin).stripTrailing() + ELLIPSIS + name.substring(end).stripLeading();
  }

  private Font font(String family, FontWeight weight, double size, int kind) {
    long key = Math.round(size * 4) * 4 + kind;
    return fonts.computeIfAbsent(key, k -> Font.font(family, weight, Math.round(size * 4) / 4.0));
  }
}
