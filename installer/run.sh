#!/usr/bin/env bash
# Builds the console if needed and runs it. With arguments it is the command line: installer/run.sh list clusters --help
# Without any display it draws the screens headless and says where the pictures are.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }
linux() { [ "$(uname -s)" = Linux ]; }
debian() { command -v apt-get >/dev/null 2>&1; }

has_display() {
  linux || return 0
  [ -n "${DISPLAY:-}" ] || return 1
  case "$DISPLAY" in
    :*) local number=${DISPLAY#:}; [ -S "/tmp/.X11-unix/X${number%%.*}" ] ;;
    *) return 0 ;;
  esac
}

# One library a package; a window needs more than pictures do.
missing_packages() {
  linux || return 0
  local known
  known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
  lacks() { ! grep -q "$1" <<<"$known"; }
  if lacks libpangoft2-1.0.so.0; then echo libpangoft2-1.0-0; fi
  if has_display; then
    if lacks libgtk-3.so.0; then echo libgtk-3-0; fi
    if lacks libXtst.so.6; then echo libxtst6; fi
    if lacks libXxf86vm.so.1; then echo libxxf86vm1; fi
    if lacks libGL.so.1; then echo libgl1; fi
  fi
  if ! command -v mvn >/dev/null 2>&1; then echo maven; fi
  if ! installer/find-jdk.sh >/dev/null && debian && apt-cache show openjdk-25-jdk-headless >/dev/null 2>&1; then
    echo openjdk-25-jdk-headless
  fi
}

packages=$(missing_packages | tr '\n' ' ')
packages=${packages% }
if [ -n "$packages" ]; then
  if debian && [ "$(id -u)" = 0 ]; then
    say "Installing what is missing: $packages"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086  # a list of words
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends $packages; } >&2
  elif debian; then
    say "Fleetglass needs some packages first. Run this, then start again:"
    say "  sudo apt-get update && sudo apt-get install --no-install-recommends $packages"
    exit 1
  else
    say "Fleetglass needs these first (Debian's names; your system's packages may be named otherwise):"
    say "  $packages"
    command -v dnf >/dev/null 2>&1 && say "On Fedora: sudo dnf install maven gtk3 libXtst libXxf86vm mesa-libGL pango"
    [ "$(uname -s)" = Darwin ] && say "On macOS: brew install maven"
    exit 1
  fi
fi

if ! command -v mvn >/dev/null 2>&1; then
  say "Fleetglass is built with Maven, which was not found. On macOS: brew install maven"
  exit 1
fi
if ! jdk=$(installer/find-jdk.sh); then
  say "Fleetglass needs a JDK 25 or newer, which was not found in any usual place."
  if [ "$(uname -s)" = Darwin ]; then
    say "Run: brew install --cask temurin"
  else
    say "Install one, for example Eclipse Temurin 25 from https://adoptium.net/installation/, or name its folder:"
    say "  FLEETGLASS_JAVA_HOME=/path/to/jdk-25 installer/run.sh"
  fi
  exit 1
fi
export JAVA_HOME="$jdk" FLEETGLASS_JAVA_HOME="$jdk"

launcher=target/app/bin/fleetglass
if [ ! -x "$launcher" ] || [ -n "$(find pom.xml src/main assets -newer "$launcher" -type f -print -quit)" ]; then
  say "Building (the first time takes a few minutes, since Maven fetches libraries) ..."
  # Maven 3 itself uses what newer JDKs warn about; the warning is not ours.
  MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" \
    mvn -B -q -ntp -Dstyle.color=never -DskipTests -Dfast package >&2
  touch "$launcher"
fi

if [ $# -gt 0 ] || has_display; then
  exec "$launcher" "$@"
fi

pictures=target/pictures
mkdir -p "$pictures"
say "There is no display here, so the console's screens are drawn into files, with data from the embedded sandbox:"
for theme in light dark; do
  for screen in clusters servers monitoring connections journal settings error; do
    file="$pictures/$screen-$theme.png"
    "$launcher" snapshot --screen "$screen" --theme "$theme" --size 1280x800 --out "$file"
    printf '%s\n' "$PWD/$file"
  done
done
say "To work with it, start it where there is a display, or use the command line: installer/run.sh --help"
