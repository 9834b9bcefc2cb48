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
  iconutil --convert icns --output "$work/$name.icns" "$set"
}

# jpackage makes the bundle with its launcher; what the launcher reads is written here, in the class path's
# order that the AOT cache was trained with.
bundle() {
  icon
  rm -rf "$app"
  "$jdk/bin/jpackage" --type app-image --dest "$work" --name Fleetglass --app-version "$(bundle_version)" \
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
  settle "$app"
}

# A bundle's first number cannot be 0.
bundle_version() { case "$version" in 0.*) echo "1.${version#0.}" ;; *) echo "$version" ;; esac; }

sign_app() {
  if [ -z "${MACOS_SIGN_APP:-}" ]; then
    say "Not signed: MACOS_SIGN_APP names no certificate. macOS will warn at the first start."
    # A changed bundle needs at least a signature of nobody to run on Apple's processors.
    codesign --force --deep --sign - "$app"
    settle "$app"
    return
  fi
  local file
  # From the inside out, as codesign wants it.
  find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.jnilib' -o -perm +111 \) ! -path '*/MacOS/Fleetglass' -print0 |
    while IFS= read -r -d '' file; do
      codesign --force --timestamp --options runtime --entitlements installer/macos/entitlements.plist --sign "$MACOS_SIGN_APP" "$file"
    done
  codesign --force --timestamp --options runtime --entitlements installer/macos/entitlements.plist --sign "$MACOS_SIGN_APP" "$app/Contents/runtime"
  codesign --force --timestamp --options runtime --entitlements installer/macos/entitlements.plist --sign "$MACOS_SIGN_APP" "$app"
  codesign --verify --deep --strict "$app"
}

pack_dmg() {
  local disk=$work/dmg
  rm -rf "$disk" "$1"
  mkdir -p "$disk"
  cp -pR "$app" "$disk/"
  ln -s /Applications "$disk/Applications"
  hdiutil create -quiet -volname Fleetglass -srcfolder "$disk" -format ULFO -ov "$1"
  rm -rf "$disk"
  [ -z "${MACOS_SIGN_APP:-}" ] || codesign --timestamp --sign "$MACOS_SIGN_APP" "$1"
}

# Installs into /Applications, or into the user's own with: installer -target CurrentUserHomeDirectory
pack_pkg() {
  local part=$work/$name-part.pkg
  pkgbuild --quiet --component "$app" --identifier "$bundle" --version "$version" --install-location /Applications "$part"
  if [ -n "${MACOS_SIGN_INSTALLER:-}" ]; then
    productbuild --quiet --package "$part" --sign "$MACOS_SIGN_INSTALLER" "$1"
  else
    say "Not signed: MACOS_SIGN_INSTALLER names no certificate."
    productbuild --quiet --package "$part" "$1"
  fi
  rm -f "$part"
}

notarise() {
  if [ -z "${MACOS_NOTARY_PROFILE:-}" ] || [ -z "${MACOS_SIGN_APP:-}" ]; then
    say "Not notarised: MACOS_NOTARY_PROFILE names no stored credentials, or nothing is signed."
    return
  fi
  xcrun notarytool submit "$1" --keychain-profile "$MACOS_NOTARY_PROFILE" --wait
  xcrun stapler staple "$1"
}
