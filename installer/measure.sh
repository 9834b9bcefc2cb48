#!/usr/bin/env bash
# Measures what installer/build.sh has made and prints one JSON object per figure.
# installer/measure.sh [--runs N] [--program FOLDER] [--no-sizes] [--floor]
# --runs N          starts of each program, taken in turn (9); the figure is the middle one
# --program FOLDER  the installed program (/usr/lib/fleetglass if there, else what was built)
# --no-sizes        leaves the sizes out, whose baseline takes a minute to compress
# --floor           measures the bare window with sandbox and list beside it too, which no start can be faster than
# The baseline is a bare JavaFX window with the same runtime, options, launcher and an AOT cache of its own.
. "$(dirname "$0")/image.sh"
. installer/linux/packages.sh

runs=9
program=/usr/lib/$name
[ -x "$program/bin/$name" ] || program=$PWD/$work/tree/usr/lib/$name
sizes=yes floor=no
while [ $# -gt 0 ]; do
  case "$1" in
    --runs) runs=$2 && shift 2 ;;
    --program) program=$2 && shift 2 ;;
    --no-sizes) sizes=no && shift ;;
    --floor) floor=yes && shift ;;
    *) sed -n '2,/^\. /s/^# //p' "$0" >&2 && exit 2 ;;
  esac
done
[ -x "$program/bin/$name" ] || die "There is no program in $program: run installer/build.sh first"
jdk=$(installer/find-jdk.sh) || die "A JDK 25 is needed, which was not found."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# $1 is the folder to make, $2 the main class, the rest jars of the program that it needs.
make_bare() {
  local bare=$1 main=$2 classes=$scratch/classes
  shift 2
  mkdir -p "$bare/app" "$classes"
  cp -a "$program/runtime" "$bare/runtime"
  [ $# -eq 0 ] || cp -a "$@" "$bare/app"
  "$jdk/bin/javac" -d "$classes" --module-path target/app/javafx --add-modules javafx.controls -cp "$bare/app/*" \
    -sourcepath installer/tool "installer/tool/${main%%\$*}.java"
  "$jdk/bin/jar" --create --no-compress --file "$bare/app/bare.jar" -C "$classes" .
  (cd "$bare/app" && printf '%s\n' *.jar) >"$scratch/jars"
  train "$bare" "$scratch/jars" "$main" -Dbare.once=true
  launcher "$bare" "$scratch/jars" "$main"
}

now() { date +%s%3N; }

# Both print milliseconds until the window is there, and the resident memory in kB eight seconds later.
# $1 is the folder of a bare window, $2 what it says last.
start_bare() {
  local before pid shown=
  before=$(now)
  "$1/bin/$name" >"$scratch/said" 2>"$scratch/err" &
  pid=$!
  for _ in $(seq 600); do
    # The later one, of a window and what goes on beside it.
    if grep -q '^Shown' "$scratch/said" && grep -q "^$2" "$scratch/said"; then
      shown=$(sed -nE 's/^[A-Z][a-z]+ ([0-9]+).*/\1/p' "$scratch/said" | sort -n | tail -n 1)
      break
    fi
    sleep 0.05
  done
  finish "$pid" "$before" "$shown"
}

# $1 is the number of servers that the sandbox has.
start_program() {
  local before pid shown= stamp
  rm -rf "$scratch/home"
  before=$(now)
  FLEETGLASS_HOME=$scratch/home FLEETGLASS_JAVA_OPTIONS="-Dfleetglass.sandbox.servers=$1" \
    "$program/bin/$name" >"$scratch/said" 2>"$scratch/err" &
  pid=$!
  for _ in $(seq 600); do
    stamp=$(sed -n 's/^\([^ ]*\) .* Rows shown$/\1/p' "$scratch/home/logs/fleetglass.log" 2>/dev/null || true)
    if [ -n "$stamp" ]; then shown=$(date -d "$stamp" +%s%3N) && break; fi
    sleep 0.05
  done
  finish "$pid" "$before" "$shown"
}

finish() {
  # The list of servers is asked for when the first rows are shown; its memory counts.
  sleep 8
  [ -n "$3" ] || die "No window within 30 seconds: $(cat "$scratch/err")"
  [ ! -s "$scratch/err" ] || die "It wrote on stderr: $(cat "$scratch/err")"
  echo "$(($3 - $2)) $(awk '/^VmRSS/ { print $2 }' "/proc/$1/status")"
  kill "$1"
  wait "$1" 2>/dev/null || true
}

middle() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# $1 name, $2 value, $3 unit, $4 baseline
figure() {
  awk -v name="$1" -v value="$2" -v unit="$3" -v baseline="$4" \
    'BEGIN { printf "{\"name\":\"%s\",\"value\":%.1f,\"unit\":\"%s\",\"baseline\":%.1f,\"ratio\":%.3f}\n", name, value, unit, baseline, value / baseline }'
}

starts() {
  local run
  start_bare "$scratch/bare" Shown >/dev/null
  start_program 480 >/dev/null
  for run in $(seq "$runs"); do
    start_bare "$scratch/bare" Shown >>"$scratch/bare.figures"
    [ "$floor" = no ] || start_bare "$scratch/floor" Listed >>"$scratch/floor.figures"
    start_program 480 >>"$scratch/program.figures"
  done
  for run in 1 2 3; do start_program 10000 >>"$scratch/large.figures"; done
  figure start.window "$(cut -d' ' -f 1 "$scratch/program.figures" | middle)" ms "$(cut -d' ' -f 1 "$scratch/bare.figures" | middle)"
  [ "$floor" = no ] ||
    figure start.floor "$(cut -d' ' -f 1 "$scratch/floor.figures" | middle)" ms "$(cut -d' ' -f 1 "$scratch/bare.figures" | middle)"
  figure start.rss "$(cut -d' ' -f 2 "$scratch/large.figures" | middle | awk '{ print $1 / 1024 }')" MB \
    "$(cut -d' ' -f 2 "$scratch/bare.figures" | middle | awk '{ print $1 / 1024 }')"
}

megabytes() { awk '{ print $1 / 1000000 }'; }

sizes() {
  local deb packed
  deb=$(ls "$out"/*.deb)
  packed=$(tar -C "$scratch" -cf - bare | xz -6 | wc -c)
  figure deb.size "$(stat -c %s "$deb" | megabytes)" MB "$(echo "$packed" | megabytes)"
  figure installed.size "$(du -sb "$program" | cut -f 1 | megabytes)" MB "$(du -sb "$scratch/bare" | cut -f 1 | megabytes)"
}

make_bare "$scratch/bare" 'Bare$Main'
[ "$floor" = no ] || make_bare "$scratch/floor" Floor "$program"/app/*.jar
if [ -n "${DISPLAY:-}" ]; then
  starts
else
  Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$scratch/display" 2>/dev/null &
  server=$!
  trap 'kill "$server"; rm -rf "$scratch"' EXIT
  for _ in $(seq 100); do [ -s "$scratch/display" ] && break; sleep 0.1; done
  DISPLAY=:$(cat "$scratch/display")
  export DISPLAY
  starts
fi
[ "$sizes" = no ] || sizes
