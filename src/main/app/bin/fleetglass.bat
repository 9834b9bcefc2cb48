@echo off
rem Starts Fleetglass: the window without arguments, the command line with them (fleetglass --help).
setlocal EnableDelayedExpansion
set "APP=%~dp0.."
set "JAVA="
call :try "%FLEETGLASS_JAVA_HOME%"
call :try "%APP%\runtime"
call :try "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" for %%H in ("%%~dp$PATH:J..") do call :try "%%~fH"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
  if exist "%%~R" for /d %%H in ("%%~R\*") do call :try "%%~fH"
)
if not defined JAVA (
  echo Fleetglass needs Java 25 or newer, which was not found. 1>&2
  echo Install one, for example from https://adoptium.net, or name its folder in FLEETGLASS_JAVA_HOME. 1>&2
  exit /b 1
)
set "DATA=%LOCALAPPDATA%\fleetglass"
if defined FLEETGLASS_HOME set "DATA=%FLEETGLASS_HOME%\data"
"%JAVA%" "@%APP%\bin\java.options" --module-path "%APP%\javafx" --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED "-XX:ErrorFile=%DATA%\crashes\hs_err_pid%%p.log" %FLEETGLASS_JAVA_OPTIONS% -cp "%APP%\lib\*" dev.fleetglass.boot.Main %*
exit /b %ERRORLEVEL%

:try
if defined JAVA exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  set "VERSION=%%~V"
  set "VERSION=!VERSION:"=!"
  if !VERSION! GEQ 25 set "JAVA=%~1\bin\java.exe"
)
exit /b 0
