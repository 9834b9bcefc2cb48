# Sourced by build.sh: what Linux gets of the image.
# Signs when the environment has a key, and says so when it has not; the .deb is vouched for by the signed checksums:
#   LINUX_SIGN_KEY  fingerprint of a key that gpg can use without asking
# shellcheck shell=bash

id=dev.fleetglass.Fleetglass
date=${timestamp%%T*}

# Replaces what differs between builds. $1 is a file in installer/linux.
fill() { sed -e "s|@VERSION@|$version|g" -e "s|@DATE@|$date|g" "installer/linux/$1"; }

pack() {
  local kinds=("$@") kind
  [ ${#kinds[@]} -gt 0 ] || kinds=(deb rpm tar)
  launcher "$work/image" "$work/jars" "$main"
  tree
  for kind in "${kinds[@]}"; do
    case "$kind" in
      image) ;;
      deb | rpm | tar) say "Packing $kind ..." && "pack_$kind" ;;
      *) die "Linux has no $kind: deb, rpm, tar or image" ;;
    esac
  done
}

# Writes bin/fleetglass of an image. $1 image, $2 file with its jars, $3 main class.
launcher() {
  local options
  options=$(java_options | sed 's/.*/"&"/' | paste -sd' ' -)
  mkdir -p "$1/bin"
  sed -e "s|@OPTIONS@|$options|" -e "s|@CLASSPATH@|$(class_path "$2")|" -e "s|@MAIN@|$3|" \
    installer/linux/launcher.sh >"$1/bin/$name"
  chmod 755 "$1/bin/$name"
}

# $work/tree: the files as they lie on an installed system.
tree() {
  local root=$work/tree share=$work/tree/usr/share size
  rm -rf "$root"
  mkdir -p "$root/usr/lib" "$root/usr/bin" "$share"/{applications,metainfo,man/man1,bash-completion/completions,zsh/vendor-completions,zsh/site-functions,fish/vendor_completions.d} \
    "$share/doc/$name" "$share/icons/hicolor/scalable/apps"
  cp -a "$work/image" "$root/usr/lib/$name"
  ln -s "../lib/$name/bin/$name" "$root/usr/bin/$name"
  fill fleetglass.desktop >"$share/applications/$id.desktop"
  fill fleetglass.metainfo.xml >"$share/metainfo/$id.metainfo.xml"
  fill fleetglass.1 | gzip -9n >"$share/man/man1/$name.1.gz"
  fill copyright >"$share/doc/$name/copyright"
  cp assets/icon/fleetglass.svg "$share/icons/hicolor/scalable/apps/$id.svg"
  for size in 16 24 32 48 64 128 256 512; do
    mkdir -p "$share/icons/hicolor/${size}x$size/apps"
    cp "assets/icon/fleetglass-$size.png" "$share/icons/hicolor/${size}x$size/apps/$id.png"
  done
  FLEETGLASS_HOME=$home "$work/image/bin/$name" generate-completion |
    sed -e '1{/^#!/d}' -e '/^# Date: /d' >"$share/bash-completion/completions/$name"
  # Debian's zsh looks into the one folder, that of others into the other.
  cp installer/linux/fleetglass.zsh "$share/zsh/vendor-completions/_$name"
  ln -s "../vendor-completions/_$name" "$share/zsh/site-functions/_$name"
  cp installer/linux/fleetglass.fish "$share/fish/vendor_completions.d/$name.fish"
  chmod -R u=rwX,go=rX "$root"
  find "$root" -type f -name '*.so' -exec chmod 644 {} +
  settle "$root"
}

pack_deb() {
  local arch deb=$work/deb
  arch=$(dpkg --print-architecture)
  rm -rf "$deb"
  cp -a "$work/tree" "$deb"
  mkdir -p "$deb/DEBIAN" "$deb/usr/share/lintian/overrides"
  cp installer/linux/lintian-overrides "$deb/usr/share/lintian/overrides/$name"
  printf '%s (%s) stable; urgency=medium\n\n  * Version %s.\n\n -- Fleetglass <fleetglass@localhost.localdomain>  %s\n' \
    "$name" "$version" "$version" "$(date -u -R -d "$timestamp")" | gzip -9n >"$deb/usr/share/doc/$name/changelog.gz"
  fill control | sed -e "s|@ARCH@|$arch|" -e "s|@SIZE@|$(du -sk --apparent-size "$deb/usr" | cut -f 1)|" >"$deb/DEBIAN/control"
  install -m 755 installer/linux/postrm "$deb/DEBIAN/postrm"
  (cd "$deb" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$deb/DEBIAN/md5sums"
  chmod 644 "$deb/DEBIAN/control" "$deb/DEBIAN/md5sums" "$deb/usr/share/lintian/overrides/$name" "$deb/usr/share/doc/$name/changelog.gz"
  settle "$deb"
  dpkg-deb --root-owner-group -Zxz -z6 --build "$deb" "$out/${name}_${version}_$arch.deb" >&2
  rm -rf "$deb"
}

pack_rpm() {
  # Not below $work: rpm finds no files by a pattern where a folder has a space in its name.
  local top
  top=$(mktemp -d)
  fill fleetglass.spec >"$top/fleetglass.spec"
  rpmbuild -bb --quiet --define "_topdir $top" --define "_rpmdir $top/made" --define "tree $(cd "$work/tree" && pwd)" \
    --target "$(uname -m)" "$top/fleetglass.spec" >&2
  if [ -n "${LINUX_SIGN_KEY:-}" ]; then
    rpmsign --define "__gpg $(command -v gpg)" --define "_gpg_name $LINUX_SIGN_KEY" --addsign "$top"/made/*/*.rpm >&2
  else
    say "Not signed: LINUX_SIGN_KEY names no key of gpg. zypper and strict settings of dnf will ask or refuse."
  fi
  mv "$top"/made/*/*.rpm "$out/"
  rm -rf "$top"
}

# $1 is a file with checksums; its signature lies beside it.
sign_sums() {
  if [ -n "${LINUX_SIGN_KEY:-}" ]; then
    gpg --batch --yes --local-user "$LINUX_SIGN_KEY" --armor --detach-sign "$1"
  fi
}

# Runs from wherever it is unpacked.
pack_tar() {
  local folder=$name-$version
  rm -rf "$work/portable"
  mkdir -p "$work/portable"
  cp -a "$work/tree/usr/lib/$name" "$work/portable/$folder"
  cp -a "$work/tree/usr/share" "$work/portable/$folder/share"
  cp -a "$work/tree/usr/share/doc/$name/copyright" "$work/portable/$folder/copyright"
  settle "$work/portable"
  tar -C "$work/portable" --sort=name --owner=0 --group=0 --numeric-owner --format=gnu -cf - "$folder" |
    gzip -6n >"$out/$folder-linux-$(uname -m).tar.gz"
  rm -rf "$work/portable"
}
