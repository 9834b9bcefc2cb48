package dev.fleetglass.ui.table;

import java.util.AbstractList;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import javafx.collections.ObservableListBase;

/** A list that is looked up and never copied, for what may have a million elements. */
final class LiveList<E> extends ObservableListBase<E> {
  private final IntSupplier size;
  private final IntFunction<E> element;

  LiveList(IntSupplier size, IntFunction<E> element) {
    this.size = size;
    this.element = element;
  }

  /** Tells that all of it may differ from what it was. */
  void changed(int oldSize, IntFunction<E> old) {
    beginChange();
    nextReplace(
        0,
        size(),
        new AbstractList<>() {
          @Override
          public E get(int number) {
            return old.apply(Objects.checkIndex(number, oldSize));
          }

          @Override
          public int size() {
            return oldSize;
          }
        });
    endChange();
  }

  @Override
  public E get(int number) {
    return element.apply(Objects.checkIndex(number, size()));
  }

  @Override
  public int size() {
    return size.getAsInt();
  }
}
