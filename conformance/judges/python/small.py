"""A judge in sixty lines, from a kit: strict reading, a stock engine, rules as trees. It speaks the exam's lines of JSON."""
import base64, calendar, json, re, sys
from pathlib import Path
from jsonschema import Draft202012Validator

load = lambda path: json.loads(path.read_text("utf-8"))
kit = Path(sys.argv[1])
schemas = {path.name.split(".")[0]: Draft202012Validator(load(path)) for path in (kit / "schemas").iterdir()}
rules = load(kit / "regels.json")["regels"]
lengths = next(f["lengten"] for f in load(kit / "functies.json")["functies"] if f["naam"] == "iban")

def whole(text):  # lezen.md: a whole number is written as one, and every reader can hold it
    if not re.fullmatch("-?(0|[1-9][0-9]*)", text) or text == "-0" or abs(int(text)) >= 2**53: raise ValueError
    return int(text)
def members(pairs):  # lezen.md: no name stands twice
    if len(dict(pairs)) < len(pairs): raise ValueError
    return dict(pairs)
def depth(v): return 1 + max(map(depth, v.values() if isinstance(v, dict) else v), default=0) if isinstance(v, (dict, list)) else 0
def read(data):
    if len(data) > 4 * 2**20: raise ValueError
    value = json.loads(data.decode("utf-8"), object_pairs_hook=members, parse_int=whole, parse_float=whole, parse_constant=whole)
    if depth(value) > 64: raise ValueError
    json.dumps(value, ensure_ascii=False).encode("utf-8")  # fails on half a surrogate pair
    return value

def eleven(t): return bool(re.fullmatch("[0-9]{9}", t)) and int(t) > 0 and sum(w * int(d) for w, d in zip([9, 8, 7, 6, 5, 4, 3, 2, -1], t)) % 11 == 0
def iban(t): return bool(re.fullmatch("[A-Z]{2}(0[2-9]|[1-8][0-9]|9[0-8])[A-Z0-9]+", t)) and lengths.get(t[:2]) == len(t) and int("".join(str(int(c, 36)) for c in t[4:] + t[:4])) % 97 == 1
def parts(t): return [int(part) for part in t.split("-")]
def days(t): y, m, d = parts(t); y, m = (y - 1, m + 9) if m < 3 else (y, m - 3); return 365 * y + y // 4 - y // 100 + y // 400 + (153 * m + 2) // 5 + d
def months(a, b): (y, m, d), (z, n, e) = parts(a), parts(b); return (z - y) * 12 + n - m - (e < d) if a <= b else -months(b, a)
def edge(t, year, month, last):  # of a date of birth with zeros for what is unknown
    y, m, d = t.replace("0000", year, 1).split("-"); m = month if m == "00" else m
    return f"{y}-{m}-{d if d != '00' else calendar.monthrange(int(y), int(m))[1] if last else '01'}"
functions = {
    "size": len, "som": sum, "elfproef": eleven, "iban": iban, "datum": lambda t: t[:10], "maandenTussen": months,
    "dagenTussen": lambda a, b: days(b) - days(a), "leeftijd": lambda a, b: int(months(a, b) / 12), "uniek": lambda v: len(set(v)) == len(v),
    "vroegsteDag": lambda t: edge(t, "0001", "01", False), "laatsteDag": lambda t: edge(t, "9999", "12", True),
    "bevatBsn": lambda t: any(map(eleven, re.findall("[0-9]+", t)))}
divide = lambda a, b: abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)
operators = {
    "==": lambda a, b: a == b, "!=": lambda a, b: a != b, "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b, "in": lambda a, b: a in b, "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b,
    "/": divide, "%": lambda a, b: a - b * divide(a, b)}
macros = {"all": all, "exists": any, "exists_one": lambda v: sum(v) == 1, "map": list}
kinds = {  # regels.md: what each kind of tree means; t is the tree, n the names, of() evaluates a part
    "int": lambda t, n, of: t["value"], "text": lambda t, n, of: t["value"], "bool": lambda t, n, of: t["value"],
    "name": lambda t, n, of: n[t["name"]], "member": lambda t, n, of: of(t["of"])[t["name"]], "has": lambda t, n, of: t["name"] in of(t["of"]),
    "not": lambda t, n, of: not of(t["of"]), "negate": lambda t, n, of: -of(t["of"]), "list": lambda t, n, of: [of(i) for i in t["items"]],
    "choose": lambda t, n, of: of(t["whenTrue"] if of(t["condition"]) else t["whenFalse"]),
    "call": lambda t, n, of: functions[t["name"]](*map(of, t["arguments"])),
    "macro": lambda t, n, of: [i for i in of(t["list"]) if evaluate(t["body"], {**n, t["variable"]: i})] if t["macro"] == "filter"
    else macros[t["macro"]](evaluate(t["body"], {**n, t["variable"]: i}) for i in of(t["list"])),
    "binary": lambda t, n, of: (of(t["left"]) and of(t["right"])) if t["operator"] == "&&" else (of(t["left"]) or of(t["right"]))
    if t["operator"] == "||" else operators[t["operator"]](of(t["left"]), of(t["right"]))}
def evaluate(tree, names): return kinds[tree["kind"]](tree, names, lambda part: evaluate(part, names))
def asked(value, steps):  # the items of the last * of a pointer; the message itself without one
    if "*" not in steps: return [value]
    here = steps.index("*")
    for name in steps[:here]: value = value.get(name, {}) if isinstance(value, dict) else {}
    return [found for item in value for found in asked(item, steps[here + 1:])]

def judge(data):
    try: message = read(data); engine = schemas[message["Stuurgegevens"]["Berichttype"]]
    except (ValueError, RecursionError, KeyError, TypeError): return False, []
    if not engine.is_valid(message): return False, []
    broken = [r for r in rules if message["Stuurgegevens"]["Berichttype"] in r["berichten"] and not all(
        evaluate(r["boom"], {**message, "dit": item}) for item in asked(message, r["pointer"].split("/")[1:]))]
    return all(r["klasse"] != "fout" for r in broken), [{"code": "rule", "severity": r["klasse"], "rule": r["id"]} for r in broken]

for line in map(json.loads, sys.stdin):
    if "hello" in line: answer = {"hello": line["hello"], "name": "small.py", "version": "1", "levels": ["verdict", "rule"]}
    elif "bye" in line: break
    else: valid, findings = judge(base64.b64decode(line["bytes"]) if "bytes" in line else line["text"].encode()); answer = {"case": line["case"], "valid": valid, "findings": findings}
    print(json.dumps(answer), flush=True)
