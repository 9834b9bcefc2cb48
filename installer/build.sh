#!/usr/bin/env bash
# Makes every package for the system it runs on, in target/installer/out, from a clean checkout.
# installer/build.sh [KIND...]   KIND is image, deb, rpm or tar on Linux, image, dmg or pkg on macOS; all of them unless given.
# Needs a JDK 25, Maven and the system's packaging tools (Debian: dpkg-dev, fakeroot, rpm, xvfb; macOS: Xcode's command line tools).
. "$(dirname "$0")/image.sh"

jdk=$(installer/find-jdk.sh) || die "A JDK 25 is needed, which was not found. Name its folder: FLEETGLASS_JAVA_HOME=/path/to/jdk-25 installer/build.sh"
command -v mvn >/dev/null 2>&1 || die "Maven is needed, which was not found (Debian: apt-get install maven; macOS: brew install maven)."

case "$(uname -s)" in
  Linux) . installer/linux/packages.sh ;;
  Darwin) . installer/macos/packages.sh ;;
  *) die "On Windows: installer\\build.ps1" ;;
esac

say "Building the program ..."
rm -rf target/app
maven -Dfast -Pdependencies -DskipTests package
[ "$(uname -s)" != Darwin ] || sign_in_jars
say "Linking the runtime ..."
make_image
say "Walking through every screen to train the start ..."
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
FLEETGLASS_HOME=$home train "$work/image" "$work/jars" "$main" -Dfleetglass.walk=true

pack "$@"
(
  cd "$out"
  files=(*.*)
  # Of an image alone there is no package.
  [ -e "${files[0]}" ] || exit 0
  { sha256sum -- "${files[@]}" 2>/dev/null || shasum -a 256 -- "${files[@]}"; } >SHA256SUMS
  # Elsewhere each package has a signature of its own.
  [ "$(uname -s)" != Linux ] || sign_sums SHA256SUMS
)
say "Made in $out:"
ls -l "$out" >&2
