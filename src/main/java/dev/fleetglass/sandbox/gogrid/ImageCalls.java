package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Catalogue;
import dev.fleetglass.sandbox.world.Image;
import dev.fleetglass.sandbox.world.ImageLibrary;
import dev.fleetglass.sandbox.world.Option;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * grid.image.list and grid.image.get (api/gogrid.md section 3). Type and state go by two names
 * each: the documents have the short ones, a public client the long ones. An image is at a data
 * centre if it can be used there.
 */
final class ImageCalls {
  private static final int FILTERS_SINCE = 12;
  private static final int GET_SINCE = 13;

  private final ImageLibrary library;

  ImageCalls(ImageLibrary library) {
    this.library = library;
  }

  Answer<Image> list(Request request, int version, Instant now) {
    Paging paging = Paging.of(request);
    Predicate<Image> wanted = filter(request, version);
    return Answer.of(
        paging.summary(library.at(now).filter(wanted).count()),
        Shapes.IMAGE,
        () -> library.at(now).filter(wanted).skip(paging.start()).limit(paging.limit()));
  }

  private static Predicate<Image> filter(Request request, int version) {
    Optional<Boolean> isPublic = Choice.ofFlag(request, "isPublic", version, FILTERS_SINCE);
    Predicate<Option> type = option(request, "type", Catalogue.IMAGE_TYPES, version);
    Predicate<Option> state = option(request, "state", Catalogue.IMAGE_STATES, version);
    Predicate<Option> datacenter = Choice.ofDatacenter(request, version);
    return image ->
        (isPublic.isEmpty() || isPublic.get() == image.isPublic())
            && type.test(image.type())
            && state.test(image.state())
            && image.datacenters().stream().anyMatch(datacenter);
  }

  private static Predicate<Option> option(
      Request request, String name, List<Option> options, int version) {
    return Choice.of(request, name, options, version, FILTERS_SINCE)
        .and(Choice.of(request, "image." + name, options, version, FILTERS_SINCE));
  }

  /** Not there before version 1.3. */
  Answer<Image> get(Request request, int version, Instant now) {
    if (version < GET_SINCE) {
      throw GoGridFailure.noSuchMethod();
    }
    Selector selector = Selector.of(request, List.of("id", "name", "image"));
    return Selector.answer(
        Shapes.IMAGE,
        library.at(now).filter(image -> selector.means(image.id(), image.name())).toList());
  }
}
