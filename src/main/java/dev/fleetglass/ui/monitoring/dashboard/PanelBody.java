package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.dashboard.Panel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What a panel draws with; one for each kind of drawing. */
interface PanelBody {
  /** How a panel looks, apart from its data. */
  record Look(Panel panel, String title, TimeChoice time, ZoneId zone, List<FleetEvent> events) {}

  Region node();

  void look(Look look);

  void data(PanelData data);

  /**
   * How the queries stand.
   *
   * @param failedSince from when values are missing; null when no query fails
   * @param words the API's own
   */
  void status(boolean loading, @Nullable Instant failedSince, String words);

  /** Keys of series not drawn. */
  default void hide(Set<String> keys) {}

  /** Whether it may draw. */
  void live(boolean value);

  /**
   * The legend below the drawing; null where the drawing names its series itself.
   *
   * @param large whether there is room for all figures of all series
   */
  default @Nullable Node legend(boolean large) {
    return null;
  }

  /** Lets go of everything shared with other panels. */
  default void close() {}
}
