package dev.fleetglass.provider.gogrid;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/**
 * A named member of the objects at a place, with the one that came after it the last time: objects
 * of one kind have theirs in one order, and a name that is expected is compared instead of being
 * looked up.
 */
final class Member {
  private final SerializableString name;
  private final @Nullable WirePath place;
  private @Nullable Member next;

  /**
   * A member.
   *
   * @param place null when it names the object's kind, as a member does in JSON
   */
  Member(String name, @Nullable WirePath place) {
    this.name = new SerializedString(name);
    this.place = place;
  }

  SerializableString name() {
    return name;
  }

  @Nullable WirePath place() {
    return place;
  }

  @Nullable Member next() {
    return next;
  }

  void next(Member member) {
    next = member;
  }
}
