package dev.fleetglass.ui.connections;

import dev.fleetglass.fx.Subscriptions;
import javafx.beans.property.Property;

/** Ties a control to a form that outlives it, until the bag is closed. */
final class Bound {
  private Bound() {}

  static <T> void value(Subscriptions bag, Property<T> control, Property<T> form) {
    control.bindBidirectional(form);
    bag.add(() -> control.unbindBidirectional(form));
  }
}
