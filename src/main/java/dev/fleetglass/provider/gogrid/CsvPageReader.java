package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV answers ({@code api/gogrid.md} section 5): a comment with status and figures, a comment
 * with column names, then one record per object. Columns are known by name, because their order and
 * number changed within a version; a column without a name keeps its place. Quoting follows RFC
 * 4180, since no recorded answer shows how the service quotes. Lists do not come in CSV: each is
 * one empty column without a name.
 */
final class CsvPageReader implements PageReader {
  @Override
  public void read(InputStream body, PageBuilder<?> page) throws UndecodableException {
    Walk walk = new Walk(page, Utf8.reader(body));
    try {
      walk.answer();
    } catch (IOException e) {
      throw new UndecodableException(walk.place(), "The body is not text in UTF-8.");
    }
  }

  private static final class Walk {
    private final PageBuilder<?> page;
    private final CsvTokens text;
    private boolean inRows;

    Walk(PageBuilder<?> page, Reader text) {
      this.page = page;
      this.text = new CsvTokens(text, this::place);
    }

    @Nullable String place() {
      return inRows ? "list[" + page.rows() + "]" : null;
    }

    void answer() throws IOException, UndecodableException {
      List<String> head = line();
      if (head.isEmpty()) {
        throw new UndecodableException(null, "The answer has no content.");
      }
      head(head);
      page.list();
      if (page.failed()) {
        failure();
      } else {
        rows();
      }
    }

    /** The fields of the next line as texts; none at the end of the body. */
    private List<String> line() throws IOException, UndecodableException {
      List<String> fields = new ArrayList<>();
      int length = 0;
      if (text.nextLine()) {
        while (text.next()) {
          length += text.length();
          if (length > MAX_TEXT || fields.size() == CsvColumns.MOST) {
            throw text.tooLong();
          }
          fields.add(new String(text.chars(), text.from(), text.length()));
        }
      }
      return fields;
    }

    /** Line 1: {@code # SUCCESS, /grid/server/list, TOTAL, 1, NUMPAGES, 0, ...}. */
    private void head(List<String> fields) throws UndecodableException {
      String first = withoutMark(fields.getFirst()).strip();
      if (!first.equals("SUCCESS") && !first.equals("FAILURE")) {
        throw new UndecodableException(
            "status", "The first line says neither SUCCESS nor FAILURE.");
      }
      page.status(first.toLowerCase(Locale.ROOT));
      for (int i = 2; i + 1 < fields.size(); i += 2) {
        page.figure(fields.get(i).strip(), fields.get(i + 1));
      }
    }

    private void rows() throws IOException, UndecodableException {
      List<String> names = line();
      if (names.isEmpty() && page.summary().returned() != 0) {
        throw new UndecodableException(null, "The body ends before the column names.");
      }
      CsvColumns columns = new CsvColumns(columns(names), text);
      inRows = true;
      while (text.nextLine()) {
        columns.read(page.beginRow());
        page.endRow();
      }
      // Unlike the other formats, CSV does not show by itself that its end is missing.
      if (page.rows() < page.summary().returned()) {
        throw new UndecodableException(
            place(),
            "The body ends after " + page.rows() + " of " + page.summary().returned() + " rows.");
      }
    }

    private WirePath[] columns(List<String> names) throws UndecodableException {
      Set<String> seen = new HashSet<>();
      WirePath[] columns = new WirePath[names.size()];
      for (int i = 0; i < columns.length; i++) {
        String name = i == 0 ? withoutMark(names.get(i)) : names.get(i);
        String key = name.isBlank() ? "column " + (i + 1) : name.strip();
        columns[i] = page.paths().member(page.paths().root(), key);
        if (!seen.add(key)) {
          throw new UndecodableException(key, "The column name appears twice.");
        }
      }
      return columns;
    }

    /** Line 3 holds code and message; a comma in the message is not quoted. */
    private void failure() throws IOException, UndecodableException {
      List<String> names = line();
      List<String> words = line();
      if (words.isEmpty()) {
        return;
      }
      boolean messageFirst = !names.isEmpty() && withoutMark(names.getFirst()).equals("message");
      int last = words.size() - 1;
      if (messageFirst) {
        page.refused(words.getLast(), String.join(",", words.subList(0, Math.max(1, last))));
      } else {
        page.refused(
            words.getFirst(), last == 0 ? null : String.join(",", words.subList(1, last + 1)));
      }
    }

    private static String withoutMark(String field) {
      return field.startsWith("#") ? field.substring(1).stripLeading() : field;
    }
  }
}
