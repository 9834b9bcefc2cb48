package dev.fleetglass.provider.gogrid;

import org.jspecify.annotations.Nullable;

/**
 * A named member of the objects at a place, with the one that came after it the last time: objects
 * of one kind have theirs in one order, and a name that is expected is compared instead of being
 * looked up.
 */
final class Member {
  private static final char[] NOT_COMPARED = {};

  private final String name;
  private final char[] written;
  private final @Nullable WirePath place;
  private @Nullable Member next;
  private @Nullable Member second;

  /**
   * A member.
   *
   * @param place null when it names the object's kind, as a member does in JSON
   */
  Member(String name, @Nullable WirePath place) {
    this.name = name;
    this.place = place;
    boolean plain = name.chars().allMatch(Known::isPlain);
    written = plain ? ('"' + name + "\":").toCharArray() : NOT_COMPARED;
  }

  String name() {
    return name;
  }

  /** As JSON has it, quotes and colon included; empty when it would have to be escaped. */
  char[] written() {
    return written;
  }

  @Nullable WirePath place() {
    return place;
  }

  @Nullable Member next() {
    return next;
  }

  /** What came after it the last time but for {@link #next}. */
  @Nullable Member second() {
    return second;
  }

  void next(Member member) {
    if (member != next) {
      second = next;
      next = member;
    }
  }
}
