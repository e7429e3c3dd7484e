using YamlDotNet.RepresentationModel;

namespace IntlAssistant.Server.Tests.Deployment;

/// <summary>A YAML file of the deployment.</summary>
internal static class Manifest
{
    /// <summary>Its documents.</summary>
    public static IReadOnlyList<YamlNode> Read(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Repository.Read(path)));
        return [.. stream.Documents.Select(document => document.RootNode)];
    }

    /// <summary>The keys of a mapping.</summary>
    public static IReadOnlyList<string> Keys(this YamlNode node) => [.. ((YamlMappingNode)node).Children.Keys.Select(key => key.ToString())];

    /// <summary>The entries of a sequence, or the keys of a mapping: both are written where names are listed.</summary>
    public static IReadOnlyList<string> Names(this YamlNode node) =>
        node is YamlSequenceNode list ? [.. list.Select(entry => entry.ToString())] : node.Keys();

    /// <summary>The items of a sequence.</summary>
    public static IEnumerable<YamlNode> Items(this YamlNode node) => (YamlSequenceNode)node;

    /// <summary>The text at the end of a path.</summary>
    public static string Text(this YamlNode node, params string[] path) => path.Aggregate(node, (at, key) => at[key]).ToString();

    /// <summary>The value of a key; <see langword="null"/> where there is no such key.</summary>
    public static YamlNode? Find(this YamlNode node, string key) => ((YamlMappingNode)node).Children.TryGetValue(key, out var value) ? value : null;
}
