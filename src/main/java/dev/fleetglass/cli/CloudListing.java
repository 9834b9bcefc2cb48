package dev.fleetglass.cli;

import static dev.fleetglass.cli.Listing.text;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.Billing;
import dev.fleetglass.model.Endpoint;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.Job;
import dev.fleetglass.model.LoadBalancer;
import dev.fleetglass.model.LookupValue;
import dev.fleetglass.model.PasswordEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the rows of a cloud's lists are printed. */
final class CloudListing {
  private static final int NONE = -1;
  private static final int SHOWN_ENDS = 2;

  static final Listing<Image> IMAGES =
      new Listing<>(
          Image.class,
          List.of("ID", "NAME", "STATE", "OS", "ARCHITECTURE", "TYPE", "PRICE", "OWNER"),
          0,
          image ->
              List.of(
                  text(image.id()),
                  text(image.friendlyName() == null ? image.name() : image.friendlyName()),
                  text(image.state()),
                  text(image.os()),
                  text(image.architecture()),
                  text(image.type()),
                  text(image.price()),
                  text(image.owner())));

  static final Listing<Address> ADDRESSES =
      new Listing<>(
          Address.class,
          List.of("ID", "ADDRESS", "STATE", "SUBNET", "PUBLIC", "DATACENTER"),
          0,
          address ->
              List.of(
                  text(address.id()),
                  text(address.ip()),
                  text(address.state()),
                  text(address.subnet()),
                  text(address.internet()),
                  text(address.datacenter())));

  static final Listing<LoadBalancer> BALANCERS =
      new Listing<>(
          LoadBalancer.class,
          List.of("ID", "NAME", "STATE", "VIRTUAL", "REAL", "TYPE", "PERSISTENCE", "DATACENTER"),
          0,
          balancer ->
              List.of(
                  text(balancer.id()),
                  text(balancer.name()),
                  text(balancer.state().wire()),
                  text(balancer.virtual()),
                  text(ends(balancer.real())),
                  text(balancer.type()),
                  text(balancer.persistence()),
                  text(balancer.datacenter())));

  static final Listing<Job> JOBS =
      new Listing<>(
          Job.class,
          List.of("ID", "COMMAND", "STATE", "ABOUT", "KIND", "CREATED", "UPDATED", "OWNER"),
          0,
          job ->
              List.of(
                  text(job.id()),
                  text(job.command()),
                  text(job.state().wire()),
                  text(job.subject().get("name")),
                  text(job.objectType()),
                  text(job.created()),
                  text(job.updated()),
                  text(job.owner())));

  static final Listing<LookupValue> LOOKUPS =
      new Listing<>(
          LookupValue.class,
          List.of("LOOKUP", "ID", "NAME", "DESCRIPTION"),
          1,
          value ->
              List.of(
                  text(value.lookup()),
                  text(value.value().id()),
                  text(value.value().name()),
                  text(value.value().description())));

  static final Listing<PasswordEntry> PASSWORDS =
      new Listing<>(
          PasswordEntry.class,
          List.of("ID", "APPLICATION", "USER", "SERVER", "DATACENTER"),
          0,
          entry ->
              List.of(
                  text(entry.id()),
                  text(entry.application()),
                  text(entry.username()),
                  text(entry.serverName()),
                  text(entry.datacenter())));

  static final Listing<Billing> BILLING =
      new Listing<>(
          Billing.class,
          List.of(
              "START",
              "END",
              "MEMORY_GBH",
              "INCLUDED",
              "PROJECTED",
              "TRANSFER_GB",
              "INCLUDED",
              "PROJECTED"),
          NONE,
          billing ->
              List.of(
                  text(billing.start()),
                  text(billing.end()),
                  amount(billing.memory().accrued()),
                  amount(billing.memory().included()),
                  amount(billing.memory().projected()),
                  amount(billing.transfer().accrued()),
                  amount(billing.transfer().included()),
                  amount(billing.transfer().projected())));

  private CloudListing() {}

  /** The first ones, and how many more there are: a table is read, JSON and CSV have them all. */
  private static String ends(List<Endpoint> ends) {
    String first =
        ends.stream().limit(SHOWN_ENDS).map(Endpoint::toString).collect(Collectors.joining(","));
    return ends.size() > SHOWN_ENDS ? first + ",+" + (ends.size() - SHOWN_ENDS) : first;
  }

  private static String amount(@Nullable Double value) {
    return value == null || !Double.isFinite(value)
        ? text(null)
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
