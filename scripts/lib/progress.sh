# shellcheck shell=bash
# How far a long step is, in one line, while all that it says goes into a log. Expects setup.sh to be sourced.

begin_log() {
    progress_log=$1
    mkdir -p "$(dirname "$progress_log")"
    : > "$progress_log"
}

# with_progress WHAT COMMAND...: runs what says "[3/20] .." as ninja does.
with_progress() {
    local what=$1
    shift
    if ! "$@" 2>&1 | tee -a "$progress_log" | tell_progress "$what"; then
        tail -n 30 "$progress_log" >&2
        fail "building $what failed; all that was said is in $progress_log"
    fi
}

# On a terminal the line is written over; elsewhere each fifth is told.
tell_progress() {
    local what=$1 line percent told=0
    say "Building $what"
    while IFS= read -r line; do
        [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
        percent=$((100 * BASH_REMATCH[1] / BASH_REMATCH[2]))
        if [ -t 1 ]; then
            printf '\r    %3d %%  %d of %d ' "$percent" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
        elif [ $((percent / 20)) -gt "$told" ]; then
            told=$((percent / 20))
            printf '    %3d %%\n' "$percent"
        fi
    done
    if [ -t 1 ]; then
        printf '\r\033[K'
    fi
}
