#compdef fleetglass
# What the completion for bash finds, asked of bash itself; files where it finds nothing.
local -a found
found=(${(f)"$(bash -c '. /usr/share/bash-completion/completions/fleetglass
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_complete_fleetglass 2>/dev/null
printf "%s\n" "${COMPREPLY[@]}"' words "${(@Q)words[1,CURRENT]}")"})
if (( $#found )); then compadd -a found; else _files; fi
