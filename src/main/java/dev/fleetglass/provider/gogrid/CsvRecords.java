package dev.fleetglass.provider.gogrid;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dev.fleetglass.http.UndecodableException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes fields over from the CSV parser: as texts for the lines above the objects, then straight
 * into the row. Is its own record, used again for every line, so that a line costs no memory.
 */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<CsvRecords> {
  private static final int MOST_FIELDS = 5_000;

  private final PageBuilder<?> page;
  private List<String> fields = List.of();
  private WirePath @Nullable [] columns;
  private int count;
  private @Nullable UndecodableException wrong;

  CsvRecords(PageBuilder<?> page) {
    this.page = page;
  }

  /** From the next line on, fields are values of these places. */
  void rowsUnder(WirePath[] names) {
    columns = names;
  }

  /** The line's fields as texts. */
  List<String> fields() {
    return fields;
  }

  /** Tells what was wrong with the line. */
  void check() throws UndecodableException {
    if (columns != null && count != columns.length) {
      throw new UndecodableException(
          page.row().at(""),
          "The line has " + count + " fields under " + columns.length + " names.");
    }
    if (wrong != null) {
      throw wrong;
    }
  }

  @Override
  protected void handleBegin(long line) {
    count = 0;
    wrong = null;
  }

  @Override
  protected void handleField(int index, char[] chars, int from, int length, boolean quoted) {
    if (index == 0) {
      if (columns == null) {
        fields = new ArrayList<>();
      } else {
        page.beginRow();
      }
    }
    count++;
    if (wrong != null) {
      return;
    }
    if (length > PageReader.MAX_TEXT || index > MOST_FIELDS) {
      String place = columns == null ? null : page.row().at("");
      wrong = new UndecodableException(place, "The line or one of its fields is too long.");
    } else if (columns == null) {
      fields.add(new String(chars, from, length));
    } else if (index < columns.length) {
      try {
        page.row().put(columns[index], Shape.Kind.UNTYPED, chars, from, length);
      } catch (UndecodableException e) {
        // The parser lets no checked exception through.
        wrong = e;
      }
    }
  }

  @Override
  protected CsvRecords buildRecord() {
    return this;
  }
}
