package dev.fleetglass.ui.shell;

import dev.fleetglass.service.Connections;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.Past;
import dev.fleetglass.service.Preferences;
import dev.fleetglass.service.SandboxControl;
import java.util.List;

/**
 * What the window needs to know of.
 *
 * @param inventories all lists whose connections' health the status bar tells
 */
public record ShellServices(
    List<Inventory<?>> inventories,
    Connections connections,
    Preferences preferences,
    SandboxControl sandbox,
    Past past) {
  public ShellServices {
    inventories = List.copyOf(inventories);
  }
}
