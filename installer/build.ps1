# Makes every package for Windows, in target\installer\out, from a clean checkout.
# installer\build.ps1 [-Kinds image,zip,msi]
# Where scripts are not allowed: powershell -ExecutionPolicy Bypass -File installer\build.ps1
# Needs a JDK 25, Maven, and for the .msi WiX 3.14 or newer. It mirrors installer/build.sh.
# Signs when the environment has a key, and says so when it has not:
#   WINDOWS_SIGN_THUMBPRINT  thumbprint of a code signing certificate in the user's store; needs signtool.exe
[CmdletBinding()]
param([string[]]$Kinds = @('zip', 'msi'))

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
# With -File the kinds come as one word.
$Kinds = $Kinds -split ','
Set-Location (Join-Path $PSScriptRoot '..')

$work = Join-Path $PWD 'target\installer'
$out = Join-Path $work 'out'
$image = Join-Path $work 'image'
$app = Join-Path $image 'app'
$main = 'dev.fleetglass.boot.Main'
# Never changes: by it Windows knows that a newer .msi replaces an older one.
$upgrade = '6f0b7c4e-52a8-4a5e-9d0c-3f1f0a7f2b61'
[xml]$pom = Get-Content -Raw pom.xml
$version = $pom.project.version
$time = [DateTimeOffset]::Parse($pom.project.properties.'project.build.outputTimestamp').UtcDateTime

function Say([string]$text) { [Console]::Error.WriteLine($text) }

# The program, then its arguments. Lists among them are taken apart; a comma outside of quotes makes a list.
function Run {
  $program, $arguments = $args | ForEach-Object { $_ }
  & $program @arguments
  if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" }
}

function Find-Jdk {
  $homes = @($env:FLEETGLASS_JAVA_HOME, $env:JAVA_HOME)
  foreach ($vendor in 'Eclipse Adoptium', 'Java', 'Microsoft', 'Zulu', 'Amazon Corretto') {
    $homes += Get-ChildItem (Join-Path $env:ProgramFiles $vendor) -Directory -ErrorAction SilentlyContinue | ForEach-Object FullName
  }
  foreach ($candidate in $homes) {
    if (-not $candidate -or -not (Test-Path (Join-Path $candidate 'bin\javac.exe'))) { continue }
    $release = Get-Content (Join-Path $candidate 'release') -ErrorAction SilentlyContinue | Select-String '^JAVA_VERSION="(\d+)'
    if ($release -and [int]$release.Matches[0].Groups[1].Value -ge 25) { return $candidate }
  }
  throw 'A JDK 25 is needed, which was not found. Name its folder in FLEETGLASS_JAVA_HOME.'
}

# The options of installer/java.options, with $APPDIR as it stands there.
function Get-JavaOptions { Get-Content installer\java.options | Where-Object { $_ -and -not $_.StartsWith('#') } }

# Gives every file the one time: the AOT cache remembers its jars' times. jlink makes licences read-only, which have no other time then.
function Set-Times([string]$folder) {
  Get-ChildItem $folder -Recurse -File -Force | ForEach-Object {
    $_.IsReadOnly = $false
    $_.LastWriteTimeUtc = $time
  }
}

function New-Image {
  if (Test-Path $work) { Remove-Item $work -Recurse -Force }
  New-Item $out, $app -ItemType Directory | Out-Null
  Run "$jdk\bin\java" installer\tool\Repack.java windows-x86_64 target\app\javafx "$work\javafx" "$work\javafx-natives" | Out-Null
  $script:jars = @(Run "$jdk\bin\java" installer\tool\Repack.java windows-x86_64 target\app\lib $app "$app\native")
  $modules = (Get-Content installer\modules.txt | Select-String '^[a-z][a-z.]*' | ForEach-Object { $_.Matches[0].Value }) -join ','
  Run "$jdk\bin\jlink" --module-path "$work\javafx" --add-modules $modules '--include-locales=en,ko' `
    --no-man-pages --no-header-files '--compress=zip-0' --output "$image\runtime"
  Copy-Item "$work\javafx-natives\*" "$image\runtime\bin"
  New-Item "$app\legal" -ItemType Directory | Out-Null
  Copy-Item target\app\legal\sbom.json "$app\legal"
  Run "$jdk\bin\java" installer\tool\Legal.java "$image\runtime" "$app\legal\THIRD-PARTY.txt" $app "$work\javafx"
}

# Walks through every screen so that the Java runtime keeps what it learnt.
function Start-Training {
  Set-Times $image
  $env:FLEETGLASS_HOME = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())
  $options = Get-JavaOptions | Where-Object { $_ -notmatch 'AOTCache' } | ForEach-Object { $_.Replace('$APPDIR', $app) }
  $path = ($script:jars | ForEach-Object { Join-Path $app $_ }) -join ';'
  Run "$image\runtime\bin\java" @options "-XX:AOTCacheOutput=$app\fleetglass.aot" '-Dfleetglass.walk=true' -cp $path $main
  if (Test-Path $env:FLEETGLASS_HOME) { Remove-Item $env:FLEETGLASS_HOME -Recurse -Force }
  Remove-Item Env:FLEETGLASS_HOME
  if (-not (Test-Path "$app\fleetglass.aot")) { throw 'No AOT cache was made' }
  Set-Times $image
}

# Fleetglass.exe opens the window without a console, fleetglass-cli.exe is the command line.
function New-Application {
  Run "$jdk\bin\java" installer\tool\Icon.java "$work\fleetglass.ico" (16, 24, 32, 48, 64, 128, 256 | ForEach-Object { "assets\icon\fleetglass-$_.png" })
  # A console program has nothing to do in the menu.
  Set-Content "$work\cli.properties" 'win-console=true', 'win-menu=false', 'win-shortcut=false'
  Run "$jdk\bin\jpackage" --type app-image --dest $work --name Fleetglass --app-version $version --vendor Fleetglass `
    --description 'Console for clusters, servers and metrics of your clouds' --icon "$work\fleetglass.ico" `
    --runtime-image "$image\runtime" --input $app --main-jar ($script:jars | Where-Object { $_ -like 'fleetglass-*' }) `
    --main-class $main --add-launcher "fleetglass-cli=$work\cli.properties"
  # In the class path's order that the AOT cache was trained with.
  $lines = @('[Application]') + ($script:jars | ForEach-Object { "app.classpath=`$APPDIR\$_" }) + @("app.mainclass=$main", '', '[JavaOptions]',
    "java-options=-Djpackage.app-version=$version") + (Get-JavaOptions | ForEach-Object { "java-options=$_" })
  foreach ($launcher in 'Fleetglass', 'fleetglass-cli') { [IO.File]::WriteAllLines("$work\Fleetglass\app\$launcher.cfg", [string[]]$lines) }
  Set-Times "$work\Fleetglass"
}

function Set-Signature([string[]]$files) {
  if (-not $env:WINDOWS_SIGN_THUMBPRINT) {
    Say 'Not signed: WINDOWS_SIGN_THUMBPRINT names no certificate. Windows will warn at the first start.'
    return
  }
  Run signtool sign /sha1 $env:WINDOWS_SIGN_THUMBPRINT /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 @files
}

# Unpacked by a program that keeps times (tar does) it starts from its AOT cache, else without.
function New-Zip {
  $folder = "$work\fleetglass-$version"
  Copy-Item "$work\Fleetglass" $folder -Recurse
  Set-Times $folder
  # Windows' own: the tar of Git, which may come first, makes no .zip and takes C: for a computer.
  Run "$env:SystemRoot\System32\tar.exe" -C $work -a -cf "$out\fleetglass-$version-windows-x86_64.zip" "fleetglass-$version"
  Remove-Item $folder -Recurse -Force
}

# jpackage looks for WiX on the path and, of version 3, where its installer puts it.
function Test-Wix {
  $known = @(${env:ProgramFiles(x86)}, $env:ProgramFiles) | Where-Object { $_ } | ForEach-Object { Join-Path $_ 'WiX Toolset v3.*\bin\candle.exe' }
  [bool](Get-Command 'wix', 'candle' -ErrorAction SilentlyContinue) -or (Test-Path $known) -contains $true
}

# One for all users of a computer, one for a user without an administrator's rights. Settings lie elsewhere and stay: jpackage's .msi
# removes the whole folder of the program when it goes, also before a newer one comes. A user's programs would lie in
# %LOCALAPPDATA%\Fleetglass unless told otherwise, where settings and history are.
function New-Msi {
  if (-not (Test-Wix)) { throw 'WiX is needed for the .msi, which was not found: https://wixtoolset.org' }
  foreach ($scope in 'machine', 'user') {
    $extra = if ($scope -eq 'user') { @('--win-per-user-install', '--install-dir', 'Programs\Fleetglass') } else { @() }
    Run "$jdk\bin\jpackage" --type msi --dest "$work\msi" --name Fleetglass --app-version $version --vendor Fleetglass `
      --app-image "$work\Fleetglass" --win-menu --win-menu-group Fleetglass --win-shortcut-prompt --win-dir-chooser `
      --win-upgrade-uuid $upgrade @extra
    $made = "$out\fleetglass-$version-windows-x86_64-$scope.msi"
    Move-Item "$work\msi\Fleetglass-$version.msi" $made -Force
    Set-Signature $made
  }
}

$jdk = Find-Jdk
if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) { throw 'Maven is needed, which was not found.' }
Say 'Building the program ...'
if (Test-Path target\app) { Remove-Item target\app -Recurse -Force }
$env:JAVA_HOME = $jdk
Run mvn -B -q -ntp '-Dfast' '-Pdependencies' '-DskipTests' package
Say 'Linking the runtime ...'
New-Image
Say 'Walking through every screen to train the start ...'
Start-Training
New-Application
Set-Signature "$work\Fleetglass\Fleetglass.exe", "$work\Fleetglass\fleetglass-cli.exe"
foreach ($kind in $Kinds) {
  switch ($kind) {
    'image' {}
    'zip' { Say 'Packing zip ...'; New-Zip }
    'msi' { Say 'Packing msi ...'; New-Msi }
    default { throw "Windows has no ${kind}: msi, zip or image" }
  }
}
Get-ChildItem $out -File | Where-Object Name -NE SHA256SUMS | ForEach-Object {
  "$((Get-FileHash $_.FullName -Algorithm SHA256).Hash.ToLowerInvariant())  $($_.Name)`n"
} | Set-Content "$out\SHA256SUMS" -NoNewline # sha256sum cannot read lines that end as on Windows
Say "Made in ${out}:"
Get-ChildItem $out | Format-Table 'Name', 'Length' | Out-String | Write-Host
