import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A judge of messages, made from a kit alone: JDK 17, no library, no build tool. It says the verdict and the rules that do not hold.
 *
 * java Judge.java KIT --check     runs every case and every vector of the functions; exit 1 when any comes out otherwise
 * java Judge.java KIT --subject   answers cases on standard input: what `skp conformance run --subject` speaks
 *
 * Read it from top to bottom: how bytes become a value (lezen.md), the keywords of the schemas, the rules (regels.md). An engine for
 * JSON Schema 2020-12 may take the place of `fits`. No value of a message is ever printed.
 */
public final class Judge {
  // ---- 1. Reading: bytes to a value. Groups are maps, lists are lists, numbers are Long. What many readers let through is refused.

  static final class Refused extends RuntimeException {}

  static Object read(byte[] bytes) {
    if (bytes.length > 4 * 1024 * 1024) throw new Refused();
    try {
      // A new decoder reports what is no UTF-8; `new String(bytes, UTF_8)` would hide it.
      return new Reader(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), 64).whole();
    } catch (CharacterCodingException notUtf8) {
      throw new Refused();
    }
  }

  static final class Reader {
    static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]*)");
    static final long SAFE = (1L << 53) - 1;
    final String text;
    final int deepest;
    int at = 0, depth = 0;

    Reader(String text, int deepest) {
      this.text = text;
      this.deepest = deepest;
    }

    Object whole() {
      Object value = value();
      if (next() != 0) throw new Refused();
      return value;
    }

    /** The next character that is no white space, without taking it; 0 at the end. */
    char next() {
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
      return at < text.length() ? text.charAt(at) : 0;
    }

    boolean take(char sign) {
      if (next() != sign) return false;
      at++;
      return true;
    }

    void need(char sign) {
      if (!take(sign)) throw new Refused();
    }

    Object value() {
      char sign = next();
      if (sign == '{' || sign == '[') {
        if (++depth > deepest) throw new Refused();
        at++;
        Object inner = sign == '{' ? group() : list();
        depth--;
        return inner;
      }
      if (sign == '"') return string();
      if (word("true")) return true;
      if (word("false")) return false;
      if (word("null")) return null;
      return number();
    }

    boolean word(String word) {
      if (!text.startsWith(word, at)) return false;
      at += word.length();
      return true;
    }

    Map<String, Object> group() {
      Map<String, Object> found = new LinkedHashMap<>();
      if (take('}')) return found;
      do {
        if (next() != '"') throw new Refused();
        String name = string();
        need(':');
        if (found.containsKey(name)) throw new Refused();
        found.put(name, value());
      } while (take(','));
      need('}');
      return found;
    }

    List<Object> list() {
      List<Object> found = new ArrayList<>();
      if (take(']')) return found;
      do found.add(value()); while (take(','));
      need(']');
      return found;
    }

    /** A whole number, written as one; a fraction or an exponent is never good. */
    Long number() {
      int end = at;
      while (end < text.length() && "+-.eE0123456789".indexOf(text.charAt(end)) >= 0) end++;
      String written = text.substring(at, end);
      at = end;
      if (!WHOLE.matcher(written).matches() || written.equals("-0") || written.length() > 17) throw new Refused();
      long value = Long.parseLong(written);
      if (Math.abs(value) > SAFE) throw new Refused();
      return value;
    }

    String string() {
      StringBuilder found = new StringBuilder();
      for (at++; ; at++) {
        if (at >= text.length() || text.charAt(at) < ' ') throw new Refused();
        char sign = text.charAt(at);
        if (sign == '"') break;
        found.append(sign == '\\' ? escaped() : sign);
      }
      at++;
      // Half of a surrogate pair is a code point of its own.
      if (found.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)) throw new Refused();
      return found.toString();
    }

    char escaped() {
      if (++at >= text.length()) throw new Refused();
      int known = "\"\\/bfnrt".indexOf(text.charAt(at));
      if (known >= 0) return "\"\\/\b\f\n\r\t".charAt(known);
      if (text.charAt(at) != 'u' || at + 4 >= text.length()) throw new Refused();
      String hex = text.substring(at + 1, at + 5);
      if (!hex.matches("[0-9a-fA-F]{4}")) throw new Refused();
      at += 4;
      return (char) Integer.parseInt(hex, 16);
    }
  }

  // ---- 2. The schema: the keywords that the schemas of a kit use, and no other.

  static final Map<String, Pattern> PATTERNS = new HashMap<>();

  /** UNIX_LINES: `$` is the end, or before a last \n, which every pattern forbids itself. */
  static boolean matches(String pattern, String text) {
    return PATTERNS.computeIfAbsent(pattern, each -> Pattern.compile(each, Pattern.UNIX_LINES)).matcher(text).find();
  }

  static boolean fits(Object value, Map<String, Object> schema, Map<String, Object> root) {
    for (Map.Entry<String, Object> keyword : schema.entrySet())
      if (!fits(value, keyword.getKey(), keyword.getValue(), schema, root)) return false;
    return true;
  }

  static boolean fits(Object value, String keyword, Object asked, Map<String, Object> schema, Map<String, Object> root) {
    switch (keyword) {
      case "$ref": return fits(value, definition((String) asked, root), root);
      case "oneOf": return list(asked).stream().filter(each -> fits(value, map(each), root)).count() == 1;
      case "type": return asked.equals(typeOf(value));
      case "const": return asked.equals(value);
      case "enum": return list(asked).contains(value);
    }
    if (value instanceof String text)
      switch (keyword) {
        case "pattern": return matches((String) asked, text);
        case "minLength": return text.codePointCount(0, text.length()) >= (Long) asked;
        case "maxLength": return text.codePointCount(0, text.length()) <= (Long) asked;
      }
    if (value instanceof Long number)
      switch (keyword) {
        case "minimum": return number >= (Long) asked;
        case "maximum": return number <= (Long) asked;
      }
    if (value instanceof List<?> items)
      switch (keyword) {
        case "minItems": return items.size() >= (Long) asked;
        case "maxItems": return items.size() <= (Long) asked;
        case "items": return items.stream().allMatch(item -> fits(item, map(asked), root));
      }
    if (value instanceof Map<?, ?> group)
      switch (keyword) {
        case "required": return group.keySet().containsAll(list(asked));
        case "minProperties": return group.size() >= (Long) asked;
        case "maxProperties": return group.size() <= (Long) asked;
        case "additionalProperties": return map(schema.get("properties")).keySet().containsAll(group.keySet());
        case "dependentRequired":
          return map(asked).entrySet().stream().allMatch(
              each -> !group.containsKey(each.getKey()) || group.keySet().containsAll(list(each.getValue())));
        case "properties":
          return map(asked).entrySet().stream().allMatch(
              each -> !group.containsKey(each.getKey()) || fits(group.get(each.getKey()), map(each.getValue()), root));
      }
    return true;
  }

  static Map<String, Object> definition(String ref, Map<String, Object> root) {
    return map(map(root.get("$defs")).get(ref.substring("#/$defs/".length())));
  }

  static String typeOf(Object value) {
    if (value instanceof Map) return "object";
    if (value instanceof List) return "array";
    if (value instanceof String) return "string";
    if (value instanceof Long) return "integer";
    return value instanceof Boolean ? "boolean" : "null";
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  // ---- 3. The rules: each is a tree (`boom`), so that nobody needs a parser.

  static Map<String, Object> ibanLengths;

  static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};

  static boolean elevenTest(String text) {
    if (!text.matches("[0-9]{9}") || text.equals("000000000")) return false;
    int sum = 0;
    for (int i = 0; i < 9; i++) sum += WEIGHTS[i] * (text.charAt(i) - '0');
    return sum % 11 == 0;
  }

  static boolean iban(String text) {
    if (!text.matches("[A-Z]{2}(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z0-9]+")) return false;
    if (!Long.valueOf(text.length()).equals(ibanLengths.get(text.substring(0, 2)))) return false;
    StringBuilder digits = new StringBuilder();
    for (char sign : (text.substring(4) + text.substring(0, 4)).toCharArray()) digits.append(Character.digit(sign, 36));
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
  }

  /** A date that exists, from the year 0000, or nothing. */
  static LocalDate day(String text) {
    try {
      return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : null;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  static long days(String first, String second) {
    LocalDate from = day(first), to = day(second);
    return from == null || to == null ? 0 : to.toEpochDay() - from.toEpochDay();
  }

  static long months(String first, String second) {
    LocalDate from = day(first), to = day(second);
    if (from == null || to == null) return 0;
    if (from.isAfter(to)) return -months(second, first);
    long months = (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue();
    return months - (to.getDayOfMonth() < from.getDayOfMonth() ? 1 : 0);
  }

  static boolean isIncomplete(String text) {
    return text.matches("(?!0000)[0-9]{4}-(?:0[0-9]|1[0-2])-00|0000-00-00");
  }

  static String firstDay(String text) {
    return isIncomplete(text) ? text.replaceFirst("^0000-", "0001-").replace("-00", "-01") : text;
  }

  static String lastDay(String text) {
    if (!isIncomplete(text)) return text;
    String month = text.replaceFirst("^0000-", "9999-").replaceFirst("-00-", "-12-").substring(0, 7);
    return month + "-" + LocalDate.parse(month + "-01").lengthOfMonth();
  }

  static Object call(String name, List<Object> in) {
    Object first = in.get(0);
    switch (name) {
      case "size": return first instanceof String text ? (long) text.codePointCount(0, text.length()) : list(first).size();
      case "som": return list(first).stream().mapToLong(each -> (Long) each).sum();
      case "elfproef": return elevenTest((String) first);
      case "iban": return iban((String) first);
      case "dagenTussen": return days((String) first, (String) in.get(1));
      case "maandenTussen": return months((String) first, (String) in.get(1));
      case "leeftijd": return months((String) first, (String) in.get(1)) / 12;
      case "datum": return ((String) first).substring(0, ((String) first).offsetByCodePoints(0, Math.min(10, codePoints(first))));
      case "vroegsteDag": return firstDay((String) first);
      case "laatsteDag": return lastDay((String) first);
      case "uniek": return new HashSet<>(list(first)).size() == list(first).size();
      case "bevatBsn":
        return Pattern.compile("[0-9]+").matcher((String) first).results().map(MatchResult::group).anyMatch(Judge::elevenTest);
      default: throw new IllegalArgumentException(name);
    }
  }

  static int codePoints(Object text) {
    return ((String) text).codePointCount(0, ((String) text).length());
  }

  static Object binary(String operator, Object a, Object b) {
    switch (operator) {
      case "==": return a.equals(b);
      case "!=": return !a.equals(b);
      case "in": return list(b).contains(a);
      case "<": return compare(a, b) < 0;
      case "<=": return compare(a, b) <= 0;
      case ">": return compare(a, b) > 0;
      case ">=": return compare(a, b) >= 0;
      case "+": return (Long) a + (Long) b;
      case "-": return (Long) a - (Long) b;
      case "*": return (Long) a * (Long) b;
      case "/": return (Long) a / (Long) b;
      case "%": return (Long) a % (Long) b;
      default: throw new IllegalArgumentException(operator);
    }
  }

  static int compare(Object a, Object b) {
    return a instanceof Long number ? number.compareTo((Long) b) : ((String) a).compareTo((String) b);
  }

  static Object evaluate(Object part, Map<String, Object> names) {
    Map<String, Object> tree = map(part);
    Function<String, Object> of = key -> evaluate(tree.get(key), names);
    switch ((String) tree.get("kind")) {
      case "int": case "text": case "bool": return tree.get("value");
      case "name": return names.get((String) tree.get("name"));
      case "member": return map(of.apply("of")).get((String) tree.get("name"));
      case "has": return map(of.apply("of")).containsKey((String) tree.get("name"));
      case "not": return !(Boolean) of.apply("of");
      case "negate": return -(Long) of.apply("of");
      case "list": return list(tree.get("items")).stream().map(item -> evaluate(item, names)).toList();
      case "choose": return of.apply((Boolean) of.apply("condition") ? "whenTrue" : "whenFalse");
      case "call":
        return call((String) tree.get("name"), list(tree.get("arguments")).stream().map(each -> evaluate(each, names)).toList());
      case "macro": return macro(tree, list(of.apply("list")), names);
    }
    if (tree.get("operator").equals("&&")) return (Boolean) of.apply("left") && (Boolean) of.apply("right");
    if (tree.get("operator").equals("||")) return (Boolean) of.apply("left") || (Boolean) of.apply("right");
    return binary((String) tree.get("operator"), of.apply("left"), of.apply("right"));
  }

  static Object macro(Map<String, Object> tree, List<Object> items, Map<String, Object> names) {
    Function<Object, Object> body = item -> evaluate(tree.get("body"), with(names, (String) tree.get("variable"), item));
    switch ((String) tree.get("macro")) {
      case "all": return items.stream().allMatch(item -> (Boolean) body.apply(item));
      case "exists": return items.stream().anyMatch(item -> (Boolean) body.apply(item));
      case "exists_one": return items.stream().filter(item -> (Boolean) body.apply(item)).count() == 1;
      case "filter": return items.stream().filter(item -> (Boolean) body.apply(item)).toList();
      case "map": return items.stream().map(body).toList();
      default: throw new IllegalArgumentException((String) tree.get("macro"));
    }
  }

  static Map<String, Object> with(Map<String, Object> names, String name, Object value) {
    Map<String, Object> more = new HashMap<>(names);
    more.put(name, value);
    return more;
  }

  /** The items that the last `*` of a pointer stands for; without one, the message itself. */
  static List<Object> asked(Object value, List<String> steps) {
    int star = steps.indexOf("*");
    if (star < 0) return List.of(value);
    Object here = value;
    for (String name : steps.subList(0, star)) here = here instanceof Map ? map(here).get(name) : null;
    List<Object> found = new ArrayList<>();
    if (here != null) for (Object item : list(here)) found.addAll(asked(item, steps.subList(star + 1, steps.size())));
    return found;
  }

  // ---- 4. The judge

  /** The verdict, and the rules that do not hold. */
  record Verdict(boolean valid, List<Map<String, Object>> broken) {
    static final Verdict REFUSED = new Verdict(false, List.of());

    String json() {
      return "\"valid\":" + valid + ",\"findings\":[" + String.join(",", broken.stream().map(rule ->
          "{\"code\":\"rule\",\"severity\":\"" + rule.get("klasse") + "\",\"rule\":\"" + rule.get("id") + "\"}").toList()) + "]";
    }
  }

  final Path kit;
  final Map<String, Map<String, Object>> schemas = new HashMap<>();
  final List<Object> rules;
  final List<Object> functions;

  Judge(Path kit) throws Exception {
    this.kit = kit;
    try (var files = Files.list(kit.resolve("schemas"))) {
      for (Path file : files.toList()) schemas.put(file.getFileName().toString().split("\\.")[0], map(load(file)));
    }
    rules = list(map(load(kit.resolve("regels.json"))).get("regels"));
    functions = list(map(load(kit.resolve("functies.json"))).get("functies"));
    for (Object function : functions) if (map(function).containsKey("lengten")) ibanLengths = map(map(function).get("lengten"));
  }

  static Object load(Path file) throws Exception {
    return new Reader(Files.readString(file), 1000).whole();
  }

  Verdict judge(byte[] bytes) {
    Object message;
    try {
      message = read(bytes);
    } catch (Refused refused) {
      return Verdict.REFUSED;
    }
    Object heading = message instanceof Map ? map(message).get("Stuurgegevens") : null;
    Object type = heading instanceof Map ? map(heading).get("Berichttype") : null;
    Map<String, Object> schema = type instanceof String ? schemas.get(type) : null;
    if (schema == null || !fits(message, schema, schema)) return Verdict.REFUSED;
    List<Map<String, Object>> broken = new ArrayList<>();
    for (Object each : rules)
      if (list(map(each).get("berichten")).contains(type) && !holds(map(each), map(message))) broken.add(map(each));
    return new Verdict(broken.stream().noneMatch(rule -> rule.get("klasse").equals("fout")), broken);
  }

  static boolean holds(Map<String, Object> rule, Map<String, Object> message) {
    List<String> steps = Arrays.asList(((String) rule.get("pointer")).substring(1).split("/"));
    return asked(message, steps).stream().allMatch(item -> (Boolean) evaluate(rule.get("boom"), with(message, "dit", item)));
  }

  // ---- 5. Its uses

  static byte[] bytesOf(Map<String, Object> asked) {
    if (asked.get("bytes") instanceof String bytes) return Base64.getDecoder().decode(bytes);
    int spaces = asked.get("spaces") instanceof Long number ? number.intValue() : 0;
    return (asked.get("text") + " ".repeat(spaces)).getBytes(StandardCharsets.UTF_8);
  }

  int done = 0, wrong = 0;

  void count(String name, Object expected, Object found) {
    done++;
    if (expected.equals(found)) return;
    wrong++;
    System.out.println(name + ": expected " + expected + ", found " + found);
  }

  void check() throws Exception {
    for (Object function : functions) {
      int index = 0;
      for (Object vector : list(map(function).get("vectoren"))) {
        String name = (String) map(function).get("naam");
        Object found = call(name, list(map(vector).get("in")));
        count(name + " " + index++, map(vector).get("uit"), found instanceof Integer number ? (long) number : found);
      }
    }
    try (var files = Files.list(kit.resolve("cases"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".ndjson")).sorted().toList())
        for (String line : Files.readAllLines(file)) checkCase(map(new Reader(line, 1000).whole()));
    }
    System.out.println(done + " vectors, " + wrong + " wrong; " + PATTERNS.size() + " patterns");
  }

  void checkCase(Map<String, Object> one) {
    Map<String, Object> expect = map(one.get("expect"));
    TreeSet<Object> rules = new TreeSet<>();
    for (Object finding : list(expect.get("findings"))) if (map(finding).containsKey("rule")) rules.add(map(finding).get("rule"));
    Verdict verdict = judge(bytesOf(one));
    TreeSet<Object> found = new TreeSet<>(verdict.broken.stream().map(rule -> rule.get("id")).toList());
    count((String) one.get("id"), expect.get("valid") + " " + rules, verdict.valid + " " + found);
  }

  void answer() throws Exception {
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Map<String, Object> asked = map(new Reader(line, 1000).whole());
      if (asked.containsKey("bye")) return;
      String hello = "{\"hello\":\"skp-examen-1\",\"name\":\"Judge.java\",\"version\":\"1\",\"levels\":[\"verdict\",\"rule\"]}";
      System.out.println(asked.containsKey("hello") ? hello : "{\"case\":\"" + asked.get("case") + "\"," + judge(bytesOf(asked)).json() + "}");
    }
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 2) {
      System.err.println("java Judge.java KIT --check | --subject");
      System.exit(2);
    }
    Judge judge = new Judge(Path.of(arguments[0]));
    int[] code = {0};
    // java.util.regex recurses on long texts: give it room.
    Thread thread = new Thread(null, () -> {
      try {
        if (arguments[1].equals("--check")) judge.check();
        else judge.answer();
        code[0] = judge.wrong == 0 ? 0 : 1;
      } catch (Exception error) {
        throw new IllegalStateException(error);
      }
    }, "judge", 1L << 29);
    thread.setUncaughtExceptionHandler((__, error) -> {
      error.printStackTrace();
      code[0] = 3;
    });
    thread.start();
    thread.join();
    System.exit(code[0]);
  }
}
