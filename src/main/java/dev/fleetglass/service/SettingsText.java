package dev.fleetglass.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings as texts by name; what is missing or not understood is as in a first run. */
final class SettingsText {
  private static final String THEME = "theme";
  private static final String LANGUAGE = "language";
  private static final String ZONE = "zone";
  private static final String AUTO_REFRESH = "autoRefresh";
  private static final String COLLECT = "collect";
  private static final String HISTORY_DAYS = "historyDays";

  private SettingsText() {}

  static AppSettings read(Map<String, String> texts) {
    AppSettings initial = AppSettings.defaults();
    return new AppSettings(
        choice(AppSettings.Theme.class, texts.get(THEME), initial.theme()),
        texts.getOrDefault(LANGUAGE, initial.language()),
        texts.getOrDefault(ZONE, initial.zone()),
        !"false".equalsIgnoreCase(texts.get(AUTO_REFRESH)),
        choice(AppSettings.Collect.class, texts.get(COLLECT), initial.collect()),
        days(texts.get(HISTORY_DAYS), initial.historyDays()));
  }

  private static <E extends Enum<E>> E choice(Class<E> type, @Nullable String text, E initial) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equalsIgnoreCase(text)) {
        return each;
      }
    }
    return initial;
  }

  private static int days(@Nullable String text, int initial) {
    try {
      int days = text == null ? initial : Integer.parseInt(text.strip());
      return days >= 1 && days <= AppSettings.MOST_HISTORY_DAYS ? days : initial;
    } catch (NumberFormatException e) {
      return initial;
    }
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
        String.valueOf(settings.autoRefresh()),
        COLLECT,
        settings.collect().name(),
        HISTORY_DAYS,
        String.valueOf(settings.historyDays()));
  }
}
