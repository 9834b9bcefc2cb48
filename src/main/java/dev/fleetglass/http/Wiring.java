package dev.fleetglass.http;

import dev.fleetglass.api.ConnectionSettings;
import java.time.InstantSource;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** What all calls of one transport share. */
record Wiring(
    ConnectionSettings settings,
    HttpUrl base,
    OkHttpClient client,
    Redactor redactor,
    Signer signer,
    ErrorMapper errors,
    TransportLimits limits,
    MemoryBudget memory,
    Pacing pacing,
    InstantSource clock) {}
