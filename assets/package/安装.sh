#!/bin/bash
# 从这个文件夹安装板凳，不用上网。用法：bash 安装.sh
# Installs Bandeng from this folder alone, without any network: apt is shown no other source.
set -u
script=$(readlink -f "$0")
folder=$(dirname "$script")/软件包
needed_mb=900

die() {
  printf '没有装成：%s\n' "$1" >&2
  exit 1
}

# The person who began: asks for an administrator, and shows at the end what was said where there is no terminal.
as_administrator() {
  local said status
  said=$(mktemp)
  if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v pkexec >/dev/null; then
    echo '安装软件要管理员的密码，请在弹出的窗口里输入。'
    pkexec /bin/bash "$script" 2>&1 | tee "$said"
  elif command -v sudo >/dev/null; then
    echo '安装软件要管理员的密码。打字时屏幕上不显示，打完按回车。'
    sudo /bin/bash "$script" 2>&1 | tee "$said"
  else
    echo '安装软件要管理员（root）的密码。打字时屏幕上不显示，打完按回车。'
    su -c "/bin/bash '$script'" 2>&1 | tee "$said"
  fi
  status=${PIPESTATUS[0]}
  if [ "$status" -ne 0 ] && ! grep -q '没有装成' "$said"; then
    echo '没有装成：密码不对，或者这个用户不是管理员。请管这台电脑的人来输密码。' | tee -a "$said"
  fi
  [ -t 1 ] || show "$said"
  rm -f "$said"
  exit "$status"
}

show() {
  if command -v zenity >/dev/null; then
    zenity --info --no-wrap --title='安装板凳' --text="$(tail -4 "$1")" 2>/dev/null
  elif command -v kdialog >/dev/null; then
    kdialog --title '安装板凳' --msgbox "$(tail -4 "$1")" 2>/dev/null
  fi
}

[ "$(id -u)" -eq 0 ] || as_administrator

# From here on as root.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive
work=$(mktemp -d /tmp/bandeng-install.XXXXXX)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
log=/var/log/bandeng-install.log

command -v apt-get >/dev/null || die '这个系统不用 .deb 软件包。请看「说明.txt」里别的办法。'
[ "$(dpkg --print-architecture)" = amd64 ] || die '这台电脑的处理器不是 64 位的 Intel、AMD 或兆芯、海光，这份软件用不了。'
[ -f "$folder/Packages" ] || die '旁边的「软件包」文件夹不在了。请把整个「板凳-U盘」文件夹一起拷来再试。'
deb=$(ls "$folder"/bandeng_*_amd64.deb 2>/dev/null | tail -1)
[ -n "$deb" ] || die '「软件包」文件夹里没有板凳。请重新拷一次。'
free_mb=$(df -Pm /usr | awk 'NR == 2 { print $4 }')
[ "$free_mb" -ge $needed_mb ] || die "硬盘只剩 $free_mb MB，装它要 $needed_mb MB。请先清理硬盘。"

# Whatever apt knows of other places stays out of it, and what it learns here goes away again.
apt() {
  apt-get -o Dir::Etc::sourcelist="$work/sources" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$work/lists" \
    -o Dir::Cache="$work/cache" -o APT::Sandbox::User=root -o DPkg::Lock::Timeout=60 -o Dpkg::Use-Pty=0 "$@"
}

why() {
  if grep -q 'Could not get lock\|Unable to acquire' "$log"; then
    die '电脑上另一个程序正在装软件。等它装完，或者重新开机，再试一次。'
  elif grep -q 'No space left' "$log"; then
    die '硬盘满了。请清理以后再试一次。'
  elif grep -q 'Hash Sum mismatch\|unexpected size\|corrupt\|Failed to fetch' "$log"; then
    die 'U盘上的文件坏了或者缺了。请重新拷一次「板凳-U盘」文件夹。'
  elif grep -q 'Unmet dependencies\|unmet dependencies\|held broken' "$log"; then
    die "$1"
  fi
  tail -5 "$log" >&2
  die "装到一半出了错，经过记在 $log，请拍下来给管电脑的人看。"
}

. /etc/os-release
mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
if [ "${ID:-}${VERSION_ID:-}" = debian12 ]; then
  ln -s "$folder" "$work/packages"
  echo "deb [trusted=yes] file:$work/packages ./" >"$work/sources"
  echo '正在核对文件……'
  apt update >"$log" 2>&1 || why '文件对不上。'
  echo '正在安装，要一两分钟，请不要关机……'
  apt install -y --no-install-recommends bandeng cups-client xdg-utils fonts-noto-cjk >>"$log" 2>&1 ||
    why '这台电脑上的软件和 U 盘里的配不到一起。请管电脑的人先把系统更新到最新的 Debian 12。'
else
  # The other packages are Debian 12's; on another system they would do harm.
  : >"$work/sources"
  echo '正在安装……'
  apt install -y --no-install-recommends "$deb" >"$log" 2>&1 ||
    why "U盘里配套的软件只能装在 Debian 12 上，这台电脑是 ${PRETTY_NAME:-别的系统}。
能上网的话，在终端里运行：sudo apt install '$deb'
系统太老（银河麒麟 V10、统信 UOS 20）装不了窗口程序，请看「说明.txt」里旧系统的办法。"
fi
echo '装好了。在开始菜单的「办公」里找「板凳」，点开就能用。'
