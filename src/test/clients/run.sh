#!/usr/bin/env bash
# Runs programs that others wrote for GoGrid, unchanged but for the address, against the sandbox.
# src/test/clients/run.sh [libcloud] [jclouds]     both without arguments
# libcloud comes from the system's packages (python3-libcloud, installed here as root on Debian), jclouds from Maven.
# Exit status 69 when all that could be had went well, but not all could.
set -euo pipefail
cd "$(dirname "$0")/../../.."

say() { printf '%s\n' "$*" >&2; }
work=target/clients
mkdir -p "$work"

python=/usr/bin/python3 # the one that Debian's packages are for
has_libcloud() { [ -x "$python" ] && "$python" -c 'import libcloud.compute.drivers.gogrid' 2>/dev/null; }

libcloud() {
  if ! has_libcloud && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-libcloud; } >&2 || true
  fi
  has_libcloud || { say "libcloud is missing: apt-get install python3-libcloud"; missing=69; return; }
  echo "libcloud $("$python" -c 'import libcloud; print(libcloud.__version__)')"
  "$python" src/test/clients/libcloud_client.py "$@"
}

jclouds() {
  local path="$work/jclouds.classpath"
  [ -s "$path" ] || MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" \
    mvn -B -q -ntp -Dstyle.color=never -f src/test/clients/jclouds.xml dependency:build-classpath \
    -Dmdep.outputFile="$PWD/$path" >&2 || { say "Maven cannot get jclouds."; missing=69; return; }
  echo "jclouds 1.8.1"
  # Its Guice of 2011 makes classes in a way that was open to everybody then.
  "$jdk/bin/java" --add-opens java.base/java.lang=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$(cat "$path")" src/test/clients/JcloudsClient.java "$@"
}

jdk=$(installer/find-jdk.sh) || { say "A JDK 25 or newer is needed."; exit 1; }
export JAVA_HOME="$jdk"
coproc SANDBOX { exec installer/run.sh sandbox; }
sandbox=$SANDBOX_PID
trap 'kill "$sandbox" 2>/dev/null || true' EXIT
IFS= read -r access <&"${SANDBOX[0]}" || { say "The sandbox does not start."; exit 1; }
member() { sed -n "s/.*\"gogrid\":{[^}]*\"$1\":\"\([^\"]*\)\".*/\1/p" <<<"$access"; }

missing=0
[ $# -gt 0 ] || set -- libcloud jclouds
for client; do
  case "$client" in
    libcloud | jclouds) "$client" "$(member url)" "$(member apiKey)" "$(member secret)" ;;
    *) sed -n '2,/^set/s/^# //p' "$0" >&2; exit 2 ;;
  esac
done
exit "$missing"
