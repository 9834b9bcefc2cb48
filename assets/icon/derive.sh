#!/usr/bin/env bash
# Makes the PNG sizes from the one SVG master. Needs rsvg-convert (Debian: librsvg2-bin).
set -euo pipefail
cd "$(dirname "$0")"
for size in 16 24 32 48 64 128 256 512 1024; do
  rsvg-convert --width "$size" --height "$size" fleetglass.svg --output "fleetglass-$size.png"
done
