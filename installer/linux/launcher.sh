#!/bin/sh
# Starts Fleetglass: the window without arguments, the command line with them (fleetglass --help).
# FLEETGLASS_JAVA_OPTIONS holds further options for the Java runtime, separated by spaces.
self=$(readlink -f "$0") || exit 1
root=${self%/bin/*}
# shellcheck disable=SC2034  # the options name it
APPDIR=$root/app
# Options that somebody has set for other Java programs may not fit this runtime, and it would tell of them on stderr.
unset JDK_JAVA_OPTIONS JAVA_TOOL_OPTIONS _JAVA_OPTIONS
# Where the program looks for what the Java machine writes when it crashes; elsewhere it writes into the working folder.
if [ -n "${FLEETGLASS_HOME:-}" ]; then
  data=$FLEETGLASS_HOME/data
else
  data=${XDG_DATA_HOME:-${HOME:-/}/.local/share}/fleetglass
fi
# shellcheck disable=SC2086  # a list of words
exec "$root/runtime/bin/fleetglass" @OPTIONS@ "-XX:ErrorFile=$data/crashes/hs_err_pid%p.log" ${FLEETGLASS_JAVA_OPTIONS:-} \
  -cp "@CLASSPATH@" '@MAIN@' "$@"
