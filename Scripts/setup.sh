# shellcheck shell=bash disable=SC2034
# The packages that run and test need, and how to install them. Both scripts source this file. It writes nothing to
# standard output.

run_packages=(
  libyaml-dev libcairo2-dev libpango1.0-dev librsvg2-2 libturbojpeg0-dev zlib1g-dev libharfbuzz-dev libzip-dev libexpat1-dev fonts-noto-core fonts-symbola pkg-config
)
test_packages=("${run_packages[@]}" poppler-utils qpdf python3-venv python3-gi gir1.2-poppler-0.18)

# Installs the named packages that are missing, and Swift if it is missing.
# If it fails, one line on standard error tells what to install.
set_up() {
  local wanted=("$@") missing=() present package
  if ! command -v swift >/dev/null; then
    if ! apt_has_swift; then
      echo "Countersign needs Swift 6.0 or newer, which apt has not here: see https://www.swift.org/install/linux/" >&2
      return 1
    fi
    # Swift links with g++, and git fetches packages over https.
    wanted+=(swiftlang g++ git ca-certificates)
  fi

  command -v dpkg-query >/dev/null || return 0  # This is not Debian. The build tells what is missing.
  present=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null) || true
  for package in "${wanted[@]}"; do
    [[ $'\n'$present$'\n' == *$'\n'"installed $package"$'\n'* ]] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0

  if [[ -t 2 ]]; then echo "Installing ${missing[*]}…" >&2; fi
  local install=(install --yes --no-install-recommends "${missing[@]}")
  apt "${install[@]}" || { apt update && apt "${install[@]}"; } || {
    echo "Countersign needs packages that could not be installed; as root: apt-get update && apt-get ${install[*]}" >&2
    return 1
  }
}

apt_has_swift() {
  command -v apt-cache >/dev/null || return 1
  has_swift_candidate || { apt update && has_swift_candidate; }
}

has_swift_candidate() {
  local version
  version=$(apt-cache show --no-all-versions swiftlang 2>/dev/null | sed -n 's/^Version: //p')
  [[ -n $version ]] && dpkg --compare-versions "$version" ge 6.0
}

# Runs apt-get as root, without output. It asks for a password only at a terminal.
apt() {
  local as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || return 1
    if [[ -t 2 ]]; then as_root=(sudo); else as_root=(sudo -n); fi
  fi
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 \
    apt-get -qq -o DPkg::Lock::Timeout=300 "$@" </dev/null >/dev/null 2>&1
}
