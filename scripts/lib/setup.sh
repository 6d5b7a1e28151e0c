# shellcheck shell=bash
# Sourced by every script: brings a fresh Debian 12 or 13 to the state that the build needs. Each step is skipped at once when
# its result is there already, so that a second run costs well under a second.

SPAARPAS_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
SPAARPAS_TOOLS="$SPAARPAS_ROOT/build/tools"
export NODE_PATH="${NODE_PATH:-/usr/share/nodejs}"  # Debian's emcc finds acorn only there.
# Debian's emcc is written for Debian's Python, and starts with another one of the machine twice as slowly.
export EMSDK_PYTHON="${EMSDK_PYTHON:-/usr/bin/python3}"
cd "$SPAARPAS_ROOT" || exit 1
mkdir -p "$SPAARPAS_TOOLS"

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }

fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo > /dev/null; then
        sudo "$@"
    else
        fail "installing packages needs root: run this once as root, or install sudo"
    fi
}

# Of its arguments, each a package or several with | between them, prints those of which dpkg has none.
missing_packages() {
    local installed wanted package
    installed=$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' 2> /dev/null | sed -n 's/^ii //p')
    for wanted in "$@"; do
        for package in ${wanted//|/ }; do
            grep -qxF "$package" <<< "$installed" && continue 2
        done
        echo "$wanted"
    done
}

# Prints the first of the packages "a | b" that this release has; apt may know the name of one without having it.
packaged_here() {
    local package
    for package in ${1//|/ }; do
        if [[ $(LC_ALL=C apt-cache policy "$package") == *'Candidate: '[!\(]* ]]; then
            echo "$package"
            return 0
        fi
    done
    fail "this release of Debian has no package $1"
}

install_packages() {
    local missing wanted package packages=()
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -gt 0 ] || return 0
    command -v apt-get > /dev/null || fail "these Debian packages are missing: ${missing[*]}"
    as_root apt-get update -qq
    for wanted in "${missing[@]}"; do
        package=$(packaged_here "$wanted") || exit 1
        packages+=("$package")
    done
    say "Installing ${#packages[@]} Debian packages: ${packages[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o Dpkg::Use-Pty=0 "${packages[@]}" > "$SPAARPAS_TOOLS/apt.log" 2>&1 ||
        { tail -n 30 "$SPAARPAS_TOOLS/apt.log" >&2; fail "apt-get could not install the packages"; }
}

# The packages of the lists named.
install_debian_packages() {
    local wanted
    mapfile -t wanted < <(cd scripts/lib/debian-packages && sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "${@/%/.txt}")
    install_packages "${wanted[@]}"
}

node_is_recent() {
    local version
    version=$("$1" --version 2> /dev/null) || return 1
    version=${version#v}
    [ "${version%%.*}" -ge 20 ]
}

# Playwright and `node --test` want Node 20, which Debian 13 has; Debian 12 has 18, which is enough to fetch a newer one
# from npm.
setup_node() {
    local package packaged
    package="node-linux-$(node_architecture)"
    packaged="$SPAARPAS_TOOLS/node/node_modules/$package/bin"
    if [ -x "$packaged/node" ]; then
        PATH="$packaged:$PATH"
    else
        command -v npm > /dev/null || install_packages nodejs npm
        node_is_recent node || take_node "$package" "$packaged"
    fi
    node_is_recent node || fail "Node 20 or newer is needed, found $(node --version)"
    export PATH
}

take_node() {
    say "Taking Node 22 from npm: the system has $(node --version 2> /dev/null || echo none)"
    npm install --prefix "$SPAARPAS_TOOLS/node" --no-save --no-audit --no-fund --loglevel=error \
        "$1@22" || fail "npm could not install Node 22"
    PATH="$2:$PATH"
}

node_architecture() {
    case "$(uname -m)" in
        x86_64) echo x64 ;;
        aarch64) echo arm64 ;;
        *) fail "no packaged Node for $(uname -m): install Node 20 or newer yourself" ;;
    esac
}

# setup_node_modules PART [OPTION...]: whoever has all of them has those of the demo.
setup_node_modules() {
    local part
    for part in all "$1"; do
        if cmp -s package-lock.json "node_modules/.spaarpas-$part"; then
            return 0
        fi
    done
    say "Installing the npm packages of package-lock.json"
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error "${@:2}" || fail "npm ci failed"
    cp package-lock.json "node_modules/.spaarpas-$1"
}

setup() {
    install_debian_packages demo test
    setup_node
    setup_node_modules all
}

# What builds the product and shows it, without what only tests and checks need.
setup_for_demo() {
    install_debian_packages demo
    setup_node
    setup_node_modules demo --omit=dev
}
