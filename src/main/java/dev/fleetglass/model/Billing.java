package dev.fleetglass.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an account has used in a billing period. Fields are null when the service did not send them:
 * projections are from API version 1.3 on.
 *
 * @param start beginning of the period; null where the service does not tell it (GoGrid 1.0 in
 *     JSON)
 * @param end of the period, likewise
 * @param memory in gigabyte hours, as the service counts it
 * @param transfer in gigabytes
 * @param details every attribute that has no place above, wire name to wire text, in wire order
 */
public record Billing(
    @Nullable Instant start,
    @Nullable Instant end,
    Usage memory,
    Usage transfer,
    Map<String, String> details) {

  public Billing {
    details = Details.copyOf(details);
  }

  /**
   * Use of one thing that is paid for.
   *
   * @param included what the plan holds (GoGrid {@code Allotment})
   * @param inUse at this moment; memory only
   * @param accrued so far
   * @param overage beyond what is included, so far
   * @param overageCharge in the account's currency
   * @param projected at the end of the period
   * @param projectedOverage beyond what is included, at the end of the period
   * @param projectedOverageCharge in the account's currency
   * @param projectedTotalCharge in the account's currency
   */
  public record Usage(
      @Nullable Double included,
      @Nullable Double inUse,
      @Nullable Double accrued,
      @Nullable Double overage,
      @Nullable Double overageCharge,
      @Nullable Double projected,
      @Nullable Double projectedOverage,
      @Nullable Double projectedOverageCharge,
      @Nullable Double projectedTotalCharge) {}
}
