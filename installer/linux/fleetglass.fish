# What the completion for bash finds, asked of bash itself; files for the options that name one.
function __fleetglass_found
    bash -c '. /usr/share/bash-completion/completions/fleetglass
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_complete_fleetglass 2>/dev/null
printf "%s\n" "${COMPREPLY[@]}"' words (commandline -opc) (commandline -ct)
end

complete -c fleetglass -f -a '(__fleetglass_found)'
complete -c fleetglass -n '__fish_seen_subcommand_from list' -l ca-file -r -F
complete -c fleetglass -n '__fish_seen_subcommand_from snapshot' -l out -r -F
