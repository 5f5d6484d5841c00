# Finds a JDK 25 and Maven, and builds the jar when it is older than the sources. Sourced by the scripts beside it.

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
built="$home/target/cooperage.jar"
jar="$home/target/run/cooperage.jar"

fail() {
  echo "cooperage: $*" >&2
  exit 1
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'
}

find_jdk() {
  local javac candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25* \
      /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      echo "$candidate"
      return
    fi
  done
  javac="$(command -v javac || true)"
  if [ -n "$javac" ]; then
    candidate="$(dirname "$(dirname "$(readlink -f "$javac" 2>/dev/null || echo "$javac")")")"
    if is_jdk_25 "$candidate"; then
      echo "$candidate"
    fi
  fi
}

need_jdk() {
  JAVA_HOME="$(find_jdk)"
  [ -n "$JAVA_HOME" ] || fail "needs a JDK 25: install one (e.g. Temurin 25) or point JAVA_HOME to it."
  export JAVA_HOME
}

need_maven() {
  command -v mvn >/dev/null || fail "needs Maven 3.8 or newer: install it (e.g. apt-get install maven)."
}

jar_is_old() {
  [ ! -f "$jar" ] || [ -n "$(find "$home/src/main" "$home/pom.xml" -newer "$home/target/.built" -print -quit 2>/dev/null)" ] \
    || [ ! -f "$home/target/.built" ]
}

build_jar() {
  jar_is_old || return 0
  need_maven
  echo "Building Cooperage (the first time Maven fetches what it needs; a minute or two) …" >&2
  mkdir -p "$home/target"
  touch "$home/target/.building"
  (cd "$home" && mvn --quiet --batch-mode -Dquick -DskipTests package) >&2 \
    || fail "the build failed; the lines above say why."
  put_in_place
  mv "$home/target/.building" "$home/target/.built"
}

# A new file under the old name: what runs from the old one goes on undisturbed.
put_in_place() {
  mkdir -p "$home/target/run"
  cp "$built" "$jar.new"
  mv "$jar.new" "$jar"
}
