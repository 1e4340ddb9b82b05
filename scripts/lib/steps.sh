# shellcheck shell=bash
# Steps with a heading and the time each took. Sourced.

current_step=""
steps_began=$SECONDS

# step NAME COMMAND [ARGUMENT...]: runs the command under a heading; set -e ends the script when it fails.
step() {
    current_step=$1
    shift
    local began=$SECONDS
    printf '\n== %s\n' "$current_step"
    "$@"
    printf '   %s: %s\n' "$current_step" "$(duration $((SECONDS - began)))"
}

# report_steps STATUS: the last line, whether all went well or not.
report_steps() {
    local taken
    taken=$(duration $((SECONDS - steps_began)))
    if [[ $1 -eq 0 ]]; then
        printf '\nAll checks passed: %s tests, %s.\n' "${tests:-no}" "$taken"
    else
        printf '\nFailed in "%s" after %s.\n' "$current_step" "$taken" >&2
    fi
}

duration() {
    printf '%d min %d s' $(($1 / 60)) $(($1 % 60))
}
