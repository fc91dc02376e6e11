"""Controleert een archief van `skp release` zonder iets van ons: alleen Python 3 en wat daarbij hoort.

python3 controleer.py MAP: rekent de digests in manifest.json na en voert de vectoren uit functies.json uit.
"""

import calendar
import hashlib
import json
import re
import sys
from pathlib import Path


def elfproef(text):
    if not re.fullmatch(r"[0-9]{9}", text) or text == "000000000":
        return False
    weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    return sum(w * int(d) for w, d in zip(weights, text)) % 11 == 0


def iban(text, lengten):
    if not re.fullmatch(r"[A-Z]{2}(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z0-9]{11,29}", text) or lengten.get(text[:2]) != len(text):
        return False
    digits = "".join(str(int(c, 36)) for c in text[4:] + text[:4])
    return int(digits) % 97 == 1


def uniek(items):
    return len({json.dumps(item) for item in items}) == len(items)


def onvolledig(text):
    return re.fullmatch(r"(?!0000)[0-9]{4}-(?:0[0-9]|1[0-2])-00|0000-00-00", text) is not None


def vroegste_dag(text):
    if not onvolledig(text):
        return text
    year, month, _ = text.split("-")
    return f"{'0001' if year == '0000' else year}-{'01' if month == '00' else month}-01"


def laatste_dag(text):
    if not onvolledig(text):
        return text
    year, month, _ = text.split("-")
    year, month = "9999" if year == "0000" else year, "12" if month == "00" else month
    return f"{year}-{month}-{calendar.monthrange(int(year), int(month))[1]}"


FUNCTIES = {
    "som": sum,
    "elfproef": elfproef,
    "iban": iban,
    "uniek": uniek,
    "datum": lambda text: text[:10],
    "vroegsteDag": vroegste_dag,
    "laatsteDag": laatste_dag,
}


def digests(folder):
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    wrong = [
        f["pad"]
        for f in manifest["bestanden"]
        if hashlib.sha256((folder / f["pad"]).read_bytes()).hexdigest() != f["sha256"]
    ]
    return len(manifest["bestanden"]), wrong


def vectoren(folder):
    functies = json.loads((folder / "functies.json").read_text(encoding="utf-8"))["functies"]
    done, wrong = 0, []
    for functie in functies:
        ours = FUNCTIES.get(functie["naam"])
        if ours is None:
            continue
        for index, vector in enumerate(functie["vectoren"]):
            done += 1
            more = [functie["lengten"]] if "lengten" in functie else []
            if ours(*vector["in"], *more) != vector["uit"]:
                wrong.append(f"{functie['naam']} {index}")
    return done, wrong


def main(folder):
    (files, bad_files), (vectors, bad_vectors) = digests(folder), vectoren(folder)
    for name in bad_files:
        print(f"digest klopt niet: {name}")
    for name in bad_vectors:
        print(f"vector klopt niet: {name}")
    print(f"{files} bestanden en {vectors} vectoren gecontroleerd")
    return 1 if bad_files or bad_vectors else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
