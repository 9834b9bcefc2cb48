package dev.fleetglass.service;

import java.util.Map;

/** Settings as texts by name; what is missing or not understood is as in a first run. */
final class SettingsText {
  private static final String THEME = "theme";
  private static final String LANGUAGE = "language";
  private static final String ZONE = "zone";
  private static final String AUTO_REFRESH = "autoRefresh";

  private SettingsText() {}

  static AppSettings read(Map<String, String> texts) {
    AppSettings initial = AppSettings.defaults();
    AppSettings.Theme theme = initial.theme();
    for (AppSettings.Theme each : AppSettings.Theme.values()) {
      if (each.name().equalsIgnoreCase(texts.get(THEME))) {
        theme = each;
      }
    }
    return new AppSettings(
        theme,
        texts.getOrDefault(LANGUAGE, initial.language()),
        texts.getOrDefault(ZONE, initial.zone()),
        !"false".equalsIgnoreCase(texts.get(AUTO_REFRESH)));
  }

  static Map<String, String> write(AppSettings settings) {
    return Map.of(
        THEME,
        settings.theme().name(),
        LANGUAGE,
        settings.language(),
        ZONE,
        settings.zone(),
        AUTO_REFRESH,
        String.valueOf(settings.autoRefresh()));
  }
}
