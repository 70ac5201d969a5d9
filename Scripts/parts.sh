# shellcheck shell=bash
# Scripts/test sources this file to run parts side by side. The output of a part is printed when it has ended.

begin_parts() {
  parts=$1
  running=()
  mkdir -p "$parts"
  rm -f "$parts"/*.log
}

# Runs a command in the background: part NAME COMMAND…
part() {
  run_part "$@" &
  running+=($!)
}

# Runs a command once for each argument, with COUNT of them at a time: parts_in_turn COUNT COMMAND ARGUMENT…
parts_in_turn() {
  local count=$1 command=$2 turn argument
  shift 2
  mkfifo "$parts/turns"
  exec 8<>"$parts/turns"
  rm "$parts/turns"
  for ((turn = 0; turn < count; turn++)); do echo >&8; done
  for argument in "$@"; do
    read -r -u 8 turn
    {
      code=0
      run_part "$argument" "$command" "$argument" || code=$?
      echo >&8
      exit "$code"
    } &
    running+=($!)
  done
  exec 8>&-
}

# Waits for all parts. Stops the run if one of them failed.
end_parts() {
  local process failed=false
  for process in "${running[@]}"; do wait "$process" || failed=true; done
  running=()
  if $failed; then
    echo "Scripts/test: failed; see above" >&2
    exit 1
  fi
}

run_part() {
  local name=$1 start=$SECONDS code=0
  local log="$parts/${name//\//-}.log"
  shift
  ("$@") >"$log" 2>&1 || code=$?
  {
    flock 9  # one part prints at a time
    printf '\n== %s: %s after %d s\n' "$name" "$( ((code == 0)) && echo done || echo "FAILED, exit code $code")" \
      $((SECONDS - start))
    cat "$log"
  } 9>"$parts/lock"
  return "$code"
}

# The last line of each part that counts its tests.
sum_up() {
  printf '\n'
  (cd "$parts" && grep -E 'Test run with [0-9]+ tests|^Ran [0-9]+ tests?' -- *.log | sed -E 's/\.log:/: /; s/^Tests-//')
}
