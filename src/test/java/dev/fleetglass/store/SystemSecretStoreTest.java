package dev.fleetglass.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SystemSecretStoreTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(50);

  private final FakeKeyStore keyStore = new FakeKeyStore();

  @Test
  void keepsSecretsInTheKeyStore() throws IOException {
    try (SystemSecretStore store = new SystemSecretStore(() -> keyStore, LONG, LONG)) {
      store.write("a", "token", "hush");

      assertThat(store.lasting()).isTrue();
      assertThat(keyStore.secrets).containsExactly(Map.entry("a/token", "hush"));
      assertThat(store.read("a", "token")).contains("hush");
      store.delete("a", "token");
      store.delete("a", "token");
      assertThat(store.read("a", "token")).isEmpty();
      assertThat(keyStore.secrets).isEmpty();
    }
    assertThat(keyStore.released).isTrue();
  }

  @Test
  void keepsSecretsForTheSessionWithoutAKeyStore() throws IOException {
    KeyStore.Opener none =
        () -> {
          throw new IllegalStateException("no bus");
        };
    try (SystemSecretStore store = new SystemSecretStore(none, LONG, LONG)) {
      store.write("a", "token", "hush");

      assertThat(store.lasting()).isFalse();
      assertThat(store.read("a", "token")).contains("hush");
      store.delete("a", "token");
      assertThat(store.read("a", "token")).isEmpty();
    }
  }

  @Test
  void doesNotWaitForAKeyStoreThatHangsWhenSought() throws IOException {
    KeyStore.Opener hanging =
        () -> {
          new CountDownLatch(1).await();
          return keyStore;
        };
    try (SystemSecretStore store = new SystemSecretStore(hanging, SHORT, LONG)) {
      assertThat(store.lasting()).isFalse();
      store.write("a", "token", "hush");
      assertThat(store.read("a", "token")).contains("hush");
    }
  }

  @Test
  void saysWhenTheKeyStoreStopsAnsweringAndThenKeepsForTheSession() throws IOException {
    try (SystemSecretStore store = new SystemSecretStore(() -> keyStore, LONG, SHORT)) {
      store.write("a", "token", "hush");
      keyStore.hanging = true;

      assertThatThrownBy(() -> store.write("a", "token", "quiet"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("key store")
          .hasMessageNotContaining("quiet");
      assertThat(store.lasting()).isFalse();
      store.write("a", "token", "quiet");
      assertThat(store.read("a", "token")).contains("quiet");
    }
  }

  @Test
  void doesNotTrustAKeyStoreThatForgets() throws IOException {
    keyStore.forgetful = true;
    try (SystemSecretStore store = new SystemSecretStore(() -> keyStore, LONG, LONG)) {
      assertThatThrownBy(() -> store.write("a", "token", "hush"))
          .isInstanceOf(IOException.class)
          .hasMessageNotContaining("hush");
      store.write("a", "token", "hush");
      assertThat(store.lasting()).isFalse();
      assertThat(store.read("a", "token")).contains("hush");
    }
  }

  @Test
  void keepsWhatAKeyStoreSaysOutOfItsMessages() {
    keyStore.leaking = true;
    try (SystemSecretStore store = new SystemSecretStore(() -> keyStore, LONG, LONG)) {
      assertThatThrownBy(() -> store.write("a", "token", "hush"))
          .isInstanceOf(IOException.class)
          .hasMessageNotContaining("hush")
          .hasNoCause();
    }
  }

  @Test
  void findsTheSystemsKeyStoreOrNoneWithoutHanging() throws IOException {
    try (SystemSecretStore store = new SystemSecretStore()) {
      assertThat(store.read("no-such-connection", "token")).isEmpty();
    }
  }

  /** A key store in memory that misbehaves when told so. */
  private static final class FakeKeyStore implements KeyStore {
    final Map<String, String> secrets = new ConcurrentHashMap<>();
    volatile boolean hanging;
    volatile boolean forgetful;
    volatile boolean leaking;
    volatile boolean released;

    @Override
    public Optional<String> read(String account) {
      return Optional.ofNullable(secrets.get(account));
    }

    @Override
    public void write(String account, String secret) throws Exception {
      if (hanging) {
        new CountDownLatch(1).await();
      }
      if (leaking) {
        throw new IllegalArgumentException("cannot keep " + secret);
      }
      if (!forgetful) {
        secrets.put(account, secret);
      }
    }

    @Override
    public void delete(String account) {
      if (secrets.remove(account) == null) {
        throw new IllegalStateException("no such account");
      }
    }

    @Override
    public void release() {
      released = true;
    }
  }
}
