/**
 * The one package that knows OkHttp: requests, signing hook, retries, limits, TLS, redaction,
 * journal hook.
 */
@NullMarked
package dev.fleetglass.http;

import org.jspecify.annotations.NullMarked;
