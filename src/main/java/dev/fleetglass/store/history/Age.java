package dev.fleetglass.store.history;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What time it is when it comes to deleting. Neither the clock nor the samples are believed alone,
 * and a leap of both forward is believed only after a day in the new time, so that a clock set
 * wrong, which is soon set right again, does not cost what was kept. Writer thread.
 */
final class Age {
  private static final long LEAP = Tier.FINE.window;
  private static final String BELIEVED = "age.believed";
  private static final String LEAPT = "age.leapt";

  private final Marks marks;

  Age(Connection connection) {
    marks = new Marks(connection);
  }

  /** Takes the clock's time and that of the newest sample of a batch, epoch milliseconds. */
  void tell(long clock, long newest) throws SQLException {
    long now = Math.min(clock, newest);
    long believed = believed();
    if (believed == Long.MIN_VALUE || (now > believed && now - believed <= LEAP)) {
      marks.put(BELIEVED, now);
      forgetLeap();
      return;
    }
    if (now <= believed) {
      forgetLeap();
      return;
    }
    long leapt = marks.get(LEAPT, Long.MAX_VALUE);
    if (now < leapt) {
      marks.put(LEAPT, now);
    } else if (now - leapt >= LEAP) {
      marks.put(BELIEVED, now);
      forgetLeap();
    }
  }

  /** {@link Long#MIN_VALUE} when nothing has come yet. */
  long believed() throws SQLException {
    return marks.get(BELIEVED, Long.MIN_VALUE);
  }

  private void forgetLeap() throws SQLException {
    if (marks.get(LEAPT, Long.MAX_VALUE) != Long.MAX_VALUE) {
      marks.put(LEAPT, Long.MAX_VALUE);
    }
  }
}
