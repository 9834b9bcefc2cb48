package dev.fleetglass.ui.monitoring;

import dev.fleetglass.api.ApiFailure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the watched metric stands.
 *
 * @param polling whether a poll is under way
 * @param failure of the last poll; null when it went well or none was made
 * @param lastGoodAt when the last poll went well; null when none did
 * @param lastSampleAt the newest sample's own time; null when there is none
 * @param nextAt when the next poll is due; null when none is planned
 */
public record WatchStatus(
    boolean polling,
    @Nullable ApiFailure failure,
    @Nullable Instant lastGoodAt,
    @Nullable Instant lastSampleAt,
    @Nullable Instant nextAt) {
  /** Nothing is watched, or nothing was heard yet. */
  public static final WatchStatus NONE = new WatchStatus(false, null, null, null, null);
}
