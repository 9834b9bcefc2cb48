# Sourced by build.sh, measure.sh and check.sh: the parts from which every system's packages are made.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=target/installer
out=$work/out
name=fleetglass
main=dev.fleetglass.boot.Main
version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' pom.xml | head -n 1)
timestamp=$(sed -n 's|.*<project.build.outputTimestamp>\(.*\)</project.build.outputTimestamp>|\1|p' pom.xml)

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# Seconds since 1970 of the one time that every file in a package carries.
epoch() {
  if [ "$(uname -s)" = Darwin ]; then
    date -j -u -f %Y-%m-%dT%H:%M:%SZ "$timestamp" +%s
  else
    date -u -d "$timestamp" +%s
  fi
}
SOURCE_DATE_EPOCH=$(epoch)
export SOURCE_DATE_EPOCH TZ=UTC LC_ALL=C.UTF-8

# What packages are made for, as installer/tool/Repack.java names it.
system() {
  local machine
  case "$(uname -m)" in
    x86_64 | amd64) machine=x86_64 ;;
    aarch64 | arm64) machine=aarch64 ;;
    *) die "There is no JavaFX for $(uname -m)" ;;
  esac
  if [ "$(uname -s)" = Darwin ]; then echo "macos-$machine"; else echo "linux-$machine"; fi
}

modules() { sed -n 's/^\([a-z][a-z.]*\).*/\1/p' installer/modules.txt; }

# The options of installer/java.options, one a line, with $APPDIR as it stands there.
java_options() { grep -v -e '^#' -e '^$' installer/java.options; }

# Gives every file below a folder the one time: packages then do not tell when they were built, and the
# AOT cache, which remembers its jars' times, still fits after unpacking.
settle() { find "$1" -exec touch -h -d "$timestamp" {} +; }

maven() {
  # Maven 3 itself uses what newer JDKs warn about; the warning is not ours.
  JAVA_HOME="$jdk" MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" \
    mvn -B -q -ntp -Dstyle.color=never "$@" >&2
}

# Fails when class files use a module that installer/modules.txt lacks.
check_modules() {
  local used lacking
  used=$("$jdk/bin/jdeps" -s --ignore-missing-deps --multi-release 25 --add-modules ALL-MODULE-PATH \
    --module-path "$work/javafx:$work/image/app" "$work"/image/app/*.jar |
    sed -nE 's/.* -> ((javafx|java|jdk)\.[a-z.]*)$/\1/p' | sort -u)
  lacking=$(comm -23 <(printf '%s\n' "$used") <(modules | sort))
  [ -z "$lacking" ] || die "installer/modules.txt lacks what the program uses: $lacking"
}

# A runtime with JavaFX in it, its libraries included. $1 is the folder to make.
make_runtime() {
  "$jdk/bin/jlink" --module-path "$work/javafx" --add-modules "$(modules | paste -sd, -)" \
    --include-locales=en,ko --no-man-pages --no-header-files --compress=zip-0 --output "$1"
  # The launcher's name is what the system shows for the process.
  cp "$1/bin/java" "$1/bin/$name"
  find "$1/bin" -type f ! -name java ! -name "$name" -delete
  cp "$work"/javafx-natives/* "$1/lib/"
  chmod 644 "$work"/javafx-natives/* "$1"/lib/libglass* "$1"/lib/libprism*
}

# The program without its AOT cache: $work/image with app, runtime and the licences.
make_image() {
  rm -rf "$work"
  mkdir -p "$out" "$work/image/app"
  "$jdk/bin/java" installer/tool/Repack.java "$(system)" target/app/javafx "$work/javafx" "$work/javafx-natives" >/dev/null
  "$jdk/bin/java" installer/tool/Repack.java "$(system)" target/app/lib "$work/image/app" "$work/image/app/native" >"$work/jars"
  check_modules
  make_runtime "$work/image/runtime"
  mkdir -p "$work/image/app/legal"
  cp target/app/legal/sbom.json "$work/image/app/legal/"
  "$jdk/bin/java" installer/tool/Legal.java "$work/image/runtime" "$work/image/app/legal/THIRD-PARTY.txt" "$work/image/app" "$work/javafx"
}

# The class path with $APPDIR before each jar. $1 is a file with the jars' names.
class_path() { sed 's|^|$APPDIR/|' "$1" | paste -sd: -; }

# Runs a program of the image once so that the Java runtime keeps what it learnt.
# $1 image, $2 file with its jars, $3 main class, then further options of the Java runtime.
train() {
  local image=$1 jars=$2 class=$3 APPDIR options=() line
  shift 3
  APPDIR=$(cd "$image/app" && pwd -P)
  while IFS= read -r line; do options+=("${line//\$APPDIR/$APPDIR}"); done < <(java_options | grep -v AOTCache)
  settle "$image"
  display || say "There is neither a display nor xvfb-run: the first start is learnt without a real window, which makes it slower."
  # shellcheck disable=SC2016  # the text $APPDIR is replaced
  with_display "$image/runtime/bin/$name" "${options[@]}" -XX:AOTCacheOutput="$APPDIR/$name.aot" "$@" \
    -cp "$(class_path "$jars" | sed "s|\$APPDIR|$APPDIR|g")" "$class" >"$image.log" 2>&1 ||
    die "The training failed: $(cat "$image.log")"
  [ -s "$APPDIR/$name.aot" ] || die "No AOT cache was made: $(cat "$image.log")"
  settle "$image"
}

# Whether there is a display, or one can be made.
display() { [ "$(uname -s)" = Darwin ] || [ -n "${DISPLAY:-}" ] || command -v xvfb-run >/dev/null 2>&1; }

# Runs a command with a display: the one there is, a virtual one, or none at all.
with_display() {
  if [ "$(uname -s)" = Darwin ] || [ -n "${DISPLAY:-}" ]; then
    "$@"
  elif command -v xvfb-run >/dev/null 2>&1; then
    xvfb-run -a -s "-screen 0 1600x1000x24 -nolisten tcp" "$@"
  else
    local program=$1
    shift
    "$program" -Dglass.platform=Headless -Dprism.order=sw "$@"
  fi
}
