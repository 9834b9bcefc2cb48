#!/usr/bin/env bash
# Makes README's pictures anew, in assets/screenshots, from the real screens.
set -euo pipefail
cd "$(dirname "$0")/.."
out=assets/screenshots
mkdir -p "$out"
for theme in light dark; do
  for screen in clusters servers monitoring error; do
    installer/run.sh snapshot --screen "$screen" --theme "$theme" --size 1440x900 --out "$out/$screen-$theme.png"
  done
  installer/run.sh snapshot --screen servers --search 'ram>=4GB name:(web OR db)' --theme "$theme" --size 1440x900 --out "$out/search-$theme.png"
done
installer/run.sh snapshot --screen servers --theme light --lang ko --size 1440x900 --out "$out/servers-light-ko.png"
installer/run.sh snapshot --screen pods --theme light --size 1440x900 --out "$out/pods-light.png"
