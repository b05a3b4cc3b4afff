"""Who may sign (section 13). A signer is a key with the one algorithm that it may be used with."""

import hashlib
from collections import namedtuple

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_der_public_key, load_pem_public_key

from envelope import pre_authenticated
from strict_json import from_base64

Signer = namedtuple("Signer", "hint verify")
RootSlot = namedtuple("RootSlot", "leaf policy")
"""`policy` is the one in force after this slot, or None."""


def signer_of(said):
    """The signer that a record names, or None where its algorithm is not that of its key: such a one allows nobody."""
    spki = from_base64(said["spki"])
    try:
        key = load_der_public_key(spki)
    except (ValueError, UnsupportedAlgorithm):
        return None
    return _signer(key, spki) if said["algorithm"] == _algorithm_of(key) else None


def signer_in_pem(pem):
    """Raises ValueError for what is no public key of a kind that may sign."""
    key = load_pem_public_key(pem)
    if _algorithm_of(key) is None:
        raise ValueError("neither a P-256 nor an Ed25519 key")
    return _signer(key, key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))


def _algorithm_of(key):
    if isinstance(key, EllipticCurvePublicKey) and isinstance(key.curve, SECP256R1):
        return "ecdsa-p256-sha256"
    return "ed25519" if isinstance(key, Ed25519PublicKey) else None


def _signer(key, spki):
    def verify(payload, signature):
        ways = () if isinstance(key, Ed25519PublicKey) else (ECDSA(SHA256()),)
        try:
            key.verify(signature, pre_authenticated(payload), *ways)
        except InvalidSignature:
            return False
        return True

    return Signer(hashlib.sha256(spki).digest(), verify)


def judged(bundle, signers):
    """None for a bundle that one of these signers signed; else the code of what is wrong."""
    allowed = [signer for signer in signers if signer is not None and signer.hint == bundle.hint]
    if not allowed:
        return "SIGNER_NOT_ALLOWED"
    return None if any(signer.verify(bundle.payload, bundle.signature) for signer in allowed) else "SIGNATURE_INVALID"


def signed_by_any(payload, signature, signers):
    return any(signer is not None and signer.verify(payload, signature) for signer in signers)


class Policies:
    """Which signers spoke for a zone at which size of the root. Filled in the order of the root's slots."""

    def __init__(self, key):
        self.key = key
        self.founder = None
        self.at = []
        """A RootSlot for each slot of the root."""

    def for_root(self):
        if self.key is not None:
            return [self.key]
        policy = self.at[-1].policy if self.at else None
        return [self.founder] if policy is None else _signers(policy, "root")

    def add(self, leaf, record):
        """The next slot of the root. `record` is None for one that is not believed."""
        before = self.at[-1].policy if self.at else None
        self.at.append(RootSlot(leaf, record.predicate["zones"] if record is not None and record.kind == "policy" else before))

    def for_zone(self, zone, root):
        """The signers of a zone for a record that knew this root."""
        if not 1 <= root["size"] <= len(self.at):
            return []
        leaf, policy = self.at[root["size"] - 1]
        return _signers(policy, zone) if policy is not None and leaf == root["leaf"] else []


def _signers(policy, zone):
    return [signer_of(said) for item in policy if item["zone"] == zone for said in item["signers"]]
