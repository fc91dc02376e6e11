"""Controleert een kit, of een archief van `skp release`, zonder iets van ons: Python 3.9 of later.

python3 controleer.py MAP [--sleutel openbaar.jwk]

1. De lijst in manifest.json is gesloten: elk bestand staat erin met zijn digest, en er is niets te veel of te weinig.
2. De handtekening in manifest.jws, als die er is, is er een over manifest.json met de sleutel (pakket `cryptography`).
3. Elke vector van de functies en elk geval in cases/ komt uit met judges/python (pakket `jsonschema`).

Wat niet kan worden gecontroleerd, staat er als «niet gecontroleerd». Uitgang: 0 niets mis gevonden, 1 er klopt iets niet.
"""

import base64
import hashlib
import json
import sys
from pathlib import Path

# Wat Python achterlaat, hoort niet in een gesloten lijst.
sys.dont_write_bytecode = True

OUTSIDE = {"manifest.json", "manifest.jws"}


def listed(folder):
    """Wat er niet klopt aan de bestanden, en hoeveel er zijn."""
    files = {each["pad"]: each for each in json.loads((folder / "manifest.json").read_text("utf-8"))["bestanden"]}
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()} - OUTSIDE
    wrong = [f"ontbreekt: {path}" for path in sorted(files.keys() - there)]
    wrong += [f"staat niet in de lijst: {path}" for path in sorted(there - files.keys())]
    for path in sorted(files.keys() & there):
        data = (folder / path).read_bytes()
        if (hashlib.sha256(data).hexdigest(), len(data)) != (files[path]["sha256"], files[path]["bytes"]):
            wrong.append(f"digest klopt niet: {path}")
    return len(files), wrong


def decoded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def signature(folder, key):
    """Wat er niet klopt aan de handtekening, en wat er niet aan is gecontroleerd."""
    header, payload, signed = (folder / "manifest.jws").read_text("utf-8").strip().split(".")
    if decoded(payload) != (folder / "manifest.json").read_bytes():
        return ["de handtekening is van een andere manifest.json"], []
    if key is None:
        return [], ["de handtekening: geef --sleutel met de openbare sleutel van de uitgever (JWK)"]
    try:
        is_good = verifier(json.loads(decoded(header))["alg"], json.loads(key.read_text("utf-8")))
    except ImportError:
        return [], ["de handtekening: het pakket cryptography is er niet"]
    if is_good is None:
        return ["de handtekening en de sleutel horen niet bij elkaar, of zijn van een onbekende soort"], []
    return ([] if is_good(decoded(signed), f"{header}.{payload}".encode("ascii")) else ["de handtekening klopt niet"]), []


def verifier(alg, jwk):
    """Zegt van (handtekening, bytes) of zij kloppen; niets als soort en sleutel niet bij elkaar horen."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519
    from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
    from cryptography.hazmat.primitives.hashes import SHA256

    def number(data):
        return int.from_bytes(data, "big")

    def es256(signed, data):
        numbers = ec.EllipticCurvePublicNumbers(number(decoded(jwk["x"])), number(decoded(jwk["y"])), ec.SECP256R1())
        der = encode_dss_signature(number(signed[:32]), number(signed[32:]))
        numbers.public_key().verify(der, data, ec.ECDSA(SHA256()))

    def eddsa(signed, data):
        ed25519.Ed25519PublicKey.from_public_bytes(decoded(jwk["x"])).verify(signed, data)

    kinds = {("ES256", "P-256"): es256, ("EdDSA", "Ed25519"): eddsa, ("Ed25519", "Ed25519"): eddsa}
    verify = kinds.get((alg, jwk.get("crv")))

    def is_good(signed, data):
        try:
            verify(signed, data)
        except (InvalidSignature, ValueError):
            return False
        return True

    return verify and is_good


def run_vectors(folder):
    """Hoeveel vectoren er zijn, welke er anders uitkomen, en wat er niet is gecontroleerd."""
    sys.path.insert(0, str(folder / "judges" / "python"))
    try:
        import judge
    except ImportError:
        return 0, [], ["de vectoren: het pakket jsonschema is er niet"]
    done, wrong = 0, []
    for name, expected, found in judge.vectors(judge.Judge(folder)):
        done += 1
        if expected != found:
            wrong.append(f"vector klopt niet: {name}")
    return done, wrong, []


def main(arguments):
    if not arguments or arguments[1:2] not in ([], ["--sleutel"]) or len(arguments) not in (1, 3):
        print(__doc__, file=sys.stderr)
        return 2
    folder, key = Path(arguments[0]), Path(arguments[2]) if len(arguments) == 3 else None
    files, wrong = listed(folder)
    open_, vectors = [], 0
    if (folder / "manifest.jws").exists():
        bad, unchecked = signature(folder, key)
        wrong, open_ = wrong + bad, open_ + unchecked
    elif key is not None:
        wrong.append("er is geen manifest.jws, dus geen handtekening")
    # Wat niet is wat het hoort te zijn, wordt niet uitgevoerd.
    if not wrong:
        vectors, wrong, unchecked = run_vectors(folder)
        open_ += unchecked
    for line in wrong + [f"niet gecontroleerd: {each}" for each in open_]:
        print(line)
    print(f"{files} bestanden en {vectors} vectoren gecontroleerd")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
