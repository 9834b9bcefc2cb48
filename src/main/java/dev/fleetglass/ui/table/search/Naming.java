package dev.fleetglass.ui.table.search;

import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.ColumnNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gives columns the names by which searches find them, in every language. */
public final class Naming {
  private Naming() {}

  /**
   * The same columns, called by their titles in every language too.
   *
   * @param titles beginning of the text keys of titles; the column's id follows
   * @param more further names by the column's id; a name may be given to several columns
   */
  public static <R> List<Column<R>> of(
      List<Column<R>> columns, String titles, Map<String, List<String>> more) {
    return columns.stream()
        .map(column ->
            column.called(
                column
                    .names()
                    .titled(Texts.everywhere(titles + column.id()))
                    .titled(more.getOrDefault(column.id(), List.of()))))
        .toList();
  }

  /**
   * The names of states: their words in every language and the service's own.
   *
   * @param words beginning of the text keys of states; the constant in lower case follows
   */
  public static <E extends Enum<E>> ColumnNames states(Class<E> type, String words, Texts texts) {
    ColumnNames names = ColumnNames.NONE;
    for (E state : type.getEnumConstants()) {
      String key = words + state.name().toLowerCase(Locale.ROOT);
      names = names.saying(texts.get(key), Texts.everywhere(key));
      names = names.saying(texts.get(key), List.of(state.name(), state.name().replace('_', ' ')));
    }
    return names;
  }
}
