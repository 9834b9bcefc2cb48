/** GoGrid-style clouds: session, signer, JSON, XML and CSV decoders, mapper and error mapper. */
@NullMarked
package dev.fleetglass.provider.gogrid;

import org.jspecify.annotations.NullMarked;
