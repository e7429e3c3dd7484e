using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Server.FrontEnd;

/// <summary>The pinned packages that the pages need.</summary>
internal sealed record FrontEndManifest(IReadOnlyList<FrontEndPackage> Packages)
{
    /// <summary>The manifest that the server was built with.</summary>
    public static FrontEndManifest Read()
    {
        using var stream = Embedded.Open("packages.json");
        return JsonSerializer.Deserialize(stream, FrontEndJson.Default.FrontEndManifest)
            ?? throw new InvalidDataException("packages.json is empty.");
    }
}

/// <summary>How the manifest is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FrontEndManifest))]
internal sealed partial class FrontEndJson : JsonSerializerContext;
