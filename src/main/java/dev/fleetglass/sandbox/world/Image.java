package dev.fleetglass.sandbox.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server image.
 *
 * @param price US dollars a month
 * @param created epoch milliseconds; null when the service does not know
 * @param updated as created
 * @param source null unless it was saved from a server
 * @param datacenters where it can be used
 */
public record Image(
    long id,
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
    Option leastRam,
    Owner owner,
    @Nullable Source source,
    List<Option> datacenters) {

  /** Whose it is; GoGrid's own number is -1. */
  public record Owner(long id, String name) {}

  /** The server that it was saved from. */
  public record Source(long id, String name) {}

  /** What is paid for on top. */
  public record BillingToken(int id, String name, double price) {}
}
