package dev.fleetglass.http;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of attributes whose value is a secret of the watched object, such as a cluster's own
 * credentials ({@code api/cocktail.md} section 3.2) or a server's password. Services are not known
 * to send them in lists; should one do so, nobody sees them.
 */
public final class SecretNames {
  /** What is shown instead of a secret. */
  public static final String MARK = Redactor.MARK;

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(secret|passw(or)?d|token|authdata|keydata|apikey|api_key|credential|privatekey).*");

  /** A price list, not a secret ({@code api/gogrid.md} section 2: customer and billing tokens). */
  private static final Pattern BILLING = Pattern.compile("(?i)billingtokens?(\\[\\d+])?");

  private SecretNames() {}

  /**
   * Whether the value behind this name is a secret.
   *
   * @param name the last step of a path, an index behind it or not
   */
  public static boolean matches(String name) {
    return SECRET.matcher(name).matches() && !BILLING.matcher(name).matches();
  }

  /**
   * Whether the value at the end of a path is a secret: what is within something of a secret's name
   * is one as well.
   *
   * @param path steps with dots between them
   */
  public static boolean within(String path) {
    return Stream.of(path.split("\\.", -1)).anyMatch(SecretNames::matches);
  }
}
