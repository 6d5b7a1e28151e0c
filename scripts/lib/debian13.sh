# shellcheck shell=bash
# A tree of Debian 13 below build/, and programs in it. Expects setup.sh to be sourced. Packages come from where this
# machine has its own, for apt and for npm; nothing here knows a registry.

debian13_tree="$SPAARPAS_ROOT/build/debian13/tree"
debian13_log="$SPAARPAS_ROOT/build/debian13/tree.log"

# Runs a program that mounts things: they are gone with it, as are the programs that it leaves behind. So nothing of
# the machine is ever mounted in the tree when that is removed.
isolated() {
    unshare --mount --propagation private --pid --fork --kill-child --mount-proc "$@"
}

# The package source of Debian itself among those of the machine.
debian_source() {
    local source
    # shellcheck disable=SC2016
    source=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | head -n 1)
    [ -n "$source" ] || fail "this machine's apt knows no package source of Debian: run apt-get update once"
    echo "$source"
}

# Copies what is there of its arguments, each a path of the machine, to the same place of the tree.
copy_into_tree() {
    local path
    for path in "$@"; do
        if [ -e "$path" ]; then
            mkdir -p "$debian13_tree$(dirname "$path")"
            cp -a --no-target-directory "$path" "$debian13_tree$path"
        fi
    done
}

make_debian13_tree() {
    local source
    [ ! -e "$debian13_tree.ready" ] || return 0
    install_packages debootstrap debian-archive-keyring
    source=$(debian_source) || exit 1
    say "Making a tree of Debian 13"
    rm -rf "$debian13_tree"
    mkdir -p "$debian13_tree"
    isolated debootstrap --variant=minbase --include=ca-certificates trixie "$debian13_tree" "$source" \
        > "$debian13_log" 2>&1 || { tail -n 20 "$debian13_log" >&2; fail "debootstrap could not make the tree"; }
    copy_into_tree /etc/hosts /etc/resolv.conf /etc/apt/apt.conf /etc/apt/apt.conf.d /etc/apt/auth.conf \
        /etc/apt/auth.conf.d /usr/local/share/ca-certificates
    in_debian13 / update-ca-certificates --fresh > "$debian13_log" 2>&1
    touch "$debian13_tree.ready"
}

# npm's configuration of the machine and of the user, under the names that in_debian13 tells npm.
copy_npm_configuration() {
    local kind path
    mkdir -p "$debian13_tree/srv/home"
    command -v npm > /dev/null || return 0
    for kind in globalconfig userconfig; do
        path=$(npm config get "$kind")
        if [ -f "$path" ]; then
            cp -a "$path" "$debian13_tree/srv/home/npm-$kind"
        fi
    done
}

# in_debian13 FOLDER PROGRAM [ARGUMENT...]: runs a program in the tree, with the environment of this one but for where
# things lie.
in_debian13() {
    # shellcheck disable=SC2016
    isolated bash -c '
        set -e
        tree=$1 folder=$2
        for mounted in proc sys dev; do
            mount --rbind "/$mounted" "$tree/$mounted"
        done
        exec chroot "$tree" /usr/bin/env -u NODE_PATH -C "$folder" HOME=/srv/home \
            PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            npm_config_globalconfig=/srv/home/npm-globalconfig npm_config_userconfig=/srv/home/npm-userconfig "${@:3}"
    ' in-debian13 "$debian13_tree" "$@"
}

# Puts the files of this repository, as they are now, into the tree; what was built there stays.
copy_sources_into_tree() {
    local folder="$debian13_tree/srv/spaarpas" gone path
    mkdir -p "$folder"
    [ -d "$folder/.git" ] || git init --quiet "$folder"
    gone=$(comm -13 <(sources_in "$SPAARPAS_ROOT") <(sources_in "$folder"))
    sources_in "$SPAARPAS_ROOT" | tar --create --files-from=- | tar --extract --directory="$folder"
    while read -r path; do
        [ -z "$path" ] || rm -f "$folder/$path" # Nothing gone is one empty line.
    done <<< "$gone"
}

# The files that git knows or would take, as far as they are there.
sources_in() {
    local path
    git -C "$1" ls-files --cached --others --exclude-standard | sort -u | while read -r path; do
        [ ! -e "$1/$path" ] || echo "$path"
    done
}

# Both commands of the README in the tree: the demo opens, and everything is built, checked and tested.
test_on_debian13() {
    [ "$(id -u)" -eq 0 ] || fail "a tree of Debian 13 needs root: it is mounted in and changed into"
    make_debian13_tree
    copy_npm_configuration
    copy_sources_into_tree
    say "In the tree of Debian 13: scripts/demo"
    in_debian13 /srv/spaarpas scripts/lib/demo-opens.sh --port 28080
    say "In the tree of Debian 13: scripts/test"
    in_debian13 /srv/spaarpas scripts/test "$@"
}
