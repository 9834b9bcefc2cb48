package dev.fleetglass.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The operator's hand on the embedded sandbox. */
public interface SandboxControl {
  /** Ids of the faults it can make, in menu order; texts are {@code sandbox.fault.<id>}. */
  List<String> faults();

  /** The fault now active; empty when it behaves. */
  Optional<String> active();

  /** Switches to one fault, or to good behaviour with empty. */
  void choose(Optional<String> fault);

  /** Tells the active fault at once and whenever it changes. */
  Subscription subscribe(Consumer<Optional<String>> listener);
}
