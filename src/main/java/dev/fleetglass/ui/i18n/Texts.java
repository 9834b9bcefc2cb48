package dev.fleetglass.ui.i18n;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

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

  private static final List<Texts> EVERY = List.of(load(Locale.ENGLISH), load(Locale.KOREAN));

  private final Locale locale;
  private final List<ResourceBundle> bundles = new ArrayList<>();

  private Texts(Locale locale) {
    this.locale = locale;
  }

  /**
   * Loads the texts for a language; English where there is no bundle of that language.
   *
   * @throws MissingResourceException when the program is packaged without its texts
   */
  public static Texts load(Locale locale) {
    Texts texts = new Texts(locale);
    for (String name : BUNDLES) {
      texts.bundles.add(bundle("dev.fleetglass.i18n." + name, locale));
    }
    return texts;
  }

  /** The text of a key; the key itself when there is none, which a test forbids. */
  public String get(String key, Object... arguments) {
    for (ResourceBundle bundle : bundles) {
      if (bundle.containsKey(key)) {
        return format(bundle.getString(key), arguments);
      }
    }
    return key;
  }

  /** The text of a key in every language there is, for names that are understood in all of them. */
  public static List<String> everywhere(String key) {
    return EVERY.stream().map(texts -> texts.get(key)).toList();
  }

  /** A text of a provider's own bundle, named by its base name. */
  public String provider(String baseName, String key) {
    ResourceBundle bundle = bundle(baseName, locale);
    return bundle.containsKey(key) ? bundle.getString(key) : key;
  }

  public boolean has(String key) {
    return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
  }

  public Locale locale() {
    return locale;
  }

  private String format(String pattern, Object... arguments) {
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  private static ResourceBundle bundle(String baseName, Locale locale) {
    // No fall-back to the machine's language: English is the root of every bundle.
    return ResourceBundle.getBundle(
        baseName,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
  }
}
