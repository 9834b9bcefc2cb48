package dev.fleetglass.sandbox.world;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/**
 * What the account owes. A period begins on the twelfth of a month in California. Every server
 * costs its memory by the hour, running or not; the plan includes four fifths of what the fleet
 * uses, and transfer likewise. Money grows with the clock and is never less than before within a
 * period.
 */
public final class Account {
  private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
  private static final int FIRST_DAY = 12;
  private static final double INCLUDED = 0.8;
  private static final float HOURLY = 0.19f;
  private static final float GIGABYTE_OUT = 0.29f;
  private static final double GIGABYTES_AN_HOUR = 0.35;

  private final ServerFleet fleet;

  Account(ServerFleet fleet) {
    this.fleet = fleet;
  }

  /** One period. */
  public record Bill(
      Instant start, Instant end, double memoryInUse, Usage memory, Usage transfer) {}

  /**
   * One thing that is paid for, in gigabyte hours or gigabytes.
   *
   * @param projected at the end of the period
   * @param total charge at the end of the period, in US dollars, as the other charges
   */
  public record Usage(
      long allotment,
      long accrued,
      long overage,
      double overageCharge,
      long projected,
      double projectedOverageCharge,
      double total) {}

  public Bill at(Instant time) {
    ZonedDateTime start =
        time.atZone(CALIFORNIA).truncatedTo(ChronoUnit.DAYS).withDayOfMonth(FIRST_DAY);
    if (start.toInstant().isAfter(time)) {
      start = start.minusMonths(1);
    }
    Instant end = start.plusMonths(1).toInstant();
    double elapsed = ChronoUnit.SECONDS.between(start.toInstant(), time) / 3600.0;
    double whole = ChronoUnit.SECONDS.between(start.toInstant(), end) / 3600.0;
    double gigabytes = IntStream.range(0, fleet.size()).mapToDouble(fleet::gigabytes).sum();
    double running =
        IntStream.range(0, fleet.size())
            .filter(slot -> fleet.isRunning(slot, time))
            .mapToDouble(fleet::gigabytes)
            .sum();
    double transfer = fleet.size() * GIGABYTES_AN_HOUR;
    return new Bill(
        start.toInstant(),
        end,
        running,
        usage(gigabytes, elapsed, whole, HOURLY),
        usage(transfer, elapsed, whole, GIGABYTE_OUT));
  }

  private static Usage usage(double hourly, double elapsed, double whole, float price) {
    long allotment = Math.round(INCLUDED * hourly * whole / 100) * 100;
    long accrued = (long) (hourly * elapsed);
    long overage = Math.max(0, accrued - allotment);
    long projected = (long) (hourly * whole);
    double projectedCharge = charge(Math.max(0, projected - allotment), price);
    return new Usage(
        allotment,
        accrued,
        overage,
        charge(overage, price),
        projected,
        projectedCharge,
        charge(allotment, price / 2) + projectedCharge);
  }

  /** The service kept prices in floats: 52 hours cost 9.879999876022339 [WIKI]. */
  private static double charge(long amount, float price) {
    return amount * (double) price;
  }
}
