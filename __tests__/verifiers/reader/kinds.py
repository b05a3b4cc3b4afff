"""What each kind of record must have (sections 7 and 8), and where it may stand."""

from shapes import (
    also, anything, base64_text, boolean, closed, count, digest, exactly, field, list_of, matching, members, must, nullable, one_of, pairs, text,
    time,
)
from store import is_reserved

ACTION = one_of("create", "read", "update", "replace", "delete", "forget", "import", "move", "no-op", "invoke", "unknown")
REASON = one_of("masked", "unmasked", "name", "pattern", "propagated", "not-listed", "degraded")
STATUS = one_of("succeeded", "failed", "interrupted", "not-attempted", "unknown")
LIST = one_of("changes", "outputs", "drift", "checks", "results")
ZONE = one_of("root", "changes", "reviews")
ALGORITHM = one_of("ecdsa-p256-sha256", "ed25519")


def shown(value):
    (members(shown=anything) if isinstance(value, dict) and "shown" in value else closed(withheld=REASON))(value)


def value_of_attribute(value):
    if value is not None:
        (closed(unknown=exactly(True)) if isinstance(value, dict) and "unknown" in value else shown)(value)


def argument_value(value):
    if not isinstance(value, str):
        nullable(shown)(value)


def exit_of_process(value):
    (members(code=count) if isinstance(value, dict) and "code" in value else members(signal=text))(value)


SIGNER = closed(algorithm=ALGORITHM, spki=base64_text)
COMMITMENT = members(hmac=digest, key=text)
SCOPE = members(type=text, address=pairs("name", "value"), workspace=text)
STATE_MARK = members(lineage=text, serial=count, commitment=field(COMMITMENT))
PLAN_RECORD = members(zone=text, stream=text, sequence=count, leaf=digest, content=digest)
CHECK = members(address=text, kind=text, status=one_of("pass", "fail", "error", "unknown"), problems=list_of(shown))
ATTRIBUTE = members(path=text, op=one_of("add", "remove", "change"), sensitive=boolean, before=value_of_attribute, after=value_of_attribute)
CHANGE = members(
    address=text, deposed=nullable(text), formerly=nullable(text), kind=one_of("resource", "data"), type=text, action=ACTION, native=text,
    reason=nullable(text), replacement=nullable(members(order=one_of("delete-first", "create-first", "unknown"), paths=list_of(text))),
    deferred=nullable(text), attributes=list_of(ATTRIBUTE), attributesOmitted=count,
)
PLAN = members(
    content=digest, format=text, file=field(COMMITMENT), counts=list_of(members(action=ACTION, count=count)), changes=list_of(CHANGE),
    outputs=list_of(members(name=text, action=text, sensitive=boolean)), drift=list_of(CHANGE), checks=list_of(CHECK),
    complete=field(boolean), errored=field(boolean),
)
RESULT = members(
    address=text, deposed=nullable(text), action=ACTION, status=STATUS, seenIn=one_of("log", "state", "exit-code"), problem=nullable(shown)
)
COMMAND = members(
    **{"class": text}, tool=text, words=list_of(text), argv=list_of(members(flag=nullable(text), value=argument_value)), directory=text,
    version=field(text), providers=field(pairs("name", "version")), lockFile=field(digest), taps=list_of(text),
)
RUN = members(
    repository=text, repositoryId=matching("0|[1-9][0-9]{0,19}"), id=text, attempt=count, job=text, session=text, checkRunId=field(text),
    workflowRef=field(text), workflowSha=field(text), event=text, ref=field(text), url=field(text),
    runner=field(members(environment=text, os=text, arch=text)),
)

GLASS = dict(ticket=text, reason=text, until=time)
ENVELOPE = members(payload=base64_text, payloadType=text, signatures=list_of(members(keyid=text, sig=base64_text)))

# Section 7.2, without what an intent that could not be stored does not say.
SAID = dict(
    operation=members(id=matching("[0-9a-f]{32}")),
    recordedAt=time,
    command=field(COMMAND),
    actor=field(members(login=text, id=text, triggeredBy=field(text), claims=field(pairs("name", "value")))),
    run=field(RUN),
    recorder=field(members(name=text, version=text, ref=field(text), sha=field(text))),
    commit=field(members(sha=text, tree=text, dirty=field(members(files=count, digest=digest)), signature=field(text))),
    change=field(
        members(pullRequest=field(count), headSha=field(text), baseSha=field(text), mergeCommit=field(text), ticket=field(text))
    ),
    environment=field(text),
    approvals=field(list_of(members(id=text, commit=text, submittedAt=time))),
    controls=field(pairs("name", "value")),
    cloudIdentity=field(text),
    policy=field(digest),
    config=field(digest),
    enforcement=field(also(members(mode=one_of("block", "warn"), by=text), breakGlass=members(**GLASS))),
    state=field(members(scope=field(SCOPE), before=field(STATE_MARK), after=field(STATE_MARK))),
)
BODY = dict(
    SAID,
    salt=base64_text,
    redaction=members(
        rules=text, withheld=count, reasons=list_of(members(reason=REASON, count=count)), propagated=count, patterns=count, inAddress=count,
        degraded=boolean,
    ),
    evidence=nullable(members(manifest=digest, lists=list_of(members(name=LIST, total=count, inline=count, bare=boolean)))),
)
APPLIES = dict(applies=field(also(members(record=field(PLAN_RECORD), madeAgainst=field(STATE_MARK)), file=field(COMMITMENT))))

KINDS = dict(
    genesis=dict(founding=members(nonce=base64_text, signer=SIGNER)),
    policy=dict(
        zones=list_of(closed(zone=ZONE, signers=list_of(SIGNER))),
        cut=list_of(closed(zone=ZONE, stream=text, sequence=count, leaf=digest)),
    ),
    register=dict(registers=members(stream=text, scope=digest)),
    plan=dict(exit=field(exit_of_process), plan=field(PLAN)),
    intent=APPLIES,
    outcome=dict(
        closes=field(members(leaf=digest)),
        unannounced=field(members(**SAID, **APPLIES, code=text)),
        exit=field(exit_of_process),
        status=one_of("not-started", "succeeded", "failed", "interrupted", "lost"),
        seenBy=one_of("exit", "refusal", "post"),
        plan=field(PLAN),
        planRecord=field(PLAN_RECORD),
        results=field(list_of(RESULT)),
        samePlan=field(boolean),
    ),
    run=dict(
        job=members(
            status=text, reads=list_of(members(words=text, times=count)),
            bypass=list_of(members(what=one_of("shadowed", "state-moved", "session-changed", "shims-removed", "spool-removed"), detail=text)),
            notChecked=list_of(members(what=text, why=text)), waiting=count,
            heads=list_of(members(stream=text, sequence=count, leaf=digest)), closed=count,
        )
    ),
    annotation=dict(annotates=members(zone=text, stream=text, sequence=count, leaf=digest), note=shown),
)
OPTIONAL = dict(outcome=dict(breakGlass=members(**GLASS, intent=ENVELOPE)))
MAY_BE_LATE = ("plan", "outcome", "run")

LATE = members(
    why=text, capturedAt=time,
    captured=field(ENVELOPE),
)
CHAIN = closed(
    ledger=nullable(digest), zone=text, stream=text, sequence=count, previous=nullable(closed(leaf=digest)),
    tree=closed(size=count, peaks=list_of(digest)), root=nullable(closed(size=count, leaf=digest)),
)
SEEN = list_of(closed(sequence=count, what=one_of("foreign", "ahead", "hidden", "versions")))


def check_predicate(kind, predicate):
    """Raises Malformed unless a predicate has what sections 7 to 9 ask of its kind."""
    also(members(**BODY, **KINDS[kind]), **OPTIONAL.get(kind, {}))(predicate)
    if kind in MAY_BE_LATE and "late" in predicate:
        LATE(predicate["late"])
    _check_chain(kind, predicate.get("chain"))


def _check_chain(kind, chain):
    must(isinstance(chain, dict), "there: chain")
    CHAIN({name: value for name, value in chain.items() if name != "seen"})
    if "seen" in chain:
        SEEN(chain["seen"])
    for name in ("ledger", "root"):
        must((chain[name] is None) == (kind == "genesis"), f"as a {kind} must be: chain.{name}")
    must(len(chain["tree"]["peaks"]) == chain["tree"]["size"].bit_count(), "as many peaks as the size has bits")


def is_at_home(kind, stream, sequence):
    if kind == "genesis":
        return (stream, sequence) == ("root/root", 0)
    if kind == "policy":
        return stream == "root/root"
    if kind == "register":
        return stream.endswith("._register")
    return not is_reserved(stream) or (kind == "run" and stream.endswith("._runs"))
