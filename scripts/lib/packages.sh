# shellcheck shell=bash
# What a bare machine lacks: Debian packages and, in a folder of their own, Python ones. Sourced.

# What no package here brings; scripts/demo needs fewer.
required_tools=(swift git python3)

# has PACKAGE: whether what we use of a Debian package is here, however it came.
has() {
    case $1 in
    ca-certificates) [[ -e /etc/ssl/certs/ca-certificates.crt ]] ;;
    tzdata) [[ -e /usr/share/zoneinfo/Europe/London ]] ;;
    libc6-dev) [[ -e /usr/include/stdio.h ]] ;;
    libstdc++-12-dev) compgen -G '/usr/include/c++/*' >/dev/null ;;
    libpq-dev) [[ -e /usr/include/postgresql/libpq-fe.h ]] || pkg-config --exists libpq 2>/dev/null ;;
    libcurl4-openssl-dev) pkg-config --exists libcurl 2>/dev/null ;;
    libsqlite3-dev) [[ -e /usr/include/sqlite3.h ]] || pkg-config --exists sqlite3 2>/dev/null ;;
    postgresql) [[ -n $(postgres_folder) ]] ;;
    fonts-dejavu-core) [[ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ]] ;;
    dbconfig-no-thanks) dpkg -s "$1" >/dev/null 2>&1 ;;
    python3-venv) python3 -c 'import ensurepip, venv' 2>/dev/null ;;
    *) command -v "$1" >/dev/null ;;
    esac
}

# install_packages PACKAGE...: installs those that are not here, or names them and stops.
install_packages() {
    local tool package missing=()
    for tool in "${required_tools[@]}"; do
        command -v "$tool" >/dev/null || { echo "$tool is not on the path. CONTRIBUTING.md says what to set up." >&2; return 1; }
    done
    for package in "$@"; do
        has "$package" || missing+=("$package")
    done
    if [[ ${#missing[@]} -eq 0 ]]; then
        echo "Nothing is missing."
        return
    fi
    echo "Missing: ${missing[*]}"
    local apt=()
    if command -v apt-get >/dev/null; then
        if [[ $(id -u) -eq 0 ]]; then
            apt=(env DEBIAN_FRONTEND=noninteractive apt-get)
        elif sudo -n true 2>/dev/null; then
            apt=(sudo -n env DEBIAN_FRONTEND=noninteractive apt-get)
        fi
    fi
    if [[ ${#apt[@]} -eq 0 ]]; then
        echo "They cannot be installed from here. As an administrator of a Debian machine:" >&2
        echo "    apt-get install --no-install-recommends ${missing[*]}" >&2
        return 1
    fi
    # glewlwyd would set up a database of its own; what uses it here brings one.
    if [[ " ${missing[*]} " == *" glewlwyd "* ]]; then
        echo "glewlwyd glewlwyd/config_type select No configuration" | "${apt[@]/apt-get/debconf-set-selections}"
    fi
    "${apt[@]}" -qq update
    "${apt[@]}" -qq install -y --no-install-recommends "${missing[@]}" >/dev/null
    for package in "${missing[@]}"; do
        has "$package" || { echo "$package was installed, but what we use of it was not found." >&2; return 1; }
    done
}

# install_python_packages: the versions of scripts/requirements.txt, in .check/venv; again only when they change.
install_python_packages() {
    if cmp -s scripts/requirements.txt .check/venv/requirements.txt; then
        echo "Nothing is missing."
        return
    fi
    rm -rf .check/venv
    python3 -m venv .check/venv
    .check/venv/bin/pip install --quiet --disable-pip-version-check -r scripts/requirements.txt
    cp scripts/requirements.txt .check/venv/requirements.txt
}
