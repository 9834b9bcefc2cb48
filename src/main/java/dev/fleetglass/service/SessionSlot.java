package dev.fleetglass.service;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ProviderSession;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One session, opened on first use and closed once. */
final class SessionSlot {
  private final ReentrantLock opening = new ReentrantLock();
  private final AtomicReference<@Nullable ProviderSession> session = new AtomicReference<>();
  private volatile boolean closed;

  /** Makes the session. */
  @FunctionalInterface
  interface Opener {
    ProviderSession open() throws ApiException;
  }

  /** The session; opened by one caller while others wait. A session of a closed slot is closed. */
  ProviderSession open(Opener opener) throws ApiException {
    opening.lock();
    try {
      ProviderSession present = session.get();
      if (present == null) {
        present = opener.open();
        session.set(present);
      }
      return present;
    } finally {
      opening.unlock();
      if (closed) {
        dispose();
      }
    }
  }

  /** Never waits for a session that is being opened: whoever opens it closes it. */
  void close() {
    closed = true;
    if (!opening.isLocked()) {
      dispose();
    }
  }

  private void dispose() {
    ProviderSession present = session.getAndSet(null);
    if (present != null) {
      present.close();
    }
  }
}
