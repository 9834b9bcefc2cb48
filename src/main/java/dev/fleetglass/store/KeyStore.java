package dev.fleetglass.store;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;

/** The operating system's key store, reduced to what is needed of it. Calls may block for long. */
interface KeyStore {
  Optional<String> read(String account) throws Exception;

  void write(String account, String secret) throws Exception;

  /** May throw when there is no such account. */
  void delete(String account) throws Exception;

  void release() throws Exception;

  /** Reaches for a key store; throws when the machine has none. */
  @FunctionalInterface
  interface Opener {
    KeyStore open() throws Exception;
  }

  /** Through java-keyring: Keychain, Credential Store, Secret Service or KWallet. */
  static KeyStore ofSystem() throws Exception {
    Keyring keyring = Keyring.create();
    return new KeyStore() {
      private static final String SERVICE = "Fleetglass";

      @Override
      public Optional<String> read(String account) {
        try {
          return Optional.ofNullable(keyring.getPassword(SERVICE, account));
        } catch (PasswordAccessException e) {
          // The library tells "no such account" in no other way.
          return Optional.empty();
        }
      }

      @Override
      public void write(String account, String secret) throws Exception {
        keyring.setPassword(SERVICE, account, secret);
      }

      @Override
      public void delete(String account) throws Exception {
        keyring.deletePassword(SERVICE, account);
      }

      @Override
      public void release() throws Exception {
        keyring.close();
      }
    };
  }
}
