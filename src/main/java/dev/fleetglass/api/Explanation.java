package dev.fleetglass.api;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a provider's error code means and what to do about it, in whatever language it is asked for.
 * It takes the place of the general meaning and hint of a failure's kind.
 *
 * @param bundle base name of the resource bundle that has the texts
 * @param meaning key of what the code means
 * @param words what fills the places {@code {0}}, {@code {1}} of the meaning: keys of the bundle,
 *     or plain words where it has no such key
 * @param step key of what the operator can do next
 */
public record Explanation(String bundle, String meaning, List<String> words, String step) {
  public Explanation {
    words = List.copyOf(words);
  }

  /** What the code means. */
  public String meaning(Locale language) {
    ResourceBundle texts = texts(language);
    if (words.isEmpty()) {
      return texts.getString(meaning);
    }
    Object[] filled =
        words.stream()
            .map(word -> texts.containsKey(word) ? texts.getString(word) : word)
            .toArray();
    return new MessageFormat(texts.getString(meaning), language).format(filled);
  }

  /** What to do next. */
  public String step(Locale language) {
    return texts(language).getString(step);
  }

  private ResourceBundle texts(Locale language) {
    // No fall-back to the machine's language: English is the root of every bundle.
    return ResourceBundle.getBundle(
        bundle,
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
  }
}
