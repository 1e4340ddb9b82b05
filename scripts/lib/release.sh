# shellcheck shell=bash
# Whether what is handed out is whole: the program alone, in a folder of its own, set up and serving. Sourced.

release_folder=""
release_server=""

# start_release: runs the program with the folder it was built in out of reach, so that a missing resource is missed here.
start_release() {
    local port
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    release_folder=$(mktemp -d "${TMPDIR:-/tmp}/footprint-release.XXXXXX")
    cp .build-release/release/footprint profiles/default.yaml "$release_folder/"
    mv .build-release .build-release-aside
    (cd "$release_folder" && ./footprint set-up --data data --profile default.yaml --in-use-since 2026-04-01)
    (cd "$release_folder" && exec ./footprint serve --data data --port "$port") >"$release_folder/log" 2>&1 &
    release_server=$!
    python3 scripts/lib/fetch.py "http://127.0.0.1:$port" || { cat "$release_folder/log" >&2; return 1; }
    stop_release
    restore_release
}

# stop_release: stops the one that was started here, which is to end by itself and well.
stop_release() {
    [[ -n $release_server ]] || return 0
    local server=$release_server
    release_server=""
    kill -TERM "$server" 2>/dev/null || true
    for _ in {1..100}; do
        kill -0 "$server" 2>/dev/null || break
        sleep 0.1
    done
    kill -KILL "$server" 2>/dev/null && { echo "It did not stop within 10 seconds." >&2; return 1; }
    wait "$server" || { echo "It ended with an error." >&2; return 1; }
}

restore_release() {
    stop_release || true
    [[ ! -d .build-release-aside ]] || mv .build-release-aside .build-release
    [[ -z $release_folder ]] || rm -rf "$release_folder"
    release_folder=""
}
