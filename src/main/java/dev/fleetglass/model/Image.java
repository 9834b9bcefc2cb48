package dev.fleetglass.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The image a server was made from. Services send as little as id, name and description.
 *
 * @param price as sent, in the account's currency per month
 * @param owner name of the owning customer
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
    @Nullable Instant updated) {}
