using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

/// <summary>
/// A judge of messages, made from a kit alone: C# 7 without a library. It says the verdict and the rules that do not hold.
///
/// mcs -r:System.Numerics Judge.cs, then: mono Judge.exe KIT --check     runs every case and every vector of the functions
///                                        mono Judge.exe KIT --subject   answers cases on standard input, as the exam asks them
///
/// Read it from top to bottom: how bytes become a value (lezen.md), the keywords of the schemas, the rules (regels.md). An engine for
/// JSON Schema 2020-12 may take the place of Schema.Fits. No value of a message is ever printed.
/// </summary>
public sealed class Refused : Exception { }

// ---- 1. Reading: bytes to a value. Groups are Group, lists are List, numbers are long. What many readers let through is refused.

public sealed class Group : Dictionary<string, object>
{
    public Group() : base(StringComparer.Ordinal) { }
    public Group(Group other) : base(other, StringComparer.Ordinal) { }
}

public sealed class Reader
{
    static readonly Regex Whole = new Regex(@"\A-?(?:0|[1-9][0-9]*)\z");
    const long Safe = (1L << 53) - 1;
    readonly string text;
    readonly int deepest;
    int at, depth;

    public Reader(string text, int deepest) { this.text = text; this.deepest = deepest; }

    public static object Message(byte[] bytes)
    {
        if (bytes.Length > 4 * 1024 * 1024) throw new Refused();
        try { return new Reader(new UTF8Encoding(false, true).GetString(bytes), 64).Read(); }
        catch (DecoderFallbackException) { throw new Refused(); }
    }

    public object Read()
    {
        var value = Value();
        if (Next() != 0) throw new Refused();
        return value;
    }

    /// <summary>The next character that is no white space, without taking it; 0 at the end.</summary>
    char Next()
    {
        while (at < text.Length && " \t\r\n".IndexOf(text[at]) >= 0) at++;
        return at < text.Length ? text[at] : '\0';
    }

    bool Take(char sign)
    {
        if (Next() != sign) return false;
        at++;
        return true;
    }

    void Need(char sign) { if (!Take(sign)) throw new Refused(); }

    object Value()
    {
        var sign = Next();
        if (sign == '{' || sign == '[')
        {
            if (++depth > deepest) throw new Refused();
            at++;
            var inner = sign == '{' ? (object)ReadGroup() : ReadList();
            depth--;
            return inner;
        }
        if (sign == '"') return ReadText();
        if (Word("true")) return true;
        if (Word("false")) return false;
        if (Word("null")) return null;
        return Number();
    }

    bool Word(string word)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0) return false;
        at += word.Length;
        return true;
    }

    Group ReadGroup()
    {
        var found = new Group();
        if (Take('}')) return found;
        do
        {
            if (Next() != '"') throw new Refused();
            var name = ReadText();
            Need(':');
            if (found.ContainsKey(name)) throw new Refused();
            found.Add(name, Value());
        } while (Take(','));
        Need('}');
        return found;
    }

    List<object> ReadList()
    {
        var found = new List<object>();
        if (Take(']')) return found;
        do found.Add(Value()); while (Take(','));
        Need(']');
        return found;
    }

    /// <summary>A whole number, written as one; a fraction or an exponent is never good.</summary>
    long Number()
    {
        var start = at;
        while (at < text.Length && "+-.eE0123456789".IndexOf(text[at]) >= 0) at++;
        var written = text.Substring(start, at - start);
        if (!Whole.IsMatch(written) || written == "-0" || written.Length > 17) throw new Refused();
        var value = long.Parse(written, System.Globalization.CultureInfo.InvariantCulture);
        if (Math.Abs(value) > Safe) throw new Refused();
        return value;
    }

    string ReadText()
    {
        var found = new StringBuilder();
        for (at++; ; at++)
        {
            if (at >= text.Length || text[at] < ' ') throw new Refused();
            if (text[at] == '"') break;
            found.Append(text[at] == '\\' ? Escaped() : text[at]);
        }
        at++;
        return WellFormed(found.ToString());
    }

    char Escaped()
    {
        if (++at >= text.Length) throw new Refused();
        var known = "\"\\/bfnrt".IndexOf(text[at]);
        if (known >= 0) return "\"\\/\b\f\n\r\t"[known];
        if (text[at] != 'u' || at + 4 >= text.Length) throw new Refused();
        var hex = text.Substring(at + 1, 4);
        if (!hex.All(Uri.IsHexDigit)) throw new Refused();
        at += 4;
        return (char)Convert.ToInt32(hex, 16);
    }

    static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) throw new Refused();
            i++;
        }
        return text;
    }
}

// ---- 2. The schema: the keywords that the schemas of a kit use, and no other.

public static class Schema
{
    public static readonly Dictionary<string, Regex> Patterns = new Dictionary<string, Regex>();

    public static long CodePoints(string text) { return text.Count(sign => !char.IsLowSurrogate(sign)); }

    static bool Matches(string pattern, string text)
    {
        if (!Patterns.ContainsKey(pattern)) Patterns[pattern] = new Regex(pattern, RegexOptions.CultureInvariant);
        return Patterns[pattern].IsMatch(text);
    }

    public static bool Fits(object value, Group schema, Group root)
    {
        return schema.All(keyword => Fits(value, keyword.Key, keyword.Value, schema, root));
    }

    static bool Fits(object value, string keyword, object asked, Group schema, Group root)
    {
        switch (keyword)
        {
            case "$ref": return Fits(value, (Group)((Group)root["$defs"])[((string)asked).Substring("#/$defs/".Length)], root);
            case "oneOf": return ((List<object>)asked).Count(each => Fits(value, (Group)each, root)) == 1;
            case "type": return asked.Equals(TypeOf(value));
            case "const": return asked.Equals(value);
            case "enum": return ((List<object>)asked).Contains(value);
        }
        if (value is string text) return TextFits(text, keyword, asked);
        if (value is long number) return keyword == "minimum" ? number >= (long)asked : keyword != "maximum" || number <= (long)asked;
        if (value is List<object> items)
        {
            if (keyword == "minItems") return items.Count >= (long)asked;
            if (keyword == "maxItems") return items.Count <= (long)asked;
            return keyword != "items" || items.All(item => Fits(item, (Group)asked, root));
        }
        return !(value is Group) || GroupFits((Group)value, keyword, asked, schema, root);
    }

    static bool TextFits(string text, string keyword, object asked)
    {
        if (keyword == "pattern") return Matches((string)asked, text);
        if (keyword == "minLength") return CodePoints(text) >= (long)asked;
        return keyword != "maxLength" || CodePoints(text) <= (long)asked;
    }

    static bool GroupFits(Group group, string keyword, object asked, Group schema, Group root)
    {
        switch (keyword)
        {
            case "required": return HasAll(group, asked);
            case "minProperties": return group.Count >= (long)asked;
            case "maxProperties": return group.Count <= (long)asked;
            case "additionalProperties": return group.Keys.All(((Group)schema["properties"]).ContainsKey);
            case "dependentRequired": return ((Group)asked).All(each => !group.ContainsKey(each.Key) || HasAll(group, each.Value));
            case "properties":
                return ((Group)asked).All(each => !group.ContainsKey(each.Key) || Fits(group[each.Key], (Group)each.Value, root));
            default: return true;
        }
    }

    static bool HasAll(Group group, object names) { return ((List<object>)names).All(name => group.ContainsKey((string)name)); }

    static string TypeOf(object value)
    {
        if (value is Group) return "object";
        if (value is List<object>) return "array";
        if (value is string) return "string";
        if (value is long) return "integer";
        return value is bool ? "boolean" : "null";
    }
}

// ---- 3. The rules: each is a tree (boom), so that nobody needs a parser.

public static class Functions
{
    public static Group IbanLengths;

    static readonly int[] Weights = { 9, 8, 7, 6, 5, 4, 3, 2, -1 };

    static bool ElevenTest(string text)
    {
        if (!Regex.IsMatch(text, @"\A[0-9]{9}\z") || text == "000000000") return false;
        return Weights.Select((weight, i) => weight * (text[i] - '0')).Sum() % 11 == 0;
    }

    static bool Iban(string text)
    {
        if (!Regex.IsMatch(text, @"\A[A-Z]{2}(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z0-9]+\z")) return false;
        object length;
        if (!IbanLengths.TryGetValue(text.Substring(0, 2), out length) || !length.Equals((long)text.Length)) return false;
        var digits = (text.Substring(4) + text.Substring(0, 4)).Select(sign => sign <= '9' ? sign - '0' : sign - 'A' + 10);
        return BigInteger.Parse(string.Concat(digits)) % 97 == 1;
    }

    static int DaysIn(int year, int month) { return DateTime.DaysInMonth(year == 0 ? 400 : year, month); }

    /// <summary>Year, month and day of a date that exists, or nothing. The year 0000 exists, and is a leap year.</summary>
    static int[] Day(string text)
    {
        if (!Regex.IsMatch(text, @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z")) return null;
        var day = text.Split('-').Select(int.Parse).ToArray();
        return day[1] >= 1 && day[1] <= 12 && day[2] >= 1 && day[2] <= DaysIn(day[0], day[1]) ? day : null;
    }

    static long NumberOf(int[] day)
    {
        long year = day[1] < 3 ? day[0] + 399 : day[0] + 400, month = day[1] < 3 ? day[1] + 9 : day[1] - 3;
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day[2];
    }

    static long Days(string first, string second)
    {
        int[] from = Day(first), to = Day(second);
        return from == null || to == null ? 0 : NumberOf(to) - NumberOf(from);
    }

    static long Months(string first, string second)
    {
        int[] from = Day(first), to = Day(second);
        if (from == null || to == null) return 0;
        if (string.CompareOrdinal(first, second) > 0) return -Months(second, first);
        return (to[0] - from[0]) * 12 + to[1] - from[1] - (to[2] < from[2] ? 1 : 0);
    }

    static bool IsIncomplete(string text)
    {
        return Regex.IsMatch(text, @"\A(?:(?!0000)[0-9]{4}-(?:0[0-9]|1[0-2])-00|0000-00-00)\z");
    }

    static string FirstDay(string text)
    {
        return IsIncomplete(text) ? Regex.Replace(text, "^0000-", "0001-").Replace("-00", "-01") : text;
    }

    static string LastDay(string text)
    {
        if (!IsIncomplete(text)) return text;
        var month = Regex.Replace(text, "^0000-", "9999-").Replace("-00-", "-12-").Substring(0, 7);
        return month + "-" + DaysIn(int.Parse(month.Substring(0, 4)), int.Parse(month.Substring(5)));
    }

    static string FirstTen(string text)
    {
        var end = 0;
        for (var taken = 0; taken < 10 && end < text.Length; taken++) end += char.IsHighSurrogate(text[end]) ? 2 : 1;
        return text.Substring(0, end);
    }

    public static object Call(string name, object[] given)
    {
        var text = given[0] as string;
        var items = given[0] as List<object>;
        switch (name)
        {
            case "size": return text == null ? items.Count : Schema.CodePoints(text);
            case "som": return items.Sum(each => (long)each);
            case "elfproef": return ElevenTest(text);
            case "iban": return Iban(text);
            case "dagenTussen": return Days(text, (string)given[1]);
            case "maandenTussen": return Months(text, (string)given[1]);
            case "leeftijd": return Months(text, (string)given[1]) / 12;
            case "datum": return FirstTen(text);
            case "vroegsteDag": return FirstDay(text);
            case "laatsteDag": return LastDay(text);
            case "uniek": return new HashSet<object>(items).Count == items.Count;
            case "bevatBsn": return Regex.Matches(text, "[0-9]+").Cast<Match>().Any(digits => ElevenTest(digits.Value));
            default: throw new ArgumentException(name);
        }
    }
}

public static class Rules
{
    static object Evaluate(object part, Group names)
    {
        var tree = (Group)part;
        Func<string, object> of = key => Evaluate(tree[key], names);
        switch ((string)tree["kind"])
        {
            case "int": case "text": case "bool": return tree["value"];
            case "name": return names[(string)tree["name"]];
            case "member": return ((Group)of("of"))[(string)tree["name"]];
            case "has": return ((Group)of("of")).ContainsKey((string)tree["name"]);
            case "not": return !(bool)of("of");
            case "negate": return -(long)of("of");
            case "list": return ((List<object>)tree["items"]).Select(item => Evaluate(item, names)).ToList();
            case "choose": return of((bool)of("condition") ? "whenTrue" : "whenFalse");
            case "call":
                return Functions.Call((string)tree["name"], ((List<object>)tree["arguments"]).Select(each => Evaluate(each, names)).ToArray());
            case "macro": return Macro(tree, (List<object>)of("list"), names);
        }
        if ((string)tree["operator"] == "&&") return (bool)of("left") && (bool)of("right");
        if ((string)tree["operator"] == "||") return (bool)of("left") || (bool)of("right");
        return Binary((string)tree["operator"], of("left"), of("right"));
    }

    static object Binary(string sign, object a, object b)
    {
        switch (sign)
        {
            case "==": return a.Equals(b);
            case "!=": return !a.Equals(b);
            case "in": return ((List<object>)b).Contains(a);
            case "<": return Compare(a, b) < 0;
            case "<=": return Compare(a, b) <= 0;
            case ">": return Compare(a, b) > 0;
            case ">=": return Compare(a, b) >= 0;
            case "+": return (long)a + (long)b;
            case "-": return (long)a - (long)b;
            case "*": return (long)a * (long)b;
            case "/": return (long)a / (long)b;
            case "%": return (long)a % (long)b;
            default: throw new ArgumentException(sign);
        }
    }

    static int Compare(object a, object b)
    {
        return a is long ? ((long)a).CompareTo((long)b) : string.CompareOrdinal((string)a, (string)b);
    }

    static object Macro(Group tree, List<object> items, Group names)
    {
        Func<object, object> body = item => Evaluate(tree["body"], With(names, (string)tree["variable"], item));
        switch ((string)tree["macro"])
        {
            case "all": return items.All(item => (bool)body(item));
            case "exists": return items.Any(item => (bool)body(item));
            case "exists_one": return items.Count(item => (bool)body(item)) == 1;
            case "filter": return items.Where(item => (bool)body(item)).ToList();
            case "map": return items.Select(body).ToList();
            default: throw new ArgumentException((string)tree["macro"]);
        }
    }

    static Group With(Group names, string name, object value) { return new Group(names) { [name] = value }; }

    /// <summary>The items that the last * of a pointer stands for; without one, the message itself.</summary>
    static IEnumerable<object> Asked(object value, string[] steps)
    {
        var star = Array.IndexOf(steps, "*");
        if (star < 0) return new[] { value };
        var list = steps.Take(star).Aggregate(value, (here, name) =>
            here is Group && ((Group)here).ContainsKey(name) ? ((Group)here)[name] : null);
        return list == null ? new object[0] : ((List<object>)list).SelectMany(item => Asked(item, steps.Skip(star + 1).ToArray()));
    }

    public static bool Holds(Group rule, Group message)
    {
        var steps = ((string)rule["pointer"]).Split('/').Skip(1).ToArray();
        return Asked(message, steps).All(item => (bool)Evaluate(rule["boom"], With(message, "dit", item)));
    }
}

// ---- 4. The judge and its uses

public sealed class Judge
{
    readonly string kit;
    readonly Dictionary<string, Group> schemas;
    readonly List<object> rules, functions;
    int done, wrong;

    Judge(string kit)
    {
        this.kit = kit;
        schemas = Directory.GetFiles(Path.Combine(kit, "schemas"), "*.schema.json")
            .ToDictionary(file => Path.GetFileName(file).Split('.')[0], file => (Group)Load(file));
        rules = (List<object>)((Group)Load(Path.Combine(kit, "regels.json")))["regels"];
        functions = (List<object>)((Group)Load(Path.Combine(kit, "functies.json")))["functies"];
        Functions.IbanLengths = functions.Cast<Group>().Where(each => each.ContainsKey("lengten")).Select(each => (Group)each["lengten"]).First();
    }

    static object Load(string file) { return new Reader(File.ReadAllText(file, Encoding.UTF8), 1000).Read(); }

    /// <summary>The rules that do not hold; nothing where the bytes or the schema refuse.</summary>
    List<Group> Broken(byte[] bytes)
    {
        object message;
        try { message = Reader.Message(bytes); } catch (Refused) { return null; }
        var type = Member(Member(message, "Stuurgegevens"), "Berichttype") as string;
        if (type == null || !schemas.ContainsKey(type) || !Schema.Fits(message, schemas[type], schemas[type])) return null;
        return rules.Cast<Group>()
            .Where(rule => ((List<object>)rule["berichten"]).Contains(type) && !Rules.Holds(rule, (Group)message)).ToList();
    }

    static object Member(object value, string name)
    {
        return value is Group && ((Group)value).ContainsKey(name) ? ((Group)value)[name] : null;
    }

    static bool IsValid(List<Group> broken) { return broken != null && broken.All(rule => (string)rule["klasse"] != "fout"); }

    static byte[] BytesOf(Group asked)
    {
        if (asked.ContainsKey("bytes")) return Convert.FromBase64String((string)asked["bytes"]);
        var spaces = asked.ContainsKey("spaces") ? (int)(long)asked["spaces"] : 0;
        return Encoding.UTF8.GetBytes((string)asked["text"] + new string(' ', spaces));
    }

    void Count(string name, object expected, object found)
    {
        done++;
        if (expected.Equals(found)) return;
        wrong++;
        Console.WriteLine(name + ": expected " + expected + ", found " + found);
    }

    void Check()
    {
        foreach (Group function in functions)
        {
            var index = 0;
            foreach (Group vector in (List<object>)function["vectoren"])
                Count(function["naam"] + " " + index++, vector["uit"], Functions.Call((string)function["naam"], ((List<object>)vector["in"]).ToArray()));
        }
        foreach (var file in Directory.GetFiles(Path.Combine(kit, "cases"), "*.ndjson").OrderBy(name => name, StringComparer.Ordinal))
            foreach (var line in File.ReadLines(file, Encoding.UTF8)) CheckCase((Group)new Reader(line, 1000).Read());
        Console.WriteLine(done + " vectors, " + wrong + " wrong; " + Schema.Patterns.Count + " patterns");
    }

    void CheckCase(Group one)
    {
        var expect = (Group)one["expect"];
        var named = ((List<object>)expect["findings"]).Cast<Group>().Where(each => each.ContainsKey("rule")).Select(each => (string)each["rule"]);
        var broken = Broken(BytesOf(one));
        var found = (broken ?? new List<Group>()).Select(rule => (string)rule["id"]);
        Count((string)one["id"], expect["valid"] + " " + Sorted(named), IsValid(broken) + " " + Sorted(found));
    }

    static string Sorted(IEnumerable<string> ids) { return string.Join(",", ids.Distinct().OrderBy(id => id, StringComparer.Ordinal)); }

    void Answer()
    {
        // Not Console.In, which reads as the machine is set.
        var lines = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        string line;
        while ((line = lines.ReadLine()) != null)
        {
            var asked = (Group)new Reader(line, 1000).Read();
            if (asked.ContainsKey("bye")) return;
            Console.WriteLine(asked.ContainsKey("hello")
                ? "{\"hello\":\"skp-examen-1\",\"name\":\"Judge.cs\",\"version\":\"1\",\"levels\":[\"verdict\",\"rule\"]}"
                : "{\"case\":\"" + asked["case"] + "\"," + Told(Broken(BytesOf(asked))) + "}");
            Console.Out.Flush();
        }
    }

    static string Told(List<Group> broken)
    {
        var findings = (broken ?? new List<Group>())
            .Select(rule => "{\"code\":\"rule\",\"severity\":\"" + rule["klasse"] + "\",\"rule\":\"" + rule["id"] + "\"}");
        return "\"valid\":" + (IsValid(broken) ? "true" : "false") + ",\"findings\":[" + string.Join(",", findings) + "]";
    }

    public static int Main(string[] arguments)
    {
        if (arguments.Length != 2)
        {
            Console.Error.WriteLine("Judge.exe KIT --check | --subject");
            return 2;
        }
        var judge = new Judge(arguments[0]);
        if (arguments[1] == "--check") judge.Check(); else judge.Answer();
        return judge.wrong == 0 ? 0 : 1;
    }
}
