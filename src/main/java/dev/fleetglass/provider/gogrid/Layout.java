package dev.fleetglass.provider.gogrid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The places that the API describes for objects of one kind. Each has a slot, a number counted from
 * 0, under which a {@link Row} holds its value; those of a nested object follow each other, so that
 * whoever reads an option or an image needs to know only where it begins. Elements of a list have a
 * layout of their own, which begins anew for every element. Immutable once built.
 */
final class Layout {
  /** Nothing is known of the object: all its attributes are free. */
  static final Layout NONE = new Builder().build();

  private final Node root;
  private final int size;
  private final int[] taken;

  private Layout(Node root, int size, int[] taken) {
    this.root = root;
    this.size = size;
    this.taken = taken;
  }

  Node root() {
    return root;
  }

  /** How many slots an object takes. */
  int size() {
    return size;
  }

  /** Slots of the values that make the object itself; the others end up in details. */
  int[] taken() {
    return taken;
  }

  static Builder builder() {
    return new Builder();
  }

  /**
   * A place.
   *
   * @param rest whether its value has no place in the model and goes to the details
   * @param element of a list, what its elements are
   */
  record Node(
      Shape shape, int slot, boolean rest, @Nullable Layout element, Map<String, Node> members) {}

  /** Collects places; a dotted name leads through objects. */
  static final class Builder {
    private final Node root = new Node(Shape.OBJECT, -1, false, null, new LinkedHashMap<>());
    private final List<Integer> taken = new ArrayList<>();
    private int size;

    int text(String name) {
      return field(name, Shape.TEXT);
    }

    int whole(String name) {
      return field(name, Shape.INTEGER);
    }

    /** A place whose value the reader takes; answers its slot. */
    int field(String name, Shape shape) {
      // Adding may take slots for the objects that the name leads through, too.
      int slot = add(name, shape, false, null);
      taken.add(slot);
      return slot;
    }

    /** Places that are described, so that their shape is checked, but end up in the details. */
    Builder rest(Shape shape, String... names) {
      for (String name : names) {
        add(name, shape, true, null);
      }
      return this;
    }

    /** A list; answers its slot. */
    int list(String name, Layout element) {
      return add(name, Shape.LIST, false, element);
    }

    /** A nested object; answers the slot at which it begins. */
    int part(String name, Layout part) {
      int base = size;
      size += part.size;
      for (int slot : part.taken) {
        taken.add(base + slot);
      }
      copy(part.root, object(name), base);
      return base;
    }

    /** All places of another layout, as this object's own; answers the slot they begin at. */
    int same(Layout other) {
      int base = size;
      size += other.size;
      for (int slot : other.taken) {
        taken.add(base + slot);
      }
      copy(other.root, root, base);
      return base;
    }

    Layout build() {
      return new Layout(root, size, taken.stream().mapToInt(Integer::intValue).toArray());
    }

    private int add(String name, Shape shape, boolean rest, @Nullable Layout element) {
      int dot = name.lastIndexOf('.');
      Node parent = dot < 0 ? root : object(name.substring(0, dot));
      put(parent, name.substring(dot + 1), new Node(shape, size, rest, element, Map.of()));
      return size++;
    }

    private Node object(String name) {
      Node at = root;
      for (String step : name.split("\\.", -1)) {
        Node next = at.members().get(step);
        if (next == null) {
          next = new Node(Shape.OBJECT, size++, false, null, new LinkedHashMap<>());
          put(at, step, next);
        }
        at = next;
      }
      return at;
    }

    private static void copy(Node from, Node to, int base) {
      from.members()
          .forEach((name, node) -> {
            boolean object = node.shape() == Shape.OBJECT;
            Node copied =
                new Node(
                    node.shape(),
                    base + node.slot(),
                    node.rest(),
                    node.element(),
                    object ? new LinkedHashMap<>() : Map.of());
            put(to, name, copied);
            copy(node, copied, base);
          });
    }

    private static void put(Node parent, String name, Node node) {
      if (parent.members().put(name, node) != null) {
        throw new IllegalStateException("two places are called " + name);
      }
    }
  }
}
