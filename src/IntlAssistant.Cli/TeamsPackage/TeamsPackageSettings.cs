using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntlAssistant.Cli.TeamsPackage;

/// <summary>What the server's settings say of the app.</summary>
internal sealed record TeamsPackageSettings(string? AppId, string? Site, string? Name, string? University, string? Color)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a file of settings; without one, nothing is known.</summary>
    /// <exception cref="UsageException">It is not there, or not JSON.</exception>
    public static TeamsPackageSettings Read(string? file)
    {
        if (file is null)
        {
            return new TeamsPackageSettings(null, null, null, null, null);
        }

        if (!File.Exists(file))
        {
            throw new UsageException($"There are no settings at '{file}'; name the server's appsettings.json after --settings.");
        }

        try
        {
            var settings = JsonNode.Parse(File.ReadAllText(file), documentOptions: Lenient) as JsonObject;
            var (bot, office) = (settings?["Bot"] as JsonObject, settings?["Office"] as JsonObject);
            return new TeamsPackageSettings(
                Text(bot, "AppId"), Text(office, "Site"), Text(office, "Name"), Text(office, "University"), Text(office?["Brand"] as JsonObject, "Color"));
        }
        catch (JsonException fault)
        {
            throw new UsageException($"'{file}' is not JSON: line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}.");
        }
    }

    private static string? Text(JsonObject? section, string key) =>
        section?[key] is JsonValue value && value.TryGetValue(out string? text) && !string.IsNullOrWhiteSpace(text) ? text : null;
}
