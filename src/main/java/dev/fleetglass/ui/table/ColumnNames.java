package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a column and its words are called besides what is shown, so that a search can be written in
 * another language or in the service's own words.
 *
 * @param titles other names of the column
 * @param words for what a cell says its other names
 */
public record ColumnNames(List<String> titles, Map<String, List<String>> words) {
  public static final ColumnNames NONE = new ColumnNames(List.of(), Map.of());

  public ColumnNames {
    titles = List.copyOf(titles);
    words = Map.copyOf(words);
  }

  /** Whether this is another name for what a cell says, and no cell says it. */
  public boolean isOther(String word) {
    return !words.containsKey(word)
        && words.values().stream().anyMatch(names -> names.contains(word));
  }

  /** These names and more for the column. */
  public ColumnNames titled(List<String> more) {
    List<String> all = new ArrayList<>(titles);
    all.addAll(more);
    return new ColumnNames(all, words);
  }

  /** These names and more for one of its words. */
  public ColumnNames saying(String word, List<String> more) {
    Map<String, List<String>> all = new LinkedHashMap<>(words);
    all.merge(
        word,
        List.copyOf(more),
        (a, b) -> {
          List<String> both = new ArrayList<>(a);
          both.addAll(b);
          return List.copyOf(both);
        });
    return new ColumnNames(titles, all);
  }
}
