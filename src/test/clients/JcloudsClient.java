import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jclouds.ContextBuilder;
import org.jclouds.compute.ComputeServiceContext;
import org.jclouds.gogrid.GoGridApi;
import org.jclouds.gogrid.domain.IpType;
import org.jclouds.gogrid.domain.Job;
import org.jclouds.gogrid.domain.JobState;
import org.jclouds.gogrid.domain.LoadBalancer;
import org.jclouds.gogrid.domain.ObjectType;
import org.jclouds.gogrid.domain.PowerCommand;
import org.jclouds.gogrid.domain.Server;
import org.jclouds.gogrid.domain.ServerImage;
import org.jclouds.gogrid.domain.ServerImageState;
import org.jclouds.gogrid.domain.ServerImageType;
import org.jclouds.gogrid.options.GetImageListOptions;
import org.jclouds.gogrid.options.GetIpListOptions;
import org.jclouds.gogrid.options.GetJobListOptions;
import org.jclouds.gogrid.options.GetServerListOptions;

/** Makes every call of Apache jclouds' GoGrid provider, unchanged but for the address. */
public final class JcloudsClient {
  private JcloudsClient() {}

  /** Usage: URL KEY SECRET. */
  public static void main(String[] args) throws Exception {
    try (GoGridApi api = builder(args, args[2]).buildApi(GoGridApi.class)) {
      servers(api);
      jobs(api);
      addresses(api);
      balancersAndImages(api);
      changes(api);
    }
    try (ComputeServiceContext context =
        builder(args, args[2]).buildView(ComputeServiceContext.class)) {
      var compute = context.getComputeService();
      var nodes = told("nodes", compute::listNodes);
      told("hardware", compute::listHardwareProfiles);
      told("locations", compute::listAssignableLocations);
      told("node", () -> compute.getNodeMetadata(nodes.iterator().next().getId()));
      told("template", () -> compute.templateBuilder().build());
    }
    try (GoGridApi api = builder(args, "wrong").buildApi(GoGridApi.class)) {
      refused("a wrong secret", "403 Forbidden", api.getServerServices()::getServerList);
    }
  }

  private static ContextBuilder builder(String[] args, String secret) {
    return ContextBuilder.newBuilder("gogrid").endpoint(args[0]).credentials(args[1], secret);
  }

  private static void servers(GoGridApi api) throws Exception {
    var servers = api.getServerServices();
    List<Server> all = new ArrayList<>(told("server list", servers::getServerList));
    told(
        "server list, filtered",
        () ->
            servers.getServerList(
                new GetServerListOptions()
                    .limitServerTypeTo("Web Server")
                    .inDatacenter("1")
                    .excludeSandboxServers()));
    told(
        "sandboxes",
        () -> servers.getServerList(new GetServerListOptions().onlySandboxServers()));
    Server server = provisioned(all);
    same(server, told("by id", () -> servers.getServersById(server.getId())).iterator().next());
    told("by name", () -> servers.getServersByName(server.getName()));
    same(0, servers.getServersByName("nobody").size());
    told("credentials list", servers::getServerCredentialsList);
    told("ram sizes", servers::getRamSizes);
    told("types", servers::getTypes);
    told("datacenters", servers::getDatacenters);
  }

  private static void jobs(GoGridApi api) throws Exception {
    var jobs = api.getJobServices();
    List<Job> all = new ArrayList<>(told("job list", jobs::getJobList));
    Date now = new Date();
    told(
        "job list, filtered",
        () ->
            jobs.getJobList(
                new GetJobListOptions()
                    .maxItemsNumber(5)
                    .withStartDate(new Date(now.getTime() - 604_800_000L))
                    .withEndDate(now)
                    .onlyForState(JobState.SUCCEEDED)
                    .onlyForObjectType(ObjectType.VIRTUAL_SERVER)));
    for (JobState state : EnumSet.complementOf(EnumSet.of(JobState.UNRECOGNIZED))) {
      jobs.getJobList(new GetJobListOptions().onlyForState(state));
    }
    for (ObjectType type : EnumSet.complementOf(EnumSet.of(ObjectType.UNRECOGNIZED))) {
      jobs.getJobList(new GetJobListOptions().onlyForObjectType(type));
    }
    same(2, told("by id", () -> jobs.getJobsById(all.get(0).getId(), all.get(1).getId())).size());
    Job job =
        all.stream()
            .filter(each -> each.getObjectType() == ObjectType.VIRTUAL_SERVER)
            .findFirst()
            .orElseThrow();
    told("of an object", () -> jobs.getJobsForObjectName(job.getDetails().get("name")));
    same(
        0L,
        all.stream()
            .filter(each ->
                each.getObjectType() == ObjectType.UNRECOGNIZED
                    || each.getCurrentState() == JobState.UNRECOGNIZED)
            .count());
  }

  private static void addresses(GoGridApi api) throws Exception {
    var addresses = api.getIpServices();
    int all = told("address list", addresses::getIpList).size();
    int free = told("unassigned", addresses::getUnassignedIpList).size();
    same(all, free + told("assigned", addresses::getAssignedIpList).size());
    told("unassigned, public", addresses::getUnassignedPublicIpList);
    told("datacenters", addresses::getDatacenters);
    int sum = 0;
    for (IpType type : IpType.values()) {
      sum += addresses.getIpList(new GetIpListOptions().onlyWithType(type)).size();
    }
    same(all, sum);
  }

  private static void balancersAndImages(GoGridApi api) throws Exception {
    var balancers = api.getLoadBalancerServices();
    LoadBalancer balancer =
        told("balancer list", balancers::getLoadBalancerList).stream()
            .filter(each -> each.getId() > 0)
            .findFirst()
            .orElseThrow();
    told("by id", () -> balancers.getLoadBalancersById(balancer.getId()));
    told("by name", () -> balancers.getLoadBalancersByName(balancer.getName()));
    told("datacenters", balancers::getDatacenters);
    var images = api.getImageServices();
    ServerImage image = told("image list", images::getImageList).iterator().next();
    GetImageListOptions some =
        new GetImageListOptions()
            .setState(ServerImageState.AVAILABLE)
            .setType(ServerImageType.WEB_APPLICATION_SERVER)
            .onlyPublic()
            .inDatacenter("1")
            .maxItemsNumber(5);
    same(5, told("image list, filtered", () -> images.getImageList(some)).size());
    told("by id", () -> images.getImagesById(image.getId()));
    told("by name", () -> images.getImagesByName(image.getName()));
    told("datacenters", images::getDatacenters);
  }

  private static void changes(GoGridApi api) throws Exception {
    var servers = api.getServerServices();
    var images = api.getImageServices();
    var balancers = api.getLoadBalancerServices();
    Server server = provisioned(servers.getServerList());
    refused("power", "code 401", () -> servers.power(server.getName(), PowerCommand.RESTART));
    refused("delete", "code 401", () -> servers.deleteById(server.getId()));
    refused("edit", "code 401", () -> servers.editServerRam(server.getId(), "1GB"));
    refused("add", "code 401", () -> servers.addServer("x", "27", "1", server.getIp().getIp()));
    refused("delete balancer", "code 401", () -> balancers.deleteByName("x"));
    refused("save image", "code 401", () -> images.saveImageFromServer("x", server.getName()));
    refused("edit image", "code 401", () -> images.editImageDescription("x", "y"));
    refused("delete image", "code 401", () -> images.deleteById(27));
  }

  private static Server provisioned(Collection<Server> servers) {
    return servers.stream().filter(each -> each.getId() > 0).findFirst().orElseThrow();
  }

  private static <T> T told(String what, Callable<T> call) throws Exception {
    T answer = call.call();
    String text =
        switch (answer) {
          case Collection<?> many -> Integer.toString(many.size());
          case Map<?, ?> many -> Integer.toString(many.size());
          default -> "1";
        };
    same(false, text.equals("0"));
    System.out.printf("  %-24s %s%n", what, text);
    return answer;
  }

  private static void refused(String what, String status, Callable<?> call) throws Exception {
    try {
      call.call();
    } catch (RuntimeException e) {
      if (!e.toString().contains(status)) {
        throw e;
      }
      System.out.printf("  %-24s %s%n", what, status);
      return;
    }
    throw new AssertionError(what + " was not refused");
  }

  private static void same(Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new AssertionError("expected " + expected + ", found " + found);
    }
  }
}
