#!/usr/bin/env bash
# Prints the home of a JDK 25 or newer, found anywhere usual. Exit status 1 when there is none.
set -u

# Succeeds when the folder holds a whole JDK (compiler included) of version 25 or newer.
suits() {
  [ -n "${1:-}" ] && [ -x "$1/bin/javac" ] || return 1
  local version
  version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ -n "$version" ] && [ "$version" -ge 25 ]
}

on_path=$(command -v javac || true)
[ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
mac=$(/usr/libexec/java_home -v 25+ 2>/dev/null || true)

for home in "${FLEETGLASS_JAVA_HOME:-}" "${JAVA_HOME:-}" "$on_path" "$mac" \
  /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/*/jdk* /usr/local/*jdk* \
  "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
  "$HOME"/.local/share/mise/installs/java/* "$HOME"/.jabba/jdk/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
  /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
  if suits "$home"; then
    printf '%s\n' "$home"
    exit 0
  fi
done
exit 1
