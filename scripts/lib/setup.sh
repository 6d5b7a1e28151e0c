# shellcheck shell=bash
# Sourced by every script: brings a fresh Debian 12 to the state that the build needs. Each step is skipped at once when
# its result is there already, so that a second run costs well under a second.

SPAARPAS_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
SPAARPAS_TOOLS="$SPAARPAS_ROOT/build/tools"
export NODE_PATH="${NODE_PATH:-/usr/share/nodejs}"  # Debian's emcc finds acorn only there.
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

# Prints the packages among its arguments that dpkg does not have.
missing_packages() {
    local installed
    # dpkg-query fails when it has not heard of one of them, which is an answer here.
    installed=$({ dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' "$@" 2> /dev/null || true; } |
        sed -n 's/^ii //p')
    comm -23 <(printf '%s\n' "$@" | sort -u) <(sort -u <<< "$installed")
}

install_packages() {
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -gt 0 ] || return 0
    command -v apt-get > /dev/null || fail "these Debian packages are missing: ${missing[*]}"
    say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o Dpkg::Use-Pty=0 "${missing[@]}" > "$SPAARPAS_TOOLS/apt.log" 2>&1 ||
        { tail -n 30 "$SPAARPAS_TOOLS/apt.log" >&2; fail "apt-get could not install the packages"; }
}

install_debian_packages() {
    local wanted
    mapfile -t wanted < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' scripts/lib/debian-packages.txt)
    install_packages "${wanted[@]}"
}

node_is_recent() {
    local version
    version=$("$1" --version 2> /dev/null) || return 1
    version=${version#v}
    [ "${version%%.*}" -ge 20 ]
}

# Playwright and `node --test` want Node 20; Debian 12 has 18, which is enough to fetch a newer one from npm.
setup_node() {
    local package packaged
    package="node-linux-$(node_architecture)"
    packaged="$SPAARPAS_TOOLS/node/node_modules/$package/bin"
    if [ -x "$packaged/node" ]; then
        PATH="$packaged:$PATH"
    elif ! command -v node > /dev/null || ! node_is_recent node; then
        command -v npm > /dev/null || install_packages nodejs npm
        say "Taking Node 22 from npm: the system has $(node --version 2> /dev/null || echo none)"
        npm install --prefix "$SPAARPAS_TOOLS/node" --no-save --no-audit --no-fund --loglevel=error \
            "$package@22" || fail "npm could not install Node 22"
        PATH="$packaged:$PATH"
    fi
    command -v npm > /dev/null || install_packages npm
    node_is_recent node || fail "Node 20 or newer is needed, found $(node --version)"
    export PATH
}

node_architecture() {
    case "$(uname -m)" in
        x86_64) echo x64 ;;
        aarch64) echo arm64 ;;
        *) fail "no packaged Node for $(uname -m): install Node 20 or newer yourself" ;;
    esac
}

setup_node_modules() {
    local stamp=node_modules/.spaarpas-lock
    if cmp -s package-lock.json "$stamp"; then
        return 0
    fi
    say "Installing the npm packages of package-lock.json"
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || fail "npm ci failed"
    cp package-lock.json "$stamp"
}

setup() {
    install_debian_packages
    setup_node
    setup_node_modules
}
