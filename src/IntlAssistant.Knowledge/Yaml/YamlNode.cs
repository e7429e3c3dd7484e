namespace IntlAssistant.Knowledge.Yaml;

/// <summary>A piece of a YAML file that knows its line, so that every mistake an editor makes can be shown where it stands.</summary>
internal abstract record YamlNode(int Line)
{
    /// <summary>A value as it was written; nothing is guessed from its form, so <c>no</c> stays a language and a date stays text.</summary>
    public sealed record Scalar(string Text, int Line) : YamlNode(Line);

    /// <summary>A list.</summary>
    public sealed record List(IReadOnlyList<YamlNode> Items, int Line) : YamlNode(Line);

    /// <summary>Keys with values; no key stands twice.</summary>
    public sealed record Map(IReadOnlyList<YamlEntry> Entries, int Line) : YamlNode(Line);
}

/// <summary>A key with its value; <paramref name="Line"/> is the key's.</summary>
internal sealed record YamlEntry(string Key, YamlNode Value, int Line);
