package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.world.Address;
import dev.fleetglass.sandbox.world.Image;
import dev.fleetglass.sandbox.world.Image.BillingToken;
import dev.fleetglass.sandbox.world.Option;
import dev.fleetglass.sandbox.world.Server;

/**
 * The objects of api/gogrid.md sections 1 to 3. Where XML and CSV have datacenter, cores, diskSize,
 * privateip, gsitype, minram and datacenterlist is not known: here they follow what is known,
 * oldest first.
 */
final class Shapes {
  static final Shape<Option> OPTION =
      Shape.<Option>of("option")
          .keepingNulls()
          .scalar("id", Option::id)
          .scalar("name", Option::name)
          .scalar("description", Option::description)
          .build();

  static final Shape<Address> IP =
      Shape.<Address>of("ip")
          .scalar("id", Address::id)
          .scalar("ip", Address::ip)
          .since(11)
          .nested("state", OPTION, Address::state)
          .since(10)
          .scalar("subnet", Address::subnet)
          .scalar("public", Address::isPublic)
          .since(15)
          .nested("datacenter", OPTION, Address::datacenter)
          .build();

  /** Images before 1.4 in JSON: a bare option. */
  private static final Shape<Image> IMAGE_OPTION =
      Shape.<Image>of("option")
          .keepingNulls()
          .scalar("id", Image::id)
          .scalar("name", Image::name)
          .scalar("description", Image::description)
          .build();

  private static final Shape<Image.Source> SANDBOX_SERVER =
      Shape.<Image.Source>of("server")
          .scalar("id", Image.Source::id)
          .scalar("name", Image.Source::name)
          .build();

  private static final Shape<Image.Owner> OWNER =
      Shape.<Image.Owner>of("customer")
          .scalar("id", Image.Owner::id)
          .scalar("name", Image.Owner::name)
          .build();

  private static final Shape<BillingToken> BILLING_TOKEN =
      Shape.<BillingToken>of("billingtoken")
          .namedSince(15)
          .scalar("id", BillingToken::id)
          .scalar("name", BillingToken::name)
          .scalar("price", BillingToken::price)
          .build();

  private record Presence(Image image, Option datacenter) {}

  private static final Shape<Presence> PRESENCE =
      Shape.<Presence>of("image_datacenter_state")
          .nested("datacenter", OPTION, Presence::datacenter)
          .nested("state", OPTION, presence -> presence.image().state())
          .scalar("createdTime", presence -> presence.image().created())
          .scalar("updatedTime", presence -> presence.image().updated())
          .build();

  private static Shape.Builder<Image> image() {
    return Shape.<Image>of("serverimage")
        .nested("server", SANDBOX_SERVER, Image::source)
        .scalar("id", Image::id)
        .scalar("name", Image::name)
        .scalar("friendlyName", Image::friendlyName)
        .since(11)
        .nested("os", OPTION, Image::os)
        // The 30 columns recorded of version 1.0 have no room for the owner.
        .until(12)
        .scalar("ownerCustomerId", image -> image.owner().id())
        .scalar("ownerName", image -> image.owner().name())
        .since(13)
        .nested("owner", OWNER, Image::owner)
        .since(11)
        .nested("architecture", OPTION, Image::architecture)
        .nested("type", OPTION, Image::type)
        .nested("state", OPTION, Image::state)
        .since(10)
        .scalar("description", Image::description)
        .scalar("location", Image::location)
        .since(11)
        .scalar("price", Image::price)
        .since(10)
        .scalar("isActive", Image::isActive)
        .scalar("isPublic", Image::isPublic)
        .scalar("createdTime", Image::created)
        .scalar("updatedTime", Image::updated)
        .since(11)
        .many("billingtokens", BILLING_TOKEN, Image::billingTokens)
        .since(18)
        .nested("gsitype", OPTION, Image::kind)
        .nested("minram", OPTION, Image::leastRam);
  }

  /**
   * An image on its own. Whether one inside a server had the list of places too is not known: here
   * it has not.
   */
  static final Shape<Image> IMAGE =
      image()
          .since(19)
          .many(
              "datacenterlist",
              PRESENCE,
              image ->
                  image.datacenters().stream().map(place -> new Presence(image, place)).toList())
          .build();

  private static final Shape<Image> SERVERS_IMAGE = image().build();

  /** What a server had up to version 1.5. */
  static Shape.Builder<Server> serverUpTo15(Shape.Builder<Server> server) {
    return server
        .scalar("id", Server::id)
        .scalar("name", Server::name)
        .scalar("description", Server::description)
        .nested("ip", IP, Server::address)
        .nested("ram", OPTION, Server::ram)
        .until(13)
        .only(Format.JSON)
        .nested("image", IMAGE_OPTION, Server::image)
        .only(Format.XML, Format.CSV)
        .nested("image", SERVERS_IMAGE, Server::image)
        .since(14)
        .nested("image", SERVERS_IMAGE, Server::image)
        .since(10)
        .nested("state", OPTION, Server::state)
        .nested("type", OPTION, Server::type)
        .nested("os", OPTION, Server::os)
        .since(12)
        .scalar("isSandbox", Server::isSandbox)
        .since(15)
        .nested("datacenter", OPTION, Server::datacenter);
  }

  static final Shape<Server> SERVER =
      serverUpTo15(Shape.<Server>of("server"))
          .since(18)
          .scalar("cores", Server::cores)
          .scalar("diskSize", Server::diskMegabytes)
          .since(19)
          .nested("privateip", IP, Server::privateAddress)
          .build();

  /**
   * JSON's order is the recorded one; CSV's columns are the other way round, as a public client
   * reads them.
   */
  static final Shape<GoGridFailure> ERROR =
      Shape.<GoGridFailure>of("error")
          .nameAfter("message")
          .only(Format.CSV)
          .scalar("errorcode", GoGridFailure::errorCode)
          .since(0)
          .scalar("message", GoGridFailure::words)
          .only(Format.JSON, Format.XML)
          .scalar("errorcode", GoGridFailure::errorCode)
          .build();

  private Shapes() {}
}
