package dev.fleetglass.boot;

/** Entry. */
public final class Main {
  private Main() {}

  sealed interface A {
    record B(int x) implements A {}

    record C(String y) implements A {}
  }

  static String f(A a) {
    return switch (a) {
      case A.B(int x) when x > 3 -> "b" + x;
      case A.B(var _) -> "bb";
      case A.C(var y) -> y;
    };
  }

  static void main(String[] args) {
    System.out.println(f(new A.B(4)));
  }
}
