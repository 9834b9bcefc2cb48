package dev.fleetglass.cli;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;

/** Who is to be asked. */
record Target(ConnectionSettings settings, Credentials credentials) {}
