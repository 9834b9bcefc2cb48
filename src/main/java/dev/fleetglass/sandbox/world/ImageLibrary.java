package dev.fleetglass.sandbox.world;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All images of the account: GoGrid's, and those saved from its servers. A saved image is there
 * from the moment its server is in a saving state; when that ends it is available, an hour later it
 * is in the trash, and another half an hour later it is gone.
 */
public final class ImageLibrary {
  private static final Image.Owner ACCOUNT = new Image.Owner(41_717, "Sandbox");
  private static final long IDS_FROM = 20_000;
  private static final int WINDOWS = 1024;
  private static final int KEPT = 3;
  private static final List<Image> SHELF = ImageShelf.all();

  private final ServerFleet fleet;

  ImageLibrary(ServerFleet fleet) {
    this.fleet = fleet;
  }

  /** GoGrid's by number, then the account's by place of the server and age. */
  public Stream<Image> at(Instant time) {
    long second = time.getEpochSecond();
    return Stream.concat(
        SHELF.stream(),
        IntStream.range(0, fleet.size())
            .boxed()
            .flatMap(slot ->
                IntStream.rangeClosed(0, KEPT)
                    .mapToObj(back -> saved(slot, back, second))
                    .flatMap(Stream::ofNullable)));
  }

  /** The image saved so many windows ago, if there is one and it is not yet gone. */
  private @Nullable Image saved(int slot, int back, long second) {
    ServerLife life = fleet.life();
    if (life.turnover().covers(slot)) {
      return null;
    }
    long window = life.window(slot, second) - back;
    Episode<Option> episode = life.episode(slot, window);
    if (episode.steps().isEmpty() || !isSaving(episode.steps().getFirst().state())) {
      return null;
    }
    long age = second - episode.start();
    long takes = episode.steps().getFirst().seconds();
    if (age < 0 || age >= takes + KEPT * ServerLife.WINDOW) {
      return null;
    }
    Option state =
        age < takes
            ? Catalogue.SAVING
            : age < takes + 2 * ServerLife.WINDOW ? Catalogue.AVAILABLE : Catalogue.TRASH;
    return image(slot, window, state, episode.start(), takes);
  }

  private Image image(int slot, long window, Option state, long start, long takes) {
    Image base = fleet.image(slot);
    String name = fleet.name(slot);
    Long id = fleet.id(slot, Instant.ofEpochSecond(start));
    return new Image(
        IDS_FROM + Math.floorMod(window, (long) WINDOWS) * fleet.size() + slot,
        "IMG-" + name + "-" + Math.floorMod(window, (long) WINDOWS),
        name + " as saved",
        slot % 2 == 0 ? null : "Saved from " + name + ", before the change",
        base.os(),
        base.architecture(),
        base.type(),
        state,
        "41717/" + name + ".img",
        base.price(),
        state.equals(Catalogue.AVAILABLE),
        false,
        start * 1000,
        (state.equals(Catalogue.SAVING) ? start : start + takes) * 1000,
        base.billingTokens(),
        Catalogue.IMAGE_KINDS.getLast(),
        base.leastRam(),
        ACCOUNT,
        id == null ? null : new Image.Source(id, name),
        List.of(fleet.datacenter(slot)));
  }

  static boolean isSaving(Option state) {
    return state.equals(Catalogue.ON_SAVING) || state.equals(Catalogue.OFF_SAVING);
  }
}
