package dev.fleetglass.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * One crosshair over several charts: where it stands in one, it stands at the same instant in all.
 * Moving it redraws overlays only. Holds its charts strongly: a chart that is thrown away before
 * the group leaves it by {@code setCursorGroup(null)}. JavaFX thread.
 */
public final class CursorGroup {
  private final List<Member> members = new ArrayList<>();

  /** A group without charts. */
  public CursorGroup() {}

  /** A chart's side of it. */
  public interface Member {
    /** Shows the crosshair at an instant. */
    void follow(long millis);

    /** Shows none. */
    void unfollow();
  }

  public void join(Member member) {
    members.add(member);
  }

  public void leave(Member member) {
    members.remove(member);
    member.unfollow();
  }

  /** Tells all others where the crosshair of one stands. */
  public void moved(Member by, long millis) {
    for (Member member : List.copyOf(members)) {
      if (member != by) {
        member.follow(millis);
      }
    }
  }

  /** Tells all others that it is gone. */
  public void gone(Member by) {
    for (Member member : List.copyOf(members)) {
      if (member != by) {
        member.unfollow();
      }
    }
  }
}
