"""Makes every call of Apache Libcloud's GoGrid drivers, unchanged but for the address. Usage: URL KEY SECRET."""
import sys
from urllib.parse import urlsplit

from libcloud.common.types import InvalidCredsError, LibcloudError
from libcloud.compute.drivers.gogrid import GoGridNodeDriver
from libcloud.compute.types import NodeState
from libcloud.loadbalancer.base import Algorithm, Member
from libcloud.loadbalancer.drivers.gogrid import GoGridLBDriver

url, key, secret = urlsplit(sys.argv[1]), sys.argv[2], sys.argv[3]
where = {"secure": False, "host": url.hostname, "port": url.port}
compute = GoGridNodeDriver(key, secret, **where)
balancing = GoGridLBDriver(key, secret, **where)


def told(what, value):
    assert value, what
    print("  %-24s %s" % (what, value))


def refused(what, call, kind=InvalidCredsError, words="insufficient rights"):
    try:
        call()
    except kind as failure:
        assert words in str(failure), (what, failure)
        print("  %-24s %s" % (what, words))
    else:
        raise AssertionError("%s was not refused" % what)


nodes = compute.list_nodes()
told("list_nodes", len(nodes))
told("with a password", sum("password" in node.extra for node in nodes))
told("running", sum(node.state == NodeState.RUNNING for node in nodes))
# The driver takes the bytes for ISO 8859-1, since no charset is named: nothing may come of that.
descriptions = [node.extra["description"] or "" for node in nodes]
told("in Korean", sum(any("\uac00" <= letter <= "\ud7a3" for letter in each) for each in descriptions))
assert len({node.uuid for node in nodes}) == len(nodes)
images = compute.list_images()
told("list_images", len(images))
told("list_sizes", len(compute.list_sizes()))
locations = compute.list_locations()
told("list_locations", [location.name for location in locations])
for location in locations:
    assert 0 < len(compute.list_images(location)) < len(images), location
    assert compute._get_first_ip(location), location
addresses = len(compute.ex_list_ips())
told("ex_list_ips", addresses)
told("assigned", len(compute.ex_list_ips(assigned=True)))
assert addresses == len(compute.ex_list_ips(assigned=True)) + len(compute.ex_list_ips(assigned=False))
assert all(each.public for each in compute.ex_list_ips(public=True))
assert not any(each.public for each in compute.ex_list_ips(public=False))

balancers = balancing.list_balancers()
told("list_balancers", len(balancers))
told("list_protocols", balancing.list_protocols())
told("algorithms", balancing.list_supported_algorithms())
balancer = next(each for each in balancers if each.id is not None)
assert balancing.get_balancer(balancer_id=balancer.id).name == balancer.name
assert balancing.get_balancer(ex_balancer_name=balancer.name).id == balancer.id
members = balancing.balancer_list_members(balancer)
told("balancer_list_members", len(members))

node, image, size = next(each for each in nodes if each.id is not None), images[0], compute.list_sizes()[0]
member = Member(None, "10.0.0.1", 80)
refused("reboot_node", lambda: compute.reboot_node(node))
refused("destroy_node", lambda: compute.destroy_node(node))
refused("create_node", lambda: compute.create_node(name="x", size=size, image=image))
refused("ex_save_image", lambda: compute.ex_save_image(node, "x"))
refused("ex_edit_node", lambda: compute.ex_edit_node(node=node, size=size, ex_description="x"))
refused("ex_edit_image", lambda: compute.ex_edit_image(image=image, public=False, name="x"))
refused(
    "create_balancer",
    lambda: balancing.create_balancer("x", [member], protocol="http", port=80, algorithm=Algorithm.ROUND_ROBIN),
)
refused("destroy_balancer", lambda: balancing.destroy_balancer(balancer))
# The driver itself makes its general failure of these two.
refused("attach_member", lambda: balancing.balancer_attach_member(balancer, member), LibcloudError)
refused("detach_member", lambda: balancing.balancer_detach_member(balancer, members[0]), LibcloudError)
stranger = GoGridNodeDriver(key, "wrong", **where)
refused("a wrong secret", stranger.list_nodes, words="Invalid credentials")
