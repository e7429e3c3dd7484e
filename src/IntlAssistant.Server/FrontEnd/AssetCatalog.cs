namespace IntlAssistant.Server.FrontEnd;

/// <summary>Every file that the pages link to, by name. Immutable.</summary>
internal sealed class AssetCatalog
{
    private readonly Dictionary<string, Asset> assets;

    public AssetCatalog(IEnumerable<Asset> assets) =>
        this.assets = assets.ToDictionary(asset => asset.Name, StringComparer.Ordinal);

    /// <summary>Why the chat has no script; <see langword="null"/> when it has.</summary>
    public string? Problem { get; init; }

    /// <summary>A file by name; <see langword="null"/> when there is none.</summary>
    public Asset? Find(string name) => assets.GetValueOrDefault(name);

    /// <summary>The address of a file that must be there.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string PathOf(string name) =>
        assets.TryGetValue(name, out var asset) ? asset.Path : throw new KeyNotFoundException($"No file is called '{name}'.");
}
