package dev.fleetglass.api;

import dev.fleetglass.model.Image;

/** Lists the images that servers can be made from. */
public non-sealed interface ImageSource extends Capability {
  Listing<Image> images();
}
