package dev.fleetglass.ui.connections;

import dev.fleetglass.api.ApiFailure;
import org.jspecify.annotations.Nullable;

/**
 * A connection as the list shows it.
 *
 * @param provider display name of the provider
 * @param plainHttp whether it reads from another machine without encryption
 * @param failure of the list that failed; null unless the health is {@link Health#FAILED}
 */
public record ConnectionRow(
    String id,
    String name,
    String provider,
    String url,
    boolean enabled,
    boolean sandbox,
    boolean plainHttp,
    Health health,
    @Nullable ApiFailure failure) {}
