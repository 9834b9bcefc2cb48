package dev.fleetglass.ui.inventory;

import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.i18n.Texts;

/**
 * Something that has to do with a row because the data say so.
 *
 * @param icon Ikonli literal
 * @param label how it is related, translated
 * @param value what it is, as the service calls it
 * @param count how many objects the link shows, this row included; 1 for a single one, {@link
 *     #UNCOUNTED} when that is not known
 * @param screen where the link leads
 */
public record Relation(
    String icon, String label, String value, int count, ScreenId screen, Target target) {
  /** Stands for a number that nobody knows before the link is followed. */
  public static final int UNCOUNTED = -1;

  /** The connection a row came from. */
  public static Relation connection(Texts texts, String id, String name) {
    return new Relation(
        "fg-connection",
        texts.get("inventory.related.connection"),
        name,
        1,
        ScreenId.CONNECTIONS,
        new Target.Connection(id));
  }

  /** A search for cells of a column that say just this. */
  public static String is(String column, String value) {
    return column + "=" + quoted(value);
  }

  /** The value as a phrase of the search language. */
  public static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
