package dev.fleetglass.service;

import dev.fleetglass.api.Criteria;
import dev.fleetglass.api.ImageSource;
import dev.fleetglass.model.Image;
import java.util.List;

/**
 * The lists of GoGrid-style clouds besides their servers; each is read only while somebody looks at
 * it. Safe for use from any thread.
 */
public final class CloudLists implements AutoCloseable {
  private final InventoryService<ImageSource, Image> images;
  private final List<InventoryService<?, ?>> all;

  CloudLists(ListMaker lists) {
    images =
        lists.onDemand(ImageSource.class, (source, on) -> source.images().list(Criteria.NONE, on));
    all = List.of(images);
  }

  public Inventory<Image> images() {
    return images;
  }

  void setAutomatic(boolean on) {
    all.forEach(list -> list.setAutomatic(on));
  }

  int listeners() {
    return all.stream().mapToInt(InventoryService::listeners).sum();
  }

  @Override
  public void close() {
    all.forEach(InventoryService::close);
  }
}
