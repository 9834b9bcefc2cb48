package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.api.ApiFailure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a panel's queries stand.
 *
 * @param loading whether nothing was heard yet of a query
 * @param polling whether a poll is under way
 * @param failure of the first query whose last poll failed; null when all went well
 * @param lastGoodAt when the failing query, or else the newest, went well; null when none did
 * @param lastSampleAt the newest sample's own time; null when there is none
 * @param nextAt when the next poll is due; null when none is planned
 * @param missing what the panel asks for and nobody has
 * @param unread why the past could not be read, in technical words; empty when it could
 * @param broken why the panel itself could not be computed, in technical words; empty when it could
 */
public record PanelStatus(
    boolean loading,
    boolean polling,
    @Nullable ApiFailure failure,
    @Nullable Instant lastGoodAt,
    @Nullable Instant lastSampleAt,
    @Nullable Instant nextAt,
    List<Missing> missing,
    String unread,
    String broken) {
  /** Nothing is asked. */
  public static final PanelStatus NONE =
      new PanelStatus(false, false, null, null, null, null, List.of(), "", "");

  public PanelStatus {
    missing = List.copyOf(missing);
  }

  /**
   * Something that a panel was made for and that is not here.
   *
   * @param connection its name or id; empty when no connection at all has the metric
   * @param metric id of the metric
   * @param known whether the connection is there, but without the metric
   */
  public record Missing(String connection, String metric, boolean known) {}
}
