package dev.fleetglass.ui.shell;

import dev.fleetglass.api.ApiFailure;
import java.nio.file.Path;
import java.util.Optional;

/** Something in the background that the operator should know and can do something about. */
public sealed interface Notice {
  /** Stable while the matter lasts; a dismissed notice does not come back under the same id. */
  String id();

  /** A connection whose credentials were refused. */
  record Refused(String connectionId, String connection, ApiFailure failure) implements Notice {
    @Override
    public String id() {
      return "refused:" + connectionId;
    }
  }

  /**
   * A settings file that could not be used.
   *
   * @param kept where the damaged file was put aside; empty when writing failed
   */
  record FileProblem(Path file, Optional<Path> kept, String reason) implements Notice {
    @Override
    public String id() {
      return "file:" + file + ":" + reason;
    }
  }
}
