#!/usr/bin/env bash
# Builds the packages on Debian or Ubuntu and tries them as a user would. Root; installs what it needs. Fails when anything fails.
# installer/check.sh [--built] [--twice] [--purge]
# --built  takes what installer/build.sh has left instead of building
# --twice  builds all of it a second time; only the AOT cache may differ
# --purge  lets it purge the package though users of this computer have settings, which go then; with CI=true it may anyway
. "$(dirname "$0")/image.sh"
. installer/linux/packages.sh

# Programs that manage users and packages are not on everybody's path.
PATH=$PATH:/usr/sbin:/sbin

built=no twice=no purge=${CI:+yes}
for argument in "$@"; do
  case "$argument" in
    --built) built=yes ;;
    --twice) twice=yes ;;
    --purge) purge=yes ;;
    *) sed -n '2,/^\. /s/^# //p' "$0" >&2 && exit 2 ;;
  esac
done

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@" >/dev/null; }
step() { say "-- $*"; }

need() {
  command -v "$1" >/dev/null 2>&1 || packages+=("$2")
}

tools() {
  packages=()
  need mvn maven
  need dpkg-deb dpkg-dev
  need lintian lintian
  need rpmbuild rpm
  need rpm2cpio rpm2cpio
  need cpio cpio
  need desktop-file-validate desktop-file-utils
  need appstreamcli appstream
  need Xvfb xvfb
  need xdotool xdotool
  need import imagemagick
  need man man-db
  need zsh zsh
  need fish fish
  [ ${#packages[@]} -eq 0 ] || { apt update && apt install -y --no-install-recommends "${packages[@]}"; }
}

# The files of a package as paths with modes and checksums, so that two kinds can be compared.
list() {
  (cd "$1" && find usr ! -type d ! -path 'usr/share/lintian/*' ! -path 'usr/share/doc/*/changelog*' -printf '%p %m %l\n' | sort
    find usr -type f ! -path 'usr/share/lintian/*' ! -path 'usr/share/doc/*/changelog*' -print0 | sort -z | xargs -0 sha256sum)
}

static_checks() {
  step "what the package says of itself"
  desktop-file-validate "$share/applications/$id.desktop"
  appstreamcli validate --no-net "$share/metainfo/$id.metainfo.xml" >"$scratch/metainfo" || die "$(cat "$scratch/metainfo")"
  lintian --fail-on error,warning --tag-display-limit 0 "$deb" >&2
  dpkg-deb --fsys-tarfile "$deb" | tar -t >"$scratch/files"
  local wanted
  for wanted in usr/bin/$name usr/lib/$name/app/$name.aot usr/lib/$name/app/legal/sbom.json usr/lib/$name/app/legal/THIRD-PARTY.txt \
    usr/share/man/man1/$name.1.gz usr/share/bash-completion/completions/$name usr/share/zsh/vendor-completions/_$name \
    usr/share/fish/vendor_completions.d/$name.fish usr/share/icons/hicolor/scalable/apps/$id.svg \
    usr/share/icons/hicolor/{16x16,24x24,32x32,48x48,64x64,128x128,256x256,512x512}/apps/$id.png; do
    grep -qx "./$wanted" "$scratch/files" || die "The package lacks $wanted"
  done
  # Not only what Maven knows of.
  for wanted in '"name" : "OpenJDK"' '"name" : "Pretendard"' '"name" : "javafx-graphics"'; do
    grep -q "$wanted" "$work/tree/usr/lib/$name/app/legal/sbom.json" || die "The bill of materials lacks $wanted"
  done
  MANWIDTH=80 man --warnings -l "$share/man/man1/$name.1.gz" 2>"$scratch/man" >/dev/null
  [ ! -s "$scratch/man" ] || die "$(cat "$scratch/man")"
  [ "$(stat -c %s "$deb")" -le 60000000 ] || die "$deb is larger than 60 MB"
}

# Every option that a command explains is in the manual.
manual() {
  step "the manual knows every option"
  local command option
  man -l "$share/man/man1/$name.1.gz" | col -b >"$scratch/manual"
  for command in '' list 'list servers' 'list pods' 'list lookups' 'list metrics' sandbox snapshot; do
    # shellcheck disable=SC2086  # a list of words
    "$name" $command --help >"$scratch/help"
    for option in $(grep -o -e '--[a-z][a-z-]*' "$scratch/help" | sort -u); do
      grep -q -e "$option" "$scratch/manual" || die "The manual lacks $option of $command"
    done
  done
}

command_line() {
  step "the installed command line against the installed sandbox"
  "$name" --version 2>"$scratch/err" | grep -qx "Fleetglass $version" || die "It does not tell its version"
  "$name" sandbox --servers 321 --seed 5 >"$scratch/sandbox" 2>>"$scratch/err" &
  local pid=$! url key secret
  for _ in $(seq 300); do [ -s "$scratch/sandbox" ] && break; sleep 0.1; done
  url=$(sed 's/.*"gogrid":{"url":"\([^"]*\)".*/\1/' "$scratch/sandbox")
  key=$(sed 's/.*"apiKey":"\([^"]*\)".*/\1/' "$scratch/sandbox")
  secret=$(sed 's/.*"secret":"\([^"]*\)".*/\1/' "$scratch/sandbox")
  FLEETGLASS_API_KEY=$key FLEETGLASS_SECRET=$secret "$name" list servers --provider gogrid --url "$url" --output csv >"$scratch/servers" 2>>"$scratch/err"
  # A description may go over several lines, in quotes.
  local rows
  rows=$(awk '{ quotes += gsub(/"/, "") } quotes % 2 == 0 { rows++ } END { print rows }' "$scratch/servers")
  [ "$rows" = 322 ] || die "It lists $rows rows instead of a header and 321 servers"
  local status=0
  FLEETGLASS_API_KEY=$key FLEETGLASS_SECRET=wrong "$name" list servers --provider gogrid --url "$url" >/dev/null 2>"$scratch/refused" || status=$?
  [ "$status" = 3 ] || die "A refused call ends with $status instead of 3"
  kill "$pid"
  wait "$pid" || true
  [ ! -s "$scratch/err" ] || die "It wrote on stderr: $(cat "$scratch/err")"
  "$name" snapshot --screen servers --out "$scratch/servers.png" && [ -s "$scratch/servers.png" ]
  completions
}

# What each shell offers; bash is asked by the files of the others too.
completions() {
  local offered
  offered=$(bash -c ". /usr/share/bash-completion/completions/$name && complete -p $name >/dev/null && COMP_WORDS=($name li) COMP_CWORD=1 &&
    _complete_$name 2>/dev/null; echo \"\${COMPREPLY[@]}\"")
  [ "$offered" = list ] || die "bash completes 'li' to '$offered'"
  offered=$(fish -c "complete -C '$name list servers --outp'")
  [ "$offered" = --output ] || die "fish completes '--outp' to '$offered'"
  # The function is asked outside of an editor, so what it would offer is printed instead.
  offered=$(zsh -fc "words=($name list servers --outp) CURRENT=4; compadd() { print -r -- \${(P)2} }; . /usr/share/zsh/vendor-completions/_$name")
  [ "$offered" = --output ] || die "zsh completes '--outp' to '$offered'"
}

# Starts the installed program on the virtual display and waits for its window and rows.
# $1 is the program, then further words before it.
window() {
  rm -f "$log"
  FLEETGLASS_HOME=$scratch/home "$@" >"$scratch/said" 2>"$scratch/err" &
  local pid=$! id=
  for _ in $(seq 300); do
    grep -qs 'Rows shown' "$log" && break
    sleep 0.1
  done
  grep -qs 'Rows shown' "$log" || die "No rows within 30 seconds: $(cat "$scratch/err" "$log" 2>/dev/null)"
  id=$(xdotool search --onlyvisible --name 'Fleetglass' | head -n 1)
  [ -n "$id" ] || die "There is no window called Fleetglass"
  sleep 2
  import -window "$id" "$scratch/window.png"
  # A window with a table has many colours; an empty one has not.
  local colours
  colours=$(identify -format %k "$scratch/window.png")
  [ "$colours" -gt 200 ] || die "The window has $colours colours only"
  # Asked to close as by its own button, where xdotool can; destroyed, the window would complain.
  xdotool windowquit "$id" 2>/dev/null || kill "$pid"
  for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  kill "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  [ ! -s "$scratch/err" ] || die "It wrote on stderr: $(cat "$scratch/err")"
  [ ! -s "$scratch/said" ] || die "It wrote on stdout: $(cat "$scratch/said")"
}

display() {
  Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$scratch/display" 2>/dev/null &
  server=$!
  for _ in $(seq 100); do [ -s "$scratch/display" ] && break; sleep 0.1; done
  DISPLAY=:$(cat "$scratch/display")
  export DISPLAY
}

# Purging takes away what the users of this very computer have stored.
careful() {
  [ "$purge" != yes ] || return 0
  local home folder
  while IFS=: read -r _ _ _ _ _ home _; do
    # Logs alone, which every command writes, are no reason to stop.
    for folder in .config .local/share; do
      if as_root test -d "$home/$folder/$name"; then
        die "There are settings or history in $home/$folder/$name, which would be purged. Say --purge if they may go."
      fi
    done
  done < <(getent passwd)
}

# The same package with a lower number, to be upgraded from.
older() {
  dpkg-deb -R "$deb" "$scratch/older"
  sed -i 's/^Version: .*/Version: 0.0.1/' "$scratch/older/DEBIAN/control"
  dpkg-deb --root-owner-group -Znone --build "$scratch/older" "$scratch/older.deb" >/dev/null
  rm -rf "$scratch/older"
}

# The user's own folders, as an installed program without FLEETGLASS_HOME has them.
life() {
  step "install, upgrade, remove, purge"
  local user=fleetglass-check home
  apt purge -y "$name" 2>/dev/null || true
  older
  apt install -y "$scratch/older.deb"
  id -u "$user" >/dev/null 2>&1 || as_root useradd --create-home "$user"
  home=$(getent passwd "$user" | cut -d: -f 6)
  as_root runuser -u "$user" -- mkdir -p "$home/.config/$name" "$home/.local/share/$name" "$home/.cache/$name"
  as_root runuser -u "$user" -- sh -c "echo kept > $home/.config/$name/kept && echo other > $home/.config/other"
  apt install -y "./$deb"
  [ "$(dpkg-query -W -f '${Version}' "$name")" = "$version" ] || die "The upgrade did not take place"
  as_root test -f "$home/.config/$name/kept" || die "The upgrade lost settings"
  used
  apt remove -y "$name"
  if [ -e "/usr/lib/$name" ] || [ -e "/usr/bin/$name" ] || [ -e "/usr/share/applications/$id.desktop" ]; then
    die "Removing left files: $(find "/usr/lib/$name" "/usr/bin/$name" 2>/dev/null | head)"
  fi
  as_root test -f "$home/.config/$name/kept" || die "Removing lost settings"
  apt purge -y "$name"
  if as_root test -e "$home/.config/$name" || as_root test -e "$home/.local/share/$name" || as_root test -e "$home/.cache/$name"; then
    die "Purging left a user's data"
  fi
  as_root test -f "$home/.config/other" || die "Purging took what is not its own"
  as_root userdel --remove "$user" 2>/dev/null
}

# What is tried while the package is installed.
used() {
  command_line
  manual
  step "the installed window"
  window "$name"
  step "the figures"
  installer/measure.sh --runs "${RUNS:-5}" --no-sizes >&2
}

rpm_contents() {
  step "the .rpm has the same files"
  local unpacked=$scratch/rpm
  mkdir -p "$unpacked" "$scratch/deb"
  rpm2cpio "$out"/*.rpm | (cd "$unpacked" && cpio -idm --quiet)
  dpkg-deb -x "$deb" "$scratch/deb"
  diff <(list "$scratch/deb") <(list "$unpacked") >&2 || die "The .deb and the .rpm differ"
}

portable() {
  step "the portable archive runs from where it is unpacked"
  mkdir -p "$scratch/some folder"
  tar -C "$scratch/some folder" -xf "$out"/*.tar.gz
  window "$scratch/some folder/$name-$version/bin/$name"
}

same_jar() {
  step "the jar is the same when built again"
  local jar=target/app/lib/$name-$version.jar
  mv "$jar" "$scratch/first.jar"
  rm -rf target/classes
  maven -Dfast -Pdependencies -DskipTests package
  cmp "$scratch/first.jar" "$jar" || die "Two builds give two jars"
}

reproducible() {
  step "a second build"
  mkdir -p "$scratch/first"
  cp -a "$work/tree" "$scratch/first/tree"
  mv "$out" "$scratch/out"
  installer/build.sh image
  rm -rf "$out"
  mv "$scratch/out" "$out"
  diff -rq "$scratch/first/tree" "$work/tree" >"$scratch/differences" || true
  ! grep -v "$name.aot" "$scratch/differences" >&2 || die "Two builds differ in more than the AOT cache"
  say "Two builds differ in the AOT cache alone."
}

careful
tools
jdk=$(installer/find-jdk.sh) || die "A JDK 25 is needed, which was not found."
[ "$built" = yes ] || installer/build.sh
deb=$(ls "$out"/*.deb)
share=$work/tree/usr/share
scratch=$(mktemp -d)
log=$scratch/home/logs/$name.log
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$scratch"' EXIT
(cd "$out" && sha256sum --quiet -c SHA256SUMS)
display
static_checks
life
rpm_contents
portable
same_jar
[ "$twice" = no ] || reproducible
say "The packages are good."
