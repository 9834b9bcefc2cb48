#!/bin/sh
# Starts Fleetglass: the window without arguments, the command line with them (fleetglass --help).
# FLEETGLASS_JAVA_OPTIONS holds further options for the Java runtime, separated by spaces.
self=$(readlink -f "$0") || exit 1
root=${self%/bin/*}
APPDIR=$root/app
# shellcheck disable=SC2086  # a list of words
exec "$root/runtime/bin/fleetglass" @OPTIONS@ ${FLEETGLASS_JAVA_OPTIONS:-} \
  -cp "@CLASSPATH@" @MAIN@ "$@"
