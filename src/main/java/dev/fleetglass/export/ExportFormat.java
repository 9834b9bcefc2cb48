package dev.fleetglass.export;

import java.util.Locale;

/** The kinds of files that can be written. */
public enum ExportFormat {
  /**
   * RFC 4180 in UTF-8, the first record being the header. With notes the file begins with a byte
   * order mark, without which spreadsheets take UTF-8 for something else, and with lines {@code #
   * key: value}; without notes it has neither, for programs.
   */
  CSV,
  /**
   * One object with {@code export}, the notes, and {@code rows}, an array with an object per row
   * and line, keys being column ids; without notes the array alone.
   */
  JSON,
  /**
   * A workbook with real numbers, dates and booleans. Rows beyond what a sheet holds go to further
   * sheets; the notes are a sheet of their own at the end.
   */
  XLSX;

  /** The ending of file names, without a dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The sheets so many rows need; 1 where the format knows none. */
  public int sheets(int rows) {
    return this == XLSX ? Math.max(1, Math.ceilDiv(rows, XlsxRows.SHEET_ROWS)) : 1;
  }
}
