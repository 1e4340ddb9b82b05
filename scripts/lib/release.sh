# shellcheck shell=bash
# Whether what is handed out is whole: the program alone, in a folder of its own. Sourced.

release_folder=""

# start_release: runs the program with the folder it was built in out of reach, so that a missing resource is missed here.
start_release() {
    release_folder=$(mktemp -d "${TMPDIR:-/tmp}/footprint-release.XXXXXX")
    cp .build-release/release/footprint "$release_folder/"
    mv .build-release .build-release-aside
    (cd "$release_folder" && ./footprint --version)
    restore_release
}

restore_release() {
    [[ ! -d .build-release-aside ]] || mv .build-release-aside .build-release
    [[ -z $release_folder ]] || rm -rf "$release_folder"
    release_folder=""
}
