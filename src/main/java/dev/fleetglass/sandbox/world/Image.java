package dev.fleetglass.sandbox.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server image.
 *
 * @param price US dollars a month
 * @param created epoch milliseconds; null when the service does not know
 * @param updated as created
 */
public record Image(
    int id,
    String name,
    String friendlyName,
    @Nullable String description,
    Option os,
    Option architecture,
    Option type,
    Option state,
    String location,
    double price,
    boolean isActive,
    boolean isPublic,
    @Nullable Long created,
    @Nullable Long updated,
    List<BillingToken> billingTokens,
    Option kind,
    Option leastRam) {

  /** What is paid for on top. */
  public record BillingToken(int id, String name, double price) {}
}
