package dev.fleetglass.ui.shell;

import dev.fleetglass.crash.CrashReports;
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
 * @param reports what remains of runs that went wrong
 */
public record ShellServices(
    List<Inventory<?>> inventories,
    Connections connections,
    Preferences preferences,
    SandboxControl sandbox,
    Past past,
    CrashReports reports) {
  public ShellServices {
    inventories = List.copyOf(inventories);
  }
}
