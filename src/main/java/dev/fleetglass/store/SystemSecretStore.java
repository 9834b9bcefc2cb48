package dev.fleetglass.store;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps secrets in the operating system's key store, or for this session only where there is none
 * or it stops answering. The key store is sought when it is first needed, so that a start without
 * secrets does nothing for it; until it has answered, whoever asks waits a few seconds at most.
 */
public final class SystemSecretStore implements SecretStore {
  private static final Logger LOG = LoggerFactory.getLogger(SystemSecretStore.class);

  /** Long enough for a desktop bus to start the key store's service. */
  private static final Duration PROBE = Duration.ofSeconds(5);

  /** Long enough for an operator to type the key store's password. */
  private static final Duration CALL = Duration.ofSeconds(60);

  private final MemorySecretStore memory = new MemorySecretStore();
  private final ExecutorService worker;
  private final KeyStore.Opener opener;
  private final Duration probeLimit;
  private final Duration callLimit;
  private volatile @Nullable Search search;
  private volatile boolean lost;

  /** When the key store was asked for, and what comes of it. */
  private record Search(Future<KeyStore> opening, long end) {}

  /** The system's key store. */
  public SystemSecretStore() {
    this(KeyStore::ofSystem, PROBE, CALL);
  }

  SystemSecretStore(KeyStore.Opener opener, Duration probeLimit, Duration callLimit) {
    this.opener = opener;
    this.probeLimit = probeLimit;
    this.callLimit = callLimit;
    // One thread: the libraries behind are not made for several.
    worker = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("key-store").factory());
  }

  @Override
  public boolean lasting() {
    try {
      return store() != null;
    } catch (IOException e) {
      // Interrupted: whoever asked does not need to know any more.
      return false;
    }
  }

  @Override
  public Optional<String> read(String connectionId, String field) throws IOException {
    Optional<String> kept = memory.read(connectionId, field);
    KeyStore store = kept.isPresent() ? null : store();
    return store == null ? kept : call(() -> store.read(account(connectionId, field)));
  }

  @Override
  public void write(String connectionId, String field, String secret) throws IOException {
    KeyStore store = store();
    if (store == null) {
      memory.write(connectionId, field, secret);
      return;
    }
    String account = account(connectionId, field);
    boolean kept =
        call(() -> {
          store.write(account, secret);
          return store.read(account).filter(secret::equals).isPresent();
        });
    if (!kept) {
      lost = true;
      throw refused("it does not give back what it was given");
    }
    memory.delete(connectionId, field);
  }

  @Override
  public void delete(String connectionId, String field) throws IOException {
    memory.delete(connectionId, field);
    KeyStore store = store();
    if (store == null) {
      return;
    }
    String account = account(connectionId, field);
    call(() -> {
      if (store.read(account).isPresent()) {
        store.delete(account);
      }
      return true;
    });
  }

  @Override
  public void close() {
    lost = true;
    memory.close();
    Search begun = search;
    if (begun != null && begun.opening().state() == Future.State.SUCCESS) {
      KeyStore store = begun.opening().resultNow();
      worker.execute(() -> closeQuietly(store));
    } else if (begun != null) {
      begun.opening().cancel(true);
    }
    worker.shutdown();
    try {
      if (!worker.awaitTermination(1, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      worker.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static String account(String connectionId, String field) {
    return connectionId + "/" + field;
  }

  /** The key store, once it has answered; null when there is none. */
  private @Nullable KeyStore store() throws IOException {
    if (lost) {
      return null;
    }
    Search begun = seek();
    try {
      return begun
          .opening()
          .get(Math.max(0, begun.end() - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      lose("it did not answer in time");
      begun.opening().cancel(true);
    } catch (ExecutionException e) {
      lose(e.getCause() == null ? e.toString() : e.getCause().toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the key store", e);
    }
    return null;
  }

  private synchronized Search seek() {
    Search begun = search;
    if (begun == null) {
      begun = new Search(worker.submit(opener::open), System.nanoTime() + probeLimit.toNanos());
      search = begun;
    }
    return begun;
  }

  private <T> T call(Callable<T> work) throws IOException {
    Future<T> answer = worker.submit(work);
    try {
      return answer.get(callLimit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      lose("it stopped answering");
      throw refused("it did not answer in time");
    } catch (ExecutionException e) {
      lose("it threw " + causeName(e));
      throw refused("it threw " + causeName(e));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the key store", e);
    }
  }

  private void lose(String reason) {
    if (!lost) {
      lost = true;
      LOG.info("Secrets are kept for this session only: no key store, {}", reason);
    }
  }

  /** The class alone: what a foreign library says may hold what it was given. */
  private static String causeName(ExecutionException e) {
    return e.getCause() == null ? "nothing" : e.getCause().getClass().getSimpleName();
  }

  private static IOException refused(String why) {
    return new IOException(
        "The system's key store refused: "
            + why
            + ". Unlock it and start again, or try again to keep secrets for this session only.");
  }

  private static void closeQuietly(KeyStore store) {
    try {
      store.release();
    } catch (Exception e) {
      LOG.debug("The key store did not close: {}", e.getClass().getSimpleName());
    }
  }
}
