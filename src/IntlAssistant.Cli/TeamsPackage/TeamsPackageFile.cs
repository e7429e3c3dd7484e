using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntlAssistant.Cli.TeamsPackage;

/// <summary>The zip file: the manifest and two icons at its root. The same app makes the same file.</summary>
internal static class TeamsPackageFile
{
    private const string Prefix = "teams/";
    private const string Manifest = "manifest.json";
    private const string DefaultColor = "#0f5c5c";
    private const string Console = "console";

    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the package of an app that has no faults.</summary>
    public static void Write(string path, TeamsApp app)
    {
        using var file = File.Create(path);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        Add(zip, Manifest, System.Text.Encoding.UTF8.GetBytes(ManifestOf(app).ToJsonString(Readable)));
        Add(zip, "color.png", Read("color.png"));
        Add(zip, "outline.png", Read("outline.png"));
    }

    /// <summary>The manifest of an app.</summary>
    public static JsonObject ManifestOf(TeamsApp app)
    {
        var site = new Uri(app.Site!.TrimEnd('/') + "/"); // checked
        var values = new Dictionary<string, string>
        {
            ["version"] = app.Version,
            ["appId"] = Guid.Parse(app.AppId!).ToString(), // checked
            ["developer"] = app.Developer!, // checked
            ["site"] = site.AbsoluteUri,
            ["privacy"] = app.Privacy ?? site.AbsoluteUri,
            ["terms"] = app.Terms ?? site.AbsoluteUri,
            ["name"] = app.Name!, // checked
            ["fullName"] = app.FullName ?? app.Name!, // checked
            ["color"] = app.Color ?? DefaultColor,
            ["host"] = site.Host,
        };
        var manifest = (JsonObject)Filled(JsonNode.Parse(Read(Manifest))!, values);
        if (!app.HasConsole && manifest["staticTabs"] is JsonArray tabs)
        {
            manifest["staticTabs"] = new JsonArray([.. tabs.Where(tab => tab?["entityId"]?.GetValue<string>() != Console).Select(tab => tab?.DeepClone())]);
        }

        return manifest;
    }

    private static JsonNode Filled(JsonNode node, Dictionary<string, string> values) => node switch
    {
        JsonObject parent => new JsonObject(parent.Select(child => KeyValuePair.Create(child.Key, child.Value is null ? null : Filled(child.Value, values)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Filled(item, values))]),
        JsonValue value when value.TryGetValue(out string? text) => JsonValue.Create(values.Aggregate(
            text, (words, each) => words.Replace("{{" + each.Key + "}}", each.Value, StringComparison.Ordinal))),
        _ => node.DeepClone(),
    };

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Timeless;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(TeamsPackageFile).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"'{name}' of the Teams package is missing from the program.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
