"""A judge in sixty lines, made from a kit: python3 small.py KIT speaks the exam's lines; verdicts and rules. Needs `jsonschema`."""
import base64, calendar, datetime, json, math, operator as op, re, sys
from pathlib import Path
from jsonschema import Draft202012Validator

kit = Path(sys.argv[1])
load = lambda path: json.loads(path.read_text("utf-8"))
engines = {path.name.split(".")[0]: Draft202012Validator(load(path)) for path in (kit / "kaal").iterdir()}
rules = load(kit / "regels.json")["regels"]
lengths = next(f["lengten"] for f in load(kit / "functies.json")["functies"] if f["naam"] == "iban")

# 1. Reading (lezen.md): what most readers of JSON let through is refused.
def refuse(*_): raise ValueError
def whole(text): return int(text) if re.fullmatch("-?[0-9]+", text) and text != "-0" and abs(int(text)) < 2**53 else refuse()
def members(pairs): return dict(pairs) if len(dict(pairs)) == len(pairs) else refuse()
def depth(v): return 1 + max(map(depth, v.values() if isinstance(v, dict) else v), default=0) if isinstance(v, (dict, list)) else 0
def read(data):
    value = json.loads(data.decode("utf-8"), object_pairs_hook=members, parse_int=whole, parse_float=whole, parse_constant=refuse)
    json.dumps(value, ensure_ascii=False).encode("utf-8")  # fails on half a surrogate pair
    return value if len(data) <= 4 * 2**20 and depth(value) <= 64 else refuse()

# 2. Functions (regels.md), as careful as a message asks that its schema took.
def eleven(t): return len(t) == 9 and int(t) > 0 and sum(w * int(d) for w, d in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), t)) % 11 == 0
def iban(t): return lengths.get(t[:2]) == len(t) and "02" <= t[2:4] <= "98" and int("".join(str(int(c, 36)) for c in t[4:] + t[:4])) % 97 == 1
def months(a, b): return (int(b[:4]) - int(a[:4])) * 12 + int(b[5:7]) - int(a[5:7]) - (b[8:] < a[8:]) if a <= b else -months(b, a)
def last_day(t):
    year, month, day = t.replace("0000-", "9999-").replace("-00-", "-12-").split("-")
    return t if day != "00" else f"{year}-{month}-{calendar.monthrange(int(year), int(month))[1]}"
functions = {"size": len, "som": sum, "uniek": lambda v: len(set(v)) == len(v), "elfproef": eleven, "iban": iban, "datum": lambda t: t[:10],
    "bevatBsn": lambda t: any(map(eleven, re.findall("[0-9]+", t))), "leeftijd": lambda a, b: int(months(a, b) / 12), "maandenTussen": months,
    "dagenTussen": lambda a, b: datetime.date.fromisoformat(b).toordinal() - datetime.date.fromisoformat(a).toordinal(),
    "vroegsteDag": lambda t: t.replace("0000-", "0001-").replace("-00", "-01"), "laatsteDag": last_day}
operators = {"==": op.eq, "!=": op.ne, "<": op.lt, "<=": op.le, ">": op.gt, ">=": op.ge, "+": op.add, "-": op.sub, "*": op.mul, "not": op.not_,
    "negate": op.neg, "in": lambda a, b: a in b, "/": lambda a, b: int(a / b), "%": lambda a, b: int(math.fmod(a, b))}
macros = {"all": all, "exists": any, "exists_one": lambda found: sum(found) == 1, "map": list}

# 3. Rules (regels.md): a rule is a tree, asked of each item that the last * of its pointer stands for.
def evaluate(t, names):
    of, kind = lambda part: evaluate(part, names), t["kind"]
    if kind in ("int", "text", "bool"): return t["value"]
    if kind == "name": return names[t["name"]]
    if kind == "list": return [of(item) for item in t["items"]]
    if kind == "member": return of(t["of"])[t["name"]]
    if kind == "has": return t["name"] in of(t["of"])
    if kind in ("not", "negate"): return operators[kind](of(t["of"]))
    if kind == "choose": return of(t["whenTrue"] if of(t["condition"]) else t["whenFalse"])
    if kind == "call": return functions[t["name"]](*map(of, t["arguments"]))
    if kind == "binary" and t["operator"] in ("&&", "||"): return of(t["left"] if of(t["left"]) == (t["operator"] == "||") else t["right"])
    if kind == "binary": return operators[t["operator"]](of(t["left"]), of(t["right"]))
    each = [(item, evaluate(t["body"], {**names, t["variable"]: item})) for item in of(t["list"])]
    return [item for item, kept in each if kept] if t["macro"] == "filter" else macros[t["macro"]](found for _, found in each)
def asked(value, pointer):
    names, star, rest = pointer.partition("/*")
    for name in names.split("/")[1:] if star else (): value = value.get(name, {})
    return [found for item in value for found in asked(item, rest)] if star else [value]
def judge(data):
    try: message = read(data); type_ = message["Stuurgegevens"]["Berichttype"]; good = engines[type_].is_valid(message)
    except (ValueError, RecursionError, KeyError, TypeError): good = False
    if not good: return {"valid": False, "findings": []}
    holds = lambda rule: all(evaluate(rule["boom"], {**message, "dit": item}) for item in asked(message, rule["pointer"]))
    broken = [rule for rule in rules if type_ in rule["berichten"] and not holds(rule)]
    findings = [{"code": "rule", "severity": rule["klasse"], "rule": rule["id"]} for rule in broken]
    return {"valid": all(one["severity"] != "fout" for one in findings), "findings": findings}

for line in map(json.loads, sys.stdin):
    data = base64.b64decode(line["bytes"]) if "bytes" in line else line.get("text", "").encode()
    if "hello" in line: print(json.dumps({**line, "name": "small.py", "version": "1", "levels": ["verdict", "rule"]}), flush=True)
    if "case" in line: print(json.dumps({"case": line["case"], **judge(data)}), flush=True)
