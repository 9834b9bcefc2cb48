package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.world.Account.Bill;
import dev.fleetglass.sandbox.world.Balancer;
import dev.fleetglass.sandbox.world.Job;
import dev.fleetglass.sandbox.world.Passwords.Entry;
import dev.fleetglass.sandbox.world.Server;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The objects of api/gogrid.md section 3 that are not servers, addresses or images.
 *
 * <p>Not known and decided here: the order of attributes in XML and CSV, which is that of the facts
 * page; that a password has a data centre from 1.5 on, as the other objects; how much of its server
 * it shows, which is all that a server had in 1.2 and what clients in the field rely on; that the
 * timestamps of billing are milliseconds in every format.
 */
final class MoreShapes {
  private static final DateTimeFormatter JAVA_DATE =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz uuuu", Locale.US)
          .withZone(ZoneId.of("America/Los_Angeles"));

  private static final Shape<Balancer.Endpoint> ENDPOINT =
      Shape.<Balancer.Endpoint>of("ipportpair")
          .nested("ip", Shapes.IP, Balancer.Endpoint::address)
          .scalar("port", Balancer.Endpoint::port)
          .build();

  static final Shape<Balancer> BALANCER =
      Shape.<Balancer>of("loadbalancer")
          .scalar("id", Balancer::id)
          .scalar("name", Balancer::name)
          .scalar("description", Balancer::description)
          .nested("virtualip", ENDPOINT, Balancer::virtual)
          .nested("type", Shapes.OPTION, Balancer::type)
          .nested("persistence", Shapes.OPTION, Balancer::persistence)
          .many("realiplist", ENDPOINT, Balancer::real)
          .nested("os", Shapes.OPTION, Balancer::os)
          .nested("state", Shapes.OPTION, Balancer::state)
          .since(15)
          .nested("datacenter", Shapes.OPTION, Balancer::datacenter)
          .build();

  private static final Shape<Job.Step> STEP =
      Shape.<Job.Step>of("job_history")
          .scalar("id", Job.Step::id)
          .nested("state", Shapes.OPTION, Job.Step::state)
          .scalar("updatedon", Job.Step::at)
          .scalar("note", Job.Step::note)
          .build();

  static final Shape<Job> JOB =
      Shape.<Job>of("job")
          .scalar("id", Job::id)
          .nested("command", Shapes.OPTION, Job::command)
          .nested("objecttype", Shapes.OPTION, Job::objectType)
          .scalar("createdon", Job::created)
          .scalar("lastupdatedon", Job::updated)
          .nested("currentstate", Shapes.OPTION, Job::state)
          .scalar("attempts", Job::attempts)
          .scalar("owner", Job::owner)
          .many("history", STEP, Job::history)
          .scalar("detail", Job::detail)
          .since(15)
          .nested("datacenter", Shapes.OPTION, Job::datacenter)
          .build();

  private static final Shape<Server> PASSWORDS_SERVER =
      Shapes.serverUpTo15(Shape.<Server>of("server")).build();

  static final Shape<Entry> PASSWORD =
      Shape.<Entry>of("password")
          .scalar("id", Entry::id)
          .nested("server", PASSWORDS_SERVER, Entry::server)
          .scalar("applicationtype", Entry::application)
          .scalar("username", Entry::username)
          .scalar("password", Entry::password)
          .since(15)
          .nested("datacenter", Shapes.OPTION, Entry::datacenter)
          .build();

  /** JSON has no dates but null; the others have the text that Java makes of one. */
  static final Shape<Bill> BILL =
      Shape.<Bill>of("billingsummary")
          .keepingNulls()
          .only(Format.JSON)
          .scalar("startDate", bill -> null)
          .scalar("endDate", bill -> null)
          .only(Format.XML, Format.CSV)
          .scalar("startDate", bill -> text(bill.start()))
          .scalar("endDate", bill -> text(bill.end()))
          .since(10)
          .scalar("memoryAllotment", bill -> bill.memory().allotment())
          .scalar("memoryInUse", Bill::memoryInUse)
          .scalar("memoryAccrued", bill -> bill.memory().accrued())
          .scalar("memoryOverage", bill -> bill.memory().overage())
          .scalar("memoryOverageCharge", bill -> bill.memory().overageCharge())
          .scalar("transferAllotment", bill -> bill.transfer().allotment())
          .scalar("transferAccrued", bill -> bill.transfer().accrued())
          .scalar("transferOverage", bill -> bill.transfer().overage())
          .scalar("transferOverageCharge", bill -> bill.transfer().overageCharge())
          .since(11)
          .scalar("startTimestamp", bill -> bill.start().toEpochMilli())
          .scalar("endTimestamp", bill -> bill.end().toEpochMilli())
          .since(13)
          .scalar("memoryProjectedUsage", bill -> bill.memory().projected())
          .scalar("memoryProjectedOverageCharge", bill -> bill.memory().projectedOverageCharge())
          .scalar("memoryProjectedTotalCharge", bill -> bill.memory().total())
          .scalar("transferProjectedUsage", bill -> bill.transfer().projected())
          .scalar(
              "transferProjectedOverageCharge", bill -> bill.transfer().projectedOverageCharge())
          .scalar("transferProjectedTotalCharge", bill -> bill.transfer().total())
          .build();

  private MoreShapes() {}

  private static String text(Instant time) {
    return JAVA_DATE.format(time);
  }
}
