package dev.fleetglass.ui.inventory;

import dev.fleetglass.service.Preferences;
import dev.fleetglass.ui.table.field.RecentSearches;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The last searches of a screen, kept over runs; the newest first. */
public final class SearchMemory implements RecentSearches {
  private static final int MOST = 10;
  private static final int LONGEST = 300;

  private final Preferences preferences;
  private final String name;

  SearchMemory(Preferences preferences, String name) {
    this.preferences = preferences;
    this.name = name;
  }

  /** At most ten, the newest first. */
  @Override
  public List<String> recent() {
    List<String> recent = new ArrayList<>();
    for (String part : preferences.layout(name).orElse("").split(" ", -1)) {
      if (!part.isEmpty() && recent.size() < MOST) {
        try {
          recent.add(URLDecoder.decode(part, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
          // Written by hand: the others are still good.
        }
      }
    }
    return List.copyOf(recent);
  }

  /** Puts a search in front; blank and very long ones are not worth keeping. */
  @Override
  public void add(String search) {
    String text = search.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return;
    }
    List<String> all = new ArrayList<>(recent());
    all.remove(text);
    all.addFirst(text);
    StringBuilder line = new StringBuilder();
    for (String one : all.subList(0, Math.min(MOST, all.size()))) {
      line.append(line.isEmpty() ? "" : " ");
      line.append(URLEncoder.encode(one, StandardCharsets.UTF_8));
    }
    preferences.saveLayout(name, line.toString());
  }
}
