#!/usr/bin/env bash
# Builds what it measures and prints one JSON object per figure.
# src/bench/run.sh table [--rows N] [--seconds S] [--out FILE]
# --rows N     rows in our table (1,000,000); the stock table gets a tenth, but at most 100,000
# --seconds S  how long each of the two scenarios runs (20)
# src/bench/run.sh chart [--points N] [--seconds S] [--only PARTS] [--baselines false] [--out FILE]
# --points N   of each of ten series (1,000,000); LineChart gets a hundredth, but at most 10,000, and ours the same beside it
# --only P     of frame,line,first,wall, those that are named
# --baselines  whether the charts of others are measured too (true)
# src/bench/run.sh decode [--rows N] [--iterations N] [--forks N] [--out FILE]
# --rows N        servers of the list (100,000)
# --iterations N  of two seconds, that are measured of each benchmark (5)
# --forks N       processes for each benchmark, taking turns (3)
# src/bench/run.sh history [--series N] [--days N] [--rows N] [--folder FOLDER] [--out FILE]
# --series N   series at ten seconds (1,000)
# --days N     days that are written (30)
# --rows N     rows of the list that is kept (100,000)
# --folder F   where the files are made and stay; else a temporary folder
# src/bench/run.sh soak [--hours N] [--metrics N] [--stride N] [--life SECONDS] [--census true] [--out FILE]
# --hours N    hours by the console's clock (72)
# --metrics N  metrics of each of three connections (10)
# --stride N   steps of five seconds after which the thirty panels are drawn, a power of two (16)
# --life S     seconds that a pod lives; three of eight series of a metric end with theirs (900)
# --census B   whether to tell in the end of which classes there are more objects (false)
# --out FILE   also writes the figures there and a summary beside it (FILE with .md)
set -euo pipefail
cd "$(dirname "$0")/../.."

say() { printf '%s\n' "$*" >&2; }

case "${1:-}" in
  table) bench=TableBench ;;
  chart) bench=ChartBench ;;
  decode) bench=DecodeBench ;;
  history) bench=HistoryBench ;;
  soak) bench=SoakBench ;;
  *)
    sed -n '2,/^set/s/^# //p' "$0" >&2
    exit 2
    ;;
esac
shift

if ! jdk=$(installer/find-jdk.sh); then
  say "A JDK 25 or newer is needed, which was not found. Name its folder: JAVA_HOME=/path/to/jdk-25 src/bench/run.sh ..."
  exit 1
fi
# Tests compiled before without the benchmarks' list would count as up to date.
[ -f target/test-classes/META-INF/BenchmarkList ] || rm -rf target/test-classes
say "Building ..."
# Maven 3 itself uses what newer JDKs warn about; the warning is not ours.
JAVA_HOME="$jdk" MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" \
  ${MVN:-mvn} -B -q -ntp -Dstyle.color=never -Dfast -Pbench process-test-classes >&2

# JMH uses Unsafe, and a warning of that would stand among the figures.
# The heap is fixed so that runs on different machines compare; everything else is what the launcher ships.
exec "$jdk/bin/java" @src/main/app/bin/java.options -Xmx${BENCH_HEAP:-4g} \
  --module-path target/javafx --add-modules javafx.controls \
  --enable-native-access=javafx.graphics,ALL-UNNAMED \
  --add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED \
  --add-exports=javafx.graphics/com.sun.glass.ui.headless=ALL-UNNAMED \
  --add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow \
  -Dglass.platform=Counting -Dprism.order=sw ${BENCH_OPTIONS:-} \
  -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  "dev.fleetglass.bench.$bench" "$@"
