package dev.fleetglass.export;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes one file front to back. The stream is the caller's to close; a writer that is not ended
 * leaves an unfinished file and holds nothing else.
 */
interface RowWriter {
  /**
   * Writes a row.
   *
   * @param values one per column
   */
  void row(@Nullable Object[] values) throws IOException;

  /** Completes the file. */
  void end() throws IOException;

  /** Texts that did not fit so far. */
  default int shortened() {
    return 0;
  }

  /** Writes what comes before the rows. */
  static RowWriter begin(Export<?> export, OutputStream out) throws IOException {
    return switch (export.format()) {
      case CSV -> new CsvRows(export, out);
      case JSON -> new JsonRows(export, out);
      case XLSX -> new XlsxRows(export, out, XlsxRows.SHEET_ROWS);
    };
  }
}
