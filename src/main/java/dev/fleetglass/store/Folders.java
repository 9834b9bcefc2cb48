package dev.fleetglass.store;

import java.nio.file.Path;
import java.util.Map;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where the program keeps its files. The folders need not exist; whoever writes makes them.
 *
 * @param config settings, connections and layouts
 * @param data what the program gathers
 * @param logs rotating log files
 */
public record Folders(Path config, Path data, Path logs) {
  /** Environment variable that puts everything below one folder, for portable use. */
  public static final String HOME_VARIABLE = "FLEETGLASS_HOME";

  /** System property with the same meaning; it wins over the variable. */
  public static final String HOME_PROPERTY = "fleetglass.home";

  private static final String APP = "fleetglass";

  /** The folders of this run, by property, environment or the system's custom. */
  public static Folders locate() {
    return locate(System.getenv(), System.getProperty(HOME_PROPERTY));
  }

  static Folders locate(Map<String, String> environment, @Nullable String property) {
    String home =
        property == null || property.isBlank() ? environment.get(HOME_VARIABLE) : property;
    return home == null || home.isBlank() ? ofSystem() : below(Path.of(home));
  }

  /** Everything below one folder. */
  public static Folders below(Path home) {
    Path root = home.toAbsolutePath().normalize();
    return new Folders(root.resolve("config"), root.resolve("data"), root.resolve("logs"));
  }

  private static Folders ofSystem() {
    AppDirs system = AppDirsFactory.getInstance();
    return new Folders(
        Path.of(system.getUserConfigDir(APP, null, null)).toAbsolutePath(),
        Path.of(system.getUserDataDir(APP, null, null)).toAbsolutePath(),
        Path.of(system.getUserLogDir(APP, null, null)).toAbsolutePath());
  }
}
