package dev.fleetglass.ui.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What is where a file is to go. */
enum TargetState {
  /** Not looked yet. */
  UNKNOWN,
  FREE,
  /** A file of that name is there and would be replaced. */
  REPLACES,
  NO_FOLDER,
  IS_FOLDER,
  /** No name of a file, or none with its folder. */
  NO_NAME;

  /** Whether a file may be written there. */
  boolean good() {
    return this == FREE || this == REPLACES;
  }

  /** Looks on the disk; blocks. */
  static TargetState of(String typed) {
    try {
      Path path = Path.of(typed.strip());
      if (typed.isBlank() || !path.isAbsolute() || path.getFileName() == null) {
        return NO_NAME;
      }
      if (Files.isDirectory(path)) {
        return IS_FOLDER;
      }
      if (path.getParent() == null || !Files.isDirectory(path.getParent())) {
        return NO_FOLDER;
      }
      return Files.exists(path) ? REPLACES : FREE;
    } catch (InvalidPathException e) {
      return NO_NAME;
    }
  }
}
