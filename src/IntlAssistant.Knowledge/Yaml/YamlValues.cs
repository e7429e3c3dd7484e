namespace IntlAssistant.Knowledge.Yaml;

/// <summary>Reads values of the expected form and notes what is not of it.</summary>
internal static class YamlValues
{
    /// <summary>The text of a value; <see langword="null"/> when it is empty or not a text, which is then among the problems.</summary>
    public static string? Text(this YamlNode node, string name, ProblemList problems)
    {
        if (node is not YamlNode.Scalar scalar)
        {
            problems.Add(node.Line, ContentFault.NotText, $"'{name}' must be a text, not a list or keys.");
            return null;
        }

        var text = ContentText.Clean(scalar.Text).Trim();
        if (text.Length == 0)
        {
            problems.Add(node.Line, ContentFault.TextEmpty, $"'{name}' is empty; write a text or remove it.");
            return null;
        }

        return text;
    }

    /// <summary>The items of a list; empty when it is not a list or has none, which is then among the problems.</summary>
    public static IReadOnlyList<YamlNode> Items(this YamlNode node, string name, ProblemList problems)
    {
        if (node is YamlNode.List { Items.Count: > 0 } list)
        {
            return list.Items;
        }

        if (node is YamlNode.List or YamlNode.Scalar { Text: "" })
        {
            problems.Add(node.Line, ContentFault.ListEmpty, $"'{name}' is an empty list; write at least one entry or remove it.");
        }
        else
        {
            problems.Add(node.Line, ContentFault.NotList, $"'{name}' must be a list; write each entry on its own line after '- ', or all of them in brackets.");
        }

        return [];
    }

    /// <summary>The texts of a list; what is not a text is left out and among the problems.</summary>
    public static IReadOnlyList<string> Texts(this YamlNode node, string name, ProblemList problems) =>
        [.. node.Items(name, problems).Select(item => item.Text(name, problems)).OfType<string>()];

    /// <summary>The entries of a map; empty when it is not one, which is then among the problems.</summary>
    public static IReadOnlyList<YamlEntry> Entries(this YamlNode node, string name, ProblemList problems)
    {
        if (node is YamlNode.Map map)
        {
            return map.Entries;
        }

        problems.Add(node.Line, ContentFault.NotKeys, $"'{name}' must have keys with values, each on its own indented line.");
        return [];
    }
}
