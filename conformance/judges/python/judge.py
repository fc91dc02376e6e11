"""A judge of messages, made from a kit alone: Python 3.9 or later and the package `jsonschema` (any 2020-12 engine would do).

python3 judge.py KIT --check     runs every case of the kit and says which come out otherwise; exit 1 when any does
python3 judge.py KIT --subject   answers cases on standard input: what `skp conformance run --subject` speaks
python3 judge.py KIT FILE...     judges messages; exit 1 when one is refused

It is read from top to bottom: how bytes become a value (lezen.md), what the schema says, what the rules say (regels.md).
No value of a message is ever printed: codes, pointers and rules only.
"""

import base64
import calendar
import hashlib
import json
import re
import sys
from collections import namedtuple
from pathlib import Path

from jsonschema import Draft202012Validator

MOST_BYTES, MOST_DEEP, SAFE = 4 * 1024 * 1024, 64, 2**53 - 1
LEVELS = ["verdict", "code", "pointer", "rule"]

# A path is a tuple of names and list indexes. `member` is the name of a doubled element, or the known one that an unknown element
# stands for (else its own): no pointer names it, and a rule that reads it is not asked.
Finding = namedtuple("Finding", "code severity path rule member", defaults=(None, None))


class Refused(Exception):
    """Reading stops here."""


# ---- 1. Reading: bytes to a value ------------------------------------------------------------------------------------


class Odd:
    """Stands in the value where the text says something that readers of JSON hide, until the places are known."""

    def __init__(self, code, value, member=None):
        self.code, self.value, self.member = code, value, member


def number(text):
    if re.fullmatch(r"-?[0-9]+", text):
        value = int(text)
        if text.startswith("-0"):
            return Odd("json-number-notation", value)
        return value if -SAFE <= value <= SAFE else Odd("json-unsafe-number", value)
    value = float(text)
    whole = value in (float("inf"), float("-inf")) or value.is_integer()
    if not whole:
        return value
    unsafe = not -SAFE <= value <= SAFE
    return Odd("json-unsafe-number" if unsafe else "json-number-notation", SAFE if unsafe else int(value))


def members(pairs):
    found, odd = {}, None
    for name, value in pairs:
        if name in found:
            odd = Odd("json-duplicate-key", found, name)
        elif lone(name):
            odd = Odd("json-lone-surrogate", found, name)
        found[name] = value
    return odd or found


def lone(text):
    return re.search("[\ud800-\udfff]", text) is not None


def no_constant(_):
    raise ValueError("NaN and Infinity are no JSON")


TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[][{}:,]', re.S)


def too_deep(text):
    """The path of the first object or list that nests deeper than is allowed, found without recursion."""
    names, last = [], None
    for token in TOKEN.finditer(text):
        sign = token.group()
        if sign in "[{":
            if len(names) == MOST_DEEP:
                return tuple(json.loads(name) if isinstance(name, str) else name for name in names)
            names.append('""' if sign == "{" else 0)
        elif sign in "]}":
            if not names:
                return None
            names.pop()
        elif sign == ":" and names:
            names[-1] = last
        elif sign == "," and names and isinstance(names[-1], int):
            names[-1] += 1
        else:
            last = sign
    return None


def read(data):
    """The value, and what reading found. Raises Refused with the one finding after which there is no value."""

    def refuse(code, path=()):
        raise Refused(Finding(code, "fout", path))

    if len(data) > MOST_BYTES:
        refuse("input-too-large")
    found = []
    if data.startswith(b"\xef\xbb\xbf"):
        found, data = [Finding("input-bom", "fout", ())], data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        refuse("input-not-utf8")
    if not text.strip(" \t\r\n"):
        refuse("input-empty")
    deep = too_deep(text)
    if deep is not None:
        refuse("json-too-deep", deep)
    try:
        value = json.loads(
            text, object_pairs_hook=members, parse_int=number, parse_float=number, parse_constant=no_constant
        )
    except ValueError:
        refuse("json-syntax")
    return settle(value, (), found), found


def settle(value, path, found):
    """The value with nothing odd in it; what was odd becomes a finding with its place."""
    if isinstance(value, Odd):
        found.append(Finding(value.code, "fout", path, member=value.member))
        value = value.value
    if isinstance(value, str) and lone(value):
        found.append(Finding("json-lone-surrogate", "fout", path))
    if isinstance(value, dict):
        return {name: settle(inner, path + (name,), found) for name, inner in value.items()}
    if isinstance(value, list):
        return [settle(inner, path + (index,), found) for index, inner in enumerate(value)]
    return value


# ---- 2. The schema ---------------------------------------------------------------------------------------------------

# What a keyword is told as; of one place the first of these that fails is told, because mending it often mends the others.
BY_KEYWORD = {
    "type": "type-wrong",
    "const": "value-fixed",
    "enum": "value-not-in-list",
    "pattern": "text-pattern",
    "minLength": "text-too-short",
    "maxLength": "text-too-long",
    "minimum": "number-too-low",
    "maximum": "number-too-high",
    "minItems": "list-too-short",
    "maxItems": "list-too-long",
}


INSTANT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?([Zz]|[+-][0-9]{2}:?[0-9]{2})")


ATOM, LABEL = r"[\w!#$%&'*+/=?^`{|}~-]+", r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
EMAIL = re.compile(rf"{ATOM}(?:\.{ATOM})*@(?:{LABEL}\.)+{LABEL}", re.I | re.A)


def is_instant(text):
    parts = INSTANT.fullmatch(text)
    return parts is not None and day(parts[1]) is not None


# A text of another form than its format is told as `text-format`; the pattern beside it may ask more (`text-pattern`).
FORMATS = {
    "date": lambda text: day(text) is not None,
    "date-time": is_instant,
    "uuid": lambda text: re.fullmatch(r"(?i)(?:urn:uuid:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text) is not None,
    "email": lambda text: EMAIL.fullmatch(text) is not None,
}


def structure(value, schema):
    places = {}
    for error in spread(Draft202012Validator(schema).iter_errors(value), schema):
        places.setdefault(tuple(error.absolute_path), []).append(error)
    return [finding for path, errors in places.items() for finding in at_place(path, errors)]


def spread(errors, root):
    """Of a choice between variants, the errors of the variant that the message names by its tag."""
    for error in errors:
        if error.validator != "oneOf":
            yield error
            continue
        branches = variants(error.schema, root)
        tag = next(name for name, inner in branches[0]["properties"].items() if "const" in inner)
        tags = [branch["properties"][tag]["const"] for branch in branches]
        if not isinstance(error.instance, dict):
            error.validator = "type"
            yield error
        elif error.instance.get(tag) not in tags:
            error.validator = "tag"
            yield error
        else:
            branch = tags.index(error.instance[tag])
            yield from spread((inner for inner in error.context if inner.schema_path[0] == branch), root)


def at_place(path, errors):
    by_keyword = {error.validator: error for error in errors}
    for keyword, code in BY_KEYWORD.items():
        if keyword in by_keyword:
            schema = by_keyword[keyword].schema
            if code == "text-pattern" and "format" in schema and not FORMATS[schema["format"]](by_keyword[keyword].instance):
                code = "text-format"
            return [Finding(code, "fout", path)]
    if "tag" in by_keyword:
        return [Finding("tag-unknown", "fout", path)]
    found, meant = [], set()
    value, known = errors[0].instance, errors[0].schema.get("properties", {})
    if "additionalProperties" in by_keyword:
        for name in value:
            if name not in known and not lone(name):
                stands_for = nearest(name, [other for other in known if other not in value])
                meant.add(stands_for)
                # A rule that reads the name that was meant reads a mistake.
                found.append(Finding("element-unknown", "fout", path, member=stands_for or name))
    if "minProperties" in by_keyword:
        found.append(Finding("choice-none", "fout", path))
    if "maxProperties" in by_keyword and sum(name in known for name in value) > 1:
        found.append(Finding("choice-multiple", "fout", path))
    for name in by_keyword["required"].schema["required"] if "required" in by_keyword else []:
        if name not in value and name not in meant:
            found.append(Finding("element-missing", "fout", path + (name,)))
    if "dependentRequired" in by_keyword:
        for name, needs in by_keyword["dependentRequired"].schema["dependentRequired"].items():
            for needed in needs:
                if name in value and needed not in value and needed not in meant:
                    found.append(Finding("element-needs-other", "fout", path + (name,)))
                    meant.add(needed)
    return found


def nearest(name, known):
    """The one known name that is at most two slips of the keyboard away: then it was meant, and nothing is missing."""
    scored = sorted((distance(name.lower(), other.lower()), other) for other in known)
    if not scored or scored[0][0] > 2 or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return None
    return scored[0][1]


def distance(a, b):
    before, last = [], list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y)))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                row[j] = min(row[j], before[j - 2] + 1)
        before, last = last, row
    return last[-1]


# Characters that nobody sees, and what a text looks like that was read in the wrong character set (VRM, text-suspect).
SUSPECT = re.compile(
    "[\u00ad\u200b-\u200d\u2060\ufffd]|â€|[ÂÃÄÅ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
)


def suspects(value, path=()):
    if isinstance(value, str) and SUSPECT.search(value):
        yield Finding("text-suspect", "signalering", path)
    for step, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from suspects(inner, path + (step,))


# ---- 3. The rules: each is a tree (`boom`), so that nobody needs a parser ---------------------------------------------


def elfproef(text):
    if not re.fullmatch(r"[0-9]{9}", text) or text == "000000000":
        return False
    return sum(w * int(d) for w, d in zip([9, 8, 7, 6, 5, 4, 3, 2, -1], text)) % 11 == 0


def day(text):
    """(year, month, day) of a date that exists, or nothing. Year 0000 exists here and is a leap year."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return None
    year, month, date = (int(part) for part in text.split("-"))
    if not 1 <= month <= 12 or not 1 <= date <= calendar.monthrange(year or 400, month)[1]:
        return None
    return year, month, date


def number_of_day(year, month, date):
    year, month = (year - 1, month + 9) if month < 3 else (year, month - 3)
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + date


def days_between(first, second):
    a, b = day(first), day(second)
    return number_of_day(*b) - number_of_day(*a) if a and b else 0


def months_between(first, second):
    a, b = day(first), day(second)
    if not a or not b:
        return 0
    sign, (a, b) = (1, (a, b)) if a <= b else (-1, (b, a))
    return sign * ((b[0] - a[0]) * 12 + b[1] - a[1] - (b[2] < a[2]))


def incomplete(text):
    return re.fullmatch(r"(?!0000)[0-9]{4}-(?:0[0-9]|1[0-2])-00|0000-00-00", text)


def first_day(text):
    if not incomplete(text):
        return text
    year, month, _ = text.split("-")
    return f"{'0001' if year == '0000' else year}-{'01' if month == '00' else month}-01"


def last_day(text):
    if not incomplete(text):
        return text
    year, month, _ = text.split("-")
    year, month = "9999" if year == "0000" else year, "12" if month == "00" else month
    return f"{year}-{month}-{calendar.monthrange(int(year), int(month))[1]}"


def functions(lengths):
    def iban(text):
        if not re.fullmatch(r"[A-Z]{2}(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z0-9]+", text) or lengths.get(text[:2]) != len(text):
            return False
        return int("".join(str(int(c, 36)) for c in text[4:] + text[:4])) % 97 == 1

    return {
        "size": len,
        "som": sum,
        "elfproef": elfproef,
        "iban": iban,
        "dagenTussen": days_between,
        "maandenTussen": months_between,
        "leeftijd": lambda born, on: int(months_between(born, on) / 12),
        "datum": lambda text: text[:10],
        "vroegsteDag": first_day,
        "laatsteDag": last_day,
        "uniek": lambda items: len(set(items)) == len(items),
        "bevatBsn": lambda text: any(elfproef(digits) for digits in re.findall(r"[0-9]+", text)),
    }


def divided(a, b):
    """Whole division towards zero; the rest has the sign of what is divided."""
    quotient = abs(a) // abs(b)
    return quotient if (a < 0) == (b < 0) else -quotient


OPERATORS = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "in": lambda a, b: a in b,
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": divided,
    "%": lambda a, b: a - b * divided(a, b),
}

MACROS = {
    "all": lambda items, body: all(body(item) for item in items),
    "exists": lambda items, body: any(body(item) for item in items),
    "exists_one": lambda items, body: sum(body(item) for item in items) == 1,
    "map": lambda items, body: [body(item) for item in items],
    "filter": lambda items, body: [item for item in items if body(item)],
}


def evaluate(tree, names, known):
    """The value of an expression; `names` are those it may use, `known` the functions."""

    def of(part):
        return evaluate(part, names, known)

    kind = tree["kind"]
    if kind in ("int", "text", "bool"):
        return tree["value"]
    if kind == "name":
        return names[tree["name"]]
    if kind == "member":
        return of(tree["of"])[tree["name"]]
    if kind == "has":
        return tree["name"] in of(tree["of"])
    if kind == "not":
        return not of(tree["of"])
    if kind == "negate":
        return -of(tree["of"])
    if kind == "list":
        return [of(item) for item in tree["items"]]
    if kind == "choose":
        return of(tree["whenTrue"] if of(tree["condition"]) else tree["whenFalse"])
    if kind == "call":
        return known[tree["name"]](*[of(argument) for argument in tree["arguments"]])
    if kind == "macro":
        body, variable = tree["body"], tree["variable"]
        return MACROS[tree["macro"]](of(tree["list"]), lambda item: evaluate(body, {**names, variable: item}, known))
    if tree["operator"] == "&&":
        return of(tree["left"]) and of(tree["right"])
    if tree["operator"] == "||":
        return of(tree["left"]) or of(tree["right"])
    return OPERATORS[tree["operator"]](of(tree["left"]), of(tree["right"]))


def spots(value, steps, path=()):
    """Every place that a pointer with `*` means, with the item of the last `*`; without one, the message."""
    if "*" not in steps:
        yield path + tuple(steps), None
        return
    here = steps.index("*")
    for name in steps[:here]:
        if not isinstance(value, dict) or name not in value:
            return
        value = value[name]
    last = "*" not in steps[here + 1 :]
    for index, item in enumerate(value):
        for found, inner in spots(item, steps[here + 1 :], path + tuple(steps[:here]) + (index,)):
            yield found, item if last else inner


def overlaps(pattern, path):
    return all(step in ("*", name) for step, name in zip(pattern, map(str, path)))


def split(pointer):
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


# ---- 4. The judge ----------------------------------------------------------------------------------------------------


class Judge:
    def __init__(self, kit):
        self.kit = kit
        manifest = (kit / "manifest.json").read_bytes()
        self.digest = "sha256-" + base64.urlsafe_b64encode(hashlib.sha256(manifest).digest()).decode().rstrip("=")
        self.module, self.version = (json.loads(manifest)[name] for name in ("module", "versie"))
        self.schemas = {
            path.name.split(".")[0]: load(path) for path in sorted((kit / "schemas").glob("*.schema.json"))
        }
        self.rules = load(kit / "regels.json")["regels"]
        self.function_file = load(kit / "functies.json")["functies"]
        self.functions = functions(next(f["lengten"] for f in self.function_file if f["naam"] == "iban"))

    def judge(self, data):
        """What is wrong with these bytes, as a list of findings with pointers."""
        try:
            value, found = read(data)
        except Refused as refused:
            return told(refused.args[:1], *self.schemas.values())
        type_, wrong = self.identify(value)
        if type_ is None:
            return told(found + wrong, *self.schemas.values())
        taken = {finding.path for finding in found if finding.member is None}
        found += [f for f in structure(value, self.schemas[type_]) if f.path not in taken or f.member]
        found += self.broken(value, type_, found)
        taken = {finding.path for finding in found}
        found += [f for f in suspects(value) if f.path not in taken and pointed(f.path, self.schemas[type_]) == f.path]
        return told(found, self.schemas[type_])

    def identify(self, value):
        """The message type, or why there is none."""
        if not isinstance(value, dict):
            return None, [Finding("message-not-object", "fout", ())]
        heading = value.get("Stuurgegevens")
        names = ("Module", "Versie", "Berichttype")
        missing = [n for n in names if not isinstance(heading, dict) or not isinstance(heading.get(n), str)]
        if len(missing) == 3:
            return None, [Finding("message-unidentified", "fout", ("Stuurgegevens",))]
        if missing:
            return None, [Finding("message-unidentified", "fout", ("Stuurgegevens", name)) for name in missing]
        known = ("module", [self.module]), ("version", [self.version]), ("type", self.schemas)
        for name, (what, allowed) in zip(names, known):
            if heading[name] not in allowed:
                return None, [Finding(f"message-unknown-{what}", "fout", ("Stuurgegevens", name))]
        return heading["Berichttype"], []

    def broken(self, message, type_, found):
        """The rules that do not hold, of those that read nothing in which a mistake was found."""
        touched = [f.path + ((f.member,) if f.member else ()) for f in found if f.code != "input-bom"]
        for rule in self.rules:
            free = not any(overlaps(split(read), path) for read in rule["leest"] for path in touched)
            if type_ not in rule["berichten"] or not free:
                continue
            for path, item in spots(message, split(rule["pointer"])):
                names = {**message, "dit": item}
                if not evaluate(rule["boom"], names, self.functions):
                    yield Finding("rule", rule["klasse"], path, rule["id"])


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def told(findings, *schemas):
    """Findings as others read them; a pointer goes no further than the names that the standard knows."""
    return [
        {
            "code": f.code,
            "severity": f.severity,
            "pointer": "".join(f"/{step}" for step in (f.path if f.rule else known_part(f.path, schemas))),
            **({"rule": f.rule} if f.rule else {}),
        }
        for f in findings
    ]


def known_part(path, schemas):
    return max((pointed(path, schema) for schema in schemas), key=len)


def pointed(path, schema):
    nodes, steps = [schema], []
    for step in path:
        nodes = [below for node in nodes for variant in variants(node, schema) for below in inside(variant, step)]
        if not nodes:
            break
        steps.append(step)
    return tuple(steps)


def variants(node, root):
    while "$ref" in node:
        node = root["$defs"][node["$ref"].split("/")[-1]]
    return [inner for one in node["oneOf"] for inner in variants(one, root)] if "oneOf" in node else [node]


def inside(node, step):
    below = node.get("items") if isinstance(step, int) else node.get("properties", {}).get(step)
    return [] if below is None else [below]


# ---- 5. Its uses -----------------------------------------------------------------------------------------------------


def bytes_of(case):
    return base64.b64decode(case["bytes"]) if "bytes" in case else (case["text"] + " " * case.get("spaces", 0)).encode("utf-8")


def refused(findings):
    return any(finding["severity"] == "fout" for finding in findings)


def vectors(judge):
    """Each vector of the functions and each case: its name, what is expected, and what we find."""
    for function in judge.function_file:
        for index, vector in enumerate(function["vectoren"]):
            yield f"{function['naam']} {index}", vector["uit"], judge.functions[function["naam"]](*vector["in"])
    for path in sorted((judge.kit / "cases").glob("*.ndjson")):
        for line in path.open(encoding="utf-8"):
            case = json.loads(line)
            yield case["id"], in_order(case["expect"]["findings"]), in_order(judge.judge(bytes_of(case)))


def in_order(findings):
    """The findings as texts: their order means nothing."""
    return sorted(" ".join((f["severity"], f["code"], f["pointer"], f.get("rule", ""))).strip() for f in findings)


def check(judge):
    done, wrong = 0, 0
    for name, expected, found in vectors(judge):
        done += 1
        if expected != found:
            wrong += 1
            print(f"{name}: expected {expected}, found {found}")
    print(f"{done} vectors, {wrong} wrong")
    return 1 if wrong else 0


def subject(judge):
    for line in sys.stdin:
        asked = json.loads(line)
        if "hello" in asked:
            answer = {"hello": asked["hello"], "name": "judge.py", "version": judge.digest, "levels": LEVELS}
        elif "bye" in asked:
            return 0
        else:
            findings = judge.judge(bytes_of(asked))
            answer = {"case": asked["case"], "valid": not refused(findings), "findings": findings}
        print(json.dumps(answer), flush=True)
    return 0


def main(arguments):
    if not arguments or not (Path(arguments[0]) / "manifest.json").exists():
        print(__doc__, file=sys.stderr)
        return 2
    judge = Judge(Path(arguments[0]))
    if arguments[1:] == ["--check"]:
        return check(judge)
    if arguments[1:] == ["--subject"]:
        return subject(judge)
    bad = 0
    for name in arguments[1:]:
        findings = judge.judge(Path(name).read_bytes())
        bad += refused(findings)
        print(json.dumps({"file": name, "valid": not refused(findings), "findings": findings}))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
