#!/usr/bin/env bash
# demo-opens: starts scripts/demo with the arguments given, waits until the shop is open, and stops it.
set -euo pipefail
log=build/demo-opens.log
mkdir -p build

scripts/demo "$@" > "$log" 2>&1 &
demo=$!
until grep 'The shop is open' "$log"; do
    if ! kill -0 "$demo" 2> /dev/null; then
        tail -n 40 "$log" >&2
        exit 1
    fi
    sleep 1
done
kill "$demo"
wait "$demo"
