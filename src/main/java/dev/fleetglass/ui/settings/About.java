package dev.fleetglass.ui.settings;

import java.util.List;

/**
 * What a bug report needs to know of this program.
 *
 * @param version of Fleetglass
 * @param java version and vendor of the run time
 * @param javafx version of the toolkit
 * @param system name, version and architecture of the operating system
 */
public record About(String version, String java, String javafx, String system) {
  /** The licences of what is built in, in short, most visible first. */
  static final List<License> LICENSES =
      List.of(
          new License("OpenJFX", "GPL-2.0 + Classpath Exception"),
          new License("ControlsFX", "BSD-3-Clause"),
          new License("AtlantaFX", "MIT"),
          new License("Ikonli", "Apache-2.0"),
          new License("Material Design Icons", "Apache-2.0"),
          new License("Pretendard", "OFL-1.1"),
          new License("JetBrains Mono", "OFL-1.1"),
          new License("OkHttp, Okio", "Apache-2.0"),
          new License("Jackson", "Apache-2.0"),
          new License("FastCSV", "MIT"),
          new License("fastexcel, opczip", "Apache-2.0"),
          new License("picocli", "Apache-2.0"),
          new License("java-keyring", "BSD-3-Clause"),
          new License("AppDirs", "Apache-2.0"),
          new License("SLF4J", "MIT"),
          new License("Logback", "EPL-2.0 / LGPL-2.1"));

  /** A built-in work and the SPDX name of its licence. */
  record License(String work, String name) {}

  /** This program as it runs; the version is the one it was built with. */
  public static About running(String version) {
    return new About(
        version,
        property("java.version") + " (" + property("java.vendor") + ")",
        property("javafx.version"),
        String.join(" ", property("os.name"), property("os.version"), property("os.arch")));
  }

  /** One line per fact, for the clipboard. */
  String report() {
    return "Fleetglass " + version + "\nJava " + java + "\nJavaFX " + javafx + '\n' + system + '\n';
  }

  private static String property(String name) {
    return System.getProperty(name, "?");
  }
}
