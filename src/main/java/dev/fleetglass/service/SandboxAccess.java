package dev.fleetglass.service;

import dev.fleetglass.api.Credentials;
import java.net.URI;

/**
 * How the embedded sandbox of this run is reached by one provider.
 *
 * @param baseUrl on the port of this run
 */
public record SandboxAccess(URI baseUrl, Credentials credentials) {}
