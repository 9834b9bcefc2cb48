package dev.fleetglass.provider.gogrid;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.fleetglass.http.UndecodableException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads CSV answers ({@code api/gogrid.md} section 5): a comment with status and figures, a comment
 * with column names, then one record per object. Columns are known by name, because their order and
 * number changed within a version; a column without a name keeps its place. Quoting follows RFC
 * 4180, since no recorded answer shows how the service quotes. Lists do not come in CSV: each is
 * one empty column without a name.
 */
final class CsvPageReader implements PageReader {
  /** The bare parser of a text, with the limits that all bodies are read under. */
  static <T> CsvReader<T> open(Reader text, CsvCallbackHandler<T> handler) {
    return CsvReader.builder()
        .skipEmptyLines(true)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(2 * MAX_TEXT)
        .build(handler, text);
  }

  @Override
  public void read(InputStream body, PageBuilder<?> page) throws UndecodableException {
    try {
      new Walk(page, Utf8.reader(body)).answer();
    } catch (CsvParseException e) {
      throw new UndecodableException(
          place(page), "Not well-formed CSV: a quote or a length is wrong.");
    } catch (UncheckedIOException e) {
      throw new UndecodableException(place(page), "The body is not text in UTF-8.");
    }
  }

  private static String place(PageBuilder<?> page) {
    return "list[" + page.rows() + "]";
  }

  private static final class Walk {
    private final PageBuilder<?> page;
    private final CsvRecords handler;
    private final Iterator<CsvRecords> records;

    Walk(PageBuilder<?> page, Reader text) {
      this.page = page;
      handler = new CsvRecords(page);
      records = open(text, handler).iterator();
    }

    void answer() throws UndecodableException {
      if (!records.hasNext()) {
        throw new UndecodableException(null, "The answer has no content.");
      }
      head(next());
      page.list();
      if (page.failed()) {
        failure();
      } else {
        rows();
      }
    }

    private List<String> next() throws UndecodableException {
      records.next().check();
      return handler.fields();
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

    private void rows() throws UndecodableException {
      if (records.hasNext()) {
        handler.rowsUnder(columns(next()));
      } else if (page.summary().returned() != 0) {
        throw new UndecodableException(null, "The body ends before the column names.");
      }
      while (records.hasNext()) {
        records.next().check();
        page.endRow();
      }
      // Unlike the other formats, CSV does not show by itself that its end is missing.
      if (page.rows() < page.summary().returned()) {
        throw new UndecodableException(
            place(page),
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
    private void failure() throws UndecodableException {
      List<String> names = records.hasNext() ? next() : List.of();
      List<String> words = records.hasNext() ? next() : List.of();
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
