package dev.fleetglass.service;

import dev.fleetglass.api.CallRecord;
import java.util.List;
import java.util.function.Consumer;

/** The last calls to all services, newest first, a bounded number of them. */
public interface Journal {
  List<CallRecord> recent();

  /** Tells after calls have been added, several at once when they come fast. */
  Subscription subscribe(Consumer<List<CallRecord>> listener);

  void clear();
}
