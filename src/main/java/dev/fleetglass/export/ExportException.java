package dev.fleetglass.export;

import java.io.IOException;
import java.nio.file.Path;

/** A file could not be written; what was there under its name still is. */
public final class ExportException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient Path file;

  ExportException(Reason reason, Path file, IOException cause) {
    super(cause.getMessage(), cause);
    this.reason = reason;
    this.file = file;
  }

  /** Why not. */
  public enum Reason {
    DISK_FULL,
    NO_PERMISSION,
    /** The folder is not there, or not any more. */
    NO_FOLDER,
    /** There is a folder of that name. */
    IS_FOLDER,
    /** Another program has it open, which Windows does not let be replaced. */
    IN_USE,
    OTHER
  }

  public Reason reason() {
    return reason;
  }

  /** The file that was to be written. */
  public Path file() {
    return file;
  }
}
