# Sourced by build.sh: what macOS gets of the image. A .dmg and a .pkg for the processor it runs on.
# Signs and notarises when the environment has the keys, and says so when it has not:
#   MACOS_SIGN_APP        name of the certificate "Developer ID Application: ..."
#   MACOS_SIGN_INSTALLER  name of the certificate "Developer ID Installer: ..."
#   MACOS_NOTARY_PROFILE  profile that xcrun notarytool store-credentials has stored
# shellcheck shell=bash

bundle=dev.fleetglass.Fleetglass
app=$work/Fleetglass.app

pack() {
  local kinds=("$@") kind made
  [ ${#kinds[@]} -gt 0 ] || kinds=(dmg pkg)
  bundle
  sign_app
  for kind in "${kinds[@]}"; do
    made=$out/$name-$version-$(system).$kind
    case "$kind" in
      image) continue ;;
      dmg | pkg) say "Packing $kind ..." && "pack_$kind" "$made" && notarise "$made" ;;
      *) die "macOS has no $kind: dmg, pkg or image" ;;
    esac
  done
}

# The icon in the sizes that macOS asks for, from the same pictures as everywhere.
icon() {
  local set=$work/$name.iconset size
  mkdir -p "$set"
  for size in 16 32 128 256 512; do
    cp "assets/icon/fleetglass-$size.png" "$set/icon_${size}x$size.png"
  done
  cp assets/icon/fleetglass-32.png "$set/icon_16x16@2x.png"
  cp assets/icon/fleetglass-64.png "$set/icon_32x32@2x.png"
  cp assets/icon/fleetglass-256.png "$set/icon_128x128@2x.png"
  cp assets/icon/fleetglass-512.png "$set/icon_256x256@2x.png"
  cp assets/icon/fleetglass-1024.png "$set/icon_512x512@2x.png"
  iconutil --convert icns --output "$work/$name.icns" "$set"
}

# jpackage makes the bundle with its launcher; what the launcher reads is written here, in the class path's
# order that the AOT cache was trained with.
bundle() {
  icon
  rm -rf "$app"
  # jpackage refuses versions that begin with 0, which bundles may have; the real one is written below.
  "$jdk/bin/jpackage" --type app-image --dest "$work" --name Fleetglass --app-version 1 \
    --mac-package-identifier "$bundle" --mac-package-name Fleetglass --mac-app-category public.app-category.utilities \
    --icon "$work/$name.icns" --runtime-image "$work/image/runtime" --input "$work/image/app" \
    --main-jar "$(grep "^$name-" "$work/jars")" --main-class "$main"
  {
    echo '[Application]'
    sed 's|^|app.classpath=$APPDIR/|' "$work/jars"
    echo "app.mainclass=$main"
    echo
    echo '[JavaOptions]'
    echo "java-options=-Djpackage.app-version=$version"
    java_options | sed 's/^/java-options=/'
  } >"$app/Contents/app/Fleetglass.cfg"
  local key
  for key in CFBundleShortVersionString CFBundleVersion; do
    /usr/libexec/PlistBuddy -c "Set :$key $version" "$app/Contents/Info.plist"
  done
  settle "$app"
}

# A notary looks into jars too, and refuses those with a library that nobody has signed. Before the jars are taken into the image,
# since the AOT cache fits those alone that it was trained with.
sign_in_jars() {
  [ -n "${MACOS_SIGN_APP:-}" ] || return 0
  local jar folder=$work/signing
  for jar in target/app/lib/jkeychain-*.jar; do
    jar=$(cd "$(dirname "$jar")" && pwd)/$(basename "$jar")
    rm -rf "$folder"
    mkdir -p "$folder"
    (cd "$folder" && unzip -q "$jar" osxkeychain.so && sign_file osxkeychain.so && zip -q "$jar" osxkeychain.so)
  done
  rm -rf "$folder"
}

sign_file() { codesign --force --timestamp --options runtime --sign "$MACOS_SIGN_APP" "$@"; }

sign_app() {
  if [ -z "${MACOS_SIGN_APP:-}" ]; then
    say "Not signed: MACOS_SIGN_APP names no certificate. macOS will warn at the first start."
    # A changed bundle needs at least a signature of nobody to run on Apple's processors.
    codesign --force --deep --sign - "$app"
    settle "$app"
    return
  fi
  local file entitlements=installer/macos/entitlements.plist
  # From the inside out, as codesign wants it.
  find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.jnilib' -o -perm +111 \) ! -path '*/MacOS/Fleetglass' -print0 |
    while IFS= read -r -d '' file; do
      sign_file --entitlements "$entitlements" "$file"
    done
  sign_file --entitlements "$entitlements" "$app/Contents/runtime"
  sign_file --entitlements "$entitlements" "$app"
  codesign --verify --deep --strict "$app"
}

pack_dmg() {
  local disk=$work/dmg
  rm -rf "$disk" "$1"
  mkdir -p "$disk"
  cp -pR "$app" "$disk/"
  ln -s /Applications "$disk/Applications"
  # Now and then the system's own search index holds the new volume: "Resource busy".
  local try
  for try in 1 2 3; do
    hdiutil create -quiet -volname Fleetglass -srcfolder "$disk" -format ULFO -ov "$1" && break
    [ "$try" -lt 3 ] || die "hdiutil does not make $1"
    sleep 10
  done
  rm -rf "$disk"
  [ -z "${MACOS_SIGN_APP:-}" ] || codesign --timestamp --sign "$MACOS_SIGN_APP" "$1"
}

# Installs into /Applications, or into the user's own with: installer -target CurrentUserHomeDirectory
pack_pkg() {
  local root=$work/pkg processor
  rm -rf "$root"
  mkdir -p "$root/root" "$root/parts"
  cp -pR "$app" "$root/root/"
  pkgbuild --quiet --analyze --root "$root/root" "$root/components.plist"
  # Else the installer would look for the bundle all over the disk and replace the one it finds, wherever that lies; and it would
  # leave a newer one as it is without a word.
  /usr/libexec/PlistBuddy -c "Set :0:BundleIsRelocatable false" -c "Set :0:BundleIsVersionChecked false" "$root/components.plist"
  pkgbuild --quiet --root "$root/root" --component-plist "$root/components.plist" --identifier "$bundle" --version "$version" \
    --install-location /Applications "$root/parts/$name.pkg"
  case "$(system)" in *aarch64) processor=arm64 ;; *) processor=x86_64 ;; esac
  sed -e "s|@BUNDLE@|$bundle|g" -e "s|@VERSION@|$version|g" -e "s|@PROCESSOR@|$processor|g" \
    installer/macos/distribution.xml >"$root/distribution.xml"
  if [ -n "${MACOS_SIGN_INSTALLER:-}" ]; then
    productbuild --quiet --distribution "$root/distribution.xml" --package-path "$root/parts" --timestamp --sign "$MACOS_SIGN_INSTALLER" "$1"
  else
    say "Not signed: MACOS_SIGN_INSTALLER names no certificate."
    productbuild --quiet --distribution "$root/distribution.xml" --package-path "$root/parts" "$1"
  fi
  rm -rf "$root"
}

notarise() {
  local signed=${MACOS_SIGN_APP:-}
  case "$1" in *.pkg) [ -n "${MACOS_SIGN_INSTALLER:-}" ] || signed= ;; esac
  if [ -z "${MACOS_NOTARY_PROFILE:-}" ] || [ -z "$signed" ]; then
    say "Not notarised: MACOS_NOTARY_PROFILE names no stored credentials, or $(basename "$1") is not signed."
    return
  fi
  xcrun notarytool submit "$1" --keychain-profile "$MACOS_NOTARY_PROFILE" --wait
  xcrun stapler staple "$1"
}
