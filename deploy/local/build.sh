# Sourced by the scripts beside it: builds what is needed to run, when a source is newer than the last build.

built="$root/deploy/local/target/built"

is_built() {
  [ -f "$built" ] || return 1
  newer=$(find "$root/pom.xml" "$root"/*/pom.xml "$root"/*/src "$root"/deploy/local "$root"/deploy/servers \
    \( -name target -o -name data -o -name test \) -prune -o -type f -newer "$built" -print | head -n 1)
  [ -z "$newer" ]
}

build() {
  is_built && return 0
  echo "Building (the first time takes some minutes; later only when a source has changed) …"
  (cd "$root" && ./mvnw -q -DskipTests package \
    -pl intake-service,case-service,handoff-service,feedback-service,deploy/local -am) || {
    echo "The build failed; see above." >&2
    exit 1
  }
  touch "$built"
}

local_java() {
  run_java nl.stokje.local.Local "$@"
}

# The class, then its arguments.
run_java() {
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx96m -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow \
    -cp "$root/deploy/local/target/classes:$(cat "$root/deploy/local/target/class-path")" \
    "$@"
}
