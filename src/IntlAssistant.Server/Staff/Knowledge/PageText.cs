using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace IntlAssistant.Server.Staff.Knowledge;

/// <summary>The text of a page, cut into its keys and its body, so that a form can change one and leave the others as somebody wrote them.</summary>
internal sealed partial class PageText
{
    private const string Fence = "---";
    private readonly List<(string Key, string Lines)> keys = [];

    private PageText(string body) => Body = body;

    /// <summary>The Markdown.</summary>
    public string Body { get; private set; }

    /// <summary>The keys in order.</summary>
    public IEnumerable<string> Keys => keys.Select(key => key.Key);

    /// <summary>Reads a text; <see langword="null"/> when it is not of the form of a page, and has to be mended as it stands.</summary>
    public static PageText? Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (lines[0].TrimEnd() != Fence || end < 0)
        {
            return null;
        }

        var page = new PageText(string.Join('\n', lines[(end + 1)..]).TrimStart('\n'));
        foreach (var line in lines[1..end])
        {
            if (Key().Match(line) is { Success: true } match)
            {
                page.keys.Add((match.Groups[1].Value, line + "\n"));
            }
            else if (page.keys.Count > 0)
            {
                page.keys[^1] = (page.keys[^1].Key, page.keys[^1].Lines + line + "\n");
            }
            else if (line.Trim().Length > 0)
            {
                return null;
            }
        }

        return page.keys.TrueForAll(key => ValueOf(key.Lines) is not null) ? page : null;
    }

    /// <summary>A page without any key.</summary>
    public static PageText Empty() => new("");

    /// <summary>The value of a key; <see langword="null"/> when the page has it not, or has a list there.</summary>
    public string? Text(string key) => Value(key) is YamlScalarNode { Value: var value } ? value : null;

    /// <summary>The texts of a list; those of its items that are no texts are left out.</summary>
    public IReadOnlyList<string> Texts(string key) => Value(key) is YamlSequenceNode list ? TextsOf(list) : [];

    /// <summary>The lists of a list: what is asked of one section, by the section.</summary>
    public IReadOnlyList<(string Section, IReadOnlyList<string> Ask)> Sections(string key) => Value(key) is not YamlSequenceNode list
        ? []
        : [.. list.Children.OfType<YamlMappingNode>().Select(map => (
            (Child(map, "section") as YamlScalarNode)?.Value ?? "",
            Child(map, "ask") is YamlSequenceNode ask ? TextsOf(ask) : []))];

    /// <summary>Puts the lines of a key in the place of what stands there; <see langword="null"/> takes the key away.</summary>
    public void Set(string key, string? lines)
    {
        var place = keys.FindIndex(each => each.Key == key);
        if (lines is null)
        {
            keys.RemoveAll(each => each.Key == key);
        }
        else if (place < 0)
        {
            keys.Add((key, lines));
        }
        else
        {
            keys[place] = (key, lines);
        }
    }

    /// <summary>Puts another Markdown in the place of the one that stands there.</summary>
    public void SetBody(string body) => Body = body.ReplaceLineEndings("\n").Trim('\n') + "\n";

    /// <summary>The text.</summary>
    public string Write() => $"{Fence}\n{string.Concat(keys.Select(key => key.Lines))}{Fence}\n\n{Body.Trim('\n')}\n";

    /// <summary>A text as YAML reads it back, whatever is in it.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(letter) => "",
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private YamlNode? Value(string key) => keys.FirstOrDefault(each => each.Key == key) is { Lines: { } lines } ? ValueOf(lines) : null;

    private static YamlNode? ValueOf(string lines)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(lines));
            return stream.Documents is [{ RootNode: YamlMappingNode { Children.Count: 1 } map }] ? map.Children[0].Value : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private static List<string> TextsOf(YamlSequenceNode list) => [.. list.Children.OfType<YamlScalarNode>().Select(node => node.Value ?? "")];

    private static YamlNode? Child(YamlMappingNode map, string key) =>
        map.Children.FirstOrDefault(child => child.Key is YamlScalarNode { Value: var name } && name == key).Value;

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9]*):", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}
