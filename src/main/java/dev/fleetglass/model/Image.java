package dev.fleetglass.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image that servers are made from. Services send as little as id, name and description.
 *
 * @param price as sent, in the account's currency per month
 * @param owner name of the owning customer
 * @param kind who offers it, for example baseGSI; from API version 1.8 on, as {@code smallestRam}
 * @param smallestRam the least memory a server made from it must have
 * @param tokens what using it costs, in the service's order
 * @param places where it can be used; from API version 1.9 on
 * @param details every attribute that has no place above, dotted wire path to wire text, wire order
 */
public record Image(
    @Nullable Long id,
    String name,
    @Nullable String friendlyName,
    @Nullable String description,
    @Nullable Option os,
    @Nullable Option architecture,
    @Nullable Option type,
    @Nullable Option state,
    @Nullable String location,
    @Nullable String price,
    @Nullable Boolean active,
    @Nullable Boolean shared,
    @Nullable String owner,
    @Nullable Instant created,
    @Nullable Instant updated,
    @Nullable Option kind,
    @Nullable Option smallestRam,
    List<Token> tokens,
    List<Place> places,
    Map<String, String> details) {

  public Image {
    tokens = List.copyOf(tokens);
    places = List.copyOf(places);
    details = Details.copyOf(details);
  }

  /** An image without what API versions from 1.8 on add and without prices, as within a server. */
  public Image(
      @Nullable Long id,
      String name,
      @Nullable String friendlyName,
      @Nullable String description,
      @Nullable Option os,
      @Nullable Option architecture,
      @Nullable Option type,
      @Nullable Option state,
      @Nullable String location,
      @Nullable String price,
      @Nullable Boolean active,
      @Nullable Boolean shared,
      @Nullable String owner,
      @Nullable Instant created,
      @Nullable Instant updated) {
    this(
        id,
        name,
        friendlyName,
        description,
        os,
        architecture,
        type,
        state,
        location,
        price,
        active,
        shared,
        owner,
        created,
        updated,
        null,
        null,
        List.of(),
        List.of(),
        Map.of());
  }

  /**
   * A billing token.
   *
   * @param price as sent
   */
  public record Token(@Nullable Long id, String name, @Nullable String price) {}

  /** A data centre and the image's state there. */
  public record Place(
      @Nullable Option datacenter,
      @Nullable Option state,
      @Nullable Instant created,
      @Nullable Instant updated) {}

  /** Identity within a connection: the id, or the name while there is no id. */
  public String key() {
    return id != null ? "#" + id : name;
  }

  public Coded<ImageState> status() {
    return Coded.of(ImageState.class, state == null ? "" : state.name(), ImageState.UNKNOWN);
  }
}
