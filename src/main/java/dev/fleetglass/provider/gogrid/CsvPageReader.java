package dev.fleetglass.provider.gogrid;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
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
 * with column names, then one record per server. Columns are known by name, because their order and
 * number changed within a version; a column without a name keeps its place. Quoting follows RFC
 * 4180, since no recorded answer shows how the service quotes.
 */
final class CsvPageReader implements PageReader {
  @Override
  public void read(InputStream body, PageBuilder page) throws UndecodableException {
    try {
      new Walk(page, records(Utf8.reader(body))).answer();
    } catch (CsvParseException e) {
      throw new UndecodableException(
          place(page), "Not well-formed CSV: a quote or a length is wrong.");
    } catch (IOException | UncheckedIOException e) {
      throw new UndecodableException(place(page), "The body is not text in UTF-8.");
    }
  }

  private static Iterator<CsvRecord> records(Reader text) {
    return CsvReader.builder()
        .skipEmptyLines(true)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(2 * MAX_TEXT)
        .build(CsvRecordHandler.of(limits -> limits.maxFields(5000).maxFieldSize(MAX_TEXT)), text)
        .iterator();
  }

  private static String place(PageBuilder page) {
    return "list[" + page.rows() + "]";
  }

  private static final class Walk {
    private final PageBuilder page;
    private final Iterator<CsvRecord> records;

    Walk(PageBuilder page, Iterator<CsvRecord> records) {
      this.page = page;
      this.records = records;
    }

    void answer() throws UndecodableException {
      if (!records.hasNext()) {
        throw new UndecodableException(null, "The answer has no content.");
      }
      head(records.next().getFields());
      page.list();
      if (page.failed()) {
        failure();
      } else {
        rows();
      }
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
      if (!records.hasNext() && page.summary().returned() != 0) {
        throw new UndecodableException(null, "The body ends before the column names.");
      }
      WirePath[] columns = records.hasNext() ? columns(records.next()) : new WirePath[0];
      while (records.hasNext()) {
        CsvRecord row = records.next();
        ServerWire wire = page.beginRow();
        if (row.getFieldCount() != columns.length) {
          throw new UndecodableException(
              wire.at(""),
              "The line has "
                  + row.getFieldCount()
                  + " fields under "
                  + columns.length
                  + " names.");
        }
        for (int i = 0; i < columns.length; i++) {
          wire.put(columns[i], Shape.Kind.UNTYPED, page.pool().text(row.getField(i)));
        }
        page.endRow();
      }
      // Unlike the other formats, CSV does not show by itself that its end is missing.
      if (page.rows() < page.summary().returned()) {
        throw new UndecodableException(
            place(page),
            "The body ends after " + page.rows() + " of " + page.summary().returned() + " rows.");
      }
    }

    private WirePath[] columns(CsvRecord names) throws UndecodableException {
      Set<String> seen = new HashSet<>();
      WirePath[] columns = new WirePath[names.getFieldCount()];
      for (int i = 0; i < columns.length; i++) {
        String name = i == 0 ? withoutMark(names.getField(i)) : names.getField(i);
        String key = name.isBlank() ? "column " + (i + 1) : name.strip();
        columns[i] = page.paths().member(page.paths().root(), key);
        if (!seen.add(key)) {
          throw new UndecodableException(key, "The column name appears twice.");
        }
      }
      return columns;
    }

    /** Line 3 holds code and message; a comma in the message is not quoted. */
    private void failure() {
      List<String> names = records.hasNext() ? records.next().getFields() : List.of();
      List<String> words = records.hasNext() ? records.next().getFields() : List.of();
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
