using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using IntlAssistant.Answering;
using IntlAssistant.Bot.Teams;
using IntlAssistant.Bot.Turns;
using IntlAssistant.Server.Settings;

namespace IntlAssistant.Server.Tests.Settings;

/// <summary>The reference of all settings, written from the classes that they are read into and from what these say of themselves.</summary>
internal static partial class SettingsReference
{
    private const int Deepest = 4;

    public static string Write()
    {
        var text = new StringBuilder();
        text.Append("# Settings\n\n");
        text.Append("Every key that the server reads, written from the classes that it reads them into. In `appsettings.json` a key `A:B` is `{\"A\": {\"B\": …}}`, ");
        text.Append("in the environment `A__B`, in a file of its own a file named `A__B` (see `Secrets:Folder`). Lists count from 0: `DirectLine:AllowedOrigins:0`. ");
        text.Append("A wrong value stops the start with a sentence that names the key.\n");
        (string, Type)[] further = [("Answering", typeof(AnsweringOptions)), (TeamsOptions.Section, typeof(TeamsOptions)), (TurnOptions.Section, typeof(TurnOptions))];
        foreach (var (section, type) in SettingsServices.Sections.Concat(further).DistinctBy(each => each.Item1).OrderBy(each => each.Item1, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {section}\n\n{First(Summary("T:" + type.FullName))}\n\n| key | kind | what it is | default |\n| --- | --- | --- | --- |\n");
            AddRows(text, section, type, 0);
        }

        return text.ToString();
    }

    private static void AddRows(StringBuilder text, string path, Type type, int depth)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsSetting).OrderBy(property => property.MetadataToken))
        {
            var key = $"{path}:{property.Name}";
            var kind = property.PropertyType;
            if (IsSection(kind) && depth < Deepest)
            {
                AddRows(text, key, kind, depth + 1);
            }
            else if (ElementOf(kind) is { } element && IsSection(element) && depth < Deepest)
            {
                AddRows(text, IsMap(kind) ? $"{key}:*name*" : $"{key}:0", element, depth + 1);
            }
            else
            {
                var member = $"P:{property.DeclaringType!.FullName!.Replace('+', '.')}.{property.Name}";
                text.Append(CultureInfo.InvariantCulture, $"| `{key}` | {Kind(kind)} | {Cell(Summary(member))} | {Cell(Default(member))} |\n");
            }
        }
    }

    private static bool IsSetting(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0 && (property.SetMethod is { IsPublic: true } || (ElementOf(property.PropertyType) is not null && property.PropertyType != typeof(string)) || IsSection(property.PropertyType));

    private static bool IsSection(Type type) =>
        type.IsClass && type != typeof(string) && type != typeof(Uri) && type.Namespace?.StartsWith("IntlAssistant", StringComparison.Ordinal) == true;

    private static bool IsMap(Type type) => type.IsGenericType && type.GetGenericArguments().Length == 2;

    private static Type? ElementOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[^1]
        : null;

    private static string Kind(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Kind(inner)
        : type == typeof(bool) ? "yes or no"
        : type == typeof(string) ? "text"
        : type == typeof(Uri) ? "address"
        : type == typeof(TimeSpan) ? "time span"
        : type.IsEnum ? string.Join(", ", Enum.GetNames(type).Select(name => $"`{name}`"))
        : type.IsPrimitive || type == typeof(decimal) ? "number"
        : IsMap(type) ? "by name"
        : ElementOf(type) is not null ? "list"
        : "text";

    private static string Summary(string member) => Words(Documented(member)?.Element("summary"));

    private static string Default(string member) => LeadingDefault().Replace(Words(Documented(member)?.Element("value")), "");

    private static XElement? Documented(string member) => Documents.Value.GetValueOrDefault(member);

    private static readonly Lazy<Dictionary<string, XElement>> Documents = new(() => Directory
        .EnumerateFiles(AppContext.BaseDirectory, "IntlAssistant.*.xml")
        .SelectMany(file => XDocument.Load(file).Descendants("member"))
        .DistinctBy(member => member.Attribute("name")!.Value) // A member has a name.
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal));

    private static string Words(XElement? element)
    {
        var text = new StringBuilder();
        foreach (var node in element?.Nodes() ?? [])
        {
            text.Append(node switch
            {
                XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
                XElement { Name.LocalName: "see" } see => $"`{see.Attribute("langword")?.Value ?? see.Attribute("cref")?.Value.Split('.')[^1]}`",
                XElement other => other.Value,
                XText words => words.Value,
                _ => "",
            });
        }

        return Spaces().Replace(text.ToString(), " ").Trim();
    }

    private static string First(string summary) => summary.Length == 0 ? summary : $"{char.ToUpperInvariant(summary[0])}{summary[1..]}";

    private static string Cell(string text) => First(text.Replace("|", "\\|", StringComparison.Ordinal));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^Default: ")]
    private static partial Regex LeadingDefault();
}
