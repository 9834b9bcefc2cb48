package dev.fleetglass.ui.inventory;

import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import java.net.URI;

/** Where the text of a cell leads. */
public sealed interface RowLink {
  /** A web page. */
  record Web(URI address) implements RowLink {}

  /** Something on a screen of this window. */
  record Within(ScreenId screen, Target target) implements RowLink {}
}
