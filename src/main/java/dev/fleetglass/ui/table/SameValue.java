package dev.fleetglass.ui.table;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValueBase;

/** A row as the value of its cells. It never changes, so nothing is ever told. */
final class SameValue<R> extends ObservableValueBase<R> {
  private final R value;

  SameValue(R value) {
    this.value = value;
  }

  @Override
  public void addListener(InvalidationListener listener) {}

  @Override
  public void removeListener(InvalidationListener listener) {}

  @Override
  public R getValue() {
    return value;
  }
}
