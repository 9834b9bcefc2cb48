package dev.fleetglass.http;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** What may be said of an address, and which addresses are this machine. */
final class Addresses {
  private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.\\d{1,3}){3}");

  private Addresses() {}

  /**
   * The address as people may see it: parameters in order, secret values replaced, no user info.
   *
   * @param secretNames names of the parameters the signer has marked, besides the usual ones
   */
  static String redacted(HttpUrl url, Set<String> secretNames, Redactor redactor) {
    HttpUrl.Builder shown = url.newBuilder().username("").password("").query(null).fragment(null);
    for (int i = 0; i < url.querySize(); i++) {
      String name = url.queryParameterName(i);
      boolean secret = Redactor.isSecretName(name) || secretNames.contains(name);
      shown.addQueryParameter(name, secret ? Redactor.MARK : url.queryParameterValue(i));
    }
    return redactor.text(shown.build().toString());
  }

  /** Whether a host is this machine by its name alone, without asking a name server. */
  static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.equals("::1")
        || name.equals("[::1]")
        || LOOPBACK_V4.matcher(name).matches();
  }
}
