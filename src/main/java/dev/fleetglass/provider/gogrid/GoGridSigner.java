package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.ApiRequest;
import dev.fleetglass.http.Signature;
import dev.fleetglass.http.Signer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Adds {@code api_key} and {@code sig}. The signature covers key, secret and the current second,
 * neither path nor parameters ({@code api/gogrid.md} section 1), so it goes stale and is made anew
 * for every attempt. MD5 is the protocol's choice.
 */
final class GoGridSigner implements Signer {
  private final String apiKey;
  private final String secret;

  /** Takes the credentials without the blanks that copying often leaves around them. */
  GoGridSigner(String apiKey, String secret) {
    this.apiKey = apiKey.strip();
    this.secret = secret.strip();
  }

  @Override
  public void sign(ApiRequest request, Signature signature) {
    signature.secretParameter("api_key", apiKey);
    signature.secretParameter("sig", signatureAt(signature.now().getEpochSecond()));
  }

  /** Lower-case hexadecimal digest for a second since 1970. */
  String signatureAt(long second) {
    String signed = apiKey + secret + second;
    return HexFormat.of().formatHex(md5().digest(signed.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
