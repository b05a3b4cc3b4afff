#!/usr/bin/env bash
# Verifies the trial ledger of this job, then changes one byte in a copy of it and requires that verify sees the change.
# usage: verify-and-tamper.sh LEDGER-ID
set -euo pipefail

ledger=${1:?the ledger id is missing: the step that uses the action set no output named ledger}
trial=$RUNNER_TEMP/iac-ledger-trial
copy=$RUNNER_TEMP/iac-ledger-tampered

verify() { node dist/cli/index.js verify "$1" --ledger "$ledger" --key "$RUNNER_TEMP/iac-ledger-trial.pub"; }

echo '::group::as recorded'
verify "$trial"
echo '::endgroup::'

rm -rf "$copy"
cp -R "$trial" "$copy"
chmod -R u+w "$copy"
verify "$copy" > "$RUNNER_TEMP/copy.txt" # an exact copy must pass, or the next refusal would prove nothing

# Not the root stream: a record that a command of this job wrote.
record=$(find "$copy" -type f -name '*.json' -not -path '*/root/*' -exec grep -l '"payload"' {} + | sort | head -n 1)
test -n "$record" || { echo "no record was written besides the root stream: $(find "$copy" -type f)"; exit 1; }
node -e '
  const fs = require("node:fs")
  const [file] = process.argv.slice(1)
  const text = fs.readFileSync(file, "utf8")
  const at = /"payload"\s*:\s*"/.exec(text)
  const place = at.index + at[0].length + 100 // inside the signed payload, far from the base64 padding
  fs.writeFileSync(file, text.slice(0, place) + (text[place] === "A" ? "B" : "A") + text.slice(place + 1))
' "$record"

echo "::group::one byte changed in ${record#"$copy"/}"
code=0
verify "$copy" || code=$?
echo '::endgroup::'
test "$code" -eq 1 || { echo "verify must exit 1 on a changed record; it exited $code"; exit 1; }
echo 'the change was found'
