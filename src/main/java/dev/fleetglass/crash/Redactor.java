package dev.fleetglass.crash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what a report must not tell: secrets by the names they go under, user info
 * and queries of addresses, and who the user is, as far as paths tell.
 */
public final class Redactor {
  private static final String HIDDEN = "***";

  /** What shows that a word's neighbour is a secret, whether in a query, in JSON or in prose. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)([\\w.-]*(?:api[_-]?key|secret|passw(?:or)?d|passphrase|token|credential|signature"
              + "|\\bsig|cookie|authorization)[\\w.-]*[\"']?\\s*[=:]\\s*[\"']?)"
              + "((?:bearer|basic|digest)\\s+)?[^\\s\"'&,;}\\])]+");

  private static final Pattern SCHEME =
      Pattern.compile("(?i)\\b((?:bearer|basic)\\s+)[A-Za-z0-9._~+/=-]{6,}");
  private static final Pattern USER_INFO = Pattern.compile("(?i)([a-z][a-z0-9+.-]*://)[^/\\s@]+@");
  private static final Pattern QUERY =
      Pattern.compile("(?i)([a-z][a-z0-9+.-]*://[^\\s?\"'<>]*\\?)[^\\s\"'<>]+");

  /** A signed token, wherever it stands. */
  private static final Pattern JWT =
      Pattern.compile("eyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]*");

  private final Map<Pattern, String> rules;

  /**
   * Hides this user.
   *
   * @param home folder of the user, empty when unknown
   * @param user name of the user, empty when unknown
   */
  public Redactor(String home, String user) {
    List<Map.Entry<Pattern, String>> own = new ArrayList<>();
    if (home.length() > 1) {
      own.add(Map.entry(Pattern.compile(Pattern.quote(home) + "(?![\\w.-])"), "~"));
    }
    if (!user.isBlank()) {
      // Only as a part of a path: a name may be a word that code uses too.
      own.add(
          Map.entry(
              Pattern.compile("(?<=[/\\\\])" + Pattern.quote(user) + "(?=[/\\\\:\\s\"')]|$)"),
              "(user)"));
    }
    rules = new LinkedHashMap<>();
    own.forEach(rule -> rules.put(rule.getKey(), Matcher.quoteReplacement(rule.getValue())));
    rules.put(USER_INFO, "$1" + HIDDEN + "@");
    rules.put(QUERY, "$1" + HIDDEN);
    rules.put(NAMED, "$1" + HIDDEN);
    rules.put(SCHEME, "$1" + HIDDEN);
    rules.put(JWT, HIDDEN);
  }

  /** Hides the user this program runs for. */
  public static Redactor ofSystem() {
    return new Redactor(System.getProperty("user.home", ""), System.getProperty("user.name", ""));
  }

  /** The same text without what nobody else should read. */
  public String redact(String text) {
    String left = text;
    for (Map.Entry<Pattern, String> rule : rules.entrySet()) {
      left = rule.getKey().matcher(left).replaceAll(rule.getValue());
    }
    return left;
  }
}
