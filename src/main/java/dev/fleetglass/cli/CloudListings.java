package dev.fleetglass.cli;

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

/** How what clouds have besides servers is printed. */
final class CloudListings {
  private static final int SHOWN_ENDS = 2;

  static final Listing<Image> IMAGES =
      new Listing<>(
          Image.class,
          List.of("ID", "NAME", "OS", "TYPE", "STATE", "PRICE"),
          0,
          row ->
              List.of(
                  Listing.text(row.id()),
                  Listing.text(row.friendlyName() == null ? row.name() : row.friendlyName()),
                  Listing.text(row.os()),
                  Listing.text(row.type()),
                  Listing.text(row.state()),
                  Listing.text(row.price())));

  static final Listing<Address> ADDRESSES =
      new Listing<>(
          Address.class,
          List.of("IP", "STATE", "SUBNET", "PUBLIC", "DATACENTER"),
          -1,
          row ->
              List.of(
                  Listing.text(row.ip()),
                  Listing.text(row.state()),
                  Listing.text(row.subnet()),
                  Listing.text(row.internet()),
                  Listing.text(row.datacenter())));

  static final Listing<LoadBalancer> BALANCERS =
      new Listing<>(
          LoadBalancer.class,
          List.of("ID", "NAME", "STATE", "VIRTUAL", "REAL", "TYPE", "PERSISTENCE"),
          0,
          row ->
              List.of(
                  Listing.text(row.id()),
                  row.name(),
                  row.state().wire(),
                  Listing.text(row.virtual()),
                  ends(row.real()),
                  Listing.text(row.type()),
                  Listing.text(row.persistence())));

  static final Listing<Job> JOBS =
      new Listing<>(
          Job.class,
          List.of("ID", "COMMAND", "ABOUT", "STATE", "CREATED", "ATTEMPTS", "OWNER"),
          0,
          row ->
              List.of(
                  Listing.text(row.id()),
                  Listing.text(row.command()),
                  Listing.text(row.subject().get("name")),
                  row.state().wire(),
                  Listing.text(row.created()),
                  Listing.text(row.attempts()),
                  Listing.text(row.owner())));

  static final Listing<LookupValue> LOOKUPS =
      new Listing<>(
          LookupValue.class,
          List.of("LOOKUP", "ID", "NAME", "DESCRIPTION"),
          1,
          row ->
              List.of(
                  Listing.text(row.lookup()),
                  Listing.text(row.value().id()),
                  Listing.text(row.value().name()),
                  Listing.text(row.value().description())));

  static final Listing<PasswordEntry> PASSWORDS =
      new Listing<>(
          PasswordEntry.class,
          List.of("ID", "APPLICATION", "USERNAME", "SERVER"),
          0,
          row ->
              List.of(
                  Listing.text(row.id()),
                  Listing.text(row.application()),
                  Listing.text(row.username()),
                  Listing.text(row.serverName())));

  static final Listing<Billing> BILLING =
      new Listing<>(
          Billing.class,
          List.of("FROM", "TO", "MEMORY", "INCLUDED", "CHARGE", "TRANSFER", "INCLUDED", "CHARGE"),
          -1,
          row ->
              List.of(
                  Listing.text(row.start()),
                  Listing.text(row.end()),
                  amount(row.memory().accrued()),
                  amount(row.memory().included()),
                  amount(row.memory().overageCharge()),
                  amount(row.transfer().accrued()),
                  amount(row.transfer().included()),
                  amount(row.transfer().overageCharge())));

  private CloudListings() {}

  /** The first ones, and how many more there are: a table is read, JSON and CSV have them all. */
  private static String ends(List<Endpoint> ends) {
    String first =
        ends.stream().limit(SHOWN_ENDS).map(Endpoint::toString).collect(Collectors.joining(" "));
    return Listing.text(
        ends.size() > SHOWN_ENDS ? first + " +" + (ends.size() - SHOWN_ENDS) : first);
  }

  private static String amount(@Nullable Double value) {
    return value == null || !Double.isFinite(value)
        ? Listing.text(null)
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
