# shellcheck shell=bash
# A PostgreSQL for the tests: on loopback, on a free port, as an ordinary user, gone at the end. Sourced.

postgres_home=""
postgres_user=footprint-check

# postgres_folder: where the newest PostgreSQL keeps its programs; nothing when there is none.
postgres_folder() {
    local server
    server=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -1 || true)
    [[ -n $server ]] || server=$(command -v initdb || true)
    [[ -z $server ]] || dirname "$(readlink -f "$server")"
}

# as_ordinary_user COMMAND [ARGUMENT...]: PostgreSQL refuses to run as root, so root hands it to a user who owns nothing else.
as_ordinary_user() {
    if [[ $(id -u) -eq 0 ]]; then
        (cd / && runuser -u "$postgres_user" -- "$@")
    else
        "$@"
    fi
}

# start_postgres: starts it and tells the tests where; they fail rather than skip when they cannot reach it.
start_postgres() {
    local folder port
    folder=$(postgres_folder)
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    postgres_home=$(mktemp -d "${TMPDIR:-/tmp}/footprint-postgres.XXXXXX")
    if [[ $(id -u) -eq 0 ]]; then
        id "$postgres_user" >/dev/null 2>&1 ||
            useradd --system --no-create-home --shell /usr/sbin/nologin "$postgres_user"
        chown "$postgres_user" "$postgres_home"
    fi
    as_ordinary_user "$folder/initdb" -D "$postgres_home/data" -U app --auth=trust -E UTF8 --locale=C.UTF-8 >/dev/null
    as_ordinary_user "$folder/pg_ctl" -D "$postgres_home/data" -l "$postgres_home/log" -w \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_home -c max_connections=200" \
        start >/dev/null || { cat "$postgres_home/log" >&2; return 1; }
    export FOOTPRINT_TEST_POSTGRES="postgresql://app@127.0.0.1:$port/postgres"
    export FOOTPRINT_REQUIRE_POSTGRES=1
    echo "$("$folder/postgres" --version) on 127.0.0.1:$port"
}

# stop_postgres: stops the one that was started here, and no other.
stop_postgres() {
    [[ -n $postgres_home ]] || return 0
    if [[ -e $postgres_home/data/postmaster.pid ]]; then
        as_ordinary_user "$(postgres_folder)/pg_ctl" -D "$postgres_home/data" -m immediate -w stop >/dev/null || true
    fi
    rm -rf "$postgres_home"
    postgres_home=""
}
