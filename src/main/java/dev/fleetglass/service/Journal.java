package dev.fleetglass.service;

import dev.fleetglass.api.CallRecord;
import java.util.List;
import java.util.function.Consumer;

/** The last calls to all services, newest first, a bounded number of them. */
public interface Journal {
  List<CallRecord> recent();

  /**
   * Tells {@link #recent()} at once and after it has changed, on a service thread; calls that come
   * fast are told together, a few times a second at most.
   */
  Subscription subscribe(Consumer<List<CallRecord>> listener);

  void clear();
}
