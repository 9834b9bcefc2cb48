package dev.fleetglass.provider.gogrid;

import dev.fleetglass.api.RevealedSecret;
import dev.fleetglass.http.UndecodableException;
import org.jspecify.annotations.Nullable;

/** The password of an answer that was asked for its password. Nothing else of it is read. */
final class RevealedType implements ObjectType<RevealedSecret> {
  static final RevealedType INSTANCE = new RevealedType();

  private RevealedType() {}

  @Override
  public Layout layout() {
    return PasswordType.LAYOUT;
  }

  @Override
  public boolean reveals() {
    return true;
  }

  @Override
  public RevealedSecret read(Row row) throws UndecodableException {
    char[] secret = row.takeSecret();
    if (secret.length == 0) {
      throw new UndecodableException(row.at("password"), "The answer has no password.");
    }
    return new RevealedSecret(secret);
  }

  @Override
  public @Nullable Long id(RevealedSecret secret) {
    return null;
  }

  @Override
  public String key(RevealedSecret secret) {
    return "";
  }
}
