package dev.fleetglass.ui.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Texts of one language. Immutable; a change of language makes new texts and new views.
 *
 * <p>Keys are {@code feature.element.role}; values with arguments are {@link MessageFormat}
 * patterns, the others are taken as they are.
 */
public final class Texts {
  /** Bundles of the console itself, below {@code dev/fleetglass/i18n}. */
  private static final List<String> BUNDLES =
      List.of(
          "common",
          "shell",
          "table",
          "search",
          "live",
          "facet",
          "inventory",
          "past",
          "history",
          "views",
          "export",
          "chart",
          "parts",
          "failure",
          "dialog",
          "about",
          "clusters",
          "kubernetes",
          "nodes",
          "namespaces",
          "workloads",
          "pods",
          "events",
          "workspaces",
          "alerts",
          "servers",
          "cloud",
          "images",
          "addresses",
          "balancers",
          "jobs",
          "lookups",
          "passwords",
          "billing",
          "monitoring",
          "dashboard",
          "connections",
          "settings",
          "journal",
          "sandbox");

  private static final String FOLDER = "/dev/fleetglass/i18n/";

  /** The root of every bundle. */
  private static final Map<String, String> ENGLISH = read("");

  /** Read when somebody wants it. */
  private static final class Korean {
    static final Map<String, String> WORDS = read("_ko");
  }

  private final Locale locale;
  private final Map<String, String> words;

  private Texts(Locale locale, Map<String, String> words) {
    this.locale = locale;
    this.words = words;
  }

  /**
   * Loads the texts for a language; English where there is no bundle of that language.
   *
   * @throws MissingResourceException when the program is packaged without its texts
   */
  public static Texts load(Locale locale) {
    boolean korean = locale.getLanguage().equals(Locale.KOREAN.getLanguage());
    return new Texts(locale, korean ? Korean.WORDS : ENGLISH);
  }

  /** The text of a key; the key itself when there is none, which a test forbids. */
  public String get(String key, Object... arguments) {
    String pattern = find(key);
    return pattern == null ? key : format(pattern, arguments);
  }

  private @Nullable String find(String key) {
    String own = words.get(key);
    return own == null ? ENGLISH.get(key) : own;
  }

  /** Reads what all languages have, so that nobody has to wait for it later; any thread. */
  public static void preload() {
    everywhere("");
  }

  /** The text of a key in every language there is, for names that are understood in all of them. */
  public static List<String> everywhere(String key) {
    String english = ENGLISH.getOrDefault(key, key);
    return List.of(english, Korean.WORDS.getOrDefault(key, english));
  }

  /** A text of a provider's own bundle, named by its base name. */
  public String provider(String baseName, String key) {
    ResourceBundle bundle = bundle(baseName, locale);
    return bundle.containsKey(key) ? bundle.getString(key) : key;
  }

  public boolean has(String key) {
    return find(key) != null;
  }

  public Locale locale() {
    return locale;
  }

  private String format(String pattern, Object... arguments) {
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  /**
   * Reads all bundles of a language into one map; where two have a key the first one's counts.
   * Resource bundles would look for each of them in four places and under three names.
   */
  private static Map<String, String> read(String language) {
    Map<String, String> all = new HashMap<>(4096);
    for (String name : BUNDLES) {
      String file = FOLDER + name + language + ".properties";
      try (InputStream in = Texts.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new MissingResourceException("The program lacks " + file, name, "");
        }
        WordList.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
            .forEach(all::putIfAbsent);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  private static ResourceBundle bundle(String baseName, Locale locale) {
    // No fall-back to the machine's language: English is the root of every bundle.
    return ResourceBundle.getBundle(
        baseName,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
  }
}
